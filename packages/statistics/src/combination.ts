import { type Design, frameOf } from './design.ts'
import type { ConfidenceInterval, Estimate, Reason, Warning } from './estimate.ts'
import { tInterval } from './interval.ts'
import { scoresOf } from './scores.ts'
import { StatError } from './stat-error.ts'
import { add } from './typed-arrays.ts'
import { contribution, standardError } from './variance.ts'

export interface Combination {
  readonly estimate: number | null
  readonly se: number | null
  /** PSUs − strata that contribute to any of them. */
  readonly df: number
  readonly ci: ConfidenceInterval | null
  readonly reason?: Reason
  readonly warnings: readonly Warning[]
  readonly method: 'linear-combination/taylor'
}

/**
 * Σ c_i·Ŷ_i of estimates of one sample, with the covariances through their common PSUs: z = Σ c_i·z_i. With a mean of
 * several figures (c_i = 1/k) or any contrast. Throws LengthMismatch, and InvalidValue where they are not of one sample.
 */
export function combination(
  estimates: readonly Estimate[],
  coefficients: readonly number[],
  { level = 0.95 }: { readonly level?: number } = {},
): Combination {
  if (estimates.length !== coefficients.length) {
    throw new StatError('LengthMismatch', `${estimates.length} estimates and ${coefficients.length} coefficients`)
  }
  const { se: total, df } = jointError(estimates, coefficients)
  const common = {
    df,
    warnings: [...new Set(estimates.flatMap((one) => one.warnings))],
    method: 'linear-combination/taylor',
  } as const
  const bare = estimates.find((one) => one.estimate === null || one.se === null)
  const estimate = estimates.some((one) => one.estimate === null)
    ? null
    : estimates.reduce((sum, one, i) => sum + (one.estimate as number) * (coefficients[i] as number), 0)
  if (bare || total === null) return { ...common, estimate, se: null, ci: null, reason: bare?.reason ?? 'n_lt_2' }
  const ci = total > 0 && df >= 1 ? tInterval({ estimate: estimate as number, se: total, df, level }) : null
  return { ...common, estimate, se: total, ci }
}

/** Covariances of estimates of one sample, `[i][j]`: (V(i + j) − V(i − j))/4; 0 where an SE is not known. */
export function covariances(estimates: readonly Estimate[]): Float64Array[] {
  const variance = (i: number, j: number, sign: number) =>
    (jointError([estimates[i] as Estimate, estimates[j] as Estimate], [1, sign]).se ?? 0) ** 2
  return estimates.map((one, i) =>
    Float64Array.from(estimates, (other, j) => {
      if (one.se === null || other.se === null) return 0
      return i === j ? one.se ** 2 : (variance(i, j, 1) - variance(i, j, -1)) / 4
    }),
  )
}

function jointError(estimates: readonly Estimate[], coefficients: readonly number[]) {
  const all = estimates.map((one) => scoresOf(one))
  const first = all[0]
  if (!first) throw new StatError('InvalidValue', 'there is no estimate whose sample is known')
  const design: Design = first.design
  const { index } = frameOf(design)
  const z = new Float64Array(index.psuCount)
  const contributing = new Uint8Array(index.psuCount)
  for (const [at, own] of all.entries()) {
    if (!own || frameOf(own.design).index !== index) {
      throw new StatError('InvalidValue', 'the estimates are not of one sample: their covariance is unknown')
    }
    own.z().forEach((value, i) => {
      add(z, i, (coefficients[at] as number) * value)
    })
    own.contributing().forEach((active, i) => {
      contributing[i] = (contributing[i] as number) | active
    })
  }
  const { df, strata } = contribution(index, contributing)
  return { se: standardError(index, z, strata, design.lonelyPsu), df }
}
