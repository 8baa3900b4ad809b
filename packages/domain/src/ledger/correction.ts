/**
 * Corrections of a frozen ledger 更正: a snapshot is never touched; what was wrong in it is said beside it, with the entry,
 * the field, what it says and what it should, and why. Source: SPEC §10 (later corrections are additions); DOMAIN G-18.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers } from '../contact/personal-data.ts'
import { personOf, personSchema, whyNotOwner } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { LedgerWhyNot } from './ledger-refusal.ts'
import type { LedgerEntry, Snapshot } from './snapshot.ts'

export const correctableFields = ['title', 'place', 'lead', 'due', 'status', 'closedOn'] as const
export const correctableFieldSchema = z.enum(correctableFields)
export type CorrectableField = z.infer<typeof correctableFieldSchema>

export const correctionSchema = z.object({
  id: idSchema,
  snapshotId: idSchema,
  /** The number of the entry that it is about. */
  entry: z.string().min(1),
  field: correctableFieldSchema,
  before: z.string(),
  after: z.string().trim().max(500),
  reason: z.string().trim().min(1).max(500),
  by: personSchema,
  at: instantSchema,
  version: versionSchema,
})
export type Correction = z.infer<typeof correctionSchema>

export type CorrectionDraft = Pick<Correction, 'entry' | 'field' | 'after' | 'reason'>

/** What the snapshot says of it now: the last correction, else what was frozen. */
export function standing(
  rows: readonly LedgerEntry[],
  corrections: readonly Pick<Correction, 'entry' | 'field' | 'after'>[],
  { entry, field }: Pick<CorrectionDraft, 'entry' | 'field'>,
): string | null {
  const row = rows.find(({ number }) => number === entry)
  if (!row) return null
  const last = corrections.findLast((each) => each.entry === entry && each.field === field)
  return last ? last.after : String(row[field] ?? '')
}

/** Why the correction may not be added, or null. */
export function whyNotCorrect(
  snapshot: Pick<Snapshot, 'rows'>,
  corrections: readonly Correction[],
  draft: CorrectionDraft,
  actor: Actor,
): LedgerWhyNot<'not-owner' | 'entry-unknown' | 'same-value' | 'reason-missing' | 'names-somebody'> {
  const why = whyNotOwner(actor)
  if (why) return why
  const now = standing(snapshot.rows, corrections, draft)
  if (now === null) return { code: 'entry-unknown', details: { number: draft.entry } }
  if (now === draft.after.trim()) return { code: 'same-value' }
  if (draft.reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(draft.reason) || holdsNumbers(draft.after) ? { code: 'names-somebody' } : null
}

/** Adds the correction; the snapshot and its digest stay as they are. Throws `Refusal`. */
export function correct(
  snapshot: Pick<Snapshot, 'id' | 'number' | 'rows'>,
  corrections: readonly Correction[],
  draft: CorrectionDraft,
  { actor, id, now }: { readonly actor: Actor; readonly id: string; readonly now: Instant },
): { correction: Correction; fact: Fact<'ledger.corrected'> } {
  refuse(whyNotCorrect(snapshot, corrections, draft, actor))
  const before = standing(snapshot.rows, corrections, draft) ?? ''
  const said = { after: draft.after.trim(), reason: draft.reason.trim() }
  const { entry, field } = draft
  return {
    correction: {
      id,
      snapshotId: snapshot.id,
      entry,
      field,
      before,
      ...said,
      by: personOf(actor),
      at: now,
      version: 1,
    },
    fact: {
      act: 'ledger.corrected',
      subject: ['ledger_snapshot', snapshot.id],
      payload: { number: snapshot.number, entry, field },
      reason: said.reason,
    },
  }
}
