import { residualize } from './calibration.ts'
import { type Design, frameOf } from './design.ts'
import type { Estimate } from './estimate.ts'
import { add } from './typed-arrays.ts'
import type { Contributing } from './variance.ts'

/** What an estimate remembers of its sample: linearised scores per PSU, for covariances (never shown, never serialised). */
export interface Scores {
  readonly design: Design
  /** z_hi = Σ u over the rows of each PSU. */
  readonly z: () => Float64Array
  readonly contributing: () => Contributing
}

const scores = new WeakMap<Estimate, Scores>()

/** Ties scores to an estimate and freezes it. */
export function withScores(estimate: Estimate, own: Scores): Estimate {
  Object.freeze(estimate)
  scores.set(estimate, own)
  return estimate
}

/** The scores of an estimate made here; none for one that was copied or read from a file. */
export function scoresOf(estimate: Estimate): Scores | undefined {
  return scores.get(estimate)
}

/**
 * Scores per PSU of a linearised variable a (rows; zero outside the domain): calibration residuals, then u = w·a/divisor.
 * `a` is used up.
 */
export function psuScores(design: Design, a: Float64Array, divisor: number): Float64Array {
  const { index } = frameOf(design)
  const { weights } = design
  residualize(design.calibration, a)
  const z = new Float64Array(index.psuCount)
  for (let k = 0; k < a.length; k++) {
    const value = a[k] as number
    if (value !== 0) add(z, index.psuOf[k] as number, ((weights[k] as number) / divisor) * value)
  }
  return z
}

const sampled = new WeakMap<Design, Contributing>()

/** PSUs of the whole sample that hold rows of positive weight. */
export function sampledPsus(design: Design): Contributing {
  const known = sampled.get(design)
  if (known) return known
  const { index } = frameOf(design)
  const contributing = new Uint8Array(index.psuCount)
  for (let k = 0; k < index.rows; k++) if ((design.weights[k] as number) > 0) contributing[index.psuOf[k] as number] = 1
  sampled.set(design, contributing)
  return contributing
}
