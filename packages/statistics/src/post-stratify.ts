import type { Calibration, CalibrationMargin, WeightBounds } from './calibration.ts'
import { type Design, reweighted } from './design.ts'
import { type Kish, kish } from './kish.ts'
import { type Achieved, achievedBy, checkedMargin, classSums, type Margin } from './margin.ts'
import { StatError } from './stat-error.ts'

/** A design whose weights reach known totals, and how. */
export interface Calibrated {
  readonly design: Design
  readonly achieved: Achieved
  /** Cycles through all margins; 1 for post-stratification, 0 where the weights already fitted. */
  readonly cycles: number
  readonly kish: Kish
}

/**
 * Post-stratification: w = d·N_g/Σ_g d, so that every class of one variable reaches its population total. Standard errors
 * of the result use the residuals within classes. Throws MarginCategoryMissing, PostStratumTargetInvalid, LengthMismatch.
 */
export function postStratify(design: Design, targets: Margin): Calibrated {
  const margin = checkedMargin({ ...targets, name: targets.name ?? 'post-stratum' }, design)
  const { codes, levels } = margin
  const sums = classSums(codes, levels.length, design.weights)
  const weights = design.weights.map((w, k) => {
    const code = codes[k] as number
    const target = margin.targets[code] as number
    return target === 0 ? 0 : (w / (sums[code] as number)) * target
  })
  return calibrated(design, weights, { method: 'post-stratification', margins: [margin], cycles: 1 })
}

/** The design under calibrated weights, with what its standard errors need. */
export function calibrated(
  design: Design,
  weights: Float64Array,
  how: {
    readonly method: Calibration['method']
    readonly margins: readonly CalibrationMargin[]
    readonly cycles: number
    readonly bounds?: WeightBounds
    readonly tol?: number
    readonly maxCycles?: number
  },
): Calibrated {
  const { cycles, ...kept } = how
  if (!weights.every(Number.isFinite)) {
    throw new StatError('InvalidWeight', 'base weights differ too much in size to be calibrated in doubles', {})
  }
  const made = reweighted(design, weights, { ...kept, ...foundation(design, how.margins) })
  return { design: made, achieved: achievedBy(how.margins, weights), cycles, kish: kish(made) }
}

/**
 * What the new weights are built on. Calibrating again on (at least) the same variables multiplies the same classes, so it
 * is one calibration of the original weights; anything else is a further one on top.
 */
function foundation(design: Design, margins: readonly CalibrationMargin[]): Pick<Calibration, 'base' | 'before'> {
  const before = design.calibration
  if (!before) return { base: design.weights }
  const covered = before.margins.every((old) => margins.some((margin) => sameClasses(old, margin)))
  if (!covered || before.bounds || before.trimmed) return { base: design.weights, before }
  return { base: before.base, ...(before.before && { before: before.before }) }
}

const sameClasses = (one: CalibrationMargin, other: CalibrationMargin) =>
  one.levels.length === other.levels.length &&
  one.levels.every((level, i) => level === other.levels[i]) &&
  one.codes.every((code, k) => code === other.codes[k])
