/**
 * Calendar 工作日历: which days are worked. Monday to Friday, less the days off of the year's official arrangement, plus
 * its make-up workdays 调休上班. A year that nobody entered counts Monday to Friday, and every deadline that reaches
 * into it is said to be estimated 预估. Source: SPEC §2; UX decision 8.
 */
import { z } from 'zod'
import { addDays, type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'

/** The seven festivals that the State Council arranges every year, and whatever else was ordered. */
export const festivals = [
  'new-year',
  'spring',
  'qingming',
  'labour',
  'dragon-boat',
  'mid-autumn',
  'national',
  'other',
] as const
export const festivalSchema = z.enum(festivals)
export type Festival = z.infer<typeof festivalSchema>

/** A day off or a make-up workday, with the festival for which it was moved. */
export const namedDaySchema = z.strictObject({ day: daySchema, name: festivalSchema })
export type NamedDay = z.infer<typeof namedDaySchema>

export const calendarYearSchema = z.strictObject({
  year: z.number().int().min(2000).max(2199),
  offDays: z.array(namedDaySchema).max(366),
  workDays: z.array(namedDaySchema).max(366),
})
export type CalendarYear = z.infer<typeof calendarYearSchema>

/** One edition of a year; the last one holds, the earlier ones stay as they were. */
export const calendarEditionSchema = z.object({
  ...calendarYearSchema.shape,
  id: idSchema,
  edition: z.number().int().min(1),
  note: z.string(),
  byName: z.string(),
  at: instantSchema,
})
export type CalendarEdition = z.infer<typeof calendarEditionSchema> & { readonly at: Instant }

/** The years that were entered, ready to be asked. */
export interface Calendar {
  readonly years: ReadonlyMap<number, { readonly off: ReadonlySet<Day>; readonly work: ReadonlySet<Day> }>
  /** The last day of the last year in the unbroken run of known years; null when none is known. */
  readonly knownUntil: Day | null
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0
}

/** The calendar made of one edition for each known year. */
export function calendarOf(known: readonly CalendarYear[]): Calendar {
  const years = new Map(
    known.map(({ year, offDays, workDays }) => [
      year,
      { off: new Set(offDays.map(({ day }) => day)), work: new Set(workDays.map(({ day }) => day)) },
    ]),
  )
  if (years.size === 0) return { years, knownUntil: null }
  let last = Math.min(...years.keys())
  // A year entered beyond a gap does not make the gap known: a deadline counts through every year on its way.
  while (years.has(last + 1)) last += 1
  return { years, knownUntil: `${last}-12-31` as Day }
}

/** The calendar as it stood at the time; of a year that was entered later only, its first edition. */
export function calendarAt(editions: readonly CalendarEdition[], at: Instant): Calendar {
  const byYear = Map.groupBy(
    editions.toSorted((a, b) => a.edition - b.edition),
    ({ year }) => year,
  )
  return calendarOf([...byYear.values()].flatMap((own) => own.findLast((row) => row.at <= at) ?? own.slice(0, 1)))
}

/** Whether people work on the day; in a year that nobody entered, from Monday to Friday. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const year = calendar.years.get(yearOf(day))
  if (year?.work.has(day)) return true
  return !isWeekend(day) && !year?.off.has(day)
}

/** The n-th working day after `from`; `from` itself for none. */
export function addWorkingDays(calendar: Calendar, from: Day, days: number): Day {
  let day = from
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Working days after `from`, up to and including `to`; negative when `to` is past. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  // Taken from nought, since minus nought would be another figure.
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}

/** Whether the day lies beyond what was entered, so that it is an estimate. */
export function isEstimated(calendar: Calendar, day: Day): boolean {
  return calendar.knownUntil === null || day > calendar.knownUntil
}
