import { countList, equalLengths, finite, type Numbers, positive, whole } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** Cases `x` among `n`, by period or group. */
export interface Proportions {
  readonly x: Numbers
  readonly n: Numbers
}

export interface ChartOptions {
  /** Leading points that fix the centre (and Laney's σz) once and for all. Default: all. */
  readonly baseline?: number
  /** A centre fixed beforehand, 0…1, instead of the baseline's. */
  readonly center?: number
  /** Width of the limits in standard deviations. Default 3. */
  readonly sigmas?: number
}

export interface ChartPoint {
  /** null where n = 0. */
  readonly p: number | null
  /** Deviation in standard deviations of the binomial; null where it has none. */
  readonly z: number | null
  readonly lcl: number | null
  readonly ucl: number | null
  readonly signal: 'above' | 'below' | null
}

export interface ProportionChart {
  /** Σx/Σn of the baseline; null where nothing was counted. */
  readonly center: number | null
  readonly baseline: number
  readonly points: readonly ChartPoint[]
  /** Positions (from 0) of the points outside the limits. */
  readonly signals: readonly number[]
  readonly sigmas: number
  /** Laney's factor: mean moving range of z / 1.128; 1 in a p-chart, null where it is unknown. */
  readonly sigmaZ: number | null
  readonly method: 'p-chart' | 'laney-p-prime'
  /** `n_lt_2`: no moving range. `no_variation`: the centre is 0 or 1, or all moving ranges are 0. */
  readonly reason?: 'empty_domain' | 'n_lt_2' | 'no_variation'
}

/** p̄ ± 3√(p̄(1−p̄)/n_i), limits kept inside 0…1. Throws LengthMismatch, and ValueOutOfScale where x > n. */
export function pChart(counts: Proportions, options: ChartOptions = {}): ProportionChart {
  return chart(counts, options, 'p-chart')
}

/** Laney's p′: the limits of the p-chart times σz, for large n whose proportions vary more than a binomial (Laney 2002). */
export function laneyChart(counts: Proportions, options: ChartOptions = {}): ProportionChart {
  return chart(counts, options, 'laney-p-prime')
}

/** Mean distance of two standard normal neighbours. */
const meanRange = 1.128

function chart({ x, n }: Proportions, options: ChartOptions, method: ProportionChart['method']): ProportionChart {
  const { baseline = x.length, sigmas = 3 } = options
  check(x, n, baseline, sigmas)
  const size = Array.from(n)
  const sum = (values: Numbers) => Array.from(values.slice(0, baseline)).reduce((all, one) => all + one, 0)
  const asked = sum(n)
  const center = options.center ?? (asked > 0 ? sum(x) / asked : null)
  if (center !== null && !(center >= 0 && center <= 1))
    throw new StatError('ValueOutOfScale', `the centre must lie in 0…1, it is ${center}`, { center })
  const p = size.map((all, i) => (all > 0 ? (x[i] as number) / all : null))
  const sd = size.map((all) => (center !== null && all > 0 ? Math.sqrt((center * (1 - center)) / all) : null))
  const z = p.map((own, i) => (own !== null && sd[i] ? (own - (center as number)) / sd[i] : null))
  const sigmaZ = method === 'p-chart' ? 1 : movingRange(z.slice(0, baseline))
  const points = p.map((own, i) => point(own, { center, z: z[i] ?? null, width: sd[i] ?? null, sigmas, sigmaZ }))
  const signals = points.flatMap(({ signal }, i) => (signal ? [i] : []))
  const reason = reasonOf(center, sigmaZ, z.slice(0, baseline))
  return { center, baseline, points, signals, sigmas, sigmaZ, method, ...(reason && { reason }) }
}

function check(x: Numbers, n: Numbers, baseline: number, sigmas: number): void {
  countList(x, 'x')
  countList(n, 'n')
  equalLengths('x', x, 'n', n)
  for (const [row, count] of x.entries())
    if (count > (n[row] as number))
      throw new StatError('ValueOutOfScale', `at row ${row} x = ${count} is above n = ${n[row]}`, { row })
  whole(baseline, 'baseline')
  if (baseline > x.length)
    throw new StatError('ValueOutOfScale', `a baseline of ${baseline} in ${x.length} points`, { baseline })
  finite(sigmas, 'sigmas')
  positive(sigmas, 'sigmas')
}

interface Limits {
  readonly center: number | null
  readonly z: number | null
  readonly width: number | null
  readonly sigmas: number
  readonly sigmaZ: number | null
}

function point(p: number | null, { center, z, width, sigmas, sigmaZ }: Limits): ChartPoint {
  if (center === null || width === null || sigmaZ === null) return { p, z, lcl: null, ucl: null, signal: null }
  const half = sigmas * width * sigmaZ
  const [lcl, ucl] = [Math.max(0, center - half), Math.min(1, center + half)]
  const signal = p === null ? null : p > ucl ? 'above' : p < lcl ? 'below' : null
  return { p, z, lcl, ucl, signal }
}

function movingRange(z: readonly (number | null)[]): number | null {
  const known = z.filter((one) => one !== null)
  if (known.length < 2) return null
  const ranges = known.slice(1).map((one, i) => Math.abs(one - (known[i] as number)))
  const sigma = ranges.reduce((all, one) => all + one, 0) / ranges.length / meanRange
  return sigma > 0 ? sigma : null
}

function reasonOf(
  center: number | null,
  sigmaZ: number | null,
  z: readonly (number | null)[],
): ProportionChart['reason'] {
  if (center === null) return 'empty_domain'
  if (center === 0 || center === 1) return 'no_variation'
  if (sigmaZ !== null) return undefined
  return z.filter((one) => one !== null).length < 2 ? 'n_lt_2' : 'no_variation'
}
