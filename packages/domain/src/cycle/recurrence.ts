/**
 * No recurrence 防反弹 (second pawl): a closed problem that comes back at the same place within the set time re-opens its
 * item, counts, and opens a management item 管理事项 for the unit that the next strategy must contain:
 * 问题治理闭环促进内部管理闭环. It happens by itself, so no role is asked. Source: SPEC §1; DOMAIN S-042.
 */
import { z } from 'zod'
import { type Day, daySchema, daysBetween } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { isOpen, type RectificationItem, reopened } from '../rectification/item.ts'
import { refuse } from '../refusal.ts'
import { type CycleId, cycleIdSchema } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'

/** Half a year, the length of a cycle; an office may set another time. */
export const usualRecurrenceDays = 180

/** `cycleId`: the cycle in which it was opened; the strategy after it must contain it. */
export const managementItemSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  unitId: idSchema,
  sourceItemId: idSchema,
  category: z.string(),
  cause: z.string().nullable(),
  change: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueDay: daySchema.nullable(),
  doneDay: daySchema.nullable(),
  doneNote: z.string().nullable().default(null),
  /** Why it is owed no more, when somebody said that the problem was another one. */
  voidReason: z.string().nullable().default(null),
  version: versionSchema,
})
export type ManagementItem = z.infer<typeof managementItemSchema>

/** The closed item with what it was about; `times` = how often it has come back so far. */
export interface ClosedProblem {
  readonly item: RectificationItem
  readonly category: string
  readonly placeId: string
  readonly closedOn: Day
  readonly times: number
}

export interface NewProblem {
  readonly category: string
  readonly placeId: string
  readonly seenOn: Day
}

/** Why the new problem is no recurrence of the closed one, or null. Days are civil days since closing. */
export function whyNotRecur(
  closed: ClosedProblem,
  again: NewProblem,
  withinDays = usualRecurrenceDays,
): CycleWhyNot<'item-not-closed' | 'other-problem' | 'recurrence-too-late'> {
  if (isOpen(closed.item)) return { code: 'item-not-closed', details: { number: closed.item.number } }
  if (closed.category !== again.category || closed.placeId !== again.placeId) return { code: 'other-problem' }
  const days = daysBetween(closed.closedOn, again.seenOn)
  // Seen before it was closed, or on the day itself: that is the same occurrence, not a return.
  if (days <= 0) return { code: 'other-problem' }
  return days > withinDays ? { code: 'recurrence-too-late', details: { days, withinDays } } : null
}

/** Re-opens the item in the running cycle and opens the management item. Throws `Refusal`. */
export function recur(
  closed: ClosedProblem,
  again: NewProblem,
  into: {
    readonly cycleId: CycleId
    readonly managementItemId: string
    readonly withinDays?: number
    readonly lastRound?: number
  },
): { item: RectificationItem; times: number; management: ManagementItem; fact: CycleFact } {
  refuse(whyNotRecur(closed, again, into.withinDays))
  const { item, category, placeId } = closed
  const times = closed.times + 1
  const { cycleId, managementItemId } = into
  const empty = {
    cause: null,
    change: null,
    ownerName: null,
    dueDay: null,
    doneDay: null,
    doneNote: null,
    voidReason: null,
  }
  const about = { cycleId, unitId: item.leadUnitId, sourceItemId: item.id, category }
  return {
    item: { ...reopened(item, cycleId, into.lastRound), recurrences: times },
    times,
    management: { id: managementItemId, ...about, ...empty, version: 1 },
    fact: {
      act: 'cycle.problemRecurred',
      subject: ['rectification_item', item.id],
      payload: { itemId: item.id, times, category, placeId, managementItemId },
      unitId: item.leadUnitId,
    },
  }
}
