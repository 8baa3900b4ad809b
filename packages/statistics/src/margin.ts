import type { CalibrationMargin } from './calibration.ts'
import type { Design } from './design.ts'
import { type Classes, encoded } from './encode.ts'
import { StatError } from './stat-error.ts'
import { add, sameLength } from './typed-arrays.ts'

/** Known population totals of the classes of one variable. */
export interface Margin {
  /** How messages name the variable. */
  readonly name?: string
  /** Class per row: labels, codes or an encoding; every row has one. */
  readonly by: Classes
  /** Population total per class, by its label. */
  readonly totals: Readonly<Record<string, number>> | ReadonlyMap<string | number, number>
}

/** Margins as a list, or by the name of their variable. */
export type Margins = readonly Margin[] | Readonly<Record<string, Margin>>

/** Sums that calibrated weights reach, by variable and class. */
export type Achieved = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The margins with names, in the caller's order. */
export function namedMargins(margins: Margins): readonly (Margin & { readonly name: string })[] {
  const entries: [string, Margin][] = Array.isArray(margins)
    ? (margins as readonly Margin[]).map((margin, i) => [margin.name ?? `margin ${i + 1}`, margin])
    : Object.entries(margins as Readonly<Record<string, Margin>>)
  return entries.map(([key, margin]) => ({ ...margin, name: margin.name ?? key }))
}

/**
 * Checks one margin against the sample: every row has a class, every class with weight has a target, every target above 0
 * has rows (MarginCategoryMissing); targets are finite and ≥ 0 and not all 0 (PostStratumTargetInvalid).
 */
export function checkedMargin(
  { name, by, totals }: Margin & { readonly name: string },
  design: Design,
): CalibrationMargin {
  const { codes, levels } = encoded(by)
  sameLength(name, codes.length, design.weights.length)
  const bare = codes.findIndex((code) => code < 0)
  if (bare >= 0)
    throw new StatError('MarginCategoryMissing', `row ${bare} has no class of ${name}`, { name, row: bare })
  const given = new Map(
    (totals instanceof Map ? [...totals] : Object.entries(totals)).map(([label, total]) => [String(label), total]),
  ) as ReadonlyMap<string, number>
  for (const [label, total] of given) {
    if (!(total >= 0 && total < Infinity)) {
      throw new StatError('PostStratumTargetInvalid', `${name} = ${label}, target ${total} is not a population total`, {
        name,
        label,
        target: total,
      })
    }
  }
  const sums = classSums(codes, levels.length, design.weights)
  const targets = Float64Array.from(levels, (level, code) => {
    const target = given.get(String(level))
    if (target === undefined && (sums[code] as number) > 0) {
      throw new StatError('MarginCategoryMissing', `${name} = ${level} has rows but no target`, { name, label: level })
    }
    return target ?? 0
  })
  const present = new Map(levels.map((level, code) => [String(level), sums[code] as number]))
  for (const [label, target] of given) {
    if (target > 0 && !present.get(label)) {
      throw new StatError('MarginCategoryMissing', `${name} = ${label}, target ${target}, has no rows in the sample`, {
        name,
        label,
        target,
      })
    }
  }
  if (targets.every((target) => target === 0)) {
    throw new StatError('PostStratumTargetInvalid', `all targets of ${name} are 0`, { name })
  }
  return { name, codes: codes.slice(), levels, targets }
}

/** Σ of weights per class. */
export function classSums(codes: Int32Array, size: number, weights: Float64Array): Float64Array {
  const sums = new Float64Array(size)
  for (let k = 0; k < codes.length; k++) add(sums, codes[k] as number, weights[k] as number)
  return sums
}

/** What weights reach on every margin. */
export function achievedBy(margins: readonly CalibrationMargin[], weights: Float64Array): Achieved {
  return Object.fromEntries(
    margins.map(({ name, codes, levels }) => {
      const sums = classSums(codes, levels.length, weights)
      return [name, Object.fromEntries(levels.map((level, code) => [String(level), sums[code] as number]))]
    }),
  )
}

export interface Deviation {
  readonly name: string
  readonly label: string
  /** achieved/target − 1; for a target of 0 the share of all weight that is still there. */
  readonly deviation: number
}

/** The class whose weights are furthest from its target. */
export function worstDeviation(margins: readonly CalibrationMargin[], sumsOf: (m: number) => Float64Array): Deviation {
  let worst: Deviation = { name: '', label: '', deviation: 0 }
  for (const [m, { name, levels, targets }] of margins.entries()) {
    const sums = sumsOf(m)
    const all = targets.reduce((sum, target) => sum + target, 0)
    for (const [code, level] of levels.entries()) {
      const target = targets[code] as number
      const sum = sums[code] as number
      const deviation = target > 0 ? sum / target - 1 : sum / all
      if (Number.isNaN(deviation)) return { name, label: String(level), deviation: Infinity }
      if (Math.abs(deviation) > Math.abs(worst.deviation)) worst = { name, label: String(level), deviation }
    }
  }
  return worst
}
