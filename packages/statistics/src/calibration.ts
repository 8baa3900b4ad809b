import type { Label } from './encode.ts'
import { solveSymmetric } from './solve-symmetric.ts'
import { add } from './typed-arrays.ts'

/** One margin as it was used: class per row, its levels and population totals. */
export interface CalibrationMargin {
  readonly name: string
  readonly codes: Int32Array
  readonly levels: readonly Label[]
  readonly targets: Float64Array
}

/** Weight limits, on the weights themselves. */
export interface WeightBounds {
  readonly lower?: number
  readonly upper?: number
}

/**
 * How final weights came from base weights, so that standard errors use the residuals of the base-weighted regression on
 * the margins (Deville & Särndal 1992). `before` is the calibration the base weights themselves had.
 */
export interface Calibration {
  readonly method: 'post-stratification' | 'raking'
  readonly base: Float64Array
  readonly margins: readonly CalibrationMargin[]
  readonly bounds?: WeightBounds
  readonly tol?: number
  readonly maxCycles?: number
  readonly trimmed?: WeightBounds
  readonly before?: Calibration
}

/** Coefficients of one regression per margin class, in the order of margins and levels. */
export interface Projection {
  readonly margins: readonly CalibrationMargin[]
  readonly offsets: readonly number[]
  /** Number of classes in all. */
  readonly size: number
  readonly solve: (right: Float64Array) => Float64Array
  /** β for a linearised variable a (rows; zero outside its domain). */
  readonly coefficients: (a: Float64Array) => Float64Array
}

const projections = new WeakMap<Calibration, Projection>()

/** The base-weighted regression on the dummies of all margins, prepared once per calibration. */
export function projectionOf(calibration: Calibration): Projection {
  const known = projections.get(calibration)
  if (known) return known
  const { margins, base } = calibration
  const offsets: number[] = []
  let size = 0
  for (const margin of margins) {
    offsets.push(size)
    size += margin.levels.length
  }
  const gram = new Float64Array(size * size)
  for (let k = 0; k < base.length; k++) {
    for (let m = 0; m < margins.length; m++) {
      const row = (offsets[m] as number) + ((margins[m] as CalibrationMargin).codes[k] as number)
      for (let q = 0; q < margins.length; q++) {
        const column = (offsets[q] as number) + ((margins[q] as CalibrationMargin).codes[k] as number)
        add(gram, row * size + column, base[k] as number)
      }
    }
  }
  const solve = solveSymmetric(gram, size)
  const coefficients = (a: Float64Array) => {
    const right = new Float64Array(size)
    for (let k = 0; k < a.length; k++) {
      const value = a[k] as number
      if (value === 0) continue
      for (let m = 0; m < margins.length; m++) {
        const at = (offsets[m] as number) + ((margins[m] as CalibrationMargin).codes[k] as number)
        add(right, at, (base[k] as number) * value)
      }
    }
    return solve(right)
  }
  const projection: Projection = { margins, offsets, size, solve, coefficients }
  projections.set(calibration, projection)
  return projection
}

/** Turns a linearised variable into its calibration residuals, in place; the last calibration is taken off first. */
export function residualize(calibration: Calibration | undefined, a: Float64Array): void {
  for (let step = calibration; step; step = step.before) {
    const { margins, offsets, coefficients } = projectionOf(step)
    const beta = coefficients(a)
    for (let k = 0; k < a.length; k++) {
      let fitted = 0
      let size = Math.abs(a[k] as number)
      for (let m = 0; m < margins.length; m++) {
        const b = beta[(offsets[m] as number) + ((margins[m] as CalibrationMargin).codes[k] as number)] as number
        fitted += b
        size += Math.abs(b)
      }
      const residual = (a[k] as number) - fitted
      // What is left of a variable that the margins fix entirely is rounding, and a known share has SE 0.
      a[k] = Math.abs(residual) <= 1e-13 * size ? 0 : residual
    }
  }
}
