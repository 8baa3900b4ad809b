import type { InterviewerRow, Suspicion } from '@ratchet/domain/survey/interviewer'
import { surveyQualityWords } from '@ratchet/words/survey-quality'
import { useLocale } from '../locale.ts'

const shareOf: Record<Suspicion, (row: InterviewerRow) => number> = {
  straight_line: (row) => row.straightShare,
  speeding: (row) => row.speedingShare,
  score: () => 0,
}

/** Who stands out, one sentence each with the reason; nothing when nobody does. */
export function Suspicious({ rows }: { readonly rows: readonly InterviewerRow[] }) {
  const all = surveyQualityWords[useLocale().locale]
  const w = all.interviewers
  if (rows.length === 0) return null
  const reasons = (row: InterviewerRow) =>
    row.suspicions.map((one) => w.suspicion[one](all.percent(shareOf[one](row)))).join(w.join)
  return (
    <ul className="suspicious">
      {rows.map((row) => (
        <li key={row.interviewer}>{w.sentence(row.interviewer, reasons(row))}</li>
      ))}
    </ul>
  )
}
