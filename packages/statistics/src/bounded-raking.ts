import type { CalibrationMargin, WeightBounds } from './calibration.ts'
import { classSums, worstDeviation } from './margin.ts'
import { notConverged } from './raking-error.ts'
import { StatError } from './stat-error.ts'

/**
 * Raking within limits of the weights: w = clip(d·Πfactors). Each class in turn gets the factor that makes its clipped sum
 * its target, which climbs the dual of the bounded problem (Deville & Särndal 1992) and so converges where it is feasible.
 */
export function boundedFactors(
  base: Float64Array,
  margins: readonly CalibrationMargin[],
  how: { readonly tol: number; readonly maxCycles: number; readonly bounds: WeightBounds },
): { readonly weights: Float64Array; readonly cycles: number } {
  const { lower, upper } = limits(how.bounds)
  const free = base.slice()
  const clip = (v: number) => (v === 0 ? 0 : Math.min(upper, Math.max(lower, v)))
  const rowsOf = margins.map(({ codes, levels }) => {
    const rows: number[][] = levels.map(() => [])
    codes.forEach((code, k) => {
      if ((base[k] as number) > 0) rows[code]?.push(k)
    })
    return rows
  })
  const worst = () => {
    const weights = free.map(clip)
    return worstDeviation(margins, (m) => {
      const { codes, levels } = margins[m] as CalibrationMargin
      return classSums(codes, levels.length, weights)
    })
  }
  let cycles = 0
  let off = worst()
  while (!(Math.abs(off.deviation) <= how.tol)) {
    if (cycles === how.maxCycles) throw notConverged(cycles, off)
    for (const [m, { targets }] of margins.entries()) {
      for (const [code, rows] of (rowsOf[m] ?? []).entries()) {
        const factor = factorFor(rows, free, targets[code] as number, { lower, upper })
        for (const k of rows) free[k] = (free[k] as number) * factor
      }
    }
    cycles++
    off = worst()
  }
  return { weights: free.map(clip), cycles }
}

/** Limits that can be limits at all. */
export function limits({ lower = 0, upper = Infinity }: WeightBounds): Required<WeightBounds> {
  if (!(lower >= 0 && upper > 0 && lower <= upper)) {
    throw new StatError('InvalidValue', `weights cannot lie between ${lower} and ${upper}`, { lower, upper })
  }
  return { lower, upper }
}

/** The factor f with Σ clip(f·v) = target: a Newton step on the rows that are free, inside a bracket that halves. */
function factorFor(
  rows: readonly number[],
  free: Float64Array,
  target: number,
  { lower, upper }: Required<WeightBounds>,
): number {
  if (rows.length === 0) return 1
  let [below, above] = [0, Infinity]
  let f = 1
  for (let step = 0; step < 200; step++) {
    let sum = 0
    let slope = 0
    for (const k of rows) {
      const v = f * (free[k] as number)
      sum += Math.min(upper, Math.max(lower, v))
      if (v > lower && v < upper) slope += free[k] as number
    }
    const off = target - sum
    if (Math.abs(off) <= 1e-15 * target) return f
    if (off > 0) below = f
    else above = f
    const newton = slope > 0 ? f + off / slope : Number.NaN
    const halved = above === Infinity ? f * 2 : (below + above) / 2
    const next = newton > below && newton < above ? newton : halved
    // No factor reaches the target within the limits, or none nearer in doubles: the cycle judges what was reached.
    if (next === f || next > 1e200 || next < 1e-200) return f
    f = next
  }
  return f
}
