import { answersOf } from './answers.ts'
import { type Design, frameOf } from './design.ts'
import { tQuantile } from './distribution.ts'
import type { Estimate } from './estimate.ts'
import { type EstimateOptions, finish, unknown } from './finish.ts'
import { srsError } from './mean.ts'
import { psuScores } from './scores.ts'
import { StatError } from './stat-error.ts'
import { type Values, valuesOf } from './typed-arrays.ts'
import { standardError } from './variance.ts'

/** −1…1. `fisher`: artanh r ± t_df·SE/(1 − r²), carried back, so that the interval stays inside the scale. */
export interface Correlation extends Omit<Estimate, 'ci'> {
  readonly ci: { readonly low: number; readonly high: number; readonly level: number; readonly method: 'fisher' } | null
}

const METHOD = 'weighted-correlation/taylor'

/**
 * Weighted correlation r = S_xy/√(S_xx·S_yy) of the rows that answered both, with its Taylor SE: with standardised answers
 * u_k = w_k(z_x z_y − r(z_x² + z_y²)/2)/Σw (Särndal, Swensson & Wretman 1992 §5.9). null with `no_variation` where x or y is
 * constant. Throws LengthMismatch and InvalidValue.
 */
export function correlation(
  design: Design,
  x: Values,
  y: Values,
  options: Omit<EstimateOptions, 'ci'> = {},
): Correlation {
  const level = options.level ?? 0.95
  if (!(level > 0 && level < 1)) throw new StatError('InvalidValue', `the level ${level} is not between 0 and 1`)
  const rows = design.weights.length
  const [a, b] = [valuesOf('x', x, rows), valuesOf('y', y, rows)]
  const both = a.map((value, k) => (Number.isNaN(b[k]) ? Number.NaN : value))
  const answers = answersOf(design, both, options)
  const { answered, sumWeights, n, contribution } = answers
  const nothing = (reason: 'empty_domain' | 'no_variation') => ({ ...unknown(METHOD, reason, answers), ci: null })
  if (n === 0) return nothing('empty_domain')
  const zx = standardised(design.weights, a, answered, sumWeights)
  const zy = standardised(design.weights, b, answered, sumWeights)
  if (!zx || !zy) return nothing('no_variation')
  let sum = 0
  for (let k = 0; k < rows; k++) {
    if (answered[k]) sum += ((design.weights[k] as number) / sumWeights) * (zx[k] as number) * (zy[k] as number)
  }
  const r = Math.min(1, Math.max(-1, sum))
  const residuals = new Float64Array(rows)
  for (let k = 0; k < rows; k++) {
    const [p, q] = [zx[k] as number, zy[k] as number]
    if (answered[k]) residuals[k] = p * q - (r * (p * p + q * q)) / 2
  }
  // On a line nothing is left but rounding.
  const isLine = 1 - Math.abs(r) < 1e-14
  const seSrs = isLine ? 0 : srsError(design.weights, residuals, n, sumWeights)
  const z = psuScores(design, isLine ? new Float64Array(rows) : residuals, sumWeights)
  const se = standardError(frameOf(design).index, z, contribution.strata, options.lonelyPsu ?? design.lonelyPsu)
  const found = { ...answers, ...contribution, kind: 'mean' as const, method: METHOD, estimate: r, se, seSrs }
  const { ci, ...figure } = finish({ ...found, noVariation: false }, { method: 't', level })
  return Object.freeze({ ...figure, ci: ci && !isLine ? fisher(r, figure, level) : null })
}

/** (value − mean)/SD of the answering rows, two passes; undefined where nothing varies. */
function standardised(weights: Float64Array, values: Float64Array, answered: Uint8Array, sumWeights: number) {
  const share = (k: number) => (weights[k] as number) / sumWeights
  let [low, high, mean] = [Infinity, -Infinity, 0]
  for (let k = 0; k < values.length; k++) {
    if (!answered[k]) continue
    const value = values[k] as number
    mean += share(k) * value
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low === high) return undefined
  // In units of the range, so that neither very large nor very small answers leave the range of doubles.
  const range = high - low
  const z = new Float64Array(values.length)
  let variance = 0
  for (let k = 0; k < values.length; k++) {
    if (!answered[k]) continue
    z[k] = ((values[k] as number) - mean) / range
    variance += share(k) * (z[k] as number) ** 2
  }
  const deviation = Math.sqrt(variance)
  return deviation > 0 ? z.map((value) => value / deviation) : undefined
}

function fisher(r: number, { se, df }: Pick<Estimate, 'se' | 'df'>, level: number): Correlation['ci'] {
  if (se === null || df < 1) return null
  const half = (tQuantile(1 - (1 - level) / 2, df) * se) / (1 - r * r)
  const middle = Math.atanh(r)
  return { low: Math.tanh(middle - half), high: Math.tanh(middle + half), level, method: 'fisher' }
}
