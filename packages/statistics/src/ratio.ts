import { answersOf } from './answers.ts'
import { type Design, frameOf } from './design.ts'
import type { Estimate } from './estimate.ts'
import { ciWanted, type EstimateOptions, finish, unknown } from './finish.ts'
import { srsError } from './mean.ts'
import { psuScores, withScores } from './scores.ts'
import { type Values, valuesOf } from './typed-arrays.ts'
import { standardError } from './variance.ts'

const method = 'ratio/taylor'

/**
 * Ratio of two weighted totals R̂ = Σwy/Σwx over the rows that answered both, u = w(y − R̂x)/Σwx, with a t interval.
 * A denominator of 0 gives null and `zero_denominator`.
 */
export function ratio(design: Design, y: Values, x: Values, options: EstimateOptions = {}): Estimate {
  const wanted = ciWanted('ratio', options)
  const { index } = frameOf(design)
  const { weights } = design
  const top = valuesOf('y', y, weights.length)
  const bottom = valuesOf('x', x, weights.length)
  const both = top.map((value, k) => value + (bottom[k] as number) * 0)
  const answers = answersOf(design, both, options)
  const { answered, n, sumWeights, contributing, contribution } = answers
  const scores = (z: Float64Array) => ({ design, z: () => z, contributing: () => contributing })
  const nothing = scores(new Float64Array(index.psuCount))
  if (n === 0) return withScores(unknown(method, 'empty_domain', answers), nothing)
  let sumY = 0
  let sumX = 0
  for (let k = 0; k < weights.length; k++) {
    if (!answered[k]) continue
    sumY += ((weights[k] as number) / sumWeights) * (top[k] as number)
    sumX += ((weights[k] as number) / sumWeights) * (bottom[k] as number)
  }
  if (sumX === 0) return withScores(unknown(method, 'zero_denominator', answers), nothing)
  const estimate = sumY / sumX
  let varies = false
  const residuals = new Float64Array(weights.length)
  for (let k = 0; k < weights.length; k++) {
    if (!answered[k]) continue
    const expected = estimate * (bottom[k] as number)
    const residual = (top[k] as number) - expected
    // Proportional rows leave only rounding.
    if (Math.abs(residual) <= 1e-14 * (Math.abs(top[k] as number) + Math.abs(expected))) continue
    residuals[k] = residual
    varies = true
  }
  const seSrs = srsError(weights, residuals, n, sumWeights) / Math.abs(sumX)
  const z = psuScores(design, residuals, sumWeights)
  for (let i = 0; i < z.length; i++) z[i] = (z[i] as number) / sumX
  const se = standardError(index, z, contribution.strata, options.lonelyPsu ?? design.lonelyPsu)
  const found = {
    ...answers,
    ...contribution,
    kind: 'ratio' as const,
    method,
    estimate,
    se,
    seSrs,
    noVariation: !varies,
  }
  return withScores(finish(found, wanted), scores(z))
}
