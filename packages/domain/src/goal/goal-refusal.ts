/** Every reason for which an act on a target 目标 is refused; `words` has a sentence for each. Source: SPEC §4; issue 1/6. */
export const goalRefusals = [
  'parent-unknown',
  'parent-level',
  'parent-below-itself',
  'parent-other-cycle',
  'parent-other-aspect',
  'aspect-missing',
  'aspect-on-zone',
  'unit-missing',
  'weight-not-positive',
  'source-missing',
  'under-floor',
  'target-twice',
  'has-children',
  'served-by-measure',
] as const
export type GoalRefusal = (typeof goalRefusals)[number]
