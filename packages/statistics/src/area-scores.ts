import { normalCdf, normalQuantile } from './distribution.ts'
import { tooLarge } from './stat-error.ts'

/** What the values of areas are measured against. */
export interface Scale {
  readonly k: number
  readonly mean: number
  /** Standard deviation with k − 1; null for one area. */
  readonly sd: number | null
  readonly median: number
  /** Median absolute deviation / Φ⁻¹(¾): an estimate of the standard deviation that outliers do not move. */
  readonly mad: number
  /** The largest |z| that k areas can reach at all: (k−1)/√k. */
  readonly maxAbsZ: number
}

export interface AreaScore {
  readonly value: number | null
  readonly z: number | null
  readonly robustZ: number | null
  /** Φ(z): the share below, were the values normal. */
  readonly percentile: number | null
  /** 1 = highest; ties share the mean of their ranks. */
  readonly rank: number | null
  /** Normal score of the rank, Φ⁻¹((r−⅜)/(k+¼)) with r from below (Blom 1958). */
  readonly normalScore: number | null
}

/** Below that share of the largest value a spread is rounding, not variation. */
const rounding = 1e-12

/** Scale of the values that are there; null where there are none. */
export function scaleOf(values: readonly (number | null)[]): Scale | null {
  const own = values.filter((value) => value !== null)
  const k = own.length
  if (k === 0) return null
  const mean = own.reduce((sum, value) => sum + value / k, 0)
  const median = middle(own)
  const square = own.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const size = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const settled = (spread: number) => (spread > rounding * size ? spread : 0)
  const mad = settled(middle(own.map((value) => Math.abs(value - median))) / normalQuantile(0.75))
  if (!Number.isFinite(square + mad)) throw tooLarge('grade-areas')
  const sd = k < 2 ? null : settled(Math.sqrt(square / (k - 1)))
  return { k, mean, sd, median, mad, maxAbsZ: (k - 1) / Math.sqrt(k) }
}

/** z, robust z, rank and normal score of every area; null where the area has no value or the scale no spread. */
export function areaScores(values: readonly (number | null)[], scale: Scale | null): AreaScore[] {
  const own = values.filter((value) => value !== null)
  return values.map((value) => {
    if (value === null || scale === null)
      return { value, z: null, robustZ: null, percentile: null, rank: null, normalScore: null }
    const z = scale.sd ? (value - scale.mean) / scale.sd : null
    const above = own.filter((other) => other > value).length
    const ties = own.filter((other) => other === value).length
    const rank = above + (ties + 1) / 2
    return {
      value,
      z,
      robustZ: scale.mad > 0 ? (value - scale.median) / scale.mad : null,
      percentile: z === null ? null : normalCdf(z),
      rank,
      normalScore: normalQuantile((scale.k + 1 - rank - 0.375) / (scale.k + 0.25)),
    }
  })
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] as number
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] as number)) / 2
}
