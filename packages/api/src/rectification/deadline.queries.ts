import {
  addWorkingDays,
  type Calendar,
  isEstimated,
  isWorkingDay,
  workingDaysBetween,
} from '@ratchet/domain/calendar/calendar'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
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
  item: Pick<StoredItem, 'dueDay' | 'closedAt'>,
  now: Instant,
): Deadline | null {
  if (item.dueDay === null) return null
  const workingDaysLeft = workingDaysBetween(calendar, dayOf(item.closedAt ?? now), item.dueDay)
  return { day: item.dueDay, workingDaysLeft, estimated: isEstimated(calendar, item.dueDay) }
}

/** When the item's present round began: when it was opened, or opened again. */
export async function findRoundStart(db: Kysely<Database>, item: StoredItem): Promise<Instant> {
  if (item.round === 1) return item.openedAt
  const again = await db
    .selectFrom('fact')
    .select('at')
    .where('subjectKind', '=', 'rectification_item')
    .where('subjectId', '=', item.id)
    .where('act', '=', 'rectification.reopened')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return (again?.at ?? item.openedAt) as Instant
}

/** The deadline of a new round: as many working days as the last one had, counted from today. */
export function dueAgain(calendar: Calendar, start: Instant, dueDay: Day | null, now: Instant): Day | null {
  if (dueDay === null) return null
  const days = workingDaysBetween(calendar, dayOf(start), dueDay)
  return addWorkingDays(calendar, dayOf(now), Math.max(days, 1))
}

/** The make-up workdays between two days, which a bar of the time shows. */
export function makeUpDays(calendar: Calendar, from: Day, to: Day): Day[] {
  const days = [...calendar.years.values()].flatMap(({ work }) => [...work])
  return days.filter((day) => day > from && day <= to && isWorkingDay(calendar, day)).toSorted()
}
