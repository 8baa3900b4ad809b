import { finite, finiteList, type Numbers, notNegative, positive } from './number-range.ts'
import { StatError, tooLarge } from './stat-error.ts'

/** Where the process is taken to stand: fixed beforehand, or from values of a baseline. */
export interface Standing {
  /** Centre and standard deviation of one value, in its unit. */
  readonly center?: number
  readonly sigma?: number
  /** Values from which what is not given is taken: mean and standard deviation (n − 1), or √mean for counts. */
  readonly baseline?: Numbers
  /** How σ is taken from the baseline (or from the centre for `poisson`). Default `sd`. */
  readonly spread?: 'sd' | 'poisson'
}

export interface EwmaOptions extends Standing {
  /** Weight of the newest value, 0 < λ ≤ 1. Default 0.2. */
  readonly lambda?: number
  /** Width of the limits. Default 3. */
  readonly L?: number
}

export interface Ewma {
  readonly center: number
  readonly sigma: number
  readonly lambda: number
  readonly L: number
  readonly values: readonly number[]
  /** Exact limits that widen with i: L·σ·√(λ/(2−λ)·(1−(1−λ)^2i)); null without variation. */
  readonly ucl: readonly number[] | null
  readonly lcl: readonly number[] | null
  /** Positions (from 0) outside the limits. */
  readonly signals: readonly number[]
  readonly reason?: 'no_variation'
}

/** Exponentially weighted moving average with a frozen baseline (Roberts 1959; Montgomery, Statistical Quality Control). */
export function ewma(values: Numbers, { lambda = 0.2, L = 3, ...standing }: EwmaOptions): Ewma {
  finiteList(values, 'values')
  positive(lambda, 'lambda')
  if (lambda > 1) throw new StatError('ValueOutOfScale', `lambda must be at most 1, it is ${lambda}`, { lambda })
  positive(L, 'L')
  finite(L, 'L')
  const { center, sigma } = standingOf(standing)
  const smoothed: number[] = []
  for (const value of values) smoothed.push(lambda * value + (1 - lambda) * (smoothed.at(-1) ?? center))
  const own = { center, sigma, lambda, L, values: smoothed }
  inRange(smoothed, 'ewma')
  if (sigma === 0) return { ...own, ucl: null, lcl: null, signals: [], reason: 'no_variation' }
  const half = smoothed.map(
    (_, i) => L * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * i + 2))),
  )
  const signals = smoothed.flatMap((value, i) => (Math.abs(value - center) > (half[i] as number) ? [i] : []))
  return { ...own, ucl: half.map((one) => center + one), lcl: half.map((one) => center - one), signals }
}

export interface CusumOptions extends Standing {
  /** Allowance in σ: half the shift that should be found. Default 0.5. */
  readonly k?: number
  /** Decision interval in σ. Default 5. */
  readonly h?: number
}

export interface Cusum {
  readonly center: number
  readonly sigma: number
  readonly k: number
  readonly h: number
  /** In σ, from 0; null without variation. */
  readonly upper: readonly number[] | null
  readonly lower: readonly number[] | null
  /** Position (from 0) of the first value above h; null where there is none. */
  readonly firstUpper: number | null
  readonly firstLower: number | null
  readonly reason?: 'no_variation'
}

/** Two one-sided cumulative sums: C⁺ = max(0, C⁺ + z − k), C⁻ = max(0, C⁻ − z − k), a signal above h (Page 1954). */
export function cusum(values: Numbers, { k = 0.5, h = 5, ...standing }: CusumOptions): Cusum {
  finiteList(values, 'values')
  finite(k, 'k')
  notNegative(k, 'k')
  finite(h, 'h')
  positive(h, 'h')
  const { center, sigma } = standingOf(standing)
  const own = { center, sigma, k, h }
  if (sigma === 0)
    return { ...own, upper: null, lower: null, firstUpper: null, firstLower: null, reason: 'no_variation' }
  const z = Array.from(values, (value) => (value - center) / sigma)
  const upper: number[] = []
  const lower: number[] = []
  for (const one of z) {
    upper.push(Math.max(0, (upper.at(-1) ?? 0) + one - k))
    lower.push(Math.max(0, (lower.at(-1) ?? 0) - one - k))
  }
  inRange([...upper, ...lower], 'cusum')
  const first = (sums: readonly number[]) => {
    const at = sums.findIndex((sum) => sum > h)
    return at < 0 ? null : at
  }
  return { ...own, upper, lower, firstUpper: first(upper), firstLower: first(lower) }
}

function inRange(values: readonly number[], method: string): void {
  if (!values.every(Number.isFinite)) throw tooLarge(method)
}

function standingOf({ center, sigma, baseline, spread = 'sd' }: Standing): { center: number; sigma: number } {
  if (baseline) finiteList(baseline, 'baseline')
  const own = baseline ? Array.from(baseline) : []
  const mean = center ?? own.reduce((all, one) => all + one, 0) / own.length
  if (Number.isNaN(mean) && center === undefined)
    throw new StatError('InvalidValue', 'neither a centre nor values of a baseline are given', {})
  finite(mean, 'center')
  const spreadOf = () => {
    if (spread === 'poisson') {
      notNegative(mean, 'center')
      return Math.sqrt(mean)
    }
    if (own.length < 2) throw new StatError('InvalidValue', 'neither sigma nor two values of a baseline are given', {})
    if (own.every((one) => one === own[0])) return 0
    const average = own.reduce((all, one) => all + one, 0) / own.length
    return Math.sqrt(own.reduce((all, one) => all + (one - average) ** 2, 0) / (own.length - 1))
  }
  const width = sigma ?? spreadOf()
  finite(width, 'sigma')
  notNegative(width, 'sigma')
  return { center: mean, sigma: width }
}
