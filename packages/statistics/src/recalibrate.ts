import type { Calibration } from './calibration.ts'
import type { Design } from './design.ts'
import { reweighted } from './design.ts'
import type { Margin } from './margin.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { trimWeights } from './trim-weights.ts'

/** The weights below every calibration. */
export function baseOf(design: Design): Float64Array {
  let weights = design.weights
  for (let step = design.calibration; step; step = step.before) weights = step.base
  return weights
}

/** Repeats the calibrations of a design on other base weights, as each replicate must. */
export function recalibrate(design: Design, base: Float64Array): Design {
  const steps: Calibration[] = []
  for (let step = design.calibration; step; step = step.before) steps.unshift(step)
  return steps.reduce((made, step) => repeat(step, made), reweighted(design, base, undefined))
}

function repeat(step: Calibration, design: Design): Design {
  const margins: readonly Margin[] = step.margins.map(({ name, codes, levels, targets }) => ({
    name,
    by: { codes, levels },
    totals: new Map(levels.map((level, code) => [level, targets[code] as number])),
  }))
  const [only] = margins
  const made =
    step.method === 'post-stratification' && only
      ? postStratify(design, only).design
      : rake(design, margins, {
          ...(step.tol !== undefined && { tol: step.tol }),
          ...(step.maxCycles !== undefined && { maxCycles: step.maxCycles }),
          ...(step.bounds && { bounds: step.bounds }),
        }).design
  return step.trimmed ? trimWeights(made, step.trimmed).design : made
}
