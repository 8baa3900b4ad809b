/**
 * Record of a recurrence 反弹记录, and taking it back: a person who looks may say, with a reason, that it is another problem.
 * Then the item stands closed as it did, the count goes back, and the management item is owed no more. Once the unit has
 * worked on it, it is its work and stays. What was asked or granted in its round stays with that round, which is never opened
 * again. Source: SPEC §1.
 */
import { z } from 'zod'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { itemSchema, type RectificationItem } from '../rectification/item.ts'
import type { Submission } from '../rectification/submission.ts'
import { refuse } from '../refusal.ts'
import { personOf, personSchema, whyNotOwner } from './actor.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import type { ManagementItem } from './recurrence.ts'

/** The item as it stood closed; whose it was, which a return may have changed since, was not kept at first. */
export const closedStandSchema = z.object({
  ...itemSchema.pick({
    cycleId: true,
    status: true,
    round: true,
    outcome: true,
    closedAt: true,
    dueDay: true,
    clockStart: true,
    clockDays: true,
    carriedOver: true,
  }).shape,
  ...itemSchema.pick({ leadUnitId: true, coUnitIds: true }).partial().shape,
})
export type ClosedStand = z.infer<typeof closedStandSchema>

export const recurrenceSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  /** What brought it up: an opinion, or an item that was to be opened. */
  opinionId: idSchema.nullable(),
  byItemId: idSchema.nullable(),
  category: z.string(),
  placeId: idSchema,
  closedOn: daySchema,
  seenOn: daySchema,
  times: z.number().int().min(1),
  managementItemId: idSchema,
  before: closedStandSchema,
  /** The round that it opened; see `roundOf`. */
  round: z.number().int().min(2).nullable().default(null),
  at: instantSchema,
  undoneBy: personSchema.nullable(),
  undoneAt: instantSchema.nullable(),
  undoneReason: z.string().nullable(),
  version: versionSchema,
})
export type Recurrence = z.infer<typeof recurrenceSchema>

/** The round that it opened; where that was not kept, the one after the closed one. */
export function roundOf({ round, before }: Pick<Recurrence, 'round' | 'before'>): number {
  return round ?? before.round + 1
}

/** The highest round that the item ever had: one that was taken back counts. */
export function lastRoundOf(
  item: Pick<RectificationItem, 'round'>,
  recurrences: readonly Pick<Recurrence, 'round' | 'before'>[],
): number {
  return Math.max(item.round, ...recurrences.map(roundOf))
}

export function closedStandOf(item: RectificationItem): ClosedStand {
  return closedStandSchema.parse(item)
}

/** Why it cannot be taken back, or null. */
export function whyNotUndo(
  recurrence: Recurrence,
  item: RectificationItem,
  submissions: readonly Pick<Submission, 'round'>[],
  actor: Actor,
  reason: string,
): CycleWhyNot<'recurrence-undone' | 'recurrence-worked' | 'not-owner' | 'reason-missing'> {
  if (recurrence.undoneAt !== null) {
    return { code: 'recurrence-undone', details: { name: recurrence.undoneBy?.name ?? '' } }
  }
  const isFresh = item.status === 'reopened' && item.round === roundOf(recurrence)
  if (!isFresh || submissions.some((row) => row.round === item.round)) return { code: 'recurrence-worked' }
  return whyNotOwner(actor) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** The item as it stood, the record taken back, and the management item that is owed no more. Throws `Refusal`. */
export function undoRecurrence(
  recurrence: Recurrence,
  item: RectificationItem,
  management: ManagementItem,
  context: { readonly submissions: readonly Pick<Submission, 'round'>[]; readonly reason: string; readonly today: Day },
  actor: Actor,
  now: Instant,
): { item: RectificationItem; recurrence: Recurrence; management: ManagementItem; fact: CycleFact } {
  const { submissions, reason, today } = context
  refuse(whyNotUndo(recurrence, item, submissions, actor, reason))
  const said = reason.trim()
  const { leadUnitId = item.leadUnitId, coUnitIds = item.coUnitIds, ...stood } = recurrence.before
  const undone = { undoneBy: personOf(actor), undoneAt: now, undoneReason: said, version: recurrence.version + 1 }
  return {
    item: { ...item, ...stood, leadUnitId, coUnitIds, recurrences: recurrence.times - 1, version: item.version + 1 },
    recurrence: { ...recurrence, ...undone },
    management: { ...management, doneDay: today, voidReason: said, version: management.version + 1 },
    fact: {
      act: 'cycle.recurrenceUndone',
      subject: ['rectification_item', item.id],
      payload: { itemId: item.id, recurrenceId: recurrence.id, managementItemId: management.id },
      reason: said,
      unitId: item.leadUnitId,
    },
  }
}
