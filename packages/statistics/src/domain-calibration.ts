import { type Calibration, type CalibrationMargin, projectionOf } from './calibration.ts'
import { type Design, frameOf } from './design.ts'
import type { DomainCells } from './domain-cells.ts'
import type { DomainSums } from './domain-sums.ts'
import { rowsByPsu } from './psu-index.ts'
import { add, type Mask } from './typed-arrays.ts'

/** What a calibration takes off the scores of every domain: Σ_k w_k·slope[class of k][g]. */
export interface DomainSlopes {
  readonly margins: readonly CalibrationMargin[]
  readonly offsets: readonly number[]
  /** Row-major: class × domain. */
  readonly slopes: Float64Array
  readonly classes: number
}

interface Step {
  readonly base: Float64Array
  readonly margins: readonly CalibrationMargin[]
  readonly offsets: readonly number[]
  readonly from: number
  readonly size: number
  readonly solve: (right: Float64Array) => Float64Array
}

/** Regressions of all domains at once; the last calibration is taken off first, then the one below it. */
export function calibrationSlopes(
  design: Design,
  y: Float64Array,
  codes: Int32Array,
  { sums, cells, mask }: { readonly sums: DomainSums; readonly cells: DomainCells; readonly mask: Mask | undefined },
): DomainSlopes | undefined {
  if (!design.calibration) return undefined
  const steps = stepsOf(design.calibration)
  const size = sums.n.length
  const classes = steps.reduce((sum, step) => sum + step.size, 0)
  const slopes = new Float64Array(classes * size)
  const right = new Float64Array(classes * size)
  for (let k = 0; k < y.length; k++) {
    const g = codes[k] as number
    const value = y[k] as number
    if (g < 0 || design.weights[k] === 0 || Number.isNaN(value) || (mask && !mask[k])) continue
    const e = (value - (sums.first[g] as number)) / (sums.scale[g] as number) - (cells.correction[g] as number)
    const a = e / (sums.weight[g] as number)
    for (const step of steps) {
      for (let m = 0; m < step.margins.length; m++) {
        const at = (step.offsets[m] as number) + ((step.margins[m] as CalibrationMargin).codes[k] as number)
        add(right, at * size + g, (step.base[k] as number) * a)
      }
    }
  }
  for (const [s, step] of steps.entries()) {
    for (let g = 0; g < size; g++) {
      const own = Float64Array.from({ length: step.size }, (_, j) => right[(step.from + j) * size + g] as number)
      step.solve(own).forEach((b, j) => {
        slopes[(step.from + j) * size + g] = b
      })
    }
    for (const below of steps.slice(s + 1)) takeOff(below, step, { right, slopes, size })
  }
  return {
    margins: steps.flatMap((step) => step.margins),
    offsets: steps.flatMap((step) => step.offsets),
    slopes,
    classes,
  }
}

function stepsOf(calibration: Calibration): readonly Step[] {
  const steps: Step[] = []
  let from = 0
  for (let one: Calibration | undefined = calibration; one; one = one.before) {
    const { margins, offsets, solve, size } = projectionOf(one)
    const shifted = offsets.map((offset) => offset + from)
    steps.push({ base: one.base, margins, offsets: shifted, from, size, solve })
    from += size
  }
  return steps
}

/** What the upper step fitted is no longer in the variable that the lower step regresses. */
function takeOff(
  below: Step,
  above: Step,
  { right, slopes, size }: { readonly right: Float64Array; readonly slopes: Float64Array; readonly size: number },
): void {
  for (let k = 0; k < below.base.length; k++) {
    for (let m = 0; m < below.margins.length; m++) {
      const row = (below.offsets[m] as number) + ((below.margins[m] as CalibrationMargin).codes[k] as number)
      for (let q = 0; q < above.margins.length; q++) {
        const column = (above.offsets[q] as number) + ((above.margins[q] as CalibrationMargin).codes[k] as number)
        const d = below.base[k] as number
        for (let g = 0; g < size; g++) add(right, row * size + g, -d * (slopes[column * size + g] as number))
      }
    }
  }
}

/** Subtracts what the calibration explains from the scores of PSU i in all domains. */
export function takeOffFitted(
  design: Design,
  { margins, offsets, slopes, classes }: DomainSlopes,
  i: number,
  z: Float64Array,
): void {
  const { order, start } = rowsByPsu(frameOf(design).index)
  const mass = new Float64Array(classes)
  for (let r = start[i] as number; r < (start[i + 1] as number); r++) {
    const k = order[r] as number
    for (let m = 0; m < margins.length; m++) {
      add(
        mass,
        (offsets[m] as number) + ((margins[m] as CalibrationMargin).codes[k] as number),
        design.weights[k] as number,
      )
    }
  }
  for (let j = 0; j < classes; j++) {
    const w = mass[j] as number
    if (w === 0) continue
    for (let g = 0; g < z.length; g++) add(z, g, -w * (slopes[j * z.length + g] as number))
  }
}
