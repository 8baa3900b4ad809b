import { type Design, rowsOf } from './design.ts'
import type { Estimate } from './estimate.ts'
import type { EstimateOptions } from './finish.ts'
import { proportion, sharesOf } from './mean.ts'
import { type Values, valuesOf } from './typed-arrays.ts'

/** A share beside the answers nobody knows: three figures instead of one. */
export interface UnknownBounds {
  /** Share among those who answered. */
  readonly answered: Estimate
  /** Share of the unknown answers among all rows of the domain. */
  readonly unknownShare: Estimate
  /** Every unknown answer counted as 0. */
  readonly low: Estimate
  /** Every unknown answer counted as 1. */
  readonly high: Estimate
}

/**
 * Rate among answerers, share of the unknown, and what the rate would be if every unknown answer were 0 or were 1
 * (y is 0, 1, or missing for unknown). `domain` leaves out rows that were never asked.
 */
export function unknownBounds(design: Design, y: Values, options: EstimateOptions = {}): UnknownBounds {
  const given = sharesOf(valuesOf('y', y, rowsOf(design)))
  const filled = (value: number) => given.map((answer) => (Number.isNaN(answer) ? value : answer))
  return {
    answered: proportion(design, given, options),
    unknownShare: proportion(
      design,
      given.map((answer) => Number(Number.isNaN(answer))),
      options,
    ),
    low: proportion(design, filled(0), options),
    high: proportion(design, filled(1), options),
  }
}
