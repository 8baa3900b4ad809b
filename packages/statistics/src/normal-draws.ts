import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { cell, type Matrix } from './pairwise.ts'

/** Reproducible draws: the same seed gives the same numbers everywhere. */
export interface Draws {
  readonly normal: () => number
  /** χ² with df > 0 degrees of freedom, divided by df; 1 for df = Infinity. */
  readonly meanSquare: (df: number) => number
}

/** Standard normal and χ² draws from xoroshiro128+ (pure-rand) with a whole-number seed of 32 bits. */
export function drawsFrom(seed: number): Draws {
  const generator = xoroshiro128plus(seed)
  const uniform = () => 1 - uniformFloat64(generator)
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return {
    normal,
    meanSquare: (df) => (df === Number.POSITIVE_INFINITY ? 1 : gamma(df / 2, normal, uniform) / (df / 2)),
  }
}

/** Marsaglia and Tsang 2000; below shape 1 by the draw of shape + 1. */
function gamma(shape: number, normal: () => number, uniform: () => number): number {
  if (shape < 1) return gamma(shape + 1, normal, uniform) * uniform() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const z = normal()
    const v = (1 + z / (3 * Math.sqrt(d))) ** 3
    if (v > 0 && Math.log(uniform()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Lower triangle L with L·Lᵀ = the matrix; a row without variance of its own becomes 0 there. */
export function cholesky(matrix: Matrix): Float64Array[] {
  const rows: Float64Array[] = []
  for (let i = 0; i < matrix.length; i += 1) {
    const row = new Float64Array(matrix.length)
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (rows[j] as Float64Array)
      let rest = cell(matrix, i, j)
      for (let k = 0; k < j; k += 1) rest -= (row[k] as number) * (other[k] as number)
      const pivot = other[j] as number
      if (j === i) row[j] = rest > 1e-12 * cell(matrix, i, i) ? Math.sqrt(rest) : 0
      else row[j] = pivot > 0 ? rest / pivot : 0
    }
    rows.push(row)
  }
  return rows
}
