/**
 * Closing a cycle 总结结转: owner and leader together, who see what every floor becomes. An open item that is not carried
 * over stops it, also by force; unmet lines need a reason, and the closing stays marked as forced. Source: SPEC §1.
 */
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { isCarriedOver, isOpen } from '../rectification/item.ts'
import { refuse } from '../refusal.ts'
import { personOf, whyNotOwner } from './actor.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'
import type { Floor } from './floor.ts'
import { isWholeGate, unmetLines } from './gate.ts'
import { forcedGates, type Passage, passageOf } from './passage.ts'
import { type ClosingState, previewClosing, subjectsWithoutFloor } from './preview.ts'
import { decided, type Proposal, propose, whyNotDecide } from './proposal.ts'
import type { Cycle } from './stage.ts'

type StateRefusal =
  | 'cycle-closed'
  | 'not-in-rectification'
  | 'predecessor-open'
  | 'items-open'
  | 'gate-unchecked'
  | 'gate-not-met'
  | 'floors-missing'

/** Why the cycle is not ready; `items-open` is no gate line that force could overrule. Details name the rows. */
function whyNotReady(state: ClosingState, forced: boolean): CycleWhyNot<StateRefusal> {
  const { cycle, floors, lines, items } = state
  if (cycle.stage === 'closed') return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  if (cycle.provisional) return { code: 'predecessor-open', details: { predecessor: cycle.openedFrom } }
  if (cycle.stage !== 'rectification') return { code: 'not-in-rectification', details: { stage: cycle.stage } }
  const left = items.filter((item) => isOpen(item) && !isCarriedOver(item))
  if (left.length > 0) {
    const rows = left.map(({ id, number, title }) => ({ id, number, title }))
    return { code: 'items-open', details: { count: left.length, items: rows } }
  }
  if (!isWholeGate('rectification', lines)) return { code: 'gate-unchecked', details: { stage: cycle.stage } }
  const unmet = unmetLines(lines)
  if (unmet.length > 0 && !forced) return { code: 'gate-not-met', details: { lines: unmet } }
  const missing = subjectsWithoutFloor(floors, ['overall', 'rank'])
  return missing.length > 0 ? { code: 'floors-missing', details: { subjects: missing } } : null
}

const isForced = (state: ClosingState) => unmetLines(state.lines).length > 0

/** Why closing may not be proposed, or null. With unmet lines a reason makes it a closing by force. */
export function whyNotProposeClose(
  state: ClosingState,
  actor: Actor,
  reason: string | null,
): CycleWhyNot<StateRefusal | 'not-owner'> {
  return whyNotOwner(actor) ?? whyNotReady(state, (reason ?? '').trim() !== '')
}

/** The owner proposes; nothing is locked yet. `id` is made by the caller. Throws `Refusal`. */
export function proposeClose(
  state: ClosingState,
  actor: Actor,
  reason: string | null,
  id: string,
  now: Instant,
): { proposal: Proposal<null>; fact: CycleFact } {
  refuse(whyNotProposeClose(state, actor, reason))
  const cycleId = state.cycle.id
  const because = (reason ?? '').trim() || null
  return {
    proposal: propose({ id, kind: 'close', cycleId, subject: cycleId, content: null, reason: because }, actor, now),
    fact: {
      act: 'cycle.closeProposed',
      subject: ['cycle', cycleId],
      payload: { proposalId: id, unmet: unmetLines(state.lines).map((it) => it.line) },
      reason: because,
    },
  }
}

/** Why the closing may not be confirmed, or null. Everything is asked again: work goes on while a proposal waits. */
export function whyNotClose(
  state: ClosingState,
  proposal: Proposal,
  actor: Actor,
): CycleWhyNot<StateRefusal | 'proposal-decided' | 'proposal-outdated' | 'not-leader' | 'same-person'> {
  const why = whyNotDecide(proposal, actor)
  if (why) return why
  if (proposal.kind !== 'close' || proposal.cycleId !== state.cycle.id) return { code: 'proposal-outdated' }
  return whyNotReady(state, proposal.reason !== null)
}

/** The leader confirms: the floors lock, the cycle is closed for ever. Throws `Refusal`. */
export function close<Content>(
  state: ClosingState,
  proposal: Proposal<Content>,
  actor: Actor,
  now: Instant,
): { cycle: Cycle; floors: Floor[]; passage: Passage; proposal: Proposal<Content>; fact: CycleFact } {
  refuse(whyNotClose(state, proposal, actor))
  const { cycle, lines } = state
  const forced = isForced(state)
  const floors = previewClosing(state, forced)
  const { reason, proposedBy: by } = proposal
  const kind = forced ? 'forced' : 'passed'
  const confirmedBy = personOf(actor)
  const passage = passageOf(cycle, { stage: 'rectification', kind, lines, reason, by, confirmedBy, at: now })
  return {
    cycle: { ...cycle, stage: 'closed', closedAt: now, forcedClose: forced, version: cycle.version + 1 },
    floors,
    passage,
    proposal: decided(proposal, 'confirmed', actor, now),
    fact: {
      act: 'cycle.closed',
      subject: ['cycle', cycle.id],
      payload: {
        proposalId: proposal.id,
        proposedBy: by.id,
        forced,
        forcedGates: forcedGates([...state.passages, passage]),
        floors: floors.map(({ subject, before, after, verdict }) => ({
          subject,
          before,
          after,
          verdict: verdict ?? 'undetermined',
        })),
        carriedItems: state.items.filter((item) => isOpen(item)).map((item) => item.id),
      },
      reason,
    },
  }
}
