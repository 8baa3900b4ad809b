/**
 * Progress 入户进度: households counted of those wanted, what contacts came to, and how often people were troubled. Nobody is
 * ranked by it. A case is a household of a unit's list; its outcome is the one that says most, as AAPOR settles several
 * contacts. Source: SPEC §5; DOMAIN D-30, G-13, D-52; AAPOR Standard Definitions (2023), in-person households.
 */
import type { Disposition } from '../survey/plan.ts'
import { type DispositionCounts, noCounts } from '../survey/response-rate.ts'
import type { HouseholdStand, VisitOutcome } from './household.ts'

/**
 * The group of AAPOR's: an empty flat or a shop is no household; of one that moved away nobody knows who lives there now, so
 * it stays in the denominator.
 */
export const dispositionOf: Readonly<Record<VisitOutcome, Disposition>> = {
  done: 'complete',
  refused: 'refused',
  nobody_home: 'not_contacted',
  moved: 'unknown_household',
  vacant: 'ineligible',
  not_eligible: 'ineligible',
}

/** What several contacts come to, oldest first: an interview, else a refusal, else the last that was learned. */
export function finalOutcome(outcomes: readonly VisitOutcome[]): VisitOutcome | null {
  if (outcomes.includes('done')) return 'done'
  if (outcomes.includes('refused')) return 'refused'
  return outcomes.findLast((one) => one !== 'nobody_home') ?? outcomes.at(-1) ?? null
}

/** Counts of a unit's list: where nobody has been yet, nobody knows whether there is a household. */
export function caseCounts(cases: readonly (readonly VisitOutcome[])[]): DispositionCounts {
  const counts: Record<Disposition, number> = { ...noCounts }
  for (const outcomes of cases) {
    const final = finalOutcome(outcomes)
    counts[final ? dispositionOf[final] : 'unknown_household'] += 1
  }
  return counts
}

interface Standing {
  readonly isErased: boolean
  /** The unit has a visit of the quarter that was done. */
  readonly isDone: boolean
  readonly isResting: boolean
  readonly tries: number
}

/** Where a household stands for a unit in a quarter. */
export function standOf({ isErased, isDone, isResting, tries }: Standing): HouseholdStand {
  if (isDone) return 'done'
  if (isErased) return 'erased'
  if (isResting) return 'resting'
  return tries > 0 ? 'tried' : 'open'
}
