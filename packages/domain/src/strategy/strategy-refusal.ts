/** Every reason for which an act on the strategy 策略 is refused; `words` has a sentence for each. Source: SPEC §4. */
export const strategyRefusals = [
  'already-published',
  'draft-exists',
  'guiding-idea-missing',
  'no-measures',
  'mandatory-missing',
  'outline-published',
  'title-missing',
  'target-unknown',
  'due-before-start',
  'unit-twice',
  'source-missing',
  'source-twice',
  'has-tasks',
  'reason-missing',
  'measure-unknown',
  'task-after-measure',
  'already-done',
  'not-done',
  'rows-refused',
  'not-a-plan',
] as const
export type StrategyRefusal = (typeof strategyRefusals)[number]
