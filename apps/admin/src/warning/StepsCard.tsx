import { Card } from '../design/PageShell.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { useWarningWords } from './page-words.ts'
import type { WarningFound } from './warning-found.ts'

type Step = 'drafted' | 'proposed' | 'issued' | 'acknowledged' | 'answered' | 'accepted'

/** 起草 → 报签 → 签发送达 → 签收 → 反馈 → 办结: who did each, when, and where silence was told to the leader. */
export function StepsCard({ found: { warning, escalations, calendar } }: { found: WarningFound }) {
  const w = useWarningWords()
  const { dayAt, withWeekday } = useDayText()
  const { replyDue } = warning
  const done = (by: { readonly name: string } | null, at: string | null) =>
    by && at ? w.signedBy(by.name, dayAt(at)) : null
  const judged = warning.status === 'accepted' ? done(warning.judgedBy, warning.judgedAt) : null
  const all: [Step, string | null, string | null][] = [
    ['drafted', w.signedBy(w.bySystem, dayAt(warning.draftedAt)), null],
    ...(warning.kind === 'urgent'
      ? [['proposed', done(warning.proposedBy, warning.proposedAt), null] satisfies [Step, string | null, null]]
      : []),
    ['issued', done(warning.issuedBy, warning.issuedAt), null],
    ['acknowledged', done(warning.acknowledgedBy, warning.acknowledgedAt), calendar.receiptDue],
    ['answered', done(warning.answeredBy, warning.answeredAt), replyDue],
    ['accepted', judged, null],
  ]
  return (
    <Card title={w.stepsCard}>
      <ol className="warning-steps">
        {all.map(([step, said, due]) => (
          <li key={step} data-done={said !== null}>
            <span>{w.steps[step]}</span>
            <span className="page-note num">{said ?? (due ? w.number.due(withWeekday(due)) : w.notYet)}</span>
          </li>
        ))}
      </ol>
      {escalations.map(({ kind, dueDay }) => (
        <p key={`${kind} ${dueDay}`} className="warning-told">
          {w.escalated[kind](withWeekday(dueDay))}
        </p>
      ))}
    </Card>
  )
}
