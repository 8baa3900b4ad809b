/**
 * A changed calendar under what residents were promised 放假安排变动后的答复期限: days counted in working days are counted again.
 * A day that was told as a firm one is never made later, whatever is added to the holidays; one that was told as an estimate
 * 预估 becomes what the calendar says, and the resident reads both days. What comes forward leaves a working day, and nobody
 * who has answered becomes late by it. A day that a paper names stays. Source: SPEC §2, §10; UX goal 21.
 */
import { addWorkingDays, type Calendar, isEstimated, workingDaysBetween } from '../calendar/calendar.ts'
import type { Day } from '../day.ts'
import type { Opinion } from './opinion.ts'

export interface Calendars {
  readonly before: Calendar
  readonly after: Calendar
}

/** A deadline, and from when it was counted; null where it was given as a day, or in days of the week alike. */
export interface Counted {
  readonly start: Day | null
  readonly due: Day
  readonly estimated: boolean
  /** There is an answer: the day is for counting only. */
  readonly isDone: boolean
}

/** The same number of working days under the changed calendar. */
function countAgain(start: Day, due: Day, { before, after }: Calendars): Day {
  return due <= start ? due : addWorkingDays(after, start, workingDaysBetween(before, start, due))
}

/** What is brought forward leaves a working day from today; what is late already stays late by the day that it missed. */
function broughtForward(due: Day, counted: Day, { after }: Calendars, today: Day): Day {
  const soonest = addWorkingDays(after, today, 1)
  const next = counted < soonest ? soonest : counted
  return next < due ? next : due
}

/** Until when there is to be an answer, under the changed calendar. */
export function promiseAfter(
  { start, due, estimated, isDone }: Counted,
  calendars: Calendars,
  today: Day,
): { readonly due: Day; readonly estimated: boolean } {
  if (start === null) return { due, estimated: estimated && isEstimated(calendars.after, due) }
  const counted = countAgain(start, due, calendars)
  const later = counted > due && estimated
  const sooner = counted < due && !isDone
  const next = later ? counted : sooner ? broughtForward(due, counted, calendars, today) : due
  return { due: next, estimated: estimated && isEstimated(calendars.after, next) }
}

/** Until when it is decided who does it: nobody outside was promised that day, so it moves either way. */
export function assignDueAfter(start: Day, due: Day, calendars: Calendars, today: Day): Day {
  const counted = countAgain(start, due, calendars)
  return counted < due ? broughtForward(due, counted, calendars, today) : counted
}

type Dues = Pick<Opinion, 'assignDue' | 'replyDue' | 'dueEstimated'>

/** Whether anything of the opinion's days is another one now. */
export function isMoved(before: Dues, after: Dues): boolean {
  return (
    before.assignDue !== after.assignDue ||
    before.replyDue !== after.replyDue ||
    before.dueEstimated !== after.dueEstimated
  )
}
