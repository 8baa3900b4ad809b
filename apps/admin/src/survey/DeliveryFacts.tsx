import { surveyContractWords } from '@ratchet/words/survey-contract'
import { StatusChip } from '../design/StatusChip.tsx'
import { useLocale } from '../locale.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { WaveAround } from './use-wave.ts'
import './plan.css'

/** What was delivered against the contract; nothing without one. */
export function DeliveryFacts({ around: { wave, delivery } }: { readonly around: WaveAround }) {
  const w = surveyContractWords[useLocale().locale]
  if (!delivery) return null
  return (
    <dl className="delivery">
      <div>
        <dt>{w.delivered}</dt>
        <dd>{w.deliveredText(delivery.delivered, delivery.contracted)}</dd>
      </div>
      <div>
        <dt>{w.days}</dt>
        <dd>
          <StatusChip tone={delivery.daysLate > 0 ? 'danger' : delivery.isComplete ? 'done' : 'quiet'}>
            {w.daysText(delivery.daysLate, delivery.isComplete)}
          </StatusChip>
        </dd>
      </div>
      <div>
        <dt>{w.rechecks}</dt>
        <dd>
          <PageLink to={`/surveys/${wave.id}/quality`}>
            {w.rechecksText(delivery.rechecksDone, delivery.rechecksDue)}
          </PageLink>
        </dd>
      </div>
    </dl>
  )
}

/** How the title of a card says it: in full or short, in time or late. */
export function deliveryTitle(
  w: (typeof surveyContractWords)['zh'],
  delivery: NonNullable<WaveAround['delivery']>,
): string {
  return delivery.isComplete
    ? w.titleDone(delivery.daysLate)
    : w.titleShort(delivery.contracted - delivery.delivered, delivery.daysLate)
}
