import { stepsOf } from '@ratchet/domain/accountability/case-step'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { type CaseFound, decisionOf } from './case-found.ts'
import { useCaseWords } from './case-words.ts'

/** What the unit said, word for word, with its annexes. */
export function StatementCard({ page: { steps, unitName } }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const { blob } = useWords()
  const said = steps.filter(({ content }) => ['stated', 'waived', 'lapsed'].includes(content.kind))
  return (
    <Card title={w.statementTitle}>
      {said.length === 0 && <p className="page-note">{w.noStatement}</p>}
      {said.map(({ id, content, at, by, files }) => (
        <div key={id} className="case-said">
          {content.kind === 'stated' ? <p className="case-text">“{content.text}”</p> : <p>{w.step[content.kind]}</p>}
          <p className="field-hint">
            {unitName} · {by.name} · {at.slice(0, 10)} {files.length > 0 && `· ${w.annexes(files.length)}`}{' '}
            {content.kind === 'stated' && content.late && <StatusChip tone="warn">{w.late}</StatusChip>}
          </p>
          {'basis' in content && content.basis !== '' && <p className="field-hint">{w.basis(content.basis)}</p>}
          {files.length > 0 && (
            <ul className="case-plain">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/blob/${file.id}`} download>
                    {file.name}
                  </a>{' '}
                  <span className="field-hint">{blob.size(file.size)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Card>
  )
}

/** What the meeting decided, why, and by which minutes; before that, that only people decide. */
export function DecisionCard({ page }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  const decision = decisionOf(page)
  if (!decision) {
    return (
      <Card title={w.decisionTitle}>
        <p className="page-note">{w.noDecision}</p>
        <Interests page={page} />
      </Card>
    )
  }
  const { content, by } = decision
  const rows = [
    [w.meeting, `${content.meeting} ${content.meetingDay}`],
    [w.minutes, content.minutesNumber],
    [w.recorder, by.name],
    ...(content.onStatement ? [[w.onStatement, content.onStatement]] : []),
    ...(content.tolerance ? [[w.tolerance, content.tolerance]] : []),
  ]
  return (
    <Card title={w.decisionTitle} extra={<StatusChip tone="info">{w.outcome[content.outcome]}</StatusChip>}>
      <p className="case-text">{content.reasons}</p>
      <dl className="case-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Interests page={page} />
    </Card>
  )
}

/** Who stays out of it, and why. */
function Interests({ page: { steps } }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  return stepsOf(steps, 'interest').map(({ id, by, content }) => (
    <p key={id} className="field-hint">
      {w.said(w.beside(w.step.interest, by.name), content.nature)}
    </p>
  ))
}
