import { festivals } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { Select } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'
import { type Arrangement, type Changes, type DayState, reader } from './year-draft.ts'

/** A year that was pasted whole changes forty days; the first ones are enough to see that it was read. */
const FEW = 8

interface Props {
  readonly edition: Arrangement
  readonly changes: Changes
  readonly onSet: (day: Day, state: DayState) => void
}

/** Each changed day as a sentence, with the festival it belongs to and the way back. */
export function ChangeList({ edition, changes, onSet }: Props) {
  const words = useWords()
  const w = words.calendarPage
  const c = words.calendar
  const [isWhole, setWhole] = useState(false)
  const before = reader(edition, {})
  const days = Object.keys(changes).sort() as Day[]
  const shown = isWhole ? days : days.slice(0, FEW)
  const said = ({ is, name }: DayState) => (name ? `${c.state[is]}·${c.festival[name]}` : c.state[is])
  return (
    <>
      <ul className="change-list">
        {shown.map((day) => {
          const state = changes[day]
          if (!state) return null
          return (
            <li key={day}>
              <span>{w.change(c.day(day), c.weekday(day), said(before(day)), c.state[state.is])}</span>
              {state.name && (
                <Select
                  size="small"
                  aria-label={w.festivalOf(c.day(day))}
                  popupMatchSelectWidth={false}
                  value={state.name}
                  options={festivals.map((value) => ({ value, label: c.festival[value] }))}
                  onChange={(name) => onSet(day, { ...state, name })}
                />
              )}
              <button type="button" className="link" onClick={() => onSet(day, before(day))}>
                {w.undo}
                <span className="sr-only">{` ${c.day(day)}`}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {shown.length < days.length && (
        <button type="button" className="link change-more" onClick={() => setWhole(true)}>
          {w.moreChanges(days.length - shown.length)}
        </button>
      )}
    </>
  )
}
