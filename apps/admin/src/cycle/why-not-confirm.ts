/** Asks the rule of each kind of proposal whether this person may confirm it now. Source: SPEC §1. */
import { whyNotClose } from '@ratchet/domain/cycle/close'
import { whyNotForce } from '@ratchet/domain/cycle/force'
import type { Proposal } from '@ratchet/domain/cycle/proposal'
import { type RebaseContent, whyNotRebase } from '@ratchet/domain/cycle/rebase'
import { gateOf } from '@ratchet/domain/cycle/stage'
import type { Actor } from '@ratchet/domain/people/permission'
import type { WhyNot } from '@ratchet/domain/refusal'
import { closingStateOf, type Found, linesOf } from './cycle-found.ts'

/** Null when the actor may say yes; else the reason. */
export function whyNotConfirm(found: Found, proposal: Proposal, actor: Actor): WhyNot<string> {
  const state = closingStateOf(found)
  const gate = gateOf(state.cycle.stage)
  if (proposal.kind === 'close') return whyNotClose(state, proposal, actor)
  if (proposal.kind === 'force-gate') return whyNotForce(state.cycle, gate ? linesOf(found, gate) : [], proposal, actor)
  const floor = state.floors.find((row) => row.subject === proposal.subject)
  return floor ? whyNotRebase(state.cycle, floor, proposal as Proposal<RebaseContent>, actor) : { code: 'no-floor' }
}
