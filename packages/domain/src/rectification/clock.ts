/**
 * The clock of an item 办理时限: from the day on which it was given, in working days, without those that are lawfully paused.
 * `dueNow` counts the deadline anew under the calendar of the moment; `elapsedShare` says how much of the time is gone,
 * which is what warnings go by. A changed calendar moves a deadline that was set in working days, is shown as such, and
 * makes nobody late silently: what it brings forward leaves at least one working day. Source: SPEC §2, §11.
 */
import { addWorkingDays, type Calendar, workingDaysBetween } from '../calendar/calendar.ts'
import { addDays, type Day, dayOf, type Instant } from '../day.ts'
import { type ClockChange, holding } from './clock-change.ts'
import type { RectificationItem } from './item.ts'

export type Clocked = Pick<RectificationItem, 'dueDay' | 'clockStart' | 'clockDays' | 'round'>

/** The working days that the pause takes, and of those the ones that are gone by the day. */
export function pausedDays(
  { fromDay, toDay, endedDay }: Pick<ClockChange, 'fromDay' | 'toDay' | 'endedDay'>,
  calendar: Calendar,
  until: Day | null = null,
): number {
  if (fromDay === null || toDay === null) return 0
  const end = endedDay !== null && endedDay < toDay ? endedDay : toDay
  const last = until !== null && until < end ? until : end
  return Math.max(0, workingDaysBetween(calendar, addDays(fromDay, -1), last))
}

/** The deadline as the calendar has it now: as set, then every extension and pause that holds, one after the other. */
export function dueNow(item: Clocked, changes: readonly ClockChange[], calendar: Calendar): Day | null {
  const held = holding(changes, item.round)
  const { clockStart, clockDays } = item
  const first = held.find((change) => change.oldDay !== null)?.oldDay ?? item.dueDay
  const counted = clockStart !== null && clockDays !== null ? addWorkingDays(calendar, clockStart, clockDays) : first
  if (first === null) return null
  return held.reduce<Day>((due, change) => {
    if (change.kind === 'extension') return change.newDay ?? due
    return change.kind === 'pause' ? addWorkingDays(calendar, due, pausedDays(change, calendar)) : due
  }, counted ?? first)
}

export interface Clock {
  readonly start: Day
  readonly due: Day
  /** As it was set when the round began. */
  readonly firstDue: Day
  /** Working days: of the whole time, gone, paused, and left; negative when late. */
  readonly total: number
  readonly elapsed: number
  readonly paused: number
  readonly left: number
  /** The pause that is running on the day, or null. */
  readonly running: ClockChange | null
}

/** Whether the pause runs on the day. */
export function isRunning(change: ClockChange, day: Day): boolean {
  const { kind, decision, fromDay, toDay, endedDay } = change
  if (kind !== 'pause' || decision !== 'approved' || fromDay === null || toDay === null) return false
  return fromDay <= day && day <= toDay && (endedDay === null || day <= endedDay)
}

/** How many working days of the round are gone by the day, without those that were paused. */
export function elapsedOn(
  start: Day,
  changes: readonly ClockChange[],
  round: number,
  calendar: Calendar,
  day: Day,
): number {
  const pauses = holding(changes, round).filter((change) => change.kind === 'pause')
  const paused = pauses.reduce((days, pause) => days + pausedDays(pause, calendar, day), 0)
  return workingDaysBetween(calendar, start, day) - paused
}

/** How the time of the item stands; of one that is closed, give the instant of its closing. Null without a deadline. */
export function clockOf(
  item: Clocked,
  changes: readonly ClockChange[],
  calendar: Calendar,
  now: Instant,
): Clock | null {
  const { clockStart: start, dueDay: due } = item
  if (start === null || due === null) return null
  const today = dayOf(now)
  const held = holding(changes, item.round)
  const pauses = held.filter((change) => change.kind === 'pause')
  const paused = pauses.reduce((days, pause) => days + pausedDays(pause, calendar), 0)
  const total = Math.max(workingDaysBetween(calendar, start, due) - paused, 1)
  const elapsed = elapsedOn(start, changes, item.round, calendar, today)
  return {
    ...{ start, due, total, elapsed, paused },
    firstDue: held.find((change) => change.oldDay !== null)?.oldDay ?? due,
    left: workingDaysBetween(calendar, start, due) - paused - elapsed,
    running: pauses.find((change) => isRunning(change, today)) ?? null,
  }
}

/** How much of the time is gone, 0 … 1 and beyond, with the pauses taken out; null without a deadline. */
export function elapsedShare(
  item: Clocked,
  changes: readonly ClockChange[],
  calendar: Calendar,
  now: Instant,
): number | null {
  const clock = clockOf(item, changes, calendar, now)
  return clock && Math.max(0, clock.elapsed / clock.total)
}

/**
 * Where a changed calendar moves the deadline, or null when it stays. Only what the change itself does is counted, so a
 * day that was granted is not taken back; a deadline that is brought forward leaves one working day from today, unless it
 * had passed already.
 */
export function calendarMove(
  item: Clocked,
  changes: readonly ClockChange[],
  calendars: { readonly before: Calendar; readonly after: Calendar },
  today: Day,
): { readonly oldDay: Day; readonly newDay: Day } | null {
  const before = dueNow(item, changes, calendars.before)
  const after = dueNow(item, changes, calendars.after)
  const oldDay = item.dueDay
  if (before === null || after === null || oldDay === null || before === after) return null
  const soonest = addWorkingDays(calendars.after, today, 1)
  const newDay = after < before && after < soonest ? soonest : after
  // One that is late already is not late because of the calendar, and one that the floor would push out stays.
  const pushedOut = after < before && newDay > oldDay
  return newDay === oldDay || pushedOut ? null : { oldDay, newDay }
}
