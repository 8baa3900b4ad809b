import { share } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** `holm`: any wrong call counts (accountability). `bh`: the share of wrong calls among the calls (watch list; Benjamini and Hochberg 1995). */
export type Adjustment = 'holm' | 'bh'

/**
 * Adjusted p-values in the order given; the family is the whole list, fixed before the data. A null (a comparison that
 * could not be tested) stays null and still counts in the family. Throws `InvalidValue` or `ValueOutOfScale` by row.
 */
export function adjustP(p: readonly number[] | Float64Array, method: Adjustment): number[]
export function adjustP(p: readonly (number | null)[] | Float64Array, method: Adjustment): (number | null)[]
export function adjustP(p: readonly (number | null)[] | Float64Array, method: Adjustment): (number | null)[] {
  if (method !== 'holm' && method !== 'bh')
    throw new StatError('InvalidValue', `${String(method)} is no adjustment: holm or bh`, { method })
  const family = p.length
  const tested: { readonly value: number; readonly row: number }[] = []
  for (const [row, value] of p.entries()) {
    if (value === null) continue
    share(value, `p at row ${row}`)
    tested.push({ value, row })
  }
  tested.sort((a, b) => a.value - b.value || a.row - b.row)
  const adjusted: (number | null)[] = Array.from(p, () => null)
  if (method === 'holm') {
    let above = 0
    for (const [rank, { value, row }] of tested.entries()) {
      above = Math.max(above, Math.min(1, (family - rank) * value))
      adjusted[row] = above
    }
    return adjusted
  }
  let below = 1
  for (const [rank, { value, row }] of [...tested.entries()].reverse()) {
    below = Math.min(below, (family / (rank + 1)) * value)
    adjusted[row] = below
  }
  return adjusted
}
