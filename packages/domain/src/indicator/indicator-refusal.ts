/** Every reason for which an act on indicators 可考指标 is refused; `words` has a sentence for each. Source: SPEC §5. */
import type { WhyNot } from '../refusal.ts'

export const indicatorRefusals = [
  'set-locked',
  'half-year-too-far',
  'indicators-incomplete',
  'weights-not-100',
  'bonus-weighed',
  'rank-table-unordered',
  'rank-outside-peers',
  'no-listed-units',
  'unit-not-listable',
  'unit-listed-twice',
  'nothing-changed',
  'plan-missing',
  'plan-recorded',
  'plan-while-draft',
] as const
export type IndicatorRefusal = (typeof indicatorRefusals)[number]

/** The answer of a `whyNotX` of this folder: a code outside the list does not compile, so none lacks its sentence. */
export type IndicatorWhyNot = WhyNot<IndicatorRefusal>

export type IndicatorAct = 'indicator.edited' | 'indicator.locked' | 'indicator.planRecorded'
