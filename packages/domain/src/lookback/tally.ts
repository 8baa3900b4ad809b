/**
 * What a look-back says: of those who were drawn, how many are satisfied, not satisfied, not reached, withdrew, or still to be
 * asked. The false-closure rate 虚假办结率 is the unsatisfied among those who answered; visits on site are counted apart. And
 * what closing a cycle and its gate want to know of it. Source: SPEC §1 (first pawl, gate of rectification), §11.
 */
import type { FloorSubject } from '../cycle/aspect.ts'
import type { Lookback as Verdict } from '../cycle/verdict.ts'
import { isClosedBeforeUse } from '../rectification/before-use.ts'
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import type { CaseOutcome } from './ask.ts'
import type { LookbackStatus } from './lookback.ts'
import type { VisitOutcome } from './visit.ts'

export interface Tally {
  readonly drawn: number
  readonly satisfied: number
  readonly unsatisfied: number
  readonly notReached: number
  readonly withdrawn: number
  readonly open: number
}

export function tallyOf(outcomes: readonly (CaseOutcome | null)[]): Tally {
  const count = (wanted: CaseOutcome | null) => outcomes.filter((outcome) => outcome === wanted).length
  return {
    drawn: outcomes.length,
    satisfied: count('satisfied'),
    unsatisfied: count('unsatisfied'),
    notReached: count('not_reached'),
    withdrawn: count('withdrawn'),
    open: count(null),
  }
}

/** Who answered: the share's whole. */
export const answered = ({ satisfied, unsatisfied }: Tally): number => satisfied + unsatisfied

/** Whether an item's voices, all asked, make it verified 回头看通过: one says yes and none says no. */
export function isVerified(outcomes: readonly (CaseOutcome | null)[]): boolean {
  const { open, satisfied, unsatisfied } = tallyOf(outcomes)
  return open === 0 && satisfied > 0 && unsatisfied === 0
}

/** A round as closing looks at it, and what it found of an item. */
export interface RoundFact {
  readonly id: string
  readonly number: string
  readonly status: LookbackStatus
  /** Cases and visits that nobody has settled. */
  readonly open: number
}
export interface FoundFact {
  readonly itemId: string
  readonly itemRound: number
  readonly outcome: CaseOutcome | VisitOutcome | null
}

type Looked = Pick<RectificationItem, 'id' | 'subject' | 'status' | 'round' | 'outcome' | 'origin'>

/** Closed as done, so that there is something to look back at. */
const isClosedAsDone = (item: Looked) => !isOpen(item) && item.outcome !== 'cannot' && !isClosedBeforeUse(item)

/**
 * What look-back says of each subject when the cycle closes. `failed`: somebody found an item not done, and nobody has found it
 * done since; `pending`: something closed, and the cycle's rounds are not complete; else `passed`.
 */
export function lookbacksOf(
  items: readonly Looked[],
  rounds: readonly RoundFact[],
  found: readonly FoundFact[],
): Partial<Record<FloorSubject, Verdict>> {
  const live = rounds.filter((round) => round.status !== 'voided')
  const complete = live.length > 0 && live.every((round) => round.status === 'completed')
  const isFailed = (item: Looked) =>
    item.status !== 'verified' &&
    found.some((row) => row.itemId === item.id && (row.outcome === 'unsatisfied' || row.outcome === 'not_fixed'))
  const bySubject = Map.groupBy(items, (item) => item.subject)
  const said = [...bySubject].map(([subject, own]): [FloorSubject, Verdict] => {
    if (own.some(isFailed)) return [subject, 'failed']
    if (!own.some(isClosedAsDone)) return [subject, 'nothing']
    return [subject, complete ? 'passed' : 'pending']
  })
  return Object.fromEntries(said)
}
