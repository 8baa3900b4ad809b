import { yearOf } from '@ratchet/domain/calendar/calendar'
import { addDays, type Day } from '@ratchet/domain/day'
import { Button } from 'antd'
import { useWords } from '../locale.ts'

/** Deadlines reach into the next year from this many days before its first. */
const REACH_DAYS = 75

interface Props {
  readonly data: {
    readonly years: readonly { readonly year: number }[]
    readonly knownUntil: Day | null
    readonly today: Day
  }
  readonly year: number
  readonly mayEdit: boolean
  readonly onChoose: (year: number) => void
}

/** The first year that nobody entered, once it is looked at or deadlines begin to reach into it, with the next step. */
export function UnknownYear({ data, year, mayEdit, onChoose }: Props) {
  const w = useWords().calendarPage
  const isKnown = data.years.some((row) => row.year === year)
  const isNear = data.knownUntil === null || addDays(data.today, REACH_DAYS) > data.knownUntil
  const missing = isKnown ? (data.knownUntil ? yearOf(data.knownUntil) + 1 : yearOf(data.today)) : year
  if (isKnown && !isNear) return null
  return (
    <div className="calendar-banner" role="note">
      <div>
        <h2>{w.yearUnknown(missing)}</h2>
        <p>{mayEdit ? w.yearUnknownHint : w.yearUnknownReader}</p>
      </div>
      {missing !== year && (
        <Button onClick={() => onChoose(missing)}>{mayEdit ? w.enterYear(missing) : w.seeYear(missing)}</Button>
      )}
    </div>
  )
}
