import { reviewerOf } from '@ratchet/domain/rectification/review'
import { reviews } from '@ratchet/domain/rectification/submission'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import type { ItemFound } from './item-found.ts'
import { SealsDrawing } from './SealsDrawing.tsx'
import { useDayText } from './use-day-text.ts'

/** The seals of the present round, and beside them in words when and by whom. */
export function SealsCard({ page }: { page: ItemFound }) {
  const w = useWords().itemPage
  const { day } = useDayText()
  const { seals, item, submissions } = page
  const passed = reviews.filter((review) => seals[review].state === 'passed').length
  const next = reviews.find((review) => seals[review].state !== 'passed')
  const nextState = next ? seals[next].state : 'passed'
  const round = submissions.filter((row) => row.round === item.round)
  const last = round.at(-1)
  return (
    <Card
      className="seals-card"
      title={w.sealsTitle(passed, next && nextState !== 'passed' ? w.sealNext[nextState](next) : null)}
      extra={item.round > 1 && <StatusChip tone="outside">{w.round(item.round)}</StatusChip>}
    >
      <div className="seals-drawing">
        <SealsDrawing seals={seals} size={44} />
      </div>
      <ul className="seal-lines">
        {reviews.map((review) => {
          const { state, day: on, by, timesReturned } = seals[review]
          const line =
            state === 'none' || on === null
              ? w.sealLine.none(review)
              : w.sealLine[state](review, day(on), by ?? w.system)
          const before = timesReturned - (state === 'returned' ? 1 : 0)
          return (
            <li key={review} className={state === 'returned' ? 'fell' : undefined}>
              {line}
              {before > 0 && w.before(before)}
            </li>
          )
        })}
      </ul>
      {last && <p className="page-note">{w.whoReviews[reviewerOf(last)]}</p>}
    </Card>
  )
}
