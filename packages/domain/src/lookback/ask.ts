/**
 * Asking 回访: somebody outside the unit that did the work asks whoever was drawn: the inspector or the office by a recorded look
 * at the number, the survey firm by a call that is put through to it, so that it never sees one. What comes of it is in
 * `settle.ts`. Source: SPEC §2, §11; DOMAIN D-15, D-103.
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Role } from '../people/role.ts'
import { refuse } from '../refusal.ts'
import type { Lookback } from './lookback.ts'
import type { LookbackWhyNot } from './lookback-refusal.ts'

export const caseOutcomes = ['satisfied', 'unsatisfied', 'not_reached', 'withdrawn'] as const
export const caseOutcomeSchema = z.enum(caseOutcomes)
export type CaseOutcome = z.infer<typeof caseOutcomeSchema>

/** 无人接听, 占线或关机, 号码不对, 不愿回答, 要求不再联系. */
export const tryResults = ['no_answer', 'busy', 'wrong_number', 'declined', 'withdrew'] as const
export const tryResultSchema = z.enum(tryResults)
export type TryResult = z.infer<typeof tryResultSchema>

export const channels = ['call', 'relay'] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

/** What the asker notes: for the office, never published; it names nobody, and goes when what the person said is erased. */
export const noteSchema = z.string().trim().max(500)

export const caseSchema = z.object({
  id: idSchema,
  lookbackId: idSchema,
  rowId: idSchema,
  /** In the order drawn. */
  place: z.number().int().min(1),
  askerId: idSchema.nullable(),
  askerName: z.string().nullable(),
  channel: channelSchema.nullable(),
  assignedAt: instantSchema.nullable(),
  tries: z.array(z.object({ at: instantSchema, result: tryResultSchema, by: z.string() })),
  outcome: caseOutcomeSchema.nullable(),
  note: z.string(),
  settledAt: instantSchema.nullable(),
  settledBy: personSchema.nullable(),
  version: versionSchema,
})
export type Case = z.infer<typeof caseSchema>

/** Who may be asked to ask, with the units that they belong to: each as the ids from the zone down to it. */
export interface Asker {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly unitPaths: readonly (readonly string[])[]
}

/** Whether somebody's units and those that did the work lie on one line of the tree; the zone itself does no work. */
export function isOwnWork(
  unitPaths: readonly (readonly string[])[],
  workPaths: readonly (readonly string[])[],
): boolean {
  const own = unitPaths.filter((path) => path.length > 1)
  return own.some((path) =>
    workPaths.some((work) => work.includes(path.at(-1) ?? '') || path.includes(work.at(-1) ?? '')),
  )
}

/** By which way this person asks, or null where their role does not. A surveyor is put through and sees no number. */
export function channelOf(roles: readonly Role[]): Channel | null {
  if (roles.includes('surveyor')) return 'relay'
  return roles.includes('inspector') || roles.includes('owner') ? 'call' : null
}

/** Why the case is not one of this round's, or null. */
export function whyNotOfRound(
  one: Pick<Case, 'lookbackId'>,
  round: Pick<Lookback, 'id' | 'number'>,
): LookbackWhyNot<'case-elsewhere'> {
  return one.lookbackId === round.id ? null : { code: 'case-elsewhere', details: { number: round.number } }
}

/** Why the case is not given to this person, or null. */
export function whyNotAssign(
  one: Pick<Case, 'outcome'>,
  asker: Asker,
  workPaths: readonly (readonly string[])[],
): LookbackWhyNot<'case-settled' | 'asker-not-allowed' | 'own-work'> {
  if (one.outcome !== null) return { code: 'case-settled' }
  if (channelOf(asker.roles) === null) return { code: 'asker-not-allowed' }
  return isOwnWork(asker.unitPaths, workPaths) ? { code: 'own-work', details: { name: asker.name } } : null
}

/** A case of the round in somebody's hands. Throws `Refusal`. */
export function assign(
  one: Case,
  round: Pick<Lookback, 'id' | 'number'>,
  asker: Asker,
  workPaths: readonly (readonly string[])[],
  now: Instant,
): Case {
  refuse(whyNotOfRound(one, round) ?? whyNotAssign(one, asker, workPaths))
  const to = { askerId: asker.id, askerName: asker.name, channel: channelOf(asker.roles) }
  return { ...one, ...to, assignedAt: now, version: one.version + 1 }
}
