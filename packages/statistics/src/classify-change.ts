import { adjustP } from './adjust-p.ts'
import { tCdf } from './distribution.ts'
import { finite, notNegative, openShare, share } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** One change of the family: later minus earlier, so that a fall is below 0. What `difference` gives fits. */
export interface Change {
  readonly estimate: number | null
  /** Two-sided p; where it is left out it is computed from `se` and `df`. */
  readonly p?: number | null
  readonly se?: number | null
  readonly df?: number | null
}

export interface ChangeRule {
  /** Chance of any wrong call in the whole family. Default 0.05. */
  readonly alpha?: number
  /** Smallest fall that is called confirmed, in the unit of the estimates; published beforehand. */
  readonly threshold: number
  /** Share of wrong calls accepted on the watch list. Default 0.10. */
  readonly watchQ?: number
}

export type Verdict = 'confirmed_decline' | 'confirmed_improvement' | 'possible' | 'not_distinguishable'

export interface ClassifiedChange {
  readonly verdict: Verdict
  readonly direction: 'decline' | 'improvement' | null
  readonly estimate: number | null
  readonly p: number | null
  /** Holm-adjusted p over the family. */
  readonly holm: number | null
  /** Benjamini–Hochberg q over the family. */
  readonly bh: number | null
  /** Why the change could not be tested. */
  readonly reason?: 'not_tested'
}

/**
 * A verdict for each change of the list, in its order: confirmed if Holm p ≤ alpha and |change| ≥ threshold, possible if
 * BH q ≤ watchQ, otherwise not distinguishable. The list is the whole family (STATISTICS.md §1, "Verdict").
 */
export function classifyChange(
  changes: readonly Change[],
  { alpha = 0.05, threshold, watchQ = 0.1 }: ChangeRule,
): ClassifiedChange[] {
  openShare(alpha, 'alpha')
  openShare(watchQ, 'watchQ')
  finite(threshold, 'threshold')
  notNegative(threshold, 'threshold')
  const tested = changes.map((change, row) => testedP(change, row))
  const holm = adjustP(tested, 'holm')
  const bh = adjustP(tested, 'bh')
  return changes.map(({ estimate }, i) => {
    const p = tested[i] ?? null
    const own = { estimate, p, holm: holm[i] ?? null, bh: bh[i] ?? null }
    const direction = estimate === null || estimate === 0 ? null : estimate < 0 ? 'decline' : 'improvement'
    if (estimate === null || own.holm === null || own.bh === null)
      return { verdict: 'not_distinguishable', direction, ...own, reason: 'not_tested' }
    if (direction && own.holm <= alpha && Math.abs(estimate) >= threshold)
      return { verdict: `confirmed_${direction}`, direction, ...own }
    return { verdict: direction && own.bh <= watchQ ? 'possible' : 'not_distinguishable', direction, ...own }
  })
}

function testedP({ estimate, p, se, df }: Change, row: number): number | null {
  if (estimate === null) return null
  finite(estimate, `estimate at row ${row}`)
  if (p !== undefined) {
    if (p !== null) share(p, `p at row ${row}`)
    return p
  }
  if (se === undefined || df === undefined)
    throw new StatError('InvalidValue', `the change at row ${row} has neither p nor se with df`, { row })
  if (se === null || df === null || df <= 0) return null
  finite(se, `se at row ${row}`)
  notNegative(se, `se at row ${row}`)
  return se > 0 ? Math.min(1, 2 * tCdf(-Math.abs(estimate / se), df)) : null
}
