/**
 * What happens to a cycle 周期, in the past tense, as it enters the audit trail. Each act of this folder returns one of
 * these with its next value. Source: SPEC §1, §13.
 */
import type { Fact } from '../audit/fact.ts'
import type { Day } from '../day.ts'
import type { FloorSubject } from './aspect.ts'
import type { CycleId } from './cycle-id.ts'
import type { Verdict } from './floor.ts'
import type { GateLineId } from './gate.ts'
import type { ProposalKind } from './proposal.ts'
import type { GateStage, Stage } from './stage.ts'

type Of<Act extends string, Payload extends Readonly<Record<string, unknown>>> = Omit<Fact<Act>, 'payload'> & {
  readonly payload: Payload
}

/** One floor that changed, or stayed, with the verdict that says why. */
export interface FloorChange {
  readonly subject: FloorSubject
  readonly before: number | null
  readonly after: number | null
}

export type CycleFact =
  | Of<'cycle.opened', { openedFrom: CycleId | null; provisional: boolean; floors: readonly FloorChange[] }>
  | Of<'cycle.settled', { from: CycleId; changes: readonly FloorChange[]; targetsUnderFloor: readonly string[] }>
  | Of<'cycle.gatePassed', { from: GateStage; to: Stage; lines: readonly GateLineId[] }>
  | Of<'cycle.gateForceProposed', { proposalId: string; from: GateStage; unmet: readonly GateLineId[] }>
  | Of<
      'cycle.gateForced',
      { proposalId: string; from: GateStage; to: Stage; unmet: readonly GateLineId[]; proposedBy: string }
    >
  | Of<'cycle.markedBeforeUse', { stages: readonly GateStage[]; joinsIn: Stage }>
  | Of<'cycle.closeProposed', { proposalId: string; unmet: readonly GateLineId[] }>
  | Of<
      'cycle.closed',
      {
        proposalId: string
        proposedBy: string
        forced: boolean
        forcedGates: readonly GateStage[]
        floors: readonly (FloorChange & { verdict: Verdict })[]
        carriedItems: readonly string[]
      }
    >
  | Of<
      'cycle.rebaseProposed',
      { proposalId: string; floor: FloorSubject; from: number; to: number; meeting: string; minutes: string }
    >
  | Of<
      'cycle.floorRebased',
      {
        proposalId: string
        floor: FloorSubject
        from: number
        to: number
        meeting: string
        minutes: string
        proposedBy: string
      }
    >
  | Of<'cycle.proposalDeclined', { proposalId: string; kind: ProposalKind }>
  | Of<'cycle.proposalWithdrawn', { proposalId: string; kind: ProposalKind }>
  | Of<'cycle.practicePromoted', { practiceId: string; title: string; evidence: string }>
  | Of<'cycle.practiceRetired', { practiceId: string; title: string }>
  | Of<'cycle.lessonRecorded', { lessonId: string }>
  | Of<
      'cycle.problemRecurred',
      { itemId: string; times: number; category: string; placeId: string; managementItemId: string }
    >
  | Of<'cycle.recurrenceUndone', { itemId: string; recurrenceId: string; managementItemId: string }>
  | Of<
      'cycle.managementFilled' | 'cycle.managementDone',
      { managementItemId: string; itemId: string; dueDay: Day | null }
    >
