/**
 * Forcing a gate 特批转段: the owner proposes it with a reason, a leader who is another person confirms it, and it stays
 * marked as forced for ever. Source: SPEC §1.
 */
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { personOf, whyNotOwner } from './actor.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import { type CheckedLine, unmetLines } from './gate.ts'
import { type Passage, passageOf, whyNotGate } from './passage.ts'
import { decided, type Proposal, propose, whyNotDecide } from './proposal.ts'
import { type Cycle, type GateStage, stageAfter } from './stage.ts'

type GateRefusal = 'cycle-closed' | 'use-closing' | 'gate-unchecked' | 'gate-is-met'

/** A gate that is met is passed, not forced: else the mark would mean nothing. */
function whyNotForceable(cycle: Cycle, lines: readonly CheckedLine[]): CycleWhyNot<GateRefusal> {
  return whyNotGate(cycle, lines) ?? (unmetLines(lines).length === 0 ? { code: 'gate-is-met' } : null)
}

/** Why forcing this gate may not be proposed, or null. */
export function whyNotProposeForce(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  actor: Actor,
  reason: string,
): CycleWhyNot<GateRefusal | 'not-owner' | 'reason-missing'> {
  const why = whyNotOwner(actor) ?? whyNotForceable(cycle, lines)
  return why ?? (reason.trim() === '' ? { code: 'reason-missing' } : null)
}

/** The owner proposes; nothing moves yet. `id` is made by the caller. Throws `Refusal`. */
export function proposeForce(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  actor: Actor,
  reason: string,
  id: string,
  now: Instant,
): { proposal: Proposal<null>; fact: CycleFact } {
  refuse(whyNotProposeForce(cycle, lines, actor, reason))
  const from = cycle.stage as GateStage
  const draft = { id, kind: 'force-gate', cycleId: cycle.id, subject: from, content: null } as const
  return {
    proposal: propose({ ...draft, reason: reason.trim() }, actor, now),
    fact: {
      act: 'cycle.gateForceProposed',
      subject: ['cycle', cycle.id],
      payload: { proposalId: id, from, unmet: unmetLines(lines).map((it) => it.line) },
      reason: reason.trim(),
    },
  }
}

/** Why the proposal may not be confirmed, or null. The lines are checked again: they may have been met since. */
export function whyNotForce(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  proposal: Proposal,
  actor: Actor,
): CycleWhyNot<GateRefusal | 'proposal-decided' | 'proposal-outdated' | 'not-leader' | 'same-person'> {
  const why = whyNotDecide(proposal, actor)
  if (why) return why
  const isThis = proposal.kind === 'force-gate' && proposal.cycleId === cycle.id && proposal.subject === cycle.stage
  return isThis ? whyNotForceable(cycle, lines) : { code: 'proposal-outdated' }
}

/** The leader confirms: the cycle moves on and the passage is marked as forced. Throws `Refusal`. */
export function forceGate<Content>(
  cycle: Cycle,
  lines: readonly CheckedLine[],
  proposal: Proposal<Content>,
  actor: Actor,
  now: Instant,
): { cycle: Cycle; passage: Passage; proposal: Proposal<Content>; fact: CycleFact } {
  refuse(whyNotForce(cycle, lines, proposal, actor))
  const from = cycle.stage as GateStage
  const to = stageAfter(from)
  const { reason, proposedBy: by } = proposal
  return {
    cycle: { ...cycle, stage: to, version: cycle.version + 1 },
    passage: passageOf(cycle, {
      stage: from,
      kind: 'forced',
      lines,
      reason,
      by,
      confirmedBy: personOf(actor),
      at: now,
    }),
    proposal: decided(proposal, 'confirmed', actor, now),
    fact: {
      act: 'cycle.gateForced',
      subject: ['cycle', cycle.id],
      payload: {
        proposalId: proposal.id,
        from,
        to,
        unmet: unmetLines(lines).map((it) => it.line),
        proposedBy: by.id,
      },
      reason,
    },
  }
}
