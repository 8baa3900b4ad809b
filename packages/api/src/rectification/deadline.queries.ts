import {
  addWorkingDays,
  type Calendar,
  isEstimated,
  isWorkingDay,
  workingDaysBetween,
} from '@ratchet/domain/calendar/calendar'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { type Clocked, clockOf } from '@ratchet/domain/rectification/clock'
import type { ClockChange } from '@ratchet/domain/rectification/clock-change'
import type { Kysely } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { mapClockChanges } from './clock-change.queries.ts'
import type { StoredItem } from './rectification.queries.ts'

/** How the time of an item runs, in working days; an item that is closed stands still on the day of its closing. */
export interface Deadline {
  readonly day: Day
  /** Negative when it is late. */
  readonly workingDaysLeft: number
  /** Beyond the years whose holidays are known. */
  readonly estimated: boolean
}

export function deadlineOf(
  calendar: Calendar,
  item: Clocked & Pick<StoredItem, 'closedAt'>,
  now: Instant,
  changes: readonly ClockChange[] = [],
): Deadline | null {
  if (item.dueDay === null) return null
  const at = item.closedAt ?? now
  // What is paused after today is no time that is left.
  const left = clockOf(item, changes, calendar, at)?.left ?? workingDaysBetween(calendar, dayOf(at), item.dueDay)
  return { day: item.dueDay, workingDaysLeft: left, estimated: isEstimated(calendar, item.dueDay) }
}

/** The items' clocks: the day, how much is left, and the changes that made it so. */
export async function findDeadlines(db: Kysely<Database>, items: readonly StoredItem[], now: Instant) {
  const calendar = await findCalendar(db)
  const changes = await mapClockChanges(
    db,
    items.map((item) => item.id),
  )
  return (item: StoredItem) => {
    const own = (changes.get(item.id) ?? []).filter((change) => change.round === item.round)
    const clock = clockOf(item, own, calendar, item.closedAt ?? now)
    return {
      deadline: deadlineOf(calendar, item, now, own),
      clock: clock && { ...clock, running: clock.running?.id ?? null },
      pauses: own.flatMap(({ kind, decision, fromDay, toDay, endedDay }) =>
        kind === 'pause' && decision === 'approved' && fromDay && toDay
          ? [{ from: fromDay, to: endedDay ?? toDay }]
          : [],
      ),
      timeWaiting: own.find((change) => change.decision === null)?.kind ?? null,
    }
  }
}

/** The clock of a new round: as many working days as the last one was given, counted from today. */
export function clockAgain(
  calendar: Calendar,
  { dueDay, clockStart, clockDays }: StoredItem,
  now: Instant,
): { dueDay: Day | null; clockStart: Day; clockDays: number | null } {
  const today = dayOf(now)
  if (dueDay === null) return { dueDay, clockStart: today, clockDays: null }
  const days = clockDays ?? Math.max(workingDaysBetween(calendar, clockStart ?? today, dueDay), 1)
  return { dueDay: addWorkingDays(calendar, today, days), clockStart: today, clockDays: days }
}

/** The make-up workdays between two days, which a bar of the time shows. */
export function makeUpDays(calendar: Calendar, from: Day, to: Day): Day[] {
  const days = [...calendar.years.values()].flatMap(({ work }) => [...work])
  return days.filter((day) => day > from && day <= to && isWorkingDay(calendar, day)).toSorted()
}
