import { surveyFiguresWords } from '@ratchet/words/survey-figures'
import { useLocale } from '../locale.ts'
import type { SurveyOutputs } from './use-wave.ts'

type Shown = SurveyOutputs['planFigures']['here']

interface Props {
  readonly shown: Shown
  /** The same households divided equally among the streets. */
  readonly street: Shown
  /** Two hundred households in one street. */
  readonly usual: Shown
  readonly streets: number
}

/** Four sentences: what may be said of a level, of a change, of a street, and when too much is said at once. */
export function ShownBy({ shown, street, usual, streets }: Props) {
  const w = surveyFiguresWords[useLocale().locale]
  return (
    <dl className="shown-by" aria-live="polite">
      <div>
        <dt>{w.level}</dt>
        <dd>{w.levelText(shown.margin)}</dd>
      </div>
      <div>
        <dt>{w.change}</dt>
        <dd>{w.changeText(shown.change)}</dd>
      </div>
      {streets > 1 && (
        <div>
          <dt>{w.street}</dt>
          <dd>
            {w.streetText(streets, street.n, street.margin, street.change)} {w.perStreet(usual.margin, usual.change)}
          </dd>
        </div>
      )}
      <div>
        <dt>{w.many}</dt>
        <dd>{w.manyText}</dd>
      </div>
    </dl>
  )
}
