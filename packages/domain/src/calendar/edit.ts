/**
 * Editing the calendar 录入放假安排: a year's arrangement becomes its next edition, with a note that says on what ground.
 * Nothing is overwritten: a deadline can be counted again as it was counted then. Source: SPEC §2; RELIABILITY "Time".
 */
import type { Fact } from '../audit/fact.ts'
import type { Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import {
  type CalendarEdition,
  type CalendarYear,
  type Festival,
  festivals,
  isWeekend,
  type NamedDay,
  yearOf,
} from './calendar.ts'

export type CalendarRefusal =
  | 'note-missing'
  | 'no-off-days'
  | 'outside-year'
  | 'day-twice'
  | 'off-and-work'
  | 'works-already'
  | 'same-as-before'
export type CalendarFact = Fact<'calendar.yearSaved'>

const sorted = (days: readonly NamedDay[]) => [...days].sort((a, b) => (a.day < b.day ? -1 : 1))
const text = (year: CalendarYear) => JSON.stringify([sorted(year.offDays), sorted(year.workDays)])

/** Why the arrangement may not become the year's next edition, or null. Details: `day` where one is at fault. */
export function whyNotSaveYear(next: CalendarYear, last: CalendarYear | null, note: string): WhyNot<CalendarRefusal> {
  const { year, offDays, workDays } = next
  // A year without one day off would be taken for known while nothing of it is.
  if (offDays.length === 0) return { code: 'no-off-days', details: { year } }
  const days = [...offDays, ...workDays].map(({ day }) => day)
  const outside = days.find((day) => yearOf(day) !== year)
  if (outside) return { code: 'outside-year', details: { day: outside, year } }
  for (const list of [offDays, workDays]) {
    const twice = list.find(({ day }, at) => list.findIndex((row) => row.day === day) < at)
    if (twice) return { code: 'day-twice', details: { day: twice.day } }
  }
  const both = workDays.find(({ day }) => offDays.some((off) => off.day === day))
  if (both) return { code: 'off-and-work', details: { day: both.day } }
  const weekday = workDays.find(({ day }) => !isWeekend(day))
  if (weekday) return { code: 'works-already', details: { day: weekday.day } }
  if (last && text(last) === text(next)) return { code: 'same-as-before', details: { year } }
  return note.trim() === '' ? { code: 'note-missing' } : null
}

/** The year's next edition. Throws `Refusal`. */
export function saveYear(
  fresh: CalendarYear & Pick<CalendarEdition, 'id' | 'note' | 'byName'>,
  last: CalendarEdition | null,
  now: Instant,
): { readonly edition: CalendarEdition; readonly fact: CalendarFact } {
  refuse(whyNotSaveYear(fresh, last, fresh.note))
  const edition: CalendarEdition = {
    ...fresh,
    offDays: sorted(fresh.offDays),
    workDays: sorted(fresh.workDays),
    note: fresh.note.trim(),
    edition: (last?.edition ?? 0) + 1,
    at: now,
  }
  const { year, offDays, workDays } = edition
  const payload = { year, edition: edition.edition, off: offDays.length, work: workDays.length }
  return {
    edition,
    fact: { act: 'calendar.yearSaved', subject: ['calendar_year', String(year)], payload, reason: edition.note },
  }
}

/** The festivals of which the arrangement has no day yet: worth a look before it is saved, for a year has all seven. */
export function festivalsMissing(year: Pick<CalendarYear, 'offDays'>): Festival[] {
  return festivals.filter((name) => name !== 'other' && !year.offDays.some((row) => row.name === name))
}
