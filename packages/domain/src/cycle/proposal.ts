/**
 * Proposal 提请: an act of two persons. The owner proposes, a leader who is somebody else confirms or declines; the owner
 * may withdraw. Source: SPEC §1 (特批转段, 基数调整, closing), §2.
 */
import { z } from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { personOf, personSchema, whyNotSecond } from './actor.ts'
import { type CycleId, cycleIdSchema } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'

export const proposalKinds = ['force-gate', 'close', 'rebase'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** `subject`: the gate's stage, the floor's subject, or the cycle's id. */
export const proposalSchema = z.object({
  id: idSchema,
  kind: z.enum(proposalKinds),
  cycleId: cycleIdSchema,
  subject: z.string(),
  content: z.unknown(),
  reason: z.string().nullable(),
  proposedBy: personSchema,
  proposedAt: instantSchema,
  decision: z.enum(['confirmed', 'declined', 'withdrawn']).nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  decisionReason: z.string().nullable(),
  version: versionSchema,
})
export type Proposal<Content = unknown> = z.infer<typeof proposalSchema> & { readonly content: Content }

interface Draft<Content> {
  readonly id: string
  readonly kind: ProposalKind
  readonly cycleId: CycleId
  readonly subject: string
  readonly content: Content
  readonly reason: string | null
}

/** An undecided proposal of this person. */
export function propose<Content>(draft: Draft<Content>, actor: Actor, now: Instant): Proposal<Content> {
  const open = { decision: null, decidedBy: null, decidedAt: null, decisionReason: null }
  return { ...draft, proposedBy: personOf(actor), proposedAt: now, ...open, version: 1 }
}

/** Why the actor may not decide on the proposal, or null. */
export function whyNotDecide(
  proposal: Proposal,
  actor: Actor,
): CycleWhyNot<'proposal-decided' | 'not-leader' | 'same-person'> {
  if (proposal.decision !== null) return { code: 'proposal-decided', details: { decision: proposal.decision } }
  return whyNotSecond(proposal.proposedBy, actor)
}

/** The proposal with the decision on it. The caller has asked the rule of its kind. */
export function decided<Content>(
  proposal: Proposal<Content>,
  decision: 'confirmed' | 'declined' | 'withdrawn',
  actor: Actor,
  now: Instant,
  reason: string | null = null,
): Proposal<Content> {
  const by = { decidedBy: personOf(actor), decidedAt: now, decisionReason: reason }
  return { ...proposal, decision, ...by, version: proposal.version + 1 }
}

interface Decided {
  readonly proposal: Proposal
  readonly fact: CycleFact
}

/** Why the actor may not decline, or null: a reason is owed to the proposer. */
export function whyNotDecline(
  proposal: Proposal,
  actor: Actor,
  reason: string,
): CycleWhyNot<'proposal-decided' | 'not-leader' | 'same-person' | 'reason-missing'> {
  return whyNotDecide(proposal, actor) ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** A leader says no. Throws `Refusal`. */
export function decline(proposal: Proposal, actor: Actor, reason: string, now: Instant): Decided {
  refuse(whyNotDecline(proposal, actor, reason))
  return {
    proposal: decided(proposal, 'declined', actor, now, reason.trim()),
    fact: {
      act: 'cycle.proposalDeclined',
      subject: ['cycle', proposal.cycleId],
      payload: { proposalId: proposal.id, kind: proposal.kind },
      reason: reason.trim(),
    },
  }
}

/** Why the actor may not withdraw, or null: only who proposed may. */
export function whyNotWithdraw(proposal: Proposal, actor: Actor): CycleWhyNot<'proposal-decided' | 'not-proposer'> {
  if (proposal.decision !== null) return { code: 'proposal-decided', details: { decision: proposal.decision } }
  if (proposal.proposedBy.id === actor.userId) return null
  return { code: 'not-proposer', details: { name: proposal.proposedBy.name } }
}

/** The proposer takes it back. Throws `Refusal`. */
export function withdraw(proposal: Proposal, actor: Actor, now: Instant): Decided {
  refuse(whyNotWithdraw(proposal, actor))
  return {
    proposal: decided(proposal, 'withdrawn', actor, now),
    fact: {
      act: 'cycle.proposalWithdrawn',
      subject: ['cycle', proposal.cycleId],
      payload: { proposalId: proposal.id, kind: proposal.kind },
    },
  }
}
