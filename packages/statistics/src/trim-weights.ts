import { limits } from './bounded-raking.ts'
import type { Calibration, WeightBounds } from './calibration.ts'
import { type Design, reweighted } from './design.ts'
import { type Kish, kish } from './kish.ts'
import { achievedBy } from './margin.ts'
import { StatError } from './stat-error.ts'

/** How far trimmed weights are from the margins they had: achieved/target − 1 by variable and class. */
export interface MarginDeviation {
  readonly max: number
  readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface Trimmed {
  readonly design: Design
  /** null where the design was not calibrated. */
  readonly marginDeviation: MarginDeviation | null
  /** Rows at a limit. */
  readonly trimmed: number
  readonly kish: Kish
}

/**
 * Caps weights and hands the excess in equal parts to the untrimmed rows, again until all lie within; Σw is kept. Margins
 * break and the deviation is told; `rake` with `bounds` keeps both. Throws InvalidWeight where the limits cannot hold Σw.
 */
export function trimWeights(design: Design, bounds: WeightBounds): Trimmed {
  const { lower, upper } = limits(bounds)
  const weights = design.weights.slice()
  const state = new Uint8Array(weights.length)
  for (let moved = true; moved; ) {
    moved = false
    let excess = 0
    let open = 0
    for (let k = 0; k < weights.length; k++) {
      const w = weights[k] as number
      if (w === 0) continue
      const kept = Math.min(upper, Math.max(lower, w))
      if (kept !== w) {
        excess += w - kept
        weights[k] = kept
        state[k] = 1
        moved = true
      } else if (state[k] === 0) open++
    }
    if (!moved || excess === 0) break
    if (open === 0) {
      throw new StatError('InvalidWeight', `weights between ${lower} and ${upper} cannot keep their sum`, {
        lower,
        upper,
      })
    }
    for (let k = 0; k < weights.length; k++) {
      if (state[k] === 0 && weights[k] !== 0) weights[k] = (weights[k] as number) + excess / open
    }
  }
  const trimmed = state.reduce((sum, one) => sum + one, 0)
  if (trimmed === 0) return { design, marginDeviation: deviationOf(design), trimmed, kish: kish(design) }
  const calibration: Calibration | undefined = design.calibration && { ...design.calibration, trimmed: bounds }
  const made = reweighted(design, weights, calibration)
  return { design: made, marginDeviation: deviationOf(made), trimmed, kish: kish(made) }
}

function deviationOf({ calibration, weights }: Design): MarginDeviation | null {
  if (!calibration) return null
  const achieved = achievedBy(calibration.margins, weights)
  let max = 0
  const margins = Object.fromEntries(
    calibration.margins.map(({ name, levels, targets }) => {
      const deviations = levels.map((level, code) => {
        const target = targets[code] as number
        const deviation = target > 0 ? (achieved[name]?.[String(level)] ?? 0) / target - 1 : 0
        max = Math.max(max, Math.abs(deviation))
        return [String(level), deviation] as const
      })
      return [name, Object.fromEntries(deviations)]
    }),
  )
  return { max, margins }
}
