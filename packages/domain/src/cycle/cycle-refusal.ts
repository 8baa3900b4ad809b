/** Every reason for which an act on a cycle 周期 is refused; `words` has a sentence for each. Source: SPEC §1. */
import type { WhyNot } from '../refusal.ts'

export const cycleRefusals = [
  'not-owner',
  'not-leader',
  'same-person',
  'reason-missing',
  'cycle-closed',
  'gate-unchecked',
  'gate-not-met',
  'gate-is-met',
  'use-closing',
  'not-first-cycle',
  'already-in-use',
  'stage-not-later',
  'proposal-decided',
  'proposal-outdated',
  'proposal-waiting',
  'not-proposer',
  'not-in-rectification',
  'items-open',
  'floors-missing',
  'predecessor-open',
  'cycle-exists',
  'not-next-half-year',
  'predecessor-not-closed',
  'predecessor-closed',
  'predecessor-provisional',
  'predecessor-too-early',
  'first-cycle-provisional',
  'not-provisional',
  'not-predecessor',
  'no-floor',
  'not-lower',
  'floor-provisional',
  'minutes-missing',
  'evidence-missing',
  'already-practice',
  'already-retired',
  'item-not-closed',
  'other-problem',
  'recurrence-too-late',
  'item-settled',
] as const
export type CycleRefusal = (typeof cycleRefusals)[number]

/** The answer of a `whyNotX` of this folder: a code outside the list does not compile, so none lacks its sentence. */
export type CycleWhyNot<Code extends CycleRefusal = CycleRefusal> = WhyNot<Code>
