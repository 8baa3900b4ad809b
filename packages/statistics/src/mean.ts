import { type Answers, answersOf } from './answers.ts'
import { type Design, frameOf, rowsOf } from './design.ts'
import type { Estimate } from './estimate.ts'
import { ciWanted, type EstimateOptions, finish, unknown } from './finish.ts'
import { psuScores, withScores } from './scores.ts'
import { StatError } from './stat-error.ts'
import { type Values, valuesOf } from './typed-arrays.ts'
import { standardError } from './variance.ts'

/**
 * Weighted (Hájek) mean Σwy/Σw of the answering rows of a domain with its Taylor SE and a t interval, in the unit of y.
 * Throws LengthMismatch and InvalidValue. STATISTICS.md §1; Särndal, Swensson & Wretman 1992.
 */
export function mean(design: Design, y: Values, options: EstimateOptions = {}): Estimate {
  return hajek('mean', design, valuesOf('y', y, rowsOf(design)), options)
}

/** Weighted share of the ones among the answering rows (y is 0, 1 or missing), with a Wilson interval by default. */
export function proportion(design: Design, y: Values, options: EstimateOptions = {}): Estimate {
  return hajek('share', design, sharesOf(valuesOf('y', y, rowsOf(design))), options)
}

/** Refuses what is neither 0 nor 1 nor missing. */
export function sharesOf(y: Float64Array): Float64Array {
  const row = y.findIndex((value) => value !== 0 && value !== 1 && !Number.isNaN(value))
  if (row >= 0) {
    throw new StatError('ValueOutOfScale', `y at row ${row} is ${y[row]}; a share is of 0, 1 or missing`, {
      row,
      value: y[row],
    })
  }
  return y
}

function hajek(kind: 'mean' | 'share', design: Design, y: Float64Array, options: EstimateOptions): Estimate {
  const wanted = ciWanted(kind, options)
  const method = kind === 'mean' ? 'hajek-mean/taylor' : 'hajek-proportion/taylor'
  const { index } = frameOf(design)
  const answers = answersOf(design, y, options)
  const { sumWeights, contributing, contribution } = answers
  const scores = (z: Float64Array) => ({ design, z: () => z, contributing: () => contributing })
  if (answers.n === 0) {
    return withScores(unknown(method, 'empty_domain', answers), scores(new Float64Array(index.psuCount)))
  }
  const { centre, residuals, constant } = centred(design.weights, y, answers)
  const seSrs = constant ? 0 : srsError(design.weights, residuals, answers.n, sumWeights)
  const z = psuScores(design, residuals, sumWeights)
  const se = standardError(index, z, contribution.strata, options.lonelyPsu ?? design.lonelyPsu)
  const found = { ...answers, ...contribution, kind, method, estimate: centre, se, seSrs, noVariation: constant }
  return withScores(finish(found, wanted), scores(z))
}

/**
 * The mean in two passes, and what is left of every answer: (y − first mean) − correction, kept apart so that answers near
 * 1e9, or a row that carries all the weight, lose no digits.
 */
function centred(weights: Float64Array, y: Float64Array, { answered, sumWeights }: Answers) {
  let first = 0
  let low = Infinity
  let high = -Infinity
  for (let k = 0; k < y.length; k++) {
    if (!answered[k]) continue
    const value = y[k] as number
    first += (weights[k] as number) * value
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low === high) return { centre: low, residuals: new Float64Array(y.length), constant: true }
  first /= sumWeights
  let correction = 0
  for (let k = 0; k < y.length; k++) {
    if (answered[k]) correction += (weights[k] as number) * ((y[k] as number) - first)
  }
  correction /= sumWeights
  const residuals = new Float64Array(y.length)
  for (let k = 0; k < y.length; k++) if (answered[k]) residuals[k] = (y[k] as number) - first - correction
  // Rounding must not carry a mean outside its own answers.
  return { centre: Math.min(high, Math.max(low, first + correction)), residuals, constant: false }
}

/** √(s²_w/n), s²_w = n/(n−1)·Σw e²/Σw: the error of a simple random sample of the same n (with replacement). */
export function srsError(weights: Float64Array, residuals: Float64Array, n: number, sumWeights: number): number {
  if (n < 2) return 0
  let scale = 0
  for (const e of residuals) scale = Math.max(scale, Math.abs(e))
  if (scale === 0 || scale === Infinity) return 0
  let squares = 0
  for (let k = 0; k < residuals.length; k++) {
    const e = (residuals[k] as number) / scale
    squares += ((weights[k] as number) / sumWeights) * e * e
  }
  return scale * Math.sqrt(squares / (n - 1))
}
