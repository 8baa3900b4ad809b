/**
 * What becomes of a dispatch 办理: received, answered, confirmed or returned, or withdrawn by its giver's side. Nothing is
 * answered before it is received, and whoever answered does not confirm. Source: SPEC §2 (whoever submits never reviews), §3.
 */
import { type Person, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Dispatch, type Dispatched, type DispatchWhyNot, dispatched, MOST_FILES } from './dispatch.ts'

/** Whether the caller works for the receiving unit. */
interface OfReceiver {
  readonly isReceiver: boolean
}

const isEnded = ({ status }: Pick<Dispatch, 'status'>) => status === 'confirmed' || status === 'withdrawn'

function whyNotOpen(before: Pick<Dispatch, 'status' | 'number'>): DispatchWhyNot {
  return isEnded(before) ? { code: 'dispatch-ended', details: { number: before.number, status: before.status } } : null
}

/** Why it cannot be received, or null. */
export function whyNotReceive(before: Dispatch, { isReceiver }: OfReceiver): DispatchWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (!isReceiver) return { code: 'not-receiver' }
  return before.receivedAt === null ? null : { code: 'received-already', details: { name: before.receivedBy?.name } }
}

/** The receipt 签收; throws Refusal. */
export function receive(before: Dispatch, of: OfReceiver, by: Person, now: Instant): Dispatched {
  refuse(whyNotReceive(before, of))
  const next = { ...before, status: 'received' as const, receivedBy: by, receivedAt: now, version: before.version + 1 }
  return dispatched('dispatch.received', next)
}

/** Why it cannot be answered, nor a file put to the answer, or null. */
export function whyNotAnswer(before: Dispatch, { isReceiver }: OfReceiver): DispatchWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (!isReceiver) return { code: 'not-receiver' }
  if (before.status === 'given') return { code: 'not-received' }
  return before.status === 'answered' ? { code: 'answered-already', details: { name: before.answeredBy?.name } } : null
}

/** Puts a file to the answer; throws Refusal. */
export function addFile(before: Dispatch, of: OfReceiver, fileId: string): Dispatched {
  refuse(whyNotAnswer(before, of))
  if (before.fileIds.length >= MOST_FILES) refuse({ code: 'files-full', details: { most: MOST_FILES } })
  const next = { ...before, fileIds: [...before.fileIds, fileId], version: before.version + 1 }
  return dispatched('dispatch.fileAdded', next)
}

/** Takes a file off the answer that is being written; throws Refusal. */
export function removeFile(before: Dispatch, of: OfReceiver, fileId: string): Dispatched {
  refuse(whyNotAnswer(before, of))
  if (!before.fileIds.includes(fileId)) refuse({ code: 'file-not-there' })
  const fileIds = before.fileIds.filter((id) => id !== fileId)
  return dispatched('dispatch.fileRemoved', { ...before, fileIds, version: before.version + 1 })
}

/** Answers 办理回复; throws Refusal. */
export function answer(before: Dispatch, of: OfReceiver, text: string, by: Person, now: Instant): Dispatched {
  refuse(whyNotAnswer(before, of))
  const next = { ...before, status: 'answered' as const, answer: text, answeredBy: by, answeredAt: now }
  return dispatched('dispatch.answered', { ...next, version: before.version + 1 })
}

/** Why the answer cannot be judged by the actor, or null. */
export function whyNotJudge(before: Dispatch, actor: Pick<Actor, 'userId'>): DispatchWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  if (before.status !== 'answered') return { code: 'not-answered' }
  return before.answeredBy?.id === actor.userId ? { code: 'own-answer' } : null
}

/** Confirms the answer 办结确认; throws Refusal. */
export function confirm(before: Dispatch, actor: Actor, now: Instant): Dispatched {
  refuse(whyNotJudge(before, actor))
  const next = { ...before, status: 'confirmed' as const, endedBy: personOf(actor), endedAt: now }
  return dispatched('dispatch.confirmed', { ...next, version: before.version + 1 })
}

/** Sends the answer back with a reason; throws Refusal. */
export function sendBack(before: Dispatch, actor: Actor, reason: string): Dispatched {
  refuse(whyNotJudge(before, actor) ?? whyNotReason(reason))
  const next = { ...before, status: 'returned' as const, returns: before.returns + 1, reason: reason.trim() }
  const { fact } = dispatched('dispatch.returned', { ...next, version: before.version + 1 })
  return { next: { ...next, version: before.version + 1 }, fact: { ...fact, reason: reason.trim() } }
}

/** Why it cannot be withdrawn, or null: what was answered is judged, not taken back. */
export function whyNotWithdraw(before: Dispatch): DispatchWhyNot {
  const why = whyNotOpen(before)
  if (why) return why
  return before.status === 'answered' ? { code: 'answered-already', details: { name: before.answeredBy?.name } } : null
}

/** Takes it back with a reason; throws Refusal. */
export function withdraw(before: Dispatch, actor: Actor, reason: string, now: Instant): Dispatched {
  refuse(whyNotWithdraw(before) ?? whyNotReason(reason))
  const ended = { endedBy: personOf(actor), endedAt: now, reason: reason.trim() }
  const next = { ...before, ...ended, status: 'withdrawn' as const, version: before.version + 1 }
  const { fact } = dispatched('dispatch.withdrawn', next)
  return { next, fact: { ...fact, reason: reason.trim() } }
}

const whyNotReason = (reason: string): DispatchWhyNot => (reason.trim() === '' ? { code: 'reason-missing' } : null)
