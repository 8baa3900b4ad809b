import type { Quarter } from '@ratchet/domain/cycle/cycle-id'
import { todayThere } from '../moment.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { type ActivityRow, monthsOf, onDay } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'

/** The three months of the quarter, each activity on its days. */
export function ActivityCalendar({ quarter, rows }: { quarter: Quarter; rows: readonly ActivityRow[] }) {
  const w = useActivityWords()
  const today = todayThere()
  return (
    <div className="activity-months">
      {monthsOf(quarter).map(({ month, weeks }) => (
        <table key={month} className="activity-month">
          <caption>{w.monthName(month)}</caption>
          <thead>
            <tr>
              {w.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, at) => (
              <tr key={week.find((day) => day !== null) ?? at}>
                {week.map((day, place) =>
                  day === null ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an empty cell is nothing but its place
                    <td key={place} className="activity-no-day" />
                  ) : (
                    <td key={day} aria-current={day === today ? 'date' : undefined}>
                      <span className="num">{Number(day.slice(8))}</span>
                      {onDay(rows, day).map((row) => (
                        <PageLink
                          key={row.id}
                          to={`/activities/${row.id}`}
                          title={`${w.status[row.status]} ${row.title}`}
                          className={`activity-on-day activity-${row.status}`}
                        >
                          {row.title}
                        </PageLink>
                      ))}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
