/** The estimates of one subject: score, rate, grades, unknown answers, importance, one-sided bounds. */
import type { Figure, GradeShare } from '@ratchet/domain/analysis/figure'
import {
  correlation,
  type Design,
  type Estimate,
  mean,
  proportion,
  unknownBounds,
} from '@ratchet/statistics/statistics'
import type { ComputedSubject } from './computed.ts'
import { figureOf, type Measured } from './measured.ts'

export interface SubjectEstimates {
  readonly measured: Measured
  /** Points; keeps its scores, so that differences know the covariance. */
  readonly score: Estimate
  /** One-sided 95 % bounds: the ends of the two-sided 90 % interval. */
  readonly oneSided: { readonly lower: number; readonly upper: number } | null
  readonly rate: Estimate
}

export function subjectEstimates(design: Design, measured: Measured): SubjectEstimates {
  const { ci } = mean(design, measured.score, { level: 0.9 })
  return {
    measured,
    score: mean(design, measured.score),
    oneSided: ci && { lower: ci.low, upper: ci.high },
    rate: proportion(design, measured.satisfied),
  }
}

/** Weighted share and count of every step among the valid answers. */
export function gradesOf({ weights }: Design, { step, points }: Measured): GradeShare[] {
  const sums = new Float64Array(points.length)
  const counts = new Int32Array(points.length)
  let all = 0
  for (let k = 0; k < step.length; k++) {
    const weight = weights[k] as number
    const at = (step[k] as number) - 1
    if (weight === 0 || Number.isNaN(at)) continue
    sums[at] = (sums[at] as number) + weight
    counts[at] = (counts[at] as number) + 1
    all += weight
  }
  return points.map((_, at) => ({
    step: at + 1,
    share: all === 0 ? null : (sums[at] as number) / all,
    n: counts[at] as number,
  }))
}

/** How many said 不了解, and what score and rate would be had all of them been least or most satisfied. */
export function unknownOf(
  design: Design,
  { score, satisfied, unknown, asked, points }: Measured,
  excluded: Uint8Array,
): { readonly unknown: ComputedSubject['unknown']; readonly unknownShare: Figure } {
  const filled = (points: number) => score.map((value, k) => (unknown[k] ? points : value))
  const bounds = unknownBounds(design, satisfied, { domain: asked })
  const low = mean(design, filled(Math.min(...points)))
  const high = mean(design, filled(Math.max(...points)))
  const counts = (weighted: boolean) =>
    unknown.reduce((sum, isUnknown, k) => {
      return sum + Number(isUnknown === 1 && (weighted ? (design.weights[k] as number) > 0 : excluded[k] === 0))
    }, 0)
  return {
    unknown: {
      share: bounds.unknownShare.estimate,
      n: counts(true),
      records: counts(false),
      low: low.estimate,
      high: high.estimate,
      rateLow: bounds.low.estimate,
      rateHigh: bounds.high.estimate,
    },
    unknownShare: figureOf(bounds.unknownShare, 'wilson'),
  }
}

/** How closely the subject goes with overall satisfaction. */
export function importanceOf(design: Design, measured: Measured, overall: Measured | undefined): Figure | null {
  if (!overall || measured.id === 'overall') return null
  return figureOf(correlation(design, measured.score, overall.score), 'fisher')
}
