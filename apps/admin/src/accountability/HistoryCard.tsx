import { Card } from '../design/PageShell.tsx'
import { momentText } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import type { CaseFound } from './case-found.ts'
import { useCaseWords } from './case-words.ts'

/** Every step in order, with who took it; and the records of recognition or tolerance that name the case. */
export function HistoryCard({ page: { steps, records } }: { readonly page: CaseFound }) {
  const w = useCaseWords()
  return (
    <Card title={w.historyTitle}>
      <ol className="case-history">
        {steps.map((step) => (
          <li key={step.id}>
            <span className="num">{momentText(step.at).slice(0, 16)}</span>
            <strong>{w.step[step.content.kind]}</strong>
            <span>{toldOf(step) === null ? step.by.name : w.said(step.by.name, toldOf(step) ?? '')}</span>
          </li>
        ))}
      </ol>
      {records.length > 0 && (
        <p>
          {w.said(w.records, '')}
          {records.map((record) => (
            <PageLink key={record.id} to="/accountability/records">
              {record.number} {record.title}{' '}
            </PageLink>
          ))}
        </p>
      )}
    </Card>
  )
}

/** What was written with the step, for those that have no card of their own. */
function toldOf({ content }: CaseFound['steps'][number]): string | null {
  if ('reason' in content) return content.reason
  if (content.kind === 'noticed') return content.text
  return content.kind === 'corrected' ? `${content.reasons} ${content.meeting} ${content.minutesNumber}` : null
}
