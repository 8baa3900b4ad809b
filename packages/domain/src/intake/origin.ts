/**
 * Origin 意见来源登记: what the source calls the matter, until when it wants its reply, and how that must look. A petition is
 * registered within fifteen days; a deadline is moved once, before it is over, with a reason; the reply is recorded once
 * there is an answer. Source: SPEC §10; DOMAIN D-11, D-16.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers, holdsOwnNumbers } from '../contact/personal-data.ts'
import { addDays, type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { opinionSourceSchema } from '../opinion/opinion.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { dueBases, replyFormSchema, type SourceRule, sourceNumberOf } from './source.ts'

const bySchema = z.object({ id: idSchema, name: z.string() })
export type OriginBy = z.infer<typeof bySchema>

export const replyRecordSchema = z.object({
  form: replyFormSchema,
  by: bySchema,
  at: instantSchema,
  /** Under which number or where it went: 文号、回复编号. */
  reference: z.string(),
  /** The letter as it went out. */
  blobId: idSchema.nullable(),
})
export const extensionSchema = z.object({
  by: bySchema,
  at: instantSchema,
  from: daySchema,
  to: daySchema,
  reason: z.string(),
})

export const originSchema = z.object({
  id: idSchema,
  opinionId: idSchema,
  /** Set where it is a further word of a matter that was there already. */
  wordId: idSchema.nullable(),
  source: opinionSourceSchema,
  number: z.string().nullable(),
  cameOn: daySchema,
  due: daySchema.nullable(),
  dueBasis: z.enum(dueBases).nullable(),
  dueEstimated: z.boolean(),
  registerDue: daySchema.nullable(),
  registeredAt: instantSchema.nullable(),
  replyForm: replyFormSchema,
  /** A value of the source's own list. */
  category: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  extension: extensionSchema.nullable(),
  reply: replyRecordSchema.nullable(),
  importId: idSchema.nullable(),
  version: versionSchema,
})
export type Origin = z.infer<typeof originSchema>

export const originRefusals = [
  'number-missing',
  'number-not-given',
  'number-taken',
  'number-names-somebody',
  'came-later',
  'due-before-came',
  'not-to-register',
  'already-registered',
  'not-to-extend',
  'already-extended',
  'extend-too-late',
  'extend-backwards',
  'extend-too-far',
  'reason-missing',
  'reason-names-somebody',
  'not-answered-yet',
  'already-replied',
  'nobody-to-reply-to',
  'reference-names-somebody',
] as const
export type OriginRefusal = (typeof originRefusals)[number]
type Why = WhyNot<OriginRefusal>
export type OriginFact = Fact<`intake.${string}`>
interface Act {
  readonly origin: Origin
  readonly fact: OriginFact
}

/** A mobile number, or an identity number with the day of birth in it: no order is numbered so. */
export const holdsOwnNumber = (number: string): boolean =>
  /^(1[3-9]\d{9}|\d{6}(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dX])$/.test(number)

export interface GivenOrigin {
  readonly number: string | null
  readonly cameOn: Day
  /** The day that the paper names; null where the rule counts. */
  readonly due: Day | null
}

/** Why a paper of the source may not be filed as it is, or null. Whether its number is taken is asked of the register. */
export function whyNotFile({ number, cameOn, due }: GivenOrigin, rule: SourceRule, today: Day): Why {
  const typed = sourceNumberOf(number ?? '')
  if (typed === '' && rule.number === 'needed') return { code: 'number-missing' }
  if (typed !== '' && rule.number === 'none') return { code: 'number-not-given' }
  if (holdsOwnNumber(typed)) return { code: 'number-names-somebody' }
  if (cameOn > today) return { code: 'came-later', details: { cameOn } }
  return due !== null && due < cameOn ? { code: 'due-before-came', details: { cameOn, due } } : null
}

const next = (
  origin: Origin,
  change: Partial<Origin>,
  act: OriginFact['act'],
  payload: object,
  reason?: string,
): Act => ({
  origin: { ...origin, ...change, version: origin.version + 1 },
  fact: {
    act,
    subject: ['opinion', origin.opinionId],
    payload: { source: origin.source, number: origin.number, ...payload },
    reason: reason ?? null,
  },
})

/** Why it cannot be said to be registered, or null. */
export function whyNotRegister(origin: Origin): Why {
  if (origin.registerDue === null) return { code: 'not-to-register' }
  return origin.registeredAt === null ? null : { code: 'already-registered' }
}

/** Registered, and whoever sent it was told so 登记告知. Throws `Refusal`. */
export function register(origin: Origin, now: Instant, today: Day): Act {
  refuse(whyNotRegister(origin))
  const late = origin.registerDue !== null && today > origin.registerDue
  return next(origin, { registeredAt: now }, 'intake.registered', { registerDue: origin.registerDue, late })
}

export interface GivenExtension {
  readonly to: Day
  readonly reason: string
}

/** Why the deadline may not be moved to that day, or null: once, before it is over, no further than the rule says. */
export function whyNotExtend(origin: Origin, { to, reason }: GivenExtension, rule: SourceRule, today: Day): Why {
  if (rule.extendDays === null || origin.due === null) return { code: 'not-to-extend' }
  if (origin.extension !== null) return { code: 'already-extended', details: { to: origin.extension.to } }
  if (origin.reply !== null) return { code: 'already-replied' }
  if (today > origin.due) return { code: 'extend-too-late', details: { due: origin.due } }
  if (to <= origin.due) return { code: 'extend-backwards', details: { due: origin.due } }
  const last = lastExtension(origin.due, rule)
  if (to > last) return { code: 'extend-too-far', details: { last } }
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

/** The last day to which a deadline may be moved. */
export function lastExtension(due: Day, rule: Pick<SourceRule, 'extendDays'>): Day {
  return addDays(due, rule.extendDays ?? 0)
}

/** Moves the deadline 延期. Throws `Refusal`. */
export function extend(
  origin: Origin,
  given: GivenExtension,
  rule: SourceRule,
  by: OriginBy,
  at: Instant,
  today: Day,
): Act {
  refuse(whyNotExtend(origin, given, rule, today))
  const from = origin.due as Day
  const extension = { by, at, from, to: given.to, reason: given.reason.trim() }
  const change = { due: given.to, dueBasis: 'extended' as const, dueEstimated: false, extension }
  return next(origin, change, 'intake.extended', { from, to: given.to }, given.reason.trim())
}

/** Why the reply cannot be recorded as given, or null. */
export function whyNotRecordReply(origin: Origin, isAnswered: boolean, reference: string): Why {
  if (origin.replyForm === 'nobody') return { code: 'nobody-to-reply-to' }
  if (origin.reply !== null) return { code: 'already-replied' }
  if (!isAnswered) return { code: 'not-answered-yet' }
  return holdsOwnNumbers(reference) ? { code: 'reference-names-somebody' } : null
}

/** The reply went out in the source's own form 已按来源回复. Throws `Refusal`. */
export function recordReply(
  origin: Origin,
  isAnswered: boolean,
  given: { readonly reference: string; readonly blobId: string | null },
  by: OriginBy,
  at: Instant,
  today: Day,
): Act {
  refuse(whyNotRecordReply(origin, isAnswered, given.reference))
  const reference = given.reference.trim()
  const reply = { form: origin.replyForm, by, at, reference, blobId: given.blobId }
  const late = origin.due !== null && today > origin.due
  return next(origin, { reply }, 'intake.replied', { form: origin.replyForm, reference, due: origin.due, late })
}
