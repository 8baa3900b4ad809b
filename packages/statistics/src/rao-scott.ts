import { covariances } from './combination.ts'
import { type Design, rowsOf } from './design.ts'
import { fUpper } from './distribution.ts'
import { type Classes, encoded, type Label } from './encode.ts'
import { proportion } from './mean.ts'
import { solveSymmetric } from './solve-symmetric.ts'
import { type Mask, sameLength } from './typed-arrays.ts'

export interface RaoScott {
  /** Pearson's χ² of the weighted table over the mean design effect of its contrasts; null where it cannot be tested. */
  readonly F: number | null
  readonly ndf: number | null
  readonly ddf: number | null
  readonly p: number | null
  /** Weighted shares of the cells, `[row][column]`; they add up to 1. null where nobody has both classes. */
  readonly shares: readonly (readonly number[])[] | null
  readonly rows: readonly Label[]
  readonly columns: readonly Label[]
  readonly n: number
  readonly reason?: 'empty_domain' | 'n_lt_2' | 'no_variation'
  readonly method: 'rao-scott/second-order-F'
}

/**
 * Whether two classifications of the people of a design hang together: the second-order Rao–Scott test with F reference
 * (Rao and Scott 1984; as R `survey::svychisq`). Rows without a class in either are outside the domain, not of the design.
 */
export function raoScott(
  design: Design,
  rowClasses: Classes,
  columnClasses: Classes,
  options: { readonly domain?: Mask } = {},
): RaoScott {
  const size = rowsOf(design)
  const [down, across] = [encoded(rowClasses), encoded(columnClasses)]
  sameLength('rows', down.codes.length, size)
  sameLength('columns', across.codes.length, size)
  if (options.domain) sameLength('domain', options.domain.length, size)
  const inside = (k: number) =>
    (down.codes[k] as number) >= 0 &&
    (across.codes[k] as number) >= 0 &&
    (!options.domain || Boolean(options.domain[k]))
  const domain = Uint8Array.from({ length: size }, (_, k) => Number(inside(k)))
  const used = (codes: Int32Array) => [...new Set(codes.filter((_, k) => domain[k]))].sort((a, b) => a - b)
  const [rows, columns] = [used(down.codes), used(across.codes)]
  const estimates = rows.flatMap((r) =>
    columns.map((c) => {
      const cell = Float64Array.from(domain, (_, k) => Number(down.codes[k] === r && across.codes[k] === c))
      return proportion(design, cell, { domain })
    }),
  )
  const shares = estimates.map(({ estimate }) => estimate ?? 0)
  const [first] = estimates
  const common = {
    shares: estimates.length === 0 || first?.n === 0 ? null : rows.map((_, i) => cut(shares, i, columns.length)),
    rows: rows.map((r) => down.levels[r] as Label),
    columns: columns.map((c) => across.levels[c] as Label),
    n: first?.n ?? 0,
    method: 'rao-scott/second-order-F' as const,
  }
  const untested = (reason: NonNullable<RaoScott['reason']>) =>
    ({ F: null, ndf: null, ddf: null, p: null, ...common, reason }) as const
  if (common.shares === null) return untested('empty_domain')
  if (estimates.some(({ se }) => se === null) || (first?.df ?? 0) < 1) return untested('n_lt_2')
  const chiSquare = pearson(common.shares)
  if (rows.length < 2 || columns.length < 2 || chiSquare === null) return untested('no_variation')
  const { trace, traceOfSquare } = designEffects(shares, covariances(estimates), rows.length, columns.length)
  if (!(trace > 0) || !(traceOfSquare > 0)) return untested('no_variation')
  const F = chiSquare / trace
  const ndf = trace ** 2 / traceOfSquare
  const ddf = ndf * (first?.df ?? 0)
  return { F, ndf, ddf, p: fUpper(F, ndf, ddf), ...common }
}

const cut = (values: readonly number[], row: number, width: number) => values.slice(row * width, (row + 1) * width)

/** Pearson's χ² for one person; null where a margin is empty. */
function pearson(table: readonly (readonly number[])[]): number | null {
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  const down = table.map(sum)
  const across = (table[0] ?? []).map((_, c) => sum(table.map((row) => row[c] as number)))
  if ([...down, ...across].some((one) => !(one > 0))) return null
  let total = 0
  for (const [r, row] of table.entries())
    for (const [c, share] of row.entries()) {
      const fit = (down[r] as number) * (across[c] as number)
      total += (share - fit) ** 2 / fit
    }
  return total
}

/**
 * Trace and trace of the square of Δ = (CᵀD⁻¹C)⁻¹·CᵀD⁻¹VD⁻¹C, whose eigenvalues are the design effects over n. C are the
 * interaction contrasts, orthogonal to both margins: +1 at (r, c) and (last, last), −1 at (r, last) and (last, c).
 */
function designEffects(shares: readonly number[], covariance: readonly Float64Array[], rows: number, columns: number) {
  const at = (r: number, c: number) => r * columns + c
  const contrasts = Array.from({ length: (rows - 1) * (columns - 1) }, (_, k) => {
    const [r, c] = [Math.floor(k / (columns - 1)), k % (columns - 1)]
    const signs = [
      [at(r, c), 1],
      [at(rows - 1, columns - 1), 1],
      [at(r, columns - 1), -1],
      [at(rows - 1, c), -1],
    ] as const
    return signs.map(([cell, sign]) => ({
      cell,
      sign,
      scaled: (shares[cell] as number) > 0 ? sign / (shares[cell] as number) : 0,
    }))
  })
  const size = contrasts.length
  const below = new Float64Array(size * size)
  const above = contrasts.map(() => new Float64Array(size))
  for (const [i, one] of contrasts.entries())
    for (const [j, other] of contrasts.entries())
      for (const a of one)
        for (const b of other) {
          if (a.cell === b.cell) below[i * size + j] = (below[i * size + j] as number) + a.scaled * b.sign
          const own = above[j] as Float64Array
          own[i] = (own[i] as number) + a.scaled * b.scaled * ((covariance[a.cell] as Float64Array)[b.cell] as number)
        }
  const delta = above.map(solveSymmetric(below, size))
  let [trace, traceOfSquare] = [0, 0]
  for (let i = 0; i < size; i += 1) {
    trace += (delta[i] as Float64Array)[i] as number
    for (let j = 0; j < size; j += 1)
      traceOfSquare += ((delta[i] as Float64Array)[j] as number) * ((delta[j] as Float64Array)[i] as number)
  }
  return { trace, traceOfSquare }
}
