/**
 * Recognition 表彰 and tolerance 容错: what went well is put on record as well as what did not, and so is an honest error that is
 * forgiven; both cite a clause and the meeting that decided them. Source: SPEC §6; DOMAIN S-091, D-65 (strictness with care).
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personOf, personSchema } from '../cycle/actor.ts'
import { type Day, dayOf, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { meetingSchema } from './case-step.ts'

export const recordKinds = ['recognition', 'tolerance'] as const
export const recordKindSchema = z.enum(recordKinds)
export type RecordKind = z.infer<typeof recordKindSchema>

const { meeting, minutesNumber, meetingDay } = meetingSchema.shape
export const recordInputSchema = z.strictObject({
  kind: recordKindSchema,
  unitId: idSchema,
  personId: idSchema.nullable(),
  caseId: idSchema.nullable(),
  title: z.string().trim().min(2).max(100),
  clause: z.string().trim().min(1).max(100),
  reasons: z.string().trim().min(2).max(2000),
  meeting,
  minutesNumber,
  day: meetingDay,
})
export type RecordInput = z.infer<typeof recordInputSchema>

export const recordSchema = recordInputSchema.extend({
  id: idSchema,
  /** BZ-2026-001, RC-2026-001. */
  number: z.string(),
  day: daySchema,
  by: personSchema,
  at: instantSchema,
  status: z.enum(['in_force', 'withdrawn']),
  withdrawnBecause: z.string().nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type AccountabilityRecord = z.infer<typeof recordSchema>
export type RecordFact = Fact<'recognition.recorded' | 'recognition.withdrawn'>

/** What is known about the person and the case that the record names. */
export interface RecordContext {
  /** Whether the person ever held a post of the unit; null where no person is named. */
  readonly isOfUnit: boolean | null
  /** The unit of the case; null where none is named. */
  readonly caseUnitId: string | null
  /** Whether the actor belongs to the unit: nobody recognises or forgives the own one. */
  readonly isOwnUnit: boolean
}

/** Why the record may not stand, or null. */
export function whyNotRecord(
  { unitId, day }: Pick<RecordInput, 'unitId' | 'day'>,
  { isOfUnit, caseUnitId, isOwnUnit }: RecordContext,
  today: Day,
): CaseWhyNot<'interest-own-unit' | 'meeting-ahead' | 'person-elsewhere' | 'case-elsewhere'> {
  if (isOwnUnit) return { code: 'interest-own-unit' }
  if (day > today) return { code: 'meeting-ahead', details: { today } }
  if (isOfUnit === false) return { code: 'person-elsewhere' }
  return caseUnitId !== null && caseUnitId !== unitId ? { code: 'case-elsewhere' } : null
}

/** Puts it on record. Throws `Refusal`. */
export function recordMerit(
  input: RecordInput,
  context: RecordContext,
  fresh: { readonly id: string; readonly number: string; readonly illustrative: boolean },
  actor: Actor,
  now: Instant,
): { record: AccountabilityRecord; fact: RecordFact } {
  refuse(whyNotRecord(input, context, dayOf(now)))
  const by = personOf(actor)
  const record = { ...input, ...fresh, by, at: now, status: 'in_force' as const, withdrawnBecause: null, version: 1 }
  return { record, fact: recordFact('recognition.recorded', record, null) }
}

/** Why the record may not be withdrawn, or null. */
export function whyNotWithdrawRecord({ status }: Pick<AccountabilityRecord, 'status'>): CaseWhyNot<'record-withdrawn'> {
  return status === 'withdrawn' ? { code: 'record-withdrawn' } : null
}

/** Takes it back, with the reason; it stays readable. Throws `Refusal`. */
export function withdrawRecord(
  before: AccountabilityRecord,
  because: string,
): { record: AccountabilityRecord; fact: RecordFact } {
  refuse(whyNotWithdrawRecord(before))
  const record = { ...before, status: 'withdrawn' as const, withdrawnBecause: because, version: before.version + 1 }
  return { record, fact: recordFact('recognition.withdrawn', record, because) }
}

const recordFact = (act: RecordFact['act'], row: AccountabilityRecord, reason: string | null): RecordFact => ({
  act,
  subject: ['accountability_record', row.id],
  payload: { number: row.number, kind: row.kind, clause: row.clause, minutes: row.minutesNumber },
  unitId: row.unitId,
  reason,
})
