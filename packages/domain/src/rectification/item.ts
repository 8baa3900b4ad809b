/**
 * Rectification item 整改事项: one thing to put right, with a lead unit and a deadline. Here: its shape, carrying it over
 * 结转 into the next cycle with a reason, and what becomes of it when it is opened again 重新办理. The three reviews 三次审核
 * are in `submission.ts` and `review.ts`. Source: SPEC §1, §11.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema, whyNotOwner } from '../cycle/actor.ts'
import { floorSubjectSchema, themeIdSchema } from '../cycle/aspect.ts'
import { type CycleId, cycleIdSchema } from '../cycle/cycle-id.ts'
import type { CycleWhyNot } from '../cycle/cycle-refusal.ts'
import { daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'

/** `imported`: closed before this was in use, out of the office's own ledger; the only way to be closed without reviews. */
export const itemOrigins = ['recover', 'manual', 'carried', 'management', 'recurrence', 'imported'] as const
export const itemStatuses = [
  'assigned',
  'contested',
  'plan_submitted',
  'in_progress',
  'progress_submitted',
  'progress_approved',
  'result_submitted',
  'closed',
  'verified',
  'reopened',
] as const
export const itemStatusSchema = z.enum(itemStatuses)
export type ItemStatus = z.infer<typeof itemStatusSchema>
/** 短期可整改, 长期推进, 需宣传解释 (SPEC §10). */
export const itemKinds = ['short', 'long', 'explain'] as const
export const itemKindSchema = z.enum(itemKinds)
export type ItemKind = z.infer<typeof itemKindSchema>
/** How it ended 办理结果. A reply alone is never `solved` (SPEC §8). */
export const outcomes = ['solved', 'explained', 'cannot'] as const
export const outcomeSchema = z.enum(outcomes)
export type Outcome = z.infer<typeof outcomeSchema>

export const itemSchema = z.object({
  id: idSchema,
  number: z.string().regex(/^ZG-20\d\d-\d{4,}$/),
  cycleId: cycleIdSchema,
  subject: floorSubjectSchema,
  title: z.string().min(1),
  origin: z.enum(itemOrigins),
  leadUnitId: idSchema,
  dueDay: daySchema.nullable(),
  status: itemStatusSchema,
  /** What residents said that it came from; null for one opened without them. */
  concernId: idSchema.nullable(),
  kind: itemKindSchema,
  theme: themeIdSchema.nullable(),
  /** Of the category catalogue; with the place it tells a problem that comes back. */
  category: z
    .string()
    .regex(/^[A-Z]\d{1,2}$/)
    .nullable()
    .default(null),
  placeId: idSchema.nullable(),
  /** Co-operating units 协办单位; the lead unit is never among them. */
  coUnitIds: z.array(idSchema),
  /** Counts from 1; each opening again begins a round with three reviews of its own. */
  round: z.number().int().min(1),
  /** Of the result that was approved last; null while the item is open. */
  outcome: outcomeSchema.nullable(),
  closedAt: instantSchema.nullable(),
  /** The day on which the clock of the round began; null for one that was opened before there was a clock. */
  clockStart: daySchema.nullable().default(null),
  /** The length of the round as it was set, in working days, which a changed calendar moves; null when a day was set. */
  clockDays: z.number().int().min(1).nullable().default(null),
  /** How often its problem has come back 反弹次数. */
  recurrences: z.number().int().min(0).default(0),
  /** The last time it was carried over, and out of which cycle; the trail keeps the earlier ones. */
  carriedOver: z
    .object({ reason: z.string().min(1), by: personSchema, at: instantSchema, from: cycleIdSchema })
    .nullable(),
  version: versionSchema,
})
export type RectificationItem = z.infer<typeof itemSchema>

/** Open until it is closed 销号 or verified 回头看通过; a re-opened item is open. */
export function isOpen(item: Pick<RectificationItem, 'status'>): boolean {
  return item.status !== 'closed' && item.status !== 'verified'
}

/** Whether the open item has been carried out of the cycle that it is in. */
export function isCarriedOver(item: Pick<RectificationItem, 'carriedOver' | 'cycleId'>): boolean {
  return item.carriedOver?.from === item.cycleId
}

/** Why the item may not be carried over, or null. Details: `number`. */
export function whyNotCarryOver(
  item: RectificationItem,
  actor: Actor,
  reason: string,
): CycleWhyNot<'not-owner' | 'item-settled' | 'reason-missing'> {
  if (!isOpen(item)) return { code: 'item-settled', details: { number: item.number } }
  return whyNotOwner(actor) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** Marks the open item as carried over out of its cycle, with the reason. Throws `Refusal`. */
export function carryOver(
  item: RectificationItem,
  actor: Actor,
  reason: string,
  now: Instant,
): { item: RectificationItem; fact: Fact<'rectification.carriedOver'> } {
  refuse(whyNotCarryOver(item, actor, reason))
  const carriedOver = { reason: reason.trim(), by: personOf(actor), at: now, from: item.cycleId }
  return {
    item: { ...item, carriedOver, version: item.version + 1 },
    fact: {
      act: 'rectification.carriedOver',
      subject: ['rectification_item', item.id],
      payload: { cycleId: item.cycleId, number: item.number },
      reason: carriedOver.reason,
      unitId: item.leadUnitId,
    },
  }
}

/** The same item in the cycle that takes it over: same number, same status, same history. */
export function moveInto(item: RectificationItem, cycleId: CycleId): RectificationItem {
  return { ...item, cycleId, version: item.version + 1 }
}

/**
 * The item opened again in the given cycle: a new round, with nothing of the last one's result left on it. `lastRound`: the
 * highest that it ever had. One whose recurrence was taken back is never opened a second time, with what was asked in it.
 */
export function reopened(item: RectificationItem, cycleId: CycleId, lastRound = item.round): RectificationItem {
  // A carry-over out of this very cycle was granted to the work before it was closed, not to what came back.
  const carriedOver = isCarriedOver({ ...item, cycleId }) ? null : item.carriedOver
  const round = Math.max(item.round, lastRound) + 1
  const fresh = { status: 'reopened', round, outcome: null, closedAt: null } as const
  return { ...item, cycleId, ...fresh, carriedOver, version: item.version + 1 }
}
