/**
 * Merging concerns 合并重复: two that are one problem become one; the number of the merged one stays and points to the one
 * that lives, its people and open items come along. Taking a merge apart puts everybody who came along, and is still
 * there, back. Nobody's answer is given to others or taken from them: what was closed or answered is neither merged nor
 * taken apart. Of several merges in a row the last is taken apart first. Source: SPEC §10; DOMAIN C1.1.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers } from '../contact/personal-data.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Concern } from './concern.ts'

export const concernMergeSchema = z.object({
  id: idSchema,
  keptId: idSchema,
  mergedId: idSchema,
  opinionIds: z.array(idSchema),
  itemIds: z.array(idSchema),
  reason: z.string().min(1),
  by: personSchema,
  at: instantSchema,
  undoneBy: personSchema.nullable(),
  undoneAt: instantSchema.nullable(),
  undoneReason: z.string().nullable(),
  version: versionSchema,
})
export type ConcernMerge = z.infer<typeof concernMergeSchema>

export const mergeRefusals = [
  'same-concern',
  'concern-merged',
  'concern-settled',
  'not-merged',
  'merged-on',
  'reason-missing',
  'reason-names-somebody',
] as const
export type MergeRefusal = (typeof mergeRefusals)[number]
type Why = WhyNot<MergeRefusal>
export type MergeFact = Fact<'concern.merged' | 'concern.unmerged'>

/** A concern with what hangs on it, as far as merging asks. */
export interface Side {
  readonly concern: Concern
  readonly opinionIds: readonly string[]
  readonly items: readonly Pick<RectificationItem, 'id' | 'status'>[]
  /** Residents read an answer of its present round. */
  readonly answered: boolean
}

/** Why nothing more is done with the concern itself, or null: its work goes on under another number. */
export function whyNotTouch({ number, mergedIntoId }: Pick<Concern, 'number' | 'mergedIntoId'>): Why {
  return mergedIntoId === null ? null : { code: 'concern-merged', details: { number } }
}

const whyNotReason = (reason: string): Why => {
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

const whyNotOpen = ({ concern: { number }, items, answered }: Side): Why =>
  answered || items.some((item) => !isOpen(item)) ? { code: 'concern-settled', details: { number } } : null

/** Why the second cannot become part of the first, or null. */
export function whyNotMerge(kept: Side, merged: Side, reason: string): Why {
  if (kept.concern.id === merged.concern.id) return { code: 'same-concern' }
  return (
    whyNotTouch(kept.concern) ??
    whyNotTouch(merged.concern) ??
    whyNotOpen(kept) ??
    whyNotOpen(merged) ??
    whyNotReason(reason)
  )
}

/** The merge, and the merged concern as it stands then. Opinions and items follow to `keptId`. Throws `Refusal`. */
export function merge(
  kept: Side,
  merged: Side,
  given: { readonly id: string; readonly reason: string; readonly by: Person; readonly at: Instant },
): { readonly merge: ConcernMerge; readonly concern: Concern; readonly fact: MergeFact } {
  refuse(whyNotMerge(kept, merged, given.reason))
  const { id, reason, by, at } = given
  const made: ConcernMerge = {
    ...{ id, keptId: kept.concern.id, mergedId: merged.concern.id, reason: reason.trim(), by, at },
    opinionIds: [...merged.opinionIds].sort(),
    itemIds: merged.items.map((item) => item.id).sort(),
    ...{ undoneBy: null, undoneAt: null, undoneReason: null, version: 1 },
  }
  const concern = { ...merged.concern, mergedIntoId: kept.concern.id, version: merged.concern.version + 1 }
  return { merge: made, concern, fact: factOf('concern.merged', made, kept.concern, merged.concern, made.reason) }
}

/** Why a merge cannot be taken apart, or null; `kept` as it stands now. */
export function whyNotUnmerge(made: ConcernMerge, kept: Side, reason: string): Why {
  if (made.undoneAt !== null) return { code: 'not-merged' }
  const { number, mergedIntoId } = kept.concern
  if (mergedIntoId !== null) return { code: 'merged-on', details: { number } }
  return whyNotOpen(kept) ?? whyNotReason(reason)
}

/**
 * Takes it apart: who goes back is who came along and is still there. Whoever joined later stays, and whoever was moved
 * elsewhere since stays there. Throws `Refusal`.
 */
export function unmerge(
  made: ConcernMerge,
  kept: Side,
  merged: Concern,
  given: { readonly reason: string; readonly by: Person; readonly at: Instant },
): {
  readonly merge: ConcernMerge
  readonly concern: Concern
  readonly opinionIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly fact: MergeFact
} {
  refuse(whyNotUnmerge(made, kept, given.reason))
  const here = new Set([...kept.opinionIds, ...kept.items.map((item) => item.id)])
  const undone = {
    ...made,
    ...{ undoneBy: given.by, undoneAt: given.at, undoneReason: given.reason.trim(), version: made.version + 1 },
  }
  return {
    merge: undone,
    concern: { ...merged, mergedIntoId: null, version: merged.version + 1 },
    opinionIds: made.opinionIds.filter((id) => here.has(id)),
    itemIds: made.itemIds.filter((id) => here.has(id)),
    fact: factOf('concern.unmerged', undone, kept.concern, merged, undone.undoneReason),
  }
}

function factOf(act: MergeFact['act'], made: ConcernMerge, kept: Concern, merged: Concern, reason: string): MergeFact {
  const { id, opinionIds, itemIds } = made
  const payload = { mergeId: id, kept: kept.number, merged: merged.number, keptId: kept.id, mergedId: merged.id }
  return {
    act,
    subject: ['concern', kept.id],
    payload: { ...payload, opinions: opinionIds.length, items: itemIds.length },
    reason,
  }
}
