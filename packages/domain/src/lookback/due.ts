/**
 * What look-back still owes when a cycle closes 该看没看: every item closed as done is to stand on a list in the round in which
 * it was closed. From 14 days on it can, and holds the gate up until it does; before that it is not due, holds nothing up
 * and goes onto the next cycle's list. After 60 days it is listed late 超期回看. A floor rises only by what was looked at: a
 * subject of which anything was not is `pending`, also what was not due yet. Source: SPEC §1 (pawl 1, gate), §11.
 */
import type { FloorSubject } from '../cycle/aspect.ts'
import type { Lookback as Verdict } from '../cycle/verdict.ts'
import { addDays, type Day } from '../day.ts'
import { isClosedBeforeUse } from '../rectification/before-use.ts'
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import { FIRST_DAY, LAST_DAY, type LookbackStatus } from './lookback.ts'
import type { FoundFact } from './tally.ts'

/** `young`: closed too lately to be asked about; `due`: in time; `late`: its sixty days are over. */
export const dueStates = ['young', 'due', 'late'] as const
export type DueState = (typeof dueStates)[number]

export function dueStateOn(closedDay: Day, today: Day): DueState {
  if (closedDay > addDays(today, -FIRST_DAY)) return 'young'
  return closedDay < addDays(today, -LAST_DAY) ? 'late' : 'due'
}

/** Closed as done and on no list yet. */
export interface Unlisted {
  readonly id: string
  readonly label: string
  readonly closedDay: Day
  readonly state: DueState
}

/** Where an item stands: on a round that was not given up, listed or to be visited. */
export interface Look {
  readonly itemId: string
  readonly itemRound: number
  readonly status: Exclude<LookbackStatus, 'voided'>
}

type Looked = Pick<RectificationItem, 'id' | 'subject' | 'status' | 'round' | 'outcome' | 'origin'>

/** Closed as done, so that there is something to look back at. */
export const isClosedAsDone = (item: Pick<Looked, 'status' | 'round' | 'outcome' | 'origin'>): boolean =>
  !isOpen(item) && item.outcome !== 'cannot' && !isClosedBeforeUse(item)

/** Whether the item was closed so shortly before its own cycle that nobody could look back at it there. */
export const isLeftOver = (closedDay: Day, cycleClosedDay: Day): boolean =>
  dueStateOn(closedDay, cycleClosedDay) === 'young'

/**
 * What look-back says of each subject when the cycle closes. `failed`: somebody found an item not done, and nobody has
 * found it done since; `pending`: one was closed as done, and the round on which it stands is not complete, or it stands
 * on none; `passed`: all of them stood on rounds that are complete, or were found done.
 */
export function lookbacksOf(
  items: readonly Looked[],
  looks: readonly Look[],
  found: readonly FoundFact[],
): Partial<Record<FloorSubject, Verdict>> {
  const isFailed = (item: Looked) =>
    item.status !== 'verified' &&
    found.some((row) => row.itemId === item.id && (row.outcome === 'unsatisfied' || row.outcome === 'not_fixed'))
  const isThrough = (item: Looked) =>
    item.status === 'verified' ||
    looks.some((look) => look.itemId === item.id && look.itemRound === item.round && look.status === 'completed')
  const said = [...Map.groupBy(items, (item) => item.subject)].map(([subject, own]): [FloorSubject, Verdict] => {
    if (own.some(isFailed)) return [subject, 'failed']
    const done = own.filter(isClosedAsDone)
    if (done.length === 0) return [subject, 'nothing']
    return [subject, done.every(isThrough) ? 'passed' : 'pending']
  })
  return Object.fromEntries(said)
}
