/** Every reason for which an act of look-back 回头看 is refused; `words` has a sentence for each. Source: SPEC §11. */
import type { WhyNot } from '../refusal.ts'

export const lookbackRefusals = [
  'nothing-to-look-at',
  'round-running',
  'round-ended',
  'list-not-frozen',
  'list-not-published',
  'list-published-already',
  'list-changed',
  'seed-not-later',
  'seed-not-out',
  'seed-given',
  'seed-missing',
  'seed-used',
  'seed-differs',
  'witness-same-person',
  'witness-missing',
  'drawn-already',
  'not-drawn',
  'own-work',
  'asker-not-allowed',
  'asker-gone',
  'not-your-case',
  'case-settled',
  'more-tries',
  'try-too-soon',
  'withdrawn',
  'not-withdrawn',
  'outcome-names-somebody',
  'not-your-visit',
  'visit-settled',
  'photo-missing',
  'photo-unknown',
  'cases-open',
  'visits-open',
  'void-second-person',
  'reason-missing',
  'reason-names-somebody',
  'excluded-already',
  'own-request',
  'decided-already',
] as const
export type LookbackRefusal = (typeof lookbackRefusals)[number]

/** The answer of a `whyNotX` of this folder: a code outside the list does not compile, so none lacks its sentence. */
export type LookbackWhyNot<Code extends LookbackRefusal = LookbackRefusal> = WhyNot<Code>
