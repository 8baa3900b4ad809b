import { equalLengths, finite, finiteList, type Numbers } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** A figure to be ranked: the number, null where there is none, or what an estimator gave. */
export type Ranked =
  | number
  | null
  | { readonly estimate: number | null; readonly se?: number | null; readonly reason?: string }

/** A square matrix by rows. */
export type Matrix = readonly Numbers[]

/** Every comparison of two units. `a` and `b` are positions in the list given; `difference` = a − b. */
export interface PairedDifference {
  readonly a: number
  readonly b: number
  readonly difference: number
  /** √(V_a + V_b − 2 Cov); null where an SE is not known. */
  readonly se: number | null
  /** Both figures are censuses: the difference is known exactly. */
  readonly exact: boolean
}

export interface Comparison {
  readonly estimates: readonly (number | null)[]
  readonly pairs: readonly PairedDifference[]
}

/**
 * All k(k−1)/2 differences with their standard errors. Throws LengthMismatch, and InvalidValue where the matrix is no
 * covariance. A pair without variation (or with an unknown SE) has `se` null: it cannot be told apart, unless both are censuses.
 */
export function pairwise(ranked: readonly Ranked[] | Float64Array, covariance: Matrix): Comparison {
  checkCovariance(covariance, ranked.length)
  const units = Array.from(ranked, (one) => (typeof one === 'object' && one !== null ? one : { estimate: one }))
  for (const [row, { estimate }] of units.entries()) if (estimate !== null) finite(estimate, `estimate at row ${row}`)
  const pairs: PairedDifference[] = []
  for (const [a, first] of units.entries()) {
    for (const [b, second] of units.entries()) {
      if (b <= a || first.estimate === null || second.estimate === null) continue
      const [va, vb] = [cell(covariance, a, a), cell(covariance, b, b)]
      const variance = va + vb - 2 * cell(covariance, a, b)
      if (variance < -1e-8 * (va + vb))
        throw new StatError('InvalidValue', `units ${a} and ${b} have a covariance above their variances`, { a, b })
      const known = first.se !== null && second.se !== null && variance > 1e-12 * (va + vb)
      const exact = first.reason === 'census' && second.reason === 'census'
      const difference = first.estimate - second.estimate
      pairs.push({ a, b, difference, se: known ? Math.sqrt(variance) : null, exact })
    }
  }
  return { estimates: units.map(({ estimate }) => estimate), pairs }
}

export const cell = (matrix: Matrix, row: number, column: number) => (matrix[row] as Numbers)[column] as number

function checkCovariance(covariance: Matrix, size: number): void {
  equalLengths('estimates', { length: size }, 'covariance', covariance)
  for (const [row, values] of covariance.entries()) {
    equalLengths('estimates', { length: size }, `covariance row ${row}`, values)
    finiteList(values, `covariance row ${row}`)
    const own = cell(covariance, row, row)
    if (own < 0) throw new StatError('InvalidValue', `the variance of unit ${row} is ${own}`, { row, value: own })
  }
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < row; column += 1) {
      const off = Math.abs(cell(covariance, row, column) - cell(covariance, column, row))
      if (off > 1e-8 * Math.sqrt(cell(covariance, row, row) * cell(covariance, column, column)))
        throw new StatError('InvalidValue', `the covariance of units ${row} and ${column} is not symmetric`, {
          row,
          column,
        })
    }
}
