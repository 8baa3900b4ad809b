import { z } from 'zod'

/** A civil day in Asia/Shanghai, `2026-11-23`. Text, so it compares and crosses every boundary unchanged. */
export type Day = string & z.$brand<'Day'>
/** Three centuries: a day before or after a day must have four figures too, here and in the database. */
export const daySchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01')
  .brand<'Day'>()

/** A point in time, RFC 3339 in UTC with milliseconds, `2026-11-23T01:02:03.000Z`. */
export type Instant = string & z.$brand<'Instant'>
export const instantSchema = z.iso.datetime().brand<'Instant'>()

/** China has had one time zone and no daylight saving since 1991: UTC+8, all year. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The civil day in Asia/Shanghai that contains the instant. */
export function dayOf(at: Instant): Day {
  return new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as Day
}

/** The instant at which the day begins in Asia/Shanghai, plus the given hours. */
export function instantOf(day: Day, hours = 0): Instant {
  return new Date(Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS + hours * 3_600_000).toISOString() as Instant
}

/** The day `days` civil days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day
}

/** Civil days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}
