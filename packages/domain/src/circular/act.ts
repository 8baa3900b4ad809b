/**
 * What is done with an official document 起草、审定、印发: whoever wrote a word of it does not approve it, what contradicts the
 * published figures is not approved and not issued, and the number comes with the issue, so that no draft leaves a gap.
 * Source: SPEC §6; issue "Assessment and duty"; GB/T 9704-2012 cl. 7.2.5.
 */
import { type Person, personOf } from '../cycle/actor.ts'
import type { Day, Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Contradiction } from './agree.ts'
import { isEmpty } from './block.ts'
import type { Circular, CircularContent, CircularFact, CircularReceipt, CircularRefusal } from './circular.ts'

type Acted = { readonly next: Circular; readonly fact: CircularFact }
export type CircularWhyNot = WhyNot<CircularRefusal>

const factOf = (act: CircularFact['act'], { id, kind, title, quarter, roundId }: Circular): CircularFact => ({
  act,
  subject: ['circular', id],
  payload: { kind, title, quarter, roundId },
})

/** The draft as it is first kept. */
export function draft(circular: Omit<Circular, 'status' | 'version'>): Acted {
  const next: Circular = { ...circular, status: 'draft', version: 1 }
  return { next, fact: factOf('circular.drafted', next) }
}

export function whyNotEdit({ status }: Pick<Circular, 'status'>): CircularWhyNot {
  if (status === 'issued') return { code: 'issued-already' }
  return status === 'draft' ? null : { code: 'not-a-draft' }
}

/** The draft with other words; whoever changed it is kept. Throws Refusal. */
export function edit(
  circular: Circular,
  { title, content }: { readonly title: string; readonly content: CircularContent },
  actor: Actor,
): Acted {
  refuse(whyNotEdit(circular))
  if (title === circular.title && JSON.stringify(content) === JSON.stringify(circular.content))
    refuse({ code: 'nothing-changed' })
  const others = circular.editedBy.filter((person) => person.id !== actor.userId)
  const editedBy: Person[] = [...others, personOf(actor)]
  const next: Circular = { ...circular, title, content, editedBy, version: circular.version + 1 }
  return { next, fact: factOf('circular.edited', next) }
}

/** What the paper lacks, or null: the same is asked before approving and before issuing. */
export function whyNotWhole(circular: Circular, contradictions: readonly Contradiction[]): CircularWhyNot {
  const { kind, content } = circular
  if (content.blocks.every(isEmpty)) return { code: 'nothing-said' }
  if (content.addressees === '') return { code: 'no-addressees' }
  if (content.mark === '' || content.agency === '' || content.issuer === '') return { code: 'no-issuer' }
  if (kind === 'report' && content.signer === '') return { code: 'no-signer' }
  if ((kind === 'circular' || kind === 'notice') && content.receivers.length === 0) return { code: 'no-receivers' }
  return contradictions.length > 0
    ? { code: 'contradicts-result', details: { contradictions, ...contradictions[0] } }
    : null
}

export function whyNotApprove(
  circular: Circular,
  contradictions: readonly Contradiction[],
  actor: Pick<Actor, 'userId'>,
): CircularWhyNot {
  const why = whyNotEdit(circular)
  if (why) return why
  const hand = [circular.draftedBy, ...circular.editedBy].find((person) => person.id === actor.userId)
  return hand ? { code: 'own-draft', details: { name: hand.name } } : whyNotWhole(circular, contradictions)
}

/** Approved 审定 by somebody who wrote none of it; throws Refusal. */
export function approve(
  circular: Circular,
  contradictions: readonly Contradiction[],
  actor: Actor,
  at: Instant,
): Acted {
  refuse(whyNotApprove(circular, contradictions, actor))
  const approvedBy = personOf(actor)
  const next: Circular = { ...circular, status: 'approved', approvedBy, approvedAt: at, version: circular.version + 1 }
  return { next, fact: factOf('circular.approved', next) }
}

export function whyNotSendBack({ status }: Pick<Circular, 'status'>, reason: string): CircularWhyNot {
  if (status === 'issued') return { code: 'issued-already' }
  if (status !== 'approved') return { code: 'not-approved' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Back to the draft 退回修改, with a reason; throws Refusal. */
export function sendBack(circular: Circular, reason: string): Acted {
  refuse(whyNotSendBack(circular, reason))
  const version = circular.version + 1
  const next: Circular = { ...circular, status: 'draft', approvedBy: null, approvedAt: null, version }
  return { next, fact: { ...factOf('circular.sentBack', next), reason: reason.trim() } }
}

export function whyNotDrop(circular: Pick<Circular, 'status'>, reason: string): CircularWhyNot {
  return whyNotEdit(circular) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** A draft that comes to nothing 作废, kept with its reason; throws Refusal. */
export function drop(circular: Circular, reason: string): Acted {
  refuse(whyNotDrop(circular, reason))
  const next: Circular = { ...circular, status: 'dropped', version: circular.version + 1 }
  return { next, fact: { ...factOf('circular.dropped', next), reason: reason.trim() } }
}

export function whyNotIssue(circular: Circular, contradictions: readonly Contradiction[]): CircularWhyNot {
  if (circular.status === 'issued') return { code: 'issued-already' }
  if (circular.status !== 'approved') return { code: 'not-approved' }
  return whyNotWhole(circular, contradictions)
}

export interface Issue {
  readonly number: string
  readonly serial: number
  readonly on: Day
  readonly at: Instant
  readonly blobId: string
}

/** Numbered and sent out 印发; throws Refusal. */
export function issue(
  circular: Circular,
  contradictions: readonly Contradiction[],
  actor: Actor,
  { number, serial, on, at, blobId }: Issue,
): Acted {
  refuse(whyNotIssue(circular, contradictions))
  const numbered = { number, serial, year: Number(on.slice(0, 4)), issuedOn: on, issuedAt: at, blobId }
  const next: Circular = {
    ...circular,
    ...numbered,
    status: 'issued',
    issuedBy: personOf(actor),
    version: circular.version + 1,
  }
  const fact = factOf('circular.issued', next)
  return { next, fact: { ...fact, payload: { ...fact.payload, number, receivers: next.content.receivers } } }
}

export function whyNotAcknowledge({
  at,
  acknowledgedBy,
}: Pick<CircularReceipt, 'at' | 'acknowledgedBy'>): CircularWhyNot {
  return at === null ? null : { code: 'acknowledged-already', details: { name: acknowledgedBy?.name ?? '', at } }
}

/** Received 签收 by somebody of the unit; throws Refusal. */
export function acknowledge(
  receipt: CircularReceipt,
  actor: Actor,
  at: Instant,
): { readonly next: CircularReceipt; readonly fact: CircularFact } {
  refuse(whyNotAcknowledge(receipt))
  const { circularId, unitId } = receipt
  const next = { ...receipt, acknowledgedBy: personOf(actor), at, version: receipt.version + 1 }
  return {
    next,
    fact: { act: 'circular.acknowledged', subject: ['circular', circularId], payload: { unitId }, unitId },
  }
}
