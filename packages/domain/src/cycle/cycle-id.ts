/**
 * Cycle 周期: one half-year, `2022H1` = quarters `2022Q1` and `2022Q2`. Source: SPEC §1 (季度自测、半年迎检).
 */
import { z } from 'zod'
import { type Day, dayOf, type Instant } from '../day.ts'

export const cycleIdSchema = z.string().regex(/^20\d\dH[12]$/)
export type CycleId = z.infer<typeof cycleIdSchema>

export const quarterSchema = z.string().regex(/^20\d\dQ[1-4]$/)
export type Quarter = z.infer<typeof quarterSchema>

/** The half-year that contains the day. */
export function cycleOf(day: Day): CycleId {
  return `${day.slice(0, 4)}H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`
}

/** The quarter that contains the day. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The half-year `steps` after the given one (before it when negative). */
export function cycleAfter(id: CycleId, steps = 1): CycleId {
  const ordinal = Number(id.slice(0, 4)) * 2 + (id.endsWith('H2') ? 1 : 0) + steps
  return `${Math.floor(ordinal / 2)}H${(ordinal % 2) + 1}`
}

/** The quarter `steps` after the given one (before it when negative). */
export function quarterAfter(quarter: Quarter, steps = 1): Quarter {
  const ordinal = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1 + steps
  return `${Math.floor(ordinal / 4)}Q${(ordinal % 4) + 1}`
}

/** The two quarters of the half-year, in order. */
export function quartersOf(id: CycleId): readonly [Quarter, Quarter] {
  const year = id.slice(0, 4)
  return id.endsWith('H1') ? [`${year}Q1`, `${year}Q2`] : [`${year}Q3`, `${year}Q4`]
}

/** First day, and the first day no longer inside: half-open, so no quarter overlaps the next. */
export function spanOf(id: CycleId | Quarter): { from: Day; before: Day } {
  const year = Number(id.slice(0, 4))
  const part = Number(id.slice(5))
  const months = id[4] === 'H' ? 6 : 3
  const start = (part - 1) * months
  const end = start + months
  const day = (y: number, month: number) => `${y}-${String(month + 1).padStart(2, '0')}-01` as Day
  return { from: day(year, start), before: end === 12 ? day(year + 1, 0) : day(year, end) }
}

/** Whether the instant falls on a day of it, as days go in Asia/Shanghai. */
export function isWithin(id: CycleId | Quarter, at: Instant): boolean {
  const { from, before } = spanOf(id)
  const day = dayOf(at)
  return from <= day && day < before
}
