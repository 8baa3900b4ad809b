import { useWords } from '../locale.ts'
import { DayMark } from './MonthGrid.tsx'

const kinds = ['workday', 'weekend', 'off', 'work'] as const

/** What the four looks of a day mean, and the mark of today and of what is not saved. */
export function Legend({ withChanged }: { withChanged: boolean }) {
  const words = useWords()
  const w = words.calendarPage
  return (
    <ul className="calendar-legend" aria-label={w.legend}>
      {kinds.map((is) => (
        <li key={is}>
          <span className={`day day-${is}`} aria-hidden="true">
            <DayMark is={is} />
          </span>
          {words.calendar.state[is]}
        </li>
      ))}
      <li>
        <span className="day day-workday" aria-hidden="true" aria-current="date" />
        {w.today}
      </li>
      {withChanged && (
        <li>
          <span className="day day-workday day-changed" aria-hidden="true" />
          {w.changedMark}
        </li>
      )}
    </ul>
  )
}
