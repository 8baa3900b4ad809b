import { type CircularDoubt, type CircularRead, readCircular } from '@ratchet/domain/calendar/read-circular'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useWords } from '../locale.ts'
import type { Arrangement } from './year-draft.ts'

interface Props {
  readonly year: number
  readonly isOpen: boolean
  readonly onRead: (wanted: Arrangement) => void
}

/** The State Council's text, pasted and read into the calendar; what does not agree in it is said. */
export function PasteCircular({ year, isOpen, onRead }: Props) {
  const words = useWords()
  const w = words.calendarPage
  const [text, setText] = useState('')
  const [found, setFound] = useState<CircularRead | null>(null)
  const [isShown, setShown] = useState(isOpen)
  const id = useId()
  const read = () => {
    const next = readCircular(text, year)
    setFound(next)
    if (next.offDays.length === 0) return
    onRead({ offDays: [...next.offDays], workDays: [...next.workDays] })
    setShown(false)
  }
  return (
    <>
      <details className="paste-circular" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{w.paste}</summary>
        <label htmlFor={id}>{w.pasteLabel}</label>
        <Input.TextArea
          id={id}
          aria-describedby={`${id}-hint`}
          rows={6}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p id={`${id}-hint`} className="field-hint">
          {w.pasteHint}
        </p>
        <Button disabled={text.trim() === ''} onClick={read}>
          {w.read}
        </Button>
      </details>
      <div aria-live="polite" className="paste-outcome">
        {found && <Outcome found={found} />}
      </div>
    </>
  )
}

function Outcome({ found }: { found: CircularRead }) {
  const w = useWords().calendarPage
  const say = useDoubt()
  if (found.offDays.length === 0 && found.doubts.length === 0) return <p className="field-error">{w.readNothing}</p>
  return (
    <>
      {found.offDays.length > 0 && <p>{w.readDone(found.offDays.length, found.workDays.length)}</p>}
      {found.doubts.length > 0 && (
        <div className="calendar-behind">
          <strong>{w.doubts}</strong>
          <ul>
            {found.doubts.map(say).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The sentence of a doubt. */
function useDoubt(): (doubt: CircularDoubt) => string {
  const words = useWords()
  const c = words.calendar
  const { doubt: say } = words.calendarPage
  return (doubt) => {
    switch (doubt.code) {
      case 'other-year':
        return say['other-year'](doubt.year)
      case 'no-such-day':
        return say['no-such-day'](doubt.text)
      case 'weekday-differs':
        return say['weekday-differs'](c.longDay(doubt.day), c.weekday(doubt.day))
      case 'count-differs':
        return say['count-differs'](c.festival[doubt.name], doubt.said, doubt.found)
    }
  }
}
