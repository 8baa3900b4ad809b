import type { AppRouter } from '@ratchet/api/router'
import type { CheckedLine } from '@ratchet/domain/cycle/gate'
import type { ClosingState } from '@ratchet/domain/cycle/preview'
import type { Proposal, ProposalKind } from '@ratchet/domain/cycle/proposal'
import type { GateStage } from '@ratchet/domain/cycle/stage'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>
/** What `cycle.find` answers. */
export type Found = Outputs['cycle']['find']
export type ListedCycle = Outputs['cycle']['list'][number]

/** The state that the closing rules ask about, as the server saw it. */
export function closingStateOf(found: Found): ClosingState {
  return found.closing as ClosingState
}

/** The lines of one gate, checked now. */
export function linesOf(found: Found, stage: GateStage): readonly CheckedLine[] {
  return found.gates.find((gate) => gate.stage === stage)?.lines ?? []
}

/** The undecided proposal of a kind, or null. */
export function waitingProposal(found: Found, kind: ProposalKind): Proposal | null {
  return (found.proposals as readonly Proposal[]).find((row) => row.kind === kind && row.decision === null) ?? null
}
