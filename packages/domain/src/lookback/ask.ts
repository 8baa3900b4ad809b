/**
 * Asking 回访: somebody outside the unit that did the work asks whoever was drawn: the inspector or the office by a recorded look
 * at the number, the survey firm by a call that is put through to it, so that it never sees one. Who is not reached after the
 * set tries, or withdrew, is reported as that; nobody takes their place. Source: SPEC §2, §11; DOMAIN D-15, D-103.
 */
import { z } from 'zod'
import { findNumbers } from '../contact/personal-data.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Role } from '../people/role.ts'
import { refuse } from '../refusal.ts'
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

/** What the asker notes: for the office, never published; it names nobody. */
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

/** The case in somebody's hands. Throws `Refusal`. */
export function assign(one: Case, asker: Asker, workPaths: readonly (readonly string[])[], now: Instant): Case {
  refuse(whyNotAssign(one, asker, workPaths))
  const to = { askerId: asker.id, askerName: asker.name, channel: channelOf(asker.roles) }
  return { ...one, ...to, assignedAt: now, version: one.version + 1 }
}

/** Why this person may not act on the case, or null. */
export function whyNotAsk(one: Pick<Case, 'outcome' | 'askerId'>, userId: string): LookbackWhyNot {
  if (one.outcome !== null) return { code: 'case-settled' }
  return one.askerId === userId ? null : { code: 'not-your-case' }
}

/** Two tries of one hour are one try. */
const APART_MS = 3_600_000

/** Why the try does not count, or null. Who said no or cannot be called is not tried again. */
export function whyNotTry(one: Case, userId: string, now: Instant): LookbackWhyNot {
  const why = whyNotAsk(one, userId)
  if (why) return why
  if (one.tries.some((row) => row.result === 'withdrew')) return { code: 'withdrawn' }
  const last = one.tries.at(-1)
  const tooSoon = last !== undefined && Date.parse(now) - Date.parse(last.at) < APART_MS
  return tooSoon ? { code: 'try-too-soon' } : null
}

/** One more try that reached nobody. Throws `Refusal`. */
export function tryOnce(one: Case, result: TryResult, by: Person, now: Instant): Case {
  refuse(whyNotTry(one, by.id, now))
  return { ...one, tries: [...one.tries, { at: now, result, by: by.name }], version: one.version + 1 }
}

/** Whether another try would change nothing: somebody declined, or the number is another's. */
const isFinal = (result: TryResult) => result === 'declined' || result === 'wrong_number'

interface Asked {
  readonly outcome: CaseOutcome
  readonly note: string
}
/** What the case is settled against: tries of the round, and whether there still is a number that may be called. */
interface Ground {
  readonly tries: number
  readonly reachable: boolean
}

/** Why the outcome may not stand, or null. */
export function whyNotSettle(
  one: Case,
  { outcome, note }: Asked,
  { tries, reachable }: Ground,
  userId: string,
): LookbackWhyNot {
  const why = whyNotAsk(one, userId)
  if (why) return why
  if (findNumbers(note).length > 0) return { code: 'outcome-names-somebody' }
  const withdrew = !reachable || one.tries.some((row) => row.result === 'withdrew')
  if (outcome === 'withdrawn') return withdrew ? null : { code: 'not-withdrawn' }
  if (withdrew) return { code: 'withdrawn' }
  if (outcome !== 'not_reached') return null
  const done = one.tries.length >= tries || one.tries.some((row) => isFinal(row.result))
  return done
    ? null
    : { code: 'more-tries', details: { tries, made: one.tries.length, left: tries - one.tries.length } }
}

/** What was said, or that nobody could be asked. Throws `Refusal`. */
export function settle(one: Case, asked: Asked, ground: Ground, by: Person, now: Instant): Case {
  refuse(whyNotSettle(one, asked, ground, by.id))
  const said = { outcome: asked.outcome, note: asked.note.trim(), settledAt: now, settledBy: by }
  return { ...one, ...said, version: one.version + 1 }
}
