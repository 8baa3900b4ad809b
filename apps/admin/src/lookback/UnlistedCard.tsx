import { daysBetween } from '@ratchet/domain/day'
import { Card } from '../design/PageShell.tsx'
import { StatusChip, type Tone } from '../design/StatusChip.tsx'
import { useDayText } from '../rectification/use-day-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type Rounds, useLookbackWords } from './lookback-found.ts'

const toneOf: Record<Rounds['unlisted'][number]['state'], Tone> = { young: 'quiet', due: 'warn', late: 'danger' }

/** What was closed and stands on no list: what the gate waits for, and what is not due yet. */
export function UnlistedCard({ rows, today }: { rows: Rounds['unlisted']; today: Rounds['today'] }) {
  const w = useLookbackWords()
  const { day } = useDayText()
  if (rows.length === 0) return null
  const left = (row: Rounds['unlisted'][number]) => Math.abs(daysBetween(today, row.lastDay))
  return (
    <Card title={w.unlisted.title(rows.length)}>
      <p className="page-note">{w.unlisted.note}</p>
      <ul className="lookback-list">
        {rows.map((row) => (
          <li key={row.id}>
            <PageLink to={`/tasks/${row.id}`}>{row.label}</PageLink>{' '}
            <StatusChip tone={toneOf[row.state]}>{w.unlisted.state[row.state]}</StatusChip>
            <br />
            <span className="page-note">
              {`${w.column.closed} ${day(row.closedDay)} · ${w.unlisted.when[row.state](left(row), day(row.fromDay))}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
