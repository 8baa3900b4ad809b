/** Every reason for which an act on a rectification item 整改事项 is refused; `words` has a sentence for each. Source: SPEC §11. */
import type { WhyNot } from '../refusal.ts'

export const rectificationRefusals = [
  'due-missing',
  'due-twice',
  'due-past',
  'unit-twice',
  'unit-retired',
  'same-lead',
  'plan-approved',
  'review-waiting',
  'item-closed',
  'item-not-closed',
  'review-not-due',
  'reviewed-round',
  'content-other-review',
  'end-before-start',
  'end-after-due',
  'evidence-missing',
  'evidence-unknown',
  'measured-missing',
  'because-missing',
  'again-day-missing',
  'again-day-past',
  'already-reviewed',
  'submission-outdated',
  'own-submission',
  'owner-reviews',
  'inspector-reviews',
  'marks-missing',
  'marks-open',
  'reason-missing',
  'reason-names-somebody',
  'numbers-left',
  'done-names-somebody',
  'outcome-differs',
  'photo-missing',
  'photo-unknown',
  'already-published',
  'already-withdrawn',
] as const
export type RectificationRefusal = (typeof rectificationRefusals)[number]

/** The answer of a `whyNotX` of this folder: a code outside the list does not compile, so none lacks its sentence. */
export type RectificationWhyNot<Code extends RectificationRefusal = RectificationRefusal> = WhyNot<Code>
