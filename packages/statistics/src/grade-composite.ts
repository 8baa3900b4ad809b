import { type AreaFigures, ascending, type GradeMethod, type GradeReason, gradeAreas } from './grade-areas.ts'
import { equalLengths, finite, type Numbers, notNegative, openShare } from './number-range.ts'
import { StatError } from './stat-error.ts'

/** One side of the grade, e.g. how often and how badly. */
export interface GradePart {
  readonly name: string
  readonly figures: AreaFigures
  /** Any unit; only proportions count. Published with the grade. */
  readonly weight: number
  /** Default `funnel` for counts and `z` for figures. */
  readonly method?: GradeMethod
  readonly higherIsWorse?: boolean
}

export interface CompositeOptions {
  /** z of the composite from which the next grade begins, ascending. Default [1, 2]. */
  readonly cuts?: Numbers
  /** Share by which each weight is moved, up and down. Default 0.1. */
  readonly flip?: number
}

export interface CompositeArea {
  /** Weighted mean of the parts' z; null where the area lacks a part. */
  readonly composite: number | null
  /** Composite in its own standard deviations. */
  readonly z: number | null
  /** 1 = heaviest; ties share the mean of their ranks. */
  readonly rank: number | null
  readonly grade: number | null
  /** The grade is the same under every moved weight. */
  readonly stable: boolean
}

export interface Flip {
  readonly name: string
  /** What the weight was multiplied by: 1 − flip or 1 + flip. */
  readonly factor: number
  /** Positions of the areas whose grade becomes another. */
  readonly areas: readonly number[]
}

export interface CompositeGrades {
  readonly areas: readonly CompositeArea[]
  /** Weights that add up to 1. */
  readonly weights: Readonly<Record<string, number>>
  readonly flips: readonly Flip[]
  readonly cuts: readonly number[]
  readonly reason?: GradeReason
}

/**
 * One grade from several sides with published weights, and what would be graded otherwise were a weight 10 % larger or
 * smaller. A side without variation adds nothing; one whose z is unknown (`mad_zero`) leaves the composite null.
 */
export function gradeComposite(
  parts: readonly GradePart[],
  { cuts = [1, 2], flip = 0.1 }: CompositeOptions = {},
): CompositeGrades {
  ascending(cuts, 'cuts')
  openShare(flip, 'flip')
  const weights = weightsOf(parts)
  const sides = parts.map((part) => ({ name: part.name, ...sideOf(part) }))
  const [first] = sides
  for (const side of sides) equalLengths(`areas of ${first?.name}`, first?.z ?? [], `areas of ${side.name}`, side.z)
  const base = graded(sides, weights, cuts)
  const flips = parts.flatMap(({ name }, i) =>
    [1 - flip, 1 + flip].map((factor) => {
      const other = graded(
        sides,
        weights.map((weight, j) => (i === j ? weight * factor : weight)),
        cuts,
      )
      return { name, factor, areas: base.areas.flatMap(({ grade }, a) => (other.areas[a]?.grade === grade ? [] : [a])) }
    }),
  )
  const moved = new Set(flips.flatMap(({ areas }) => areas))
  const reason = sides.find((side) => side.reason === 'mad_zero')?.reason ?? base.reason
  return {
    areas: base.areas.map((area, i) => ({ ...area, stable: area.grade !== null && !moved.has(i) })),
    weights: Object.fromEntries(parts.map(({ name }, i) => [name, weights[i] as number])),
    flips,
    cuts: Array.from(cuts),
    ...(reason && { reason }),
  }
}

interface Side {
  readonly z: readonly (number | null)[]
}

/** z of every area on one side, heavier = higher. */
function sideOf({ figures, method, higherIsWorse = true }: GradePart) {
  const own = gradeAreas(figures, { method: method ?? ('observed' in figures ? 'funnel' : 'z') })
  const sign = higherIsWorse ? 1 : -1
  const reason = own.scale?.mad === 0 && own.method === 'robust' && own.scale.sd ? ('mad_zero' as const) : own.reason
  const z = own.areas.map((area) => {
    if (area.value === null) return null
    if (own.reason === 'no_variation') return 0
    const score = { funnel: area.funnelZ ?? null, z: area.z, robust: area.robustZ }[own.method]
    return score === null ? null : sign * score
  })
  return { z, reason }
}

function graded(sides: readonly Side[], weights: readonly number[], cuts: Numbers) {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const composite = (sides[0]?.z ?? []).map((_, area) =>
    sides.reduce<number | null>((sum, { z }, i) => {
      const own = z[area] ?? null
      return sum === null || own === null ? null : sum + ((weights[i] as number) / total) * own
    }, 0),
  )
  const { areas, reason } = gradeAreas(composite, { method: 'z', cuts })
  return { areas: areas.map(({ value, z, rank, grade }) => ({ composite: value, z, rank, grade })), reason }
}

function weightsOf(parts: readonly GradePart[]): number[] {
  const names = new Set(parts.map(({ name }) => name))
  if (names.size < parts.length) throw new StatError('InvalidValue', 'two parts have one name', {})
  for (const { name, weight } of parts) {
    finite(weight, `weight of ${name}`)
    notNegative(weight, `weight of ${name}`)
  }
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0)) throw new StatError('AllWeightsZero', 'all weights of the parts are 0', {})
  return parts.map(({ weight }) => weight / total)
}
