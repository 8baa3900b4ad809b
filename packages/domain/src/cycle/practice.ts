/**
 * Practice 固化做法 (third pawl 固做法): a measure shown to work is promoted and stands in every next strategy until
 * someone retires it with a reason. Source: SPEC §1; DOMAIN Q-01 (c).
 */
import { z } from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { whyNotOwner } from './actor.ts'
import { cycleIdSchema } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'

export const practiceSchema = z.object({
  id: idSchema,
  title: z.string().min(1),
  measureId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  cycleId: cycleIdSchema,
  evidence: z.string().min(1),
  promotedByName: z.string(),
  promotedAt: instantSchema,
  retiredAt: instantSchema.nullable(),
  retiredReason: z.string().nullable(),
  version: versionSchema,
})
export type Practice = z.infer<typeof practiceSchema>

/** What the owner fills in; `evidence` says what showed that it works. */
export type Promotion = Pick<Practice, 'id' | 'title' | 'measureId' | 'unitId' | 'cycleId' | 'evidence'>

/** The practices that stand in the next strategy. */
export function standing(practices: readonly Practice[]): Practice[] {
  return practices.filter((practice) => practice.retiredAt === null)
}

/** Why the measure may not be promoted, or null. Details of `already-practice`: `title`. */
export function whyNotPromote(
  promotion: Promotion,
  practices: readonly Practice[],
  actor: Actor,
): CycleWhyNot<'not-owner' | 'evidence-missing' | 'already-practice'> {
  const why = whyNotOwner(actor)
  if (why) return why
  if (promotion.evidence.trim() === '') return { code: 'evidence-missing' }
  const same = standing(practices).find((it) => it.measureId !== null && it.measureId === promotion.measureId)
  return same ? { code: 'already-practice', details: { title: same.title } } : null
}

/** Makes the measure a standing practice. Throws `Refusal`. */
export function promote(
  promotion: Promotion,
  practices: readonly Practice[],
  actor: Actor,
  now: Instant,
): { practice: Practice; fact: CycleFact } {
  refuse(whyNotPromote(promotion, practices, actor))
  const evidence = promotion.evidence.trim()
  const promoted = { evidence, promotedByName: actor.name, promotedAt: now }
  return {
    practice: { ...promotion, ...promoted, retiredAt: null, retiredReason: null, version: 1 },
    fact: {
      act: 'cycle.practicePromoted',
      subject: ['cycle', promotion.cycleId],
      payload: { practiceId: promotion.id, title: promotion.title, evidence },
      unitId: promotion.unitId,
    },
  }
}

/** Why the practice may not be retired, or null. */
export function whyNotRetire(
  practice: Practice,
  actor: Actor,
  reason: string,
): CycleWhyNot<'not-owner' | 'already-retired' | 'reason-missing'> {
  if (practice.retiredAt !== null) return { code: 'already-retired', details: { title: practice.title } }
  return whyNotOwner(actor) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** Takes the practice out of the next strategies, with the reason. Throws `Refusal`. */
export function retire(
  practice: Practice,
  actor: Actor,
  reason: string,
  now: Instant,
): { practice: Practice; fact: CycleFact } {
  refuse(whyNotRetire(practice, actor, reason))
  return {
    practice: { ...practice, retiredAt: now, retiredReason: reason.trim(), version: practice.version + 1 },
    fact: {
      act: 'cycle.practiceRetired',
      subject: ['cycle', practice.cycleId],
      payload: { practiceId: practice.id, title: practice.title },
      reason: reason.trim(),
      unitId: practice.unitId,
    },
  }
}
