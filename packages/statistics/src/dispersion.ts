import { chiSquareUpper } from './distribution.ts'
import { negativeBinomialTheta } from './negative-binomial-theta.ts'

export interface Dispersion {
  /** Cells with an expected count. */
  readonly cells: number
  /** Σ(O−E)²/E. */
  readonly chiSquare: number | null
  readonly df: number
  /** χ²/df, the variance over the mean; 1 for Poisson counts. */
  readonly index: number | null
  /** P(as much variation or more) if the counts were Poisson. */
  readonly p: number | null
  /** max(1, index): what quasi-Poisson z-values are divided by (√); 1 where it is unknown. */
  readonly phi: number
  /** θ by moments, ΣE²/(Σ(O−E)²·m/(m−1) − ΣE), and by maximum likelihood; null where nothing is left above Poisson. */
  readonly theta: { readonly moments: number | null; readonly ml: number | null }
  readonly reason?: 'n_lt_2'
}

/** Whether counts vary more than Poisson counts with these expectations, and by how much. Cells expecting 0 are left out. */
export function dispersionOf(observed: ArrayLike<number>, expected: ArrayLike<number>): Dispersion {
  const own = Array.from(observed, (o, i) => ({ o, e: expected[i] as number })).filter(({ e }) => e > 0)
  const cells = own.length
  const df = Math.max(0, cells - 1)
  if (df === 0)
    return {
      ...{ cells, chiSquare: null, df, index: null, p: null, phi: 1, theta: { moments: null, ml: null } },
      reason: 'n_lt_2',
    }
  const chiSquare = own.reduce((sum, { o, e }) => sum + (o - e) ** 2 / e, 0)
  const excess = own.reduce((sum, { o, e }) => sum + ((o - e) ** 2 * cells) / df - e, 0)
  const moments = excess > 0 ? own.reduce((sum, { e }) => sum + e * e, 0) / excess : null
  const ml = negativeBinomialTheta(
    own.map(({ o }) => o),
    own.map(({ e }) => e),
  )
  const index = chiSquare / df
  return {
    cells,
    chiSquare,
    df,
    index,
    p: chiSquareUpper(chiSquare, df),
    phi: Math.max(1, index),
    theta: { moments, ml },
  }
}
