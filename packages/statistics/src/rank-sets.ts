import { adjustP } from './adjust-p.ts'
import { tCdf } from './distribution.ts'
import { notNegative, openShare } from './number-range.ts'
import { type Comparison, type Matrix, pairwise, type Ranked } from './pairwise.ts'

export interface RankOptions {
  /** Simultaneous level of all sets. Default 0.95. */
  readonly level?: number
  /** Rank 1 is the highest figure unless this is false. */
  readonly higherIsBetter?: boolean
}

export interface RankSet {
  readonly estimate: number | null
  /** 1 + number of better figures; ties share the smaller rank. null without a figure. */
  readonly pointRank: number | null
  /** Ranks that the data do not rule out, both ends included; null without a figure. */
  readonly rankSet: readonly [low: number, high: number] | null
}

export interface RankedPair {
  readonly a: number
  readonly b: number
  readonly difference: number
  readonly se: number | null
  /** Two-sided; null where the pair could not be tested. */
  readonly p: number | null
  /** Adjusted for all pairs: by Holm, or by the maximum. */
  readonly pAdjusted: number | null
}

export interface RankSets {
  readonly ranks: readonly RankSet[]
  readonly pairs: readonly RankedPair[]
  readonly df: number
  readonly level: number
  readonly method: 'pairwise-t/holm' | 'max-t/simulated'
}

/**
 * Simultaneous confidence sets of ranks: all k(k−1)/2 differences with covariance, Holm; the set is 1 + significantly
 * better … k − significantly worse (in the line of Mogstad, Romano, Shaikh and Wilhelm 2024). `df` may be Infinity; with
 * df below 1 nothing can be told apart. Units without a figure are not ranked.
 */
export function rankSets(
  estimates: readonly Ranked[] | Float64Array,
  covariance: Matrix,
  df: number,
  { level = 0.95, higherIsBetter = true }: RankOptions = {},
): RankSets {
  openShare(level, 'level')
  notNegative(df, 'df')
  const compared = pairwise(estimates, covariance)
  const p = compared.pairs.map(({ difference, se, exact }) => {
    if (se !== null) return df < 1 ? null : Math.min(1, 2 * tCdf(-Math.abs(difference / se), df))
    return exact ? Number(difference === 0) : null
  })
  const adjusted = adjustP(p, 'holm')
  const pairs = compared.pairs.map(({ exact, ...pair }, i) => ({
    ...pair,
    p: p[i] ?? null,
    pAdjusted: adjusted[i] ?? null,
  }))
  return {
    ranks: setsFrom(compared, pairs, 1 - level, higherIsBetter),
    pairs,
    df,
    level,
    method: 'pairwise-t/holm',
  }
}

/** Rank sets from pairs that are called different where their adjusted p is at most `alpha`. */
export function setsFrom(
  { estimates }: Comparison,
  pairs: readonly RankedPair[],
  alpha: number,
  higherIsBetter: boolean,
): RankSet[] {
  const sign = higherIsBetter ? 1 : -1
  const present = estimates.filter((one) => one !== null)
  const better = new Int32Array(estimates.length)
  const worse = new Int32Array(estimates.length)
  for (const { a, b, difference, pAdjusted } of pairs) {
    // 1 − 0.95 is a little above 0.05 in doubles and 1 − 0.9 a little below 0.1: p = alpha counts in both.
    if (pAdjusted === null || pAdjusted > alpha + 1e-12 || difference === 0) continue
    const [above, below] = difference * sign > 0 ? [a, b] : [b, a]
    better[below] = (better[below] ?? 0) + 1
    worse[above] = (worse[above] ?? 0) + 1
  }
  return estimates.map((estimate, i) => {
    if (estimate === null) return { estimate, pointRank: null, rankSet: null }
    const pointRank = 1 + present.filter((other) => (other - estimate) * sign > 0).length
    return { estimate, pointRank, rankSet: [1 + (better[i] ?? 0), present.length - (worse[i] ?? 0)] as const }
  })
}
