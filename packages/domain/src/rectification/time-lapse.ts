/**
 * Lapse of a request for time 申请失效: what nobody decided is over with its round, when the item is closed, opened again, or
 * its recurrence taken back. Nobody decided it, so nobody stands there as having done so, and it blocks no later round.
 * Source: SPEC §11.
 */
import type { Fact } from '../audit/fact.ts'
import type { Instant } from '../day.ts'
import type { ClockChange } from './clock-change.ts'
import type { RectificationItem } from './item.ts'

export interface Lapsed {
  readonly change: ClockChange
  readonly fact: Fact<'rectification.timeLapsed'>
}

/** Every request of the item that still waits, of whatever round, as it lapses. */
export function lapseTime(
  item: Pick<RectificationItem, 'id' | 'number' | 'leadUnitId'>,
  changes: readonly ClockChange[],
  now: Instant,
): Lapsed[] {
  return changes
    .filter((change) => change.decision === null)
    .map((change) => ({
      change: { ...change, decision: 'lapsed', decidedAt: now, version: change.version + 1 },
      fact: {
        act: 'rectification.timeLapsed',
        subject: ['rectification_item', item.id],
        payload: { number: item.number, round: change.round, kind: change.kind, newDay: change.newDay },
        unitId: item.leadUnitId,
      },
    }))
}
