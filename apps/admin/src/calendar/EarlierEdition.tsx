import type { CalendarEdition } from '@ratchet/domain/calendar/calendar'
import type { Day } from '@ratchet/domain/day'
import { Button } from 'antd'
import { Card } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { Legend } from './Legend.tsx'
import { YearGrid } from './YearGrid.tsx'
import { reader, workingDaysOf } from './year-draft.ts'

interface Props {
  readonly edition: CalendarEdition
  readonly today: Day
  readonly onBack: () => void
}

/** A year as an earlier edition had it, to look at. */
export function EarlierEdition({ edition, today, onBack }: Props) {
  const w = useWords().calendarPage
  const { year, offDays, workDays } = edition
  const worked = workingDaysOf({ year, offDays, workDays }).length
  return (
    <Card title={w.earlier(year, edition.edition)} extra={<Button onClick={onBack}>{w.backToCurrent}</Button>}>
      <div className="calendar-head">
        <p>{w.figures(worked, offDays.length, workDays.length)}</p>
        <Legend withChanged={false} />
      </div>
      <YearGrid
        year={year}
        today={today}
        stateOf={reader(edition, {})}
        isChanged={() => false}
        isEstimated={false}
        onToggle={null}
      />
    </Card>
  )
}
