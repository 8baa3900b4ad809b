import type { Day } from '@ratchet/domain/day'
import { useWords } from '../locale.ts'
import type { GridProps } from './YearGrid.tsx'
import { weeksOf, worksOn } from './year-draft.ts'

interface Props extends GridProps {
  readonly month: number
  /** The day that stands in the tab order. */
  readonly at: Day
}

/** One month from Monday to Sunday; off and make-up days carry their mark, so that no colour has to be told apart. */
export function MonthGrid({ year, month, at, today, stateOf, isChanged, onToggle }: Props) {
  const words = useWords()
  const w = words.calendarPage
  const c = words.calendar
  const weeks = weeksOf(year, month)
  const worked = weeks.flat().filter((day) => day && worksOn(stateOf(day))).length
  const nameOf = (day: Day) => {
    const state = stateOf(day)
    const said = w.dayName(c.longDay(day), c.weekday(day), c.state[state.is], state.name && c.festival[state.name])
    return [said, day === today && w.today, isChanged(day) && w.changedMark].filter(Boolean).join(' ')
  }
  return (
    <table className="month-grid">
      <caption>
        <span className="month-name">{c.month(month)}</span>
        <span className="month-figure">{w.monthFigure(worked)}</span>
      </caption>
      <thead>
        <tr>
          {c.weekdayHeads.map((head, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its column, and two share a letter in English
            <th key={column} scope="col" className={column > 4 ? 'weekend-head' : ''}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, column) =>
              day ? (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === at ? 0 : -1}
                    aria-label={nameOf(day)}
                    aria-disabled={onToggle === null}
                    aria-current={day === today ? 'date' : undefined}
                    className={`day day-${stateOf(day).is}${isChanged(day) ? ' day-changed' : ''}`}
                    onClick={() => onToggle?.(day)}
                  >
                    {Number(day.slice(8))}
                    <DayMark is={stateOf(day).is} />
                  </button>
                </td>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no identity but its column
                <td key={column} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The small 休 or 班 of printed calendars. */
export function DayMark({ is }: { is: string }) {
  const { mark } = useWords().calendar
  if (is !== 'off' && is !== 'work') return null
  // Drawn by the style sheet: the day's own name says it in words, and a second text would contradict that name.
  return <span className="day-mark" aria-hidden="true" data-mark={mark[is]} />
}
