import { festivals } from '@ratchet/domain/calendar/calendar'
import { Select } from 'antd'
import { useState } from 'react'
import { useWords } from '../locale.ts'
import { type Arrangement, type Changes, type DayState, type Run, reader, runsOf, withRun } from './year-draft.ts'

/** A year that was pasted whole is a dozen runs; more than that is asked for. */
const FEW = 12

interface Props {
  readonly edition: Arrangement
  readonly changes: Changes
  readonly onChange: (changes: Changes) => void
}

/** What was changed, each run of days as a sentence, with the festival it belongs to and the way back. */
export function ChangeList({ edition, changes, onChange }: Props) {
  const words = useWords()
  const w = words.calendarPage
  const c = words.calendar
  const [isWhole, setWhole] = useState(false)
  const before = reader(edition, {})
  const runs = runsOf(changes)
  const shown = isWhole ? runs : runs.slice(0, FEW)
  const said = ({ is, name }: DayState) => (name ? `${c.state[is]}·${c.festival[name]}` : c.state[is])
  const sentence = ({ days, state }: Run) => {
    const [first] = days
    if (days.length > 1) return w.changedRun(c.range(first, days.at(-1) ?? first), c.state[state.is], days.length)
    // What an ordinary day became says what it was; what an arranged one was is told.
    if (state.name && !before(first).name) return w.becomes(c.day(first), c.weekday(first), c.state[state.is])
    return w.change(c.day(first), c.weekday(first), said(before(first)), c.state[state.is])
  }
  return (
    <>
      <ul className="change-list">
        {shown.map((run) => (
          <li key={run.days[0]}>
            <span className="change-said">{sentence(run)}</span>
            {run.state.name && (
              <Select
                size="small"
                aria-label={w.festivalOf(c.day(run.days[0]))}
                popupMatchSelectWidth={false}
                value={run.state.name}
                options={festivals.map((value) => ({ value, label: c.festival[value] }))}
                onChange={(name) => onChange(withRun(edition, changes, run, name))}
              />
            )}
            <button type="button" className="link" onClick={() => onChange(withRun(edition, changes, run, null))}>
              {w.undo}
              <span className="sr-only">{` ${c.day(run.days[0])}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < runs.length && (
        <button type="button" className="link change-more" onClick={() => setWhole(true)}>
          {w.moreChanges(runs.length - shown.length)}
        </button>
      )}
    </>
  )
}
