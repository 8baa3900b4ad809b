import { boundedFactors } from './bounded-raking.ts'
import type { CalibrationMargin, WeightBounds } from './calibration.ts'
import type { Design } from './design.ts'
import { checkedMargin, type Margins, namedMargins, worstDeviation } from './margin.ts'
import { type Calibrated, calibrated } from './post-stratify.ts'
import { notConverged } from './raking-error.ts'
import { StatError } from './stat-error.ts'
import { add } from './typed-arrays.ts'

export interface RakeOptions {
  /** Largest |achieved/target − 1| over all margins, default 1e-10. */
  readonly tol?: number
  /** Cycles through all margins before it is given up, default 1000. */
  readonly maxCycles?: number
  /** Limits of the weights themselves, kept while raking. */
  readonly bounds?: WeightBounds
}

/**
 * Raking (iterative proportional fitting) to several margins at once. Standard errors of the result use the residuals of the
 * base-weighted regression on the margin dummies (Deville & Särndal 1992), as R `calibrate(calfun = "raking")`.
 * Throws MarginTotalsDisagree, MarginCategoryMissing, PostStratumTargetInvalid, and RakingNotConverged without any weights.
 */
export function rake(design: Design, margins: Margins, options: RakeOptions = {}): Calibrated {
  const { tol = 1e-10, maxCycles = 1000, bounds } = options
  const checked = namedMargins(margins).map((margin) => checkedMargin(margin, design))
  totalsAgree(checked, tol)
  const { weights, cycles } = bounds
    ? boundedFactors(design.weights, checked, { tol, maxCycles, bounds })
    : fit(design.weights, checked, { tol, maxCycles })
  return calibrated(design, weights, {
    method: 'raking',
    margins: checked,
    cycles,
    tol,
    maxCycles,
    ...(bounds && { bounds }),
  })
}

function totalsAgree(margins: readonly CalibrationMargin[], tol: number): void {
  const totals = margins.map(({ targets }) => targets.reduce((sum, target) => sum + target, 0))
  const [first = 0] = totals
  const other = totals.findIndex((total) => Math.abs(total / first - 1) > tol)
  if (other < 0) return
  const names = [margins[0]?.name, margins[other]?.name]
  throw new StatError(
    'MarginTotalsDisagree',
    `the totals of ${names[0]} and ${names[1]} disagree: ${first} vs ${totals[other]}`,
    { margins: names, totals: [first, totals[other]] },
  )
}

/** A factor depends on the classes of a row only, so rows of the same classes are fitted as one cell. */
function fit(
  base: Float64Array,
  margins: readonly CalibrationMargin[],
  { tol, maxCycles }: { readonly tol: number; readonly maxCycles: number },
) {
  const { cellOf, first, size } = cellsOf(margins, base.length)
  const mass = new Float64Array(size)
  for (let k = 0; k < base.length; k++) add(mass, cellOf[k] as number, base[k] as number)
  const factor = new Float64Array(size).fill(1)
  const codes = margins.map((margin) => first.map((row) => margin.codes[row] as number))
  const sumsOf = (m: number) => {
    const sums = new Float64Array((margins[m] as CalibrationMargin).levels.length)
    const own = codes[m] as Int32Array
    for (let c = 0; c < size; c++) add(sums, own[c] as number, (mass[c] as number) * (factor[c] as number))
    return sums
  }
  let cycles = 0
  let worst = worstDeviation(margins, sumsOf)
  while (!(Math.abs(worst.deviation) <= tol)) {
    if (cycles === maxCycles) throw notConverged(cycles, worst)
    for (const [m, { targets }] of margins.entries()) {
      const sums = sumsOf(m)
      const own = codes[m] as Int32Array
      for (let c = 0; c < size; c++) {
        const sum = sums[own[c] as number] as number
        if (sum > 0) factor[c] = (factor[c] as number) * ((targets[own[c] as number] as number) / sum)
      }
    }
    cycles++
    worst = worstDeviation(margins, sumsOf)
  }
  return { weights: base.map((w, k) => w * (factor[cellOf[k] as number] as number)), cycles }
}

/** Joint classes of all margins: a cell per row, and a row per cell. */
function cellsOf(margins: readonly CalibrationMargin[], rows: number) {
  let cellOf = new Int32Array(rows)
  let first: number[] = rows > 0 ? [0] : []
  for (const { codes, levels } of margins) {
    const numberOf = new Map<number, number>()
    first = []
    cellOf = cellOf.map((cell, k) => {
      const key = cell * levels.length + (codes[k] as number)
      let number = numberOf.get(key)
      if (number === undefined) {
        number = first.length
        numberOf.set(key, number)
        first.push(k)
      }
      return number
    })
  }
  return { cellOf, first: Int32Array.from(first), size: first.length }
}
