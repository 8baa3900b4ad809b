/**
 * Exclusion 剔除: a case that counts in none of the three rates 响应率、解决率、满意率, because it asks for what is unlawful, is
 * unreasonable, or is a personal dispute. Only after somebody else looked at it and upheld it. Source: DOMAIN D-10, D-15.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers } from '../contact/personal-data.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

export const exclusionKinds = ['unlawful', 'unreasonable', 'personal_dispute'] as const
export const exclusionKindSchema = z.enum(exclusionKinds)

export const exclusionSchema = z.object({
  id: idSchema,
  opinionId: idSchema,
  /** The unit that asked for it; null for the owner department. */
  unitId: idSchema.nullable(),
  kind: exclusionKindSchema,
  reason: z.string().min(1),
  askedBy: personSchema,
  askedAt: instantSchema,
  decision: z.enum(['upheld', 'refused']).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Exclusion = z.infer<typeof exclusionSchema>

type Act = 'lookback.exclusionAsked' | 'lookback.exclusionUpheld' | 'lookback.exclusionRefused'
interface Excluded {
  readonly next: Exclusion
  readonly fact: Fact<Act>
}

const whyNotReason = (reason: string): LookbackWhyNot<'reason-missing' | 'reason-names-somebody'> => {
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

/** Why it may not be asked for, or null; `before`: what was asked for of the same opinion. */
export function whyNotExclude(
  before: readonly Pick<Exclusion, 'decision'>[],
  reason: string,
): LookbackWhyNot<'excluded-already' | 'reason-missing' | 'reason-names-somebody'> {
  const stands = before.some((row) => row.decision !== 'refused')
  return stands ? { code: 'excluded-already' } : whyNotReason(reason)
}

/** Asks for it; until it is upheld the case counts. Throws `Refusal`. */
export function exclude(
  wanted: Pick<Exclusion, 'id' | 'opinionId' | 'unitId' | 'kind' | 'reason'>,
  before: readonly Pick<Exclusion, 'decision'>[],
  actor: Actor,
  now: Instant,
): Excluded {
  refuse(whyNotExclude(before, wanted.reason))
  const open = { decision: null, decisionReason: null, decidedBy: null, decidedAt: null } as const
  const next = { ...wanted, reason: wanted.reason.trim(), askedBy: personOf(actor), askedAt: now, ...open, version: 1 }
  return { next, fact: factOf('lookback.exclusionAsked', next, next.reason) }
}

/** Why this person does not decide it, or null. */
export function whyNotDecide(
  one: Pick<Exclusion, 'decision' | 'askedBy'>,
  actor: Actor,
  reason: string,
): LookbackWhyNot<'decided-already' | 'own-request' | 'reason-missing' | 'reason-names-somebody'> {
  if (one.decision !== null) return { code: 'decided-already' }
  return one.askedBy.id === actor.userId ? { code: 'own-request' } : whyNotReason(reason)
}

/** Upholds or refuses it, with the reason. Throws `Refusal`. */
export function decide(
  one: Exclusion,
  decision: 'upheld' | 'refused',
  reason: string,
  actor: Actor,
  now: Instant,
): Excluded {
  refuse(whyNotDecide(one, actor, reason))
  const said = { decision, decisionReason: reason.trim(), decidedBy: personOf(actor), decidedAt: now }
  const next = { ...one, ...said, version: one.version + 1 }
  return {
    next,
    fact: factOf(`lookback.exclusion${decision === 'upheld' ? 'Upheld' : 'Refused'}`, next, reason.trim()),
  }
}

function factOf(act: Act, { id, kind, unitId }: Exclusion, reason: string): Fact<Act> {
  return { act, subject: ['rate_exclusion', id], payload: { kind }, reason, unitId }
}
