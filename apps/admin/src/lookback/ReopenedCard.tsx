import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type Rounds, useLookbackWords } from './lookback-found.ts'

/** What look-back opened again, with the clock of its new round. */
export function ReopenedCard({ rows }: { rows: Rounds['reopened'] }) {
  const words = useWords()
  const w = useLookbackWords()
  const { withWeekday } = useDayText()
  return (
    <Card title={w.reopened}>
      {rows.length === 0 && <p className="page-note">{w.noReopened}</p>}
      <ul className="lookback-list">
        {rows.map((row) => (
          <li key={row.id}>
            <PageLink to={`/tasks/${row.id}`}>{row.title}</PageLink>{' '}
            <StatusChip tone={row.by === 'site' ? 'outside' : 'danger'}>
              {row.by === 'site' ? w.bySite : w.byVoice}
            </StatusChip>
            <br />
            <span className="page-note">
              <span className="num">{row.number}</span> · {row.unit} ·{' '}
              {words.rectification.status[row.status as keyof typeof words.rectification.status]}
              {row.dueDay && ` · ${w.column.due} ${withWeekday(row.dueDay)}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
