/**
 * What the issuing side decides 办结: an objection, by somebody who neither issued nor proposed the warning; an answer, by
 * somebody who did not write it; and withdrawing, with a reason. An upheld objection removes it from every count.
 * Source: SPEC §2, §11.
 */
import type { Calendar } from '../calendar/calendar.ts'
import { holds, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { replyDueOf } from './due.ts'
import { whyNotOpen } from './turn.ts'
import { type Warned, type Warning, warned } from './warning.ts'
import type { WarningWhyNot } from './warning-refusal.ts'

const reasonMissing = (reason: string): WarningWhyNot => (reason.trim() === '' ? { code: 'reason-missing' } : null)

/** Why the actor may not decide the objection, or null. */
export function whyNotDecide(before: Warning, actor: Pick<Actor, 'userId'>): WarningWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (before.status !== 'objected') return { code: 'no-objection' }
  const own = [before.issuedBy, before.proposedBy].find((person) => person?.id === actor.userId)
  if (own) return { code: 'own-warning', details: { name: own.name } }
  return before.objectedBy?.id === actor.userId ? { code: 'own-objection' } : null
}

/** Upholds or overrules the objection, with the reason; overruled, the clock goes on. Throws Refusal. */
export function decide(
  before: Warning,
  actor: Actor,
  { upheld, reason, at }: { readonly upheld: boolean; readonly reason: string; readonly at: Instant },
  calendar: Calendar,
): Warned {
  refuse(whyNotDecide(before, actor) ?? reasonMissing(reason))
  const decided = {
    ...{ objectionUpheld: upheld, objectionAnswer: reason.trim() },
    ...{ objectionDecidedBy: personOf(actor), objectionDecidedAt: at },
  }
  const status = upheld ? 'upheld' : 'acknowledged'
  const replyDue = replyDueOf({ ...before, ...decided, status }, calendar)
  return warned(upheld ? 'upheld' : 'overruled', before, { ...decided, status, replyDue }, { reason: reason.trim() })
}

/** Why the actor may not judge the answer, or null. */
export function whyNotJudge(before: Warning, actor: Pick<Actor, 'userId'>): WarningWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (before.status !== 'answered') return { code: 'not-answered' }
  return before.answeredBy?.id === actor.userId ? { code: 'own-answer' } : null
}

/** Accepts the answer 办结. Throws Refusal. */
export function accept(before: Warning, actor: Actor, at: Instant): Warned {
  refuse(whyNotJudge(before, actor))
  return warned('accepted', before, { status: 'accepted', judgedBy: personOf(actor), judgedAt: at, reason: null })
}

/** Sends the answer back 退回补充, with the reason. Throws Refusal. */
export function returnAnswer(
  before: Warning,
  actor: Actor,
  { reason, at }: { readonly reason: string; readonly at: Instant },
  calendar: Calendar,
): Warned {
  refuse(whyNotJudge(before, actor) ?? reasonMissing(reason))
  const judged = { reason: reason.trim(), judgedBy: personOf(actor), judgedAt: at }
  const change = { ...judged, status: 'returned', returns: before.returns + 1 } as const
  const replyDue = replyDueOf({ ...before, ...change }, calendar)
  return warned('returned', before, { ...change, replyDue }, { reason: reason.trim() })
}

/** Why it cannot be withdrawn, or null. An objection that waits is decided, not withdrawn from under the unit. */
export function whyNotWithdraw(before: Pick<Warning, 'status' | 'number'>): WarningWhyNot {
  return whyNotOpen(before) ?? (before.status === 'objected' ? { code: 'objection-waits' } : null)
}

/** What a leader signed is taken back by a leader. */
const whyNotWithdrawnBy = ({ kind }: Pick<Warning, 'kind'>, actor: Actor): WarningWhyNot =>
  kind === 'urgent' && !holds(actor, 'leader') ? { code: 'urgent-needs-leader' } : null

/** Takes an issued warning back 撤销, with the reason; its number stays used. Throws Refusal. */
export function withdraw(before: Warning, actor: Actor, reason: string, at: Instant): Warned {
  refuse(whyNotWithdraw(before) ?? whyNotWithdrawnBy(before, actor) ?? reasonMissing(reason))
  const judged = { reason: reason.trim(), judgedBy: personOf(actor), judgedAt: at }
  return warned('withdrawn', before, { ...judged, status: 'withdrawn' }, { reason: reason.trim() })
}
