/**
 * What verification, bonus, scores and their publication refuse 打分与公布的拒绝理由. `words` has a sentence for each, with the
 * way out. Source: SPEC §5; issue "Bad input".
 */
import type { WhyNot } from '../refusal.ts'

export const scoreRefusals = [
  'not-verifier',
  'own-submission',
  'own-department',
  'own-unit',
  'not-submitted',
  'not-applicable',
  'reason-missing',
  'part-outside',
  'nothing-changed',
  'quarter-frozen',
  'quarter-to-come',
  'not-listed',
  'asked-over-cap',
  'bonus-settled',
  'scored-already',
  'own-application',
  'interest-missing',
  'points-over-asked',
  'too-few-scorers',
  'weights-over',
  'component-twice',
  'quarter-running',
  'nobody-listed',
  'reports-unverified',
  'bonus-undecided',
  'proposal-open',
  'no-proposal',
  'same-person',
  'figures-moved',
  'not-proposer',
  'not-published',
  'pack-too-large',
  'pack-empty',
] as const
export type ScoreRefusal = (typeof scoreRefusals)[number]
export type ScoreWhyNot<Code extends ScoreRefusal = ScoreRefusal> = WhyNot<Code>
