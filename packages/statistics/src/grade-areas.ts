import { type AreaScore, areaScores, type Scale, scaleOf } from './area-scores.ts'
import { type Counts, countAnomaly } from './count-anomaly.ts'
import { finiteList, type Numbers } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** `funnel`: frequency, by the dispersion-adjusted z of counts. `z`: severity, by mean and SD. `robust`: by median and MAD. */
export type GradeMethod = 'funnel' | 'z' | 'robust'

/** Figures of areas (null: no figure), or counts with their exposure for `funnel`. */
export type AreaFigures = readonly (number | null)[] | Float64Array | Counts

export interface GradeOptions {
  readonly method: GradeMethod
  /** z from which the next grade begins, ascending. Default [1, 2]: grades 0, 1, 2. */
  readonly cuts?: Numbers
  /** Fixed thresholds on the figures themselves, ascending: grades that do not depend on the other areas. */
  readonly thresholds?: Numbers
  /** A higher figure is a heavier grade unless this is false. */
  readonly higherIsWorse?: boolean
}

export interface AreaGrade extends AreaScore {
  /** z of the quasi-Poisson funnel; only where counts were given. */
  readonly funnelZ?: number | null
  /** Number of cuts reached by the z of the method; null where no grade by the normal distribution is allowed. */
  readonly grade: number | null
  /** Number of fixed thresholds reached; null without thresholds or without a figure. */
  readonly fixedGrade: number | null
}

/** `fewer_than_ten`: k < 10 areas say nothing about a normal distribution. `mad_zero`: more than half are alike. */
export type GradeReason = 'empty_domain' | 'n_lt_2' | 'no_variation' | 'fewer_than_ten' | 'mad_zero'

export interface GradedAreas {
  readonly areas: readonly AreaGrade[]
  /** null where no area has a figure. */
  readonly scale: Scale | null
  readonly method: GradeMethod
  readonly cuts: readonly number[]
  readonly reason?: GradeReason
}

const methods: readonly GradeMethod[] = ['funnel', 'z', 'robust']

/** From that many areas on a grade by the normal distribution is given. */
export const fewestAreas = 10

/**
 * Grades of areas beside values, ranks, z and robust z. No quotas: equal figures get one grade. Fewer than ten areas get
 * no normal grade; without any variation all get the grade of z = 0. Throws LengthMismatch, InvalidValue, ValueOutOfScale.
 */
export function gradeAreas(
  figures: AreaFigures,
  { method, cuts = [1, 2], thresholds, higherIsWorse = true }: GradeOptions,
): GradedAreas {
  if (!methods.includes(method))
    throw new StatError('InvalidValue', `${String(method)} is no way of grading: ${methods.join(', ')}`, { method })
  ascending(cuts, 'cuts')
  if (thresholds) ascending(thresholds, 'thresholds')
  const { values, funnelZ } = valuesOf(figures, method)
  const scale = scaleOf(values)
  const sign = higherIsWorse ? 1 : -1
  const reason = reasonOf(scale, method)
  const areas = areaScores(values, scale).map((score, i) => {
    const z = { funnel: funnelZ?.[i] ?? null, z: score.z, robust: score.robustZ }[method]
    const own = reason === 'no_variation' && score.value !== null ? 0 : z
    const grade = own === null || (reason && reason !== 'no_variation') ? null : reached(sign * own, cuts)
    const fixedGrade = thresholds && score.value !== null ? fixed(score.value, thresholds, higherIsWorse) : null
    return { ...score, ...(funnelZ && { funnelZ: funnelZ[i] ?? null }), grade, fixedGrade }
  })
  return { areas, scale, method, cuts: Array.from(cuts), ...(reason && { reason }) }
}

/** How many of the ascending cuts z reaches. */
export const reached = (z: number, cuts: Numbers) => Array.from(cuts).filter((cut) => z >= cut).length

/** Ascending thresholds count from above where less is worse: the lowest figure reaches them all. */
const fixed = (value: number, thresholds: Numbers, higherIsWorse: boolean) =>
  Array.from(thresholds).filter((one) => (higherIsWorse ? value >= one : value <= one)).length

function valuesOf(figures: AreaFigures, method: GradeMethod) {
  if ('observed' in figures) {
    const { cells } = countAnomaly(figures)
    const values = cells.map(({ observed, expected }) => (expected > 0 ? observed / expected : null))
    return { values, funnelZ: cells.map(({ quasi }) => quasi?.z ?? null) }
  }
  if (method === 'funnel')
    throw new StatError('InvalidValue', 'the funnel needs observed counts with expectations or exposure', { method })
  const values = Array.from(figures)
  for (const [row, value] of values.entries())
    if (value !== null && !Number.isFinite(value))
      throw new StatError('InvalidValue', `the figure at row ${row} is ${String(value)}`, { row, value })
  return { values, funnelZ: undefined }
}

function reasonOf(scale: Scale | null, method: GradeMethod): GradeReason | undefined {
  if (scale === null) return 'empty_domain'
  if (scale.sd === null) return 'n_lt_2'
  if (scale.sd === 0) return 'no_variation'
  if (scale.k < fewestAreas) return 'fewer_than_ten'
  return method === 'robust' && scale.mad === 0 ? 'mad_zero' : undefined
}

export function ascending(values: Numbers, name: string): void {
  finiteList(values, name)
  for (let i = 1; i < values.length; i += 1)
    if ((values[i] as number) <= (values[i - 1] as number))
      throw new StatError('ValueOutOfScale', `${name} must ascend`, { [name]: Array.from(values) })
}
