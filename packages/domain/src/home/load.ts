/**
 * Load 七个工作日的负荷: how much of what is owed falls due on each of the next seven working days, today among them. What
 * falls due on a day off is to be done on the working day before. Source: UX §3.2.
 */
import { addWorkingDays, type Calendar, isWorkingDay } from '../calendar/calendar.ts'
import { addDays, type Day } from '../day.ts'

export const LOAD_DAYS = 7

export interface Load {
  /** What is past its day. */
  readonly late: number
  readonly days: readonly { readonly day: Day; readonly count: number }[]
}

/** The next working days, beginning with today when it is worked. */
function workingDaysFrom(calendar: Calendar, today: Day): Day[] {
  const days = [isWorkingDay(calendar, today) ? today : addWorkingDays(calendar, today, 1)]
  while (days.length < LOAD_DAYS) days.push(addWorkingDays(calendar, days.at(-1) ?? today, 1))
  return days
}

/** Counts the days on which something is due; later ones are left out. */
export function loadOf(dues: readonly Day[], calendar: Calendar, today: Day): Load {
  const days = workingDaysFrom(calendar, today)
  const first = days[0] ?? today
  const counts = new Map<Day, number>()
  let late = 0
  for (const due of dues) {
    if (due < today) {
      late += 1
      continue
    }
    let day = due
    while (day > first && !isWorkingDay(calendar, day)) day = addDays(day, -1)
    // Due on a day off that began before the strip does: the first day is the only one left.
    if (day < first) day = first
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return { late, days: days.map((day) => ({ day, count: counts.get(day) ?? 0 })) }
}
