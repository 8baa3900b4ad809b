import { addDays, type Day, dayOf, type Instant } from '@ratchet/domain/day'

const SHANGHAI_MS = 8 * 3_600_000

/** `2026-11-23 12:29:03` in the zone's own time, wherever the browser stands; the same in both languages. */
export function momentText(at: string): string {
  const text = new Date(Date.parse(at) + SHANGHAI_MS).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`
}

export function dayOfMoment(at: string): string {
  return momentText(at).slice(0, 10)
}

/** Today in the zone, `2026-11-23`. */
export function todayThere(): Day {
  return dayOf(new Date().toISOString() as Instant)
}

export function daysAgo(days: number): Day {
  return addDays(todayThere(), -days)
}
