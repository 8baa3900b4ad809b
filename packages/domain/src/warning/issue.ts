/**
 * Issuing 签发: a 预警单 by the owner; a 紧急预警单 is proposed by the owner 报签 and signed by the leader in charge 签发, who is
 * another person and may send it back. Numbered without gaps in the moment of issue, 预警〔2026〕3号; served by the portal in
 * the same moment. Source: SPEC §2, §11; DOMAIN S-203, Q-28, G-03.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { holds, personOf } from '../cycle/actor.ts'
import { dayOf, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { whyNotWorded } from './draft.ts'
import { type Warned, type Warning, warned } from './warning.ts'
import type { WarningWhyNot } from './warning-refusal.ts'

/** What the act needs to know besides the warning: whether the unit still stands. */
interface Receiver {
  readonly name: string
  readonly retired: boolean
}

function whyNotDraft(before: Warning, receiver: Receiver): WarningWhyNot {
  if (before.status !== 'draft') return { code: 'not-draft', details: { status: before.status } }
  if (receiver.retired) return { code: 'unit-retired', details: { unit: receiver.name } }
  return whyNotWorded(before, before)
}

/** Why an urgent draft cannot be put before the leader, or null. */
export function whyNotPropose(before: Warning, receiver: Receiver): WarningWhyNot {
  if (before.kind !== 'urgent') return { code: 'warning-by-owner' }
  return whyNotDraft(before, receiver)
}

/** Puts an urgent warning before the leader 报签. Throws Refusal. */
export function propose(before: Warning, receiver: Receiver, actor: Actor, at: Instant): Warned {
  refuse(whyNotPropose(before, receiver))
  return warned('proposed', before, { status: 'proposed', proposedBy: personOf(actor), proposedAt: at, reason: null })
}

/** Why the actor may not issue it, or null: the owner a warning, another person who leads an urgent one. */
export function whyNotIssue(before: Warning, receiver: Receiver, actor: Actor): WarningWhyNot {
  if (before.kind === 'warning') {
    return holds(actor, 'owner') ? whyNotDraft(before, receiver) : { code: 'warning-by-owner' }
  }
  if (!holds(actor, 'leader')) return { code: 'urgent-needs-leader' }
  if (before.status !== 'proposed') return { code: 'not-proposed', details: { status: before.status } }
  if (before.proposedBy?.id === actor.userId) return { code: 'same-person', details: { name: before.proposedBy.name } }
  return receiver.retired ? { code: 'unit-retired', details: { unit: receiver.name } } : null
}

/** The number as it stands on the paper. */
export interface Numbered {
  readonly number: string
  readonly serial: number
  readonly at: Instant
}

/** Numbered, signed and served; the time to answer begins. Throws Refusal. */
export function issue(
  before: Warning,
  receiver: Receiver,
  actor: Actor,
  { number, serial, at }: Numbered,
  calendar: Calendar,
): Warned {
  refuse(whyNotIssue(before, receiver, actor))
  const issuedOn = dayOf(at)
  const year = Number(issuedOn.slice(0, 4))
  const replyDue = addWorkingDays(calendar, issuedOn, before.replyDays)
  const issued = { issuedBy: personOf(actor), issuedAt: at, issuedOn, replyDue }
  return warned('issued', before, { status: 'issued', number, serial, year, ...issued, reason: null })
}

export function whyNotSendBack(before: Warning, actor: Actor, reason: string): WarningWhyNot {
  if (before.status !== 'proposed') return { code: 'not-proposed', details: { status: before.status } }
  if (!holds(actor, 'leader')) return { code: 'urgent-needs-leader' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** The leader sends an urgent draft back to the owner 退回修改. Throws Refusal. */
export function sendBack(before: Warning, actor: Actor, reason: string): Warned {
  refuse(whyNotSendBack(before, actor, reason))
  const change = { status: 'draft', proposedBy: null, proposedAt: null, reason: reason.trim() } as const
  return warned('sentBack', before, change, { reason: reason.trim() })
}
