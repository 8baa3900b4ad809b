/**
 * Visit 现场看: an item about which nobody can be called is seen on site by somebody who did not do the work, with photos. What
 * they saw is counted apart: it is never part of a rate of what residents said. Source: SPEC §11; DOMAIN S-214.
 */
import { z } from 'zod'
import { findNumbers } from '../contact/personal-data.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse } from '../refusal.ts'
import { type Asker, isOwnWork } from './ask.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

export const visitOutcomes = ['fixed', 'not_fixed'] as const
export const visitOutcomeSchema = z.enum(visitOutcomes)
export type VisitOutcome = z.infer<typeof visitOutcomeSchema>

export const visitSchema = z.object({
  id: idSchema,
  lookbackId: idSchema,
  itemId: idSchema,
  itemRound: z.number().int().min(1),
  unitId: idSchema,
  closedDay: daySchema,
  visitorId: idSchema.nullable(),
  visitorName: z.string().nullable(),
  assignedAt: instantSchema.nullable(),
  outcome: visitOutcomeSchema.nullable(),
  note: z.string(),
  photoIds: z.array(idSchema),
  seenAt: instantSchema.nullable(),
  seenBy: personSchema.nullable(),
  version: versionSchema,
})
export type Visit = z.infer<typeof visitSchema>

/** Why this person is not sent, or null: any official of another unit may go, the survey firm too. */
export function whyNotSend(
  visit: Pick<Visit, 'outcome'>,
  visitor: Asker,
  workPaths: readonly (readonly string[])[],
): LookbackWhyNot<'visit-settled' | 'asker-not-allowed' | 'own-work'> {
  if (visit.outcome !== null) return { code: 'visit-settled' }
  const goes = visitor.roles.some((role) => ['inspector', 'owner', 'lead_unit', 'unit', 'surveyor'].includes(role))
  if (!goes) return { code: 'asker-not-allowed' }
  return isOwnWork(visitor.unitPaths, workPaths) ? { code: 'own-work', details: { name: visitor.name } } : null
}

/** Sends somebody. Throws `Refusal`. */
export function send(visit: Visit, visitor: Asker, workPaths: readonly (readonly string[])[], now: Instant): Visit {
  refuse(whyNotSend(visit, visitor, workPaths))
  return { ...visit, visitorId: visitor.id, visitorName: visitor.name, assignedAt: now, version: visit.version + 1 }
}

/** Why what was seen may not stand, or null. */
export function whyNotSee(
  visit: Pick<Visit, 'outcome' | 'visitorId'>,
  { photos, note }: { readonly photos: number; readonly note: string },
  userId: string,
): LookbackWhyNot<'visit-settled' | 'not-your-visit' | 'photo-missing' | 'outcome-names-somebody'> {
  if (visit.outcome !== null) return { code: 'visit-settled' }
  if (visit.visitorId !== userId) return { code: 'not-your-visit' }
  if (photos === 0) return { code: 'photo-missing' }
  return findNumbers(note).length > 0 ? { code: 'outcome-names-somebody' } : null
}

/** What was seen on site. Throws `Refusal`. */
export function see(
  visit: Visit,
  seen: { readonly outcome: VisitOutcome; readonly note: string; readonly photoIds: readonly string[] },
  by: Person,
  now: Instant,
): Visit {
  refuse(whyNotSee(visit, { photos: seen.photoIds.length, note: seen.note }, by.id))
  const told = { outcome: seen.outcome, note: seen.note.trim(), photoIds: [...seen.photoIds] }
  return { ...visit, ...told, seenAt: now, seenBy: by, version: visit.version + 1 }
}
