/**
 * The line that look-back 回头看 adds to the gate of rectification: whatever was closed as done and is due stands on a list,
 * and every round is complete. What was closed less than 14 days ago can stand on no list yet and holds nothing up: a
 * cycle closes on any day, without force. Source: SPEC §1; docs/decisions/2026-11-27-lookback.md.
 */
import type { GateFacts, Missing } from './gate-fact.ts'

/** The items that are due or late and stand on no list, by name; and the rounds that are not complete, with what is left in each. */
export function lookbackMissing({
  unlisted,
  rounds,
}: NonNullable<NonNullable<GateFacts['rectification']>['lookback']>): Missing[] {
  const items = unlisted
    .filter((item) => item.state !== 'young')
    .map(({ id, label, state }): Missing => {
      return { kind: 'unlisted', id, label, figures: { late: state === 'late' ? 1 : 0 } }
    })
  const open = rounds
    .filter((round) => round.status !== 'voided' && round.status !== 'completed')
    .map(({ id, number, open }): Missing => ({ kind: 'lookback', id, label: number, figures: { open } }))
  return [...items, ...open]
}
