/**
 * Rebase 基数调整: the only way a floor falls (the city changed its method, say). The owner proposes, a leader confirms,
 * both cite the collective meeting and its minutes; it is drawn as such for ever. Source: SPEC §1, §2.
 */
import { z } from 'zod'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Person, personOf, whyNotOwner } from './actor.ts'
import { floorSubjectSchema } from './aspect.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import { type Floor, isBetter } from './floor.ts'
import { decided, type Proposal, propose, whyNotDecide } from './proposal.ts'
import type { Cycle } from './stage.ts'

/** 党工委会 or 主任办公会: a decision that is collective by rule. */
export const meetingSchema = z.enum(['party_committee', 'director_office'])

export const rebaseContentSchema = z.object({
  subject: floorSubjectSchema,
  from: z.number(),
  to: z.number(),
  meeting: meetingSchema,
  minutes: z.string(),
})
export type RebaseContent = z.infer<typeof rebaseContentSchema>

/** The record that the picture draws from. */
export interface Rebase extends RebaseContent {
  readonly cycleId: Cycle['id']
  readonly reason: string
  readonly proposedBy: Person
  readonly confirmedBy: Person
  readonly at: Instant
}

type FloorRefusal = 'cycle-closed' | 'floor-provisional' | 'no-floor' | 'not-lower'

/** A provisional floor is its predecessor's: that one is rebased, and settling brings it over. */
function whyNotLower(cycle: Cycle, floor: Floor, to: number): CycleWhyNot<FloorRefusal> {
  if (cycle.stage === 'closed') return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  if (cycle.provisional || floor.provisional) return { code: 'floor-provisional', details: { from: cycle.openedFrom } }
  if (floor.before === null) return { code: 'no-floor' }
  // A floor rises by results alone, at closing.
  return isBetter(floor.subject, floor.before, to) ? null : { code: 'not-lower', details: { floor: floor.before, to } }
}

/** Why the rebase may not be proposed, or null. Details of `not-lower`: `floor`, `to` (points or place). */
export function whyNotProposeRebase(
  cycle: Cycle,
  floor: Floor,
  content: Pick<RebaseContent, 'to' | 'minutes'>,
  actor: Actor,
  reason: string,
): CycleWhyNot<FloorRefusal | 'not-owner' | 'minutes-missing' | 'reason-missing'> {
  const why = whyNotOwner(actor) ?? whyNotLower(cycle, floor, content.to)
  if (why) return why
  if (content.minutes.trim() === '') return { code: 'minutes-missing' }
  return reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** The owner proposes; the floor stands until a leader confirms. Throws `Refusal`. */
export function proposeRebase(
  cycle: Cycle,
  floor: Floor,
  content: Pick<RebaseContent, 'to' | 'meeting' | 'minutes'>,
  actor: Actor,
  reason: string,
  id: string,
  now: Instant,
): { proposal: Proposal<RebaseContent>; fact: CycleFact } {
  refuse(whyNotProposeRebase(cycle, floor, content, actor, reason))
  const { to, meeting } = content
  const cited = { from: floor.before ?? to, to, meeting, minutes: content.minutes.trim() }
  const draft = { id, kind: 'rebase', cycleId: cycle.id, subject: floor.subject } as const
  return {
    proposal: propose({ ...draft, content: { subject: floor.subject, ...cited }, reason: reason.trim() }, actor, now),
    fact: {
      act: 'cycle.rebaseProposed',
      subject: ['cycle', cycle.id],
      payload: { proposalId: id, floor: floor.subject, ...cited },
      reason: reason.trim(),
    },
  }
}

/** Why the rebase may not be confirmed, or null; outdated when the floor is no longer the one that was proposed on. */
export function whyNotRebase(
  cycle: Cycle,
  floor: Floor,
  proposal: Proposal<RebaseContent>,
  actor: Actor,
): CycleWhyNot<FloorRefusal | 'proposal-decided' | 'proposal-outdated' | 'not-leader' | 'same-person'> {
  const why = whyNotDecide(proposal, actor)
  if (why) return why
  const { content } = proposal
  const isThis =
    proposal.kind === 'rebase' &&
    proposal.cycleId === cycle.id &&
    floor.cycleId === cycle.id &&
    content.subject === floor.subject &&
    content.from === floor.before
  return isThis ? whyNotLower(cycle, floor, content.to) : { code: 'proposal-outdated' }
}

/** The leader confirms: the floor falls, marked for ever. Throws `Refusal`. */
export function rebase(
  cycle: Cycle,
  floor: Floor,
  proposal: Proposal<RebaseContent>,
  actor: Actor,
  now: Instant,
): { floor: Floor; rebase: Rebase; proposal: Proposal<RebaseContent>; fact: CycleFact } {
  refuse(whyNotRebase(cycle, floor, proposal, actor))
  const { subject, ...cited } = proposal.content
  const reason = proposal.reason ?? ''
  const marks = floor.marks.includes('rebased') ? floor.marks : [...floor.marks, 'rebased' as const]
  const persons = { proposedBy: proposal.proposedBy, confirmedBy: personOf(actor) }
  return {
    floor: { ...floor, before: cited.to, marks, version: floor.version + 1 },
    rebase: { ...proposal.content, cycleId: cycle.id, reason, ...persons, at: now },
    proposal: decided(proposal, 'confirmed', actor, now),
    fact: {
      act: 'cycle.floorRebased',
      subject: ['cycle', cycle.id],
      payload: { proposalId: proposal.id, floor: subject, ...cited, proposedBy: proposal.proposedBy.id },
      reason,
    },
  }
}
