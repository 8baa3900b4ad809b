import { yearOf } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useWords } from '../locale.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { type DayState, dayAfterKey } from './year-draft.ts'

export interface GridProps {
  readonly year: number
  readonly today: Day
  readonly stateOf: (day: Day) => DayState
  readonly isChanged: (day: Day) => boolean
  readonly isEstimated: boolean
  /** Null for whoever only looks. */
  readonly onToggle: ((day: Day) => void) | null
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Twelve months of days that can be pressed; one of them stands in the tab order, arrow keys move on from it. */
export function YearGrid(props: GridProps) {
  const words = useWords()
  const w = words.calendarPage
  const { year, today } = props
  const frame = useRef<HTMLFieldSetElement>(null)
  const [at, setAt] = useState<Day>(yearOf(today) === year ? today : (`${year}-01-01` as Day))
  const hint = useId()
  const move = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, at)
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setAt(next)
    frame.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }
  const jump = (month: number) => frame.current?.querySelectorAll('.month-grid')[month - 1]?.scrollIntoView()
  return (
    <fieldset
      ref={frame}
      aria-label={w.grid(year)}
      aria-describedby={hint}
      className={`year-grid${props.isEstimated ? ' year-estimated' : ''}`}
      onKeyDown={move}
      onFocus={(event) => {
        const { day } = (event.target as HTMLElement).dataset
        if (day) setAt(day as Day)
      }}
    >
      <nav className="month-jump" aria-label={w.months}>
        {months.map((month) => (
          <button key={month} type="button" onClick={() => jump(month)}>
            {words.calendar.month(month)}
          </button>
        ))}
      </nav>
      {months.map((month) => (
        <MonthGrid key={month} {...props} month={month} at={at} />
      ))}
      <p id={hint} className="sr-only">
        {w.keys}
      </p>
    </fieldset>
  )
}
