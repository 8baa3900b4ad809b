import { normalQuantile } from './distribution.ts'
import { openShare } from './number-range.ts'
import { StatError } from './stat-error.ts'

export interface CountIntervalOptions {
  /** Dispersion of the counts, at least 1. Default 1: Poisson. */
  readonly phi?: number
  /** Default 0.95. */
  readonly level?: number
}

/**
 * Score interval of an expected count, widened by the dispersion: the expectations E with |O − E| ≤ z·√(φE). Of nothing
 * observed it begins at 0 and still has an end. Throws InvalidValue, ValueOutOfScale.
 */
export function countInterval(
  observed: number,
  { phi = 1, level = 0.95 }: CountIntervalOptions = {},
): { readonly low: number; readonly high: number } {
  openShare(level, 'level')
  if (!Number.isFinite(observed) || !Number.isFinite(phi))
    throw new StatError('InvalidValue', 'count and dispersion must be finite', { observed, phi })
  if (observed < 0 || phi < 1)
    throw new StatError('ValueOutOfScale', 'a count is not negative, a dispersion not below 1', { observed, phi })
  const half = (phi * normalQuantile(0.5 + level / 2) ** 2) / 2
  const middle = observed + half
  const width = Math.sqrt(half * (2 * observed + half))
  return { low: Math.max(0, middle - width), high: middle + width }
}
