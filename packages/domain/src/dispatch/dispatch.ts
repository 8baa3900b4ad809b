/**
 * Dispatch 交办单 and 督办单: an instruction to one unit. Every form carries giver, receiver, deadline and receipt 签收; the unit
 * answers, and somebody who did not answer confirms or sends it back. Here: its shape, and giving one.
 * Source: SPEC §3 (dispatch), §6; DOMAIN A15.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const dispatchKinds = ['assignment', 'supervision'] as const
export type DispatchKind = (typeof dispatchKinds)[number]
export const dispatchStatuses = ['given', 'received', 'answered', 'returned', 'confirmed', 'withdrawn'] as const
export type DispatchStatus = (typeof dispatchStatuses)[number]

/** Files of one answer. */
export const MOST_FILES = 10

/** What the giver writes; the deadline is counted apart. */
export const instructionSchema = z.object({
  kind: z.enum(dispatchKinds),
  title: z.string().trim().min(2).max(80),
  text: z.string().trim().min(4).max(2000),
  /** What it rests on 交办依据: a meeting, a leader's note, an inspection; may be empty. */
  source: z.string().trim().max(200),
  receiverId: idSchema,
})
export type Instruction = z.infer<typeof instructionSchema>

export const dispatchSchema = instructionSchema.extend({
  id: idSchema,
  number: z.string().regex(/^(JB|DB)-20\d\d-\d{4,}$/),
  giver: personSchema,
  /** The giver's unit as it was called on that day. */
  giverUnit: z.string(),
  dueDay: daySchema,
  givenAt: instantSchema,
  status: z.enum(dispatchStatuses),
  receivedBy: personSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  answer: z.string(),
  fileIds: z.array(idSchema),
  answeredBy: personSchema.nullable(),
  answeredAt: instantSchema.nullable(),
  /** How often an answer came back. */
  returns: z.number().int().min(0),
  /** Why it came back last, or was withdrawn. */
  reason: z.string().nullable(),
  /** Who confirmed or withdrew it. */
  endedBy: personSchema.nullable(),
  endedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Dispatch = z.infer<typeof dispatchSchema>

export const dispatchRefusals = [
  'receiver-retired',
  'due-past',
  'not-receiver',
  'received-already',
  'not-received',
  'answered-already',
  'not-answered',
  'own-answer',
  'reason-missing',
  'dispatch-ended',
  'files-full',
  'file-not-there',
] as const
export type DispatchRefusal = (typeof dispatchRefusals)[number]
export type DispatchWhyNot = WhyNot<DispatchRefusal>
export type DispatchAct =
  | 'dispatch.given'
  | 'dispatch.received'
  | 'dispatch.fileAdded'
  | 'dispatch.fileRemoved'
  | 'dispatch.answered'
  | 'dispatch.returned'
  | 'dispatch.confirmed'
  | 'dispatch.withdrawn'
export type DispatchFact = Fact<DispatchAct>
export interface Dispatched {
  readonly next: Dispatch
  readonly fact: DispatchFact
}

/** JB-2026-0003 for 交办单, DB-2026-0003 for 督办单; each kind counts for itself in each year. */
export const dispatchPrefix = (kind: DispatchKind, year: string): string =>
  `${kind === 'assignment' ? 'JB' : 'DB'}-${year}-`

/** Why the instruction cannot be given, or null. */
export function whyNotGive(
  receiver: { readonly name: string; readonly retired: boolean },
  dueDay: Day,
  today: Day,
): DispatchWhyNot {
  if (receiver.retired) return { code: 'receiver-retired', details: { unit: receiver.name } }
  return dueDay < today ? { code: 'due-past', details: { dueDay } } : null
}

/** Gives an instruction; throws Refusal. */
export function give(
  wanted: Instruction & { readonly dueDay: Day },
  receiver: Parameters<typeof whyNotGive>[0],
  fresh: { readonly id: string; readonly number: string; readonly giver: Person; readonly giverUnit: string },
  { today, at }: { readonly today: Day; readonly at: Instant },
): Dispatched {
  refuse(whyNotGive(receiver, wanted.dueDay, today))
  const next: Dispatch = {
    ...wanted,
    ...fresh,
    ...{ givenAt: at, status: 'given', receivedBy: null, receivedAt: null },
    ...{ answer: '', fileIds: [], answeredBy: null, answeredAt: null },
    ...{ returns: 0, reason: null, endedBy: null, endedAt: null, version: 1 },
  }
  return dispatched('dispatch.given', next)
}

/** The fact of a dispatch: codes and days; what was written stays in its row. */
export function dispatched(act: DispatchAct, next: Dispatch): Dispatched {
  const { id, number, kind, receiverId, dueDay, status, returns, version } = next
  const payload = { number, kind, dueDay, status, returns, version, files: next.fileIds.length }
  return { next, fact: { act, subject: ['dispatch', id], payload, unitId: receiverId } }
}
