/**
 * The line that look-back 回头看 adds to the gate of rectification: where something was closed as done, a sample of it was drawn
 * and everybody in it settled. Source: SPEC §1.
 */
import type { GateFacts, Missing } from './gate-fact.ts'

/** Nothing drawn though something was closed; and the rounds that are not complete, with what is left in each. */
export function lookbackMissing({
  closed,
  rounds,
}: NonNullable<NonNullable<GateFacts['rectification']>['lookback']>): Missing[] {
  const live = rounds.filter((round) => round.status !== 'voided')
  if (closed > 0 && live.length === 0) return [{ kind: 'lookback', id: '', label: '', figures: { closed } }]
  return live
    .filter((round) => round.status !== 'completed')
    .map(({ id, number, open }): Missing => ({ kind: 'lookback', id, label: number, figures: { open } }))
}
