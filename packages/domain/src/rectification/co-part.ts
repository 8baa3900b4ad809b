/**
 * Part of a co-operating unit 协办分工: what it owes the lead unit, and by when. The lead unit, or the owner, sets it; the
 * people of the co-operating unit say that it is done, with a note of what. The lead unit sees who is late. Source: SPEC §11.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { isOpen, type RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

export const coPartSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  round: z.number().int().min(1),
  unitId: idSchema,
  task: z.string().min(1),
  dueDay: daySchema,
  setBy: personSchema,
  at: instantSchema,
  doneNote: z.string().nullable(),
  doneBy: personSchema.nullable(),
  doneAt: instantSchema.nullable(),
  version: versionSchema,
})
export type CoPart = z.infer<typeof coPartSchema>
export type CoPartDraft = Pick<CoPart, 'unitId' | 'task' | 'dueDay'>

/** Why the part may not be set, or null. */
export function whyNotSetPart(
  item: Pick<RectificationItem, 'status' | 'number' | 'coUnitIds' | 'dueDay'>,
  { unitId, dueDay }: CoPartDraft,
  today: Day,
): RectificationWhyNot<'item-closed' | 'not-co-unit' | 'due-past' | 'part-after-due'> {
  if (!isOpen(item)) return { code: 'item-closed', details: { number: item.number } }
  if (!item.coUnitIds.includes(unitId)) return { code: 'not-co-unit' }
  if (dueDay < today) return { code: 'due-past', details: { dueDay } }
  const late = item.dueDay !== null && item.dueDay >= today && dueDay > item.dueDay
  return late ? { code: 'part-after-due', details: { dueDay: item.dueDay } } : null
}

/** The part, owed from now on. Throws `Refusal`. */
export function setPart(
  item: RectificationItem,
  draft: CoPartDraft & { readonly id: string },
  actor: Actor,
  now: Instant,
  today: Day,
): { part: CoPart; fact: Fact<'rectification.partSet'> } {
  refuse(whyNotSetPart(item, draft, today))
  const { number, round } = item
  return {
    part: {
      ...{ ...draft, itemId: item.id, round, setBy: personOf(actor), at: now },
      ...{ doneNote: null, doneBy: null, doneAt: null, version: 1 },
    },
    fact: {
      act: 'rectification.partSet',
      subject: ['rectification_item', item.id],
      payload: { number, round, partId: draft.id, unitId: draft.unitId, dueDay: draft.dueDay },
      unitId: item.leadUnitId,
    },
  }
}

/** Why the part cannot be ticked as done, or null. */
export function whyNotFinishPart(
  item: Pick<RectificationItem, 'status' | 'number' | 'round'>,
  part: CoPart,
  note: string,
): RectificationWhyNot<'item-closed' | 'part-done' | 'done-missing'> {
  if (part.doneAt !== null) return { code: 'part-done', details: { name: part.doneBy?.name ?? '' } }
  if (!isOpen(item) || part.round !== item.round) return { code: 'item-closed', details: { number: item.number } }
  return note.trim() === '' ? { code: 'done-missing' } : null
}

/** The part, done. Throws `Refusal`. */
export function finishPart(
  item: RectificationItem,
  part: CoPart,
  note: string,
  actor: Actor,
  now: Instant,
): { part: CoPart; fact: Fact<'rectification.partDone'> } {
  refuse(whyNotFinishPart(item, part, note))
  const done = { doneNote: note.trim(), doneBy: personOf(actor), doneAt: now, version: part.version + 1 }
  return {
    part: { ...part, ...done },
    fact: {
      act: 'rectification.partDone',
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round: item.round, partId: part.id, unitId: part.unitId },
      unitId: part.unitId,
    },
  }
}

/** Parts of the round that were due and are not done. */
export function lateParts(parts: readonly CoPart[], round: number, today: Day): CoPart[] {
  return parts.filter((part) => part.round === round && part.doneAt === null && part.dueDay < today)
}
