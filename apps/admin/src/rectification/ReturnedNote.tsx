import type { Submission } from '@ratchet/domain/rectification/submission'
import { useWords } from '../locale.ts'
import { useDayText } from './use-day-text.ts'

/** Why the last version came back, above the form in which it is mended. */
export function ReturnedNote({ submission }: { submission: Submission }) {
  const w = useWords().itemForm
  const { dayAt } = useDayText()
  const { reason, reviewedBy, reviewedAt, at, marks } = submission
  const failed = marks
    ? [...(marks.row ? [] : [w.markRow]), ...(marks.plan ? [] : [w.markPlan])].map((name) => `${name}${w.notWell}`)
    : []
  return (
    <div className="returned-note">
      <h3>{w.returnedTitle(reviewedBy?.name ?? '', dayAt(reviewedAt ?? at))}</h3>
      <p>{[reason, ...failed].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
