import { elapsedOn } from '@ratchet/domain/rectification/clock'
import { isOpen } from '@ratchet/domain/rectification/item'
import { Card, Illustrative } from '../design/PageShell.tsx'
import { useWords } from '../locale.ts'
import { dayOfMoment } from '../moment.ts'
import { EstimateMark } from './DueCell.tsx'
import { ItemTimeline } from './ItemTimeline.tsx'
import type { ItemFound } from './item-found.ts'
import { useCalendar } from './use-calendar.ts'
import { useDayText } from './use-day-text.ts'

/** By then the progress should have passed its review: four fifths of the time. */
const MOST = 0.8

/** 第 n 个工作日: how much of the time is used, and what happened in it. */
export function TimeCard({ page }: { page: ItemFound }) {
  const w = useWords().itemPage
  const { day } = useDayText()
  const { calendar } = useCalendar()
  const { time, item, seals } = page
  const { workingDay, totalWorkingDays: total, deadline } = time
  const title = isOpen(item) ? w.timeTitle(workingDay, total) : w.timeClosed(workingDay, total)
  const most = total === null ? null : Math.ceil(total * MOST)
  const progressDay = seals.progress.state === 'passed' ? seals.progress.day : null
  // Counted as the clock counts: a pause is in no day.
  const numberOf = (on: typeof time.start) => elapsedOn(time.start, page.changes, item.round, calendar, on)
  const progressOn = progressDay && numberOf(progressDay)
  return (
    <Card className="time-card" title={title}>
      {total !== null && total > 0 && (
        <div className="time-bar" role="img" aria-label={w.timeBar(workingDay, total)}>
          <div
            className={workingDay > total ? 'time-used time-over' : 'time-used'}
            style={{ width: `${Math.min(100, (100 * workingDay) / total)}%` }}
          />
          <div className="time-most" style={{ left: `${100 * MOST}%` }} />
        </div>
      )}
      {most !== null && (
        <p className="time-note">
          {progressOn !== null && progressOn <= most
            ? w.mostPassed
            : workingDay > most && progressOn === null
              ? w.mostMissed
              : w.mostAhead(most)}
        </p>
      )}
      {deadline?.estimated && isOpen(item) && <EstimateMark />}
      {time.makeUpDays.length > 0 && <p className="page-note">{w.makeUp(time.makeUpDays.map(day))}</p>}
      <ItemTimeline
        timeline={page.timeline}
        dayNumber={(at) => {
          const on = dayOfMoment(at) as typeof time.start
          return on < time.start ? null : numberOf(on)
        }}
      />
      {page.illustrative && <Illustrative />}
    </Card>
  )
}
