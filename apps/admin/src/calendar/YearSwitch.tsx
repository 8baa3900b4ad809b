import { yearOf } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { Button, Select } from 'antd'
import { useWords } from '../locale.ts'

interface Props {
  readonly year: number
  readonly known: readonly number[]
  readonly today: Day
  readonly onChoose: (year: number) => void
}

/** The year before, the year itself to choose, the year after: every known year and the two to come. */
export function YearSwitch({ year, known, today, onChoose }: Props) {
  const w = useWords().calendarPage
  const first = Math.min(year, yearOf(today), ...known)
  const last = Math.max(year, yearOf(today) + 2, ...known)
  const years = Array.from({ length: last - first + 1 }, (_, at) => last - at)
  return (
    <div className="year-switch">
      <Button aria-label={w.before(year - 1)} disabled={year === first} onClick={() => onChoose(year - 1)}>
        ‹
      </Button>
      <Select
        aria-label={w.year}
        value={year}
        options={years.map((value) => ({ value, label: w.yearName(value) }))}
        onChange={onChoose}
      />
      <Button aria-label={w.after(year + 1)} disabled={year === last} onClick={() => onChoose(year + 1)}>
        ›
      </Button>
    </div>
  )
}
