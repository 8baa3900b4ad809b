/**
 * What a look-back says: of those who were drawn, how many are satisfied, not satisfied, not reached, withdrew, or still to be
 * asked. The false-closure rate 虚假办结率 is the unsatisfied among those who answered; visits on site are counted apart.
 * What closing a cycle wants to know is in `due.ts`. Source: SPEC §11.
 */
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
