import type { CalendarEdition } from '@ratchet/domain/calendar/calendar'
import { dayOf } from '@ratchet/domain/day'
import { Card } from '../design/PageShell.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'

interface Props {
  readonly editions: readonly CalendarEdition[]
  readonly shown: CalendarEdition | null
  readonly onChoose: (edition: number) => void
}

/** Every edition of the year, newest first: who saved it, when, on what ground, and what it arranged. */
export function YearEditions({ editions, shown, onChoose }: Props) {
  const words = useWords()
  const w = words.calendarPage
  return (
    <Card title={w.history} extra={editions.length > 0 ? w.historyCount(editions.length) : w.none}>
      <ol className="year-editions">
        {editions.map((row, at) => (
          <li key={row.id}>
            <div className="year-edition-head">
              <button type="button" className="link" aria-current={row === shown} onClick={() => onChoose(row.edition)}>
                {w.edition(row.edition)}
              </button>
              {at === 0 && <StatusChip tone="info">{w.current}</StatusChip>}
              <span>{`${words.calendar.longDay(dayOf(row.at))} · ${row.byName || w.bySystem}`}</span>
              <span className="year-edition-figures">{w.editionFigures(row.offDays.length, row.workDays.length)}</span>
            </div>
            <p>{row.note}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
