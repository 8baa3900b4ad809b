import { finite, notNegative, positive, whole } from './number-range.ts'
import { StatError } from './stat-error.ts'

export interface PlannedStratum {
  /** Units in the stratum. */
  readonly size: number
  /** Expected standard deviation inside it (any unit, the same for all). Needed by Neyman. */
  readonly sd?: number
  /** Cost of one answer (any unit). Default 1. */
  readonly cost?: number
}

export interface AllocationOptions {
  /** At least that many in every stratum (at most its size). Default 2: one alone has no variance. */
  readonly minimum?: number
}

export interface Allocation {
  /** Sample sizes in the order of the strata; they add up to n. */
  readonly sizes: readonly number[]
  /** Before minimum, size of the stratum and rounding. */
  readonly exact: readonly number[]
  readonly method: 'proportional' | 'neyman'
  /** `no_variation`: all standard deviations are 0, so that the sizes decide. */
  readonly reason?: 'no_variation'
}

/** n ∝ N_h. Throws ValueOutOfScale where n is below the minima, FpcBelowSampleSize where it is above the population. */
export function proportionalAllocation(
  strata: readonly PlannedStratum[],
  n: number,
  options: AllocationOptions = {},
): Allocation {
  return allocate(strata, n, { ...options, method: 'proportional', shares: strata.map(({ size }) => size) })
}

/** n ∝ N_h·S_h/√c_h: the smallest variance of the mean for the cost (Neyman 1934; Cochran 1977 §5.5). */
export function neymanAllocation(
  strata: readonly PlannedStratum[],
  n: number,
  options: AllocationOptions = {},
): Allocation {
  const shares = strata.map(({ size, sd, cost = 1 }, row) => {
    if (sd === undefined) throw new StatError('InvalidValue', `stratum ${row} has no standard deviation`, { row })
    finite(sd, `sd of stratum ${row}`)
    notNegative(sd, `sd of stratum ${row}`)
    positive(cost, `cost of stratum ${row}`)
    return (size * sd) / Math.sqrt(cost)
  })
  if (shares.some((one) => one > 0)) return allocate(strata, n, { ...options, method: 'neyman', shares })
  return {
    ...allocate(strata, n, { ...options, method: 'neyman', shares: strata.map(({ size }) => size) }),
    reason: 'no_variation',
  }
}

interface Shared extends AllocationOptions {
  readonly method: 'proportional' | 'neyman'
  readonly shares: readonly number[]
}

function allocate(strata: readonly PlannedStratum[], n: number, { minimum = 2, method, shares }: Shared): Allocation {
  whole(n, 'n')
  whole(minimum, 'minimum')
  for (const [row, { size }] of strata.entries()) whole(size, `size of stratum ${row}`)
  const population = sum(strata.map(({ size }) => size))
  if (n > population)
    throw new StatError('FpcBelowSampleSize', `${n} of a population of ${population}`, { n, population })
  const least = strata.map(({ size }) => Math.min(size, minimum))
  if (n < sum(least))
    throw new StatError('ValueOutOfScale', `${n} do not reach the minimum of ${minimum} in every stratum`, {
      n,
      minimum,
    })
  const total = sum(shares)
  const exact = shares.map((one) => (total > 0 ? (n * one) / total : 0))
  return { sizes: rounded(bounded(strata, shares, least, n), n, strata), exact, method }
}

/** Shares of n inside [least, size]: strata that leave it are held at the bound, the others share the rest again. */
function bounded(
  strata: readonly PlannedStratum[],
  shares: readonly number[],
  least: readonly number[],
  n: number,
): number[] {
  const within = (scale: number) =>
    strata.map(({ size }, h) => Math.min(size, Math.max(least[h] as number, scale * (shares[h] as number))))
  const reach = within(Number.MAX_VALUE)
  if (sum(reach) < n) return spreadOver(strata, reach, n)
  let [low, high] = [0, 1]
  while (sum(within(high)) < n) high *= 2
  for (let turn = 0; turn < 200; turn += 1) {
    const middle = (low + high) / 2
    if (sum(within(middle)) < n) low = middle
    else high = middle
  }
  return within(high)
}

/** Where strata without a share must take the rest: by the room they have. */
function spreadOver(strata: readonly PlannedStratum[], taken: readonly number[], n: number): number[] {
  const room = strata.map(({ size }, h) => size - (taken[h] as number))
  const rest = n - sum(taken)
  return taken.map((one, h) => one + (rest * (room[h] as number)) / sum(room))
}

/** Whole numbers that add up to n: the largest remainders are rounded up, earlier strata first among equals. */
function rounded(exact: readonly number[], n: number, strata: readonly PlannedStratum[]): number[] {
  const sizes = exact.map((one) => Math.floor(one + 1e-9))
  const order = exact
    .map((one, h) => ({ h, rest: one - (sizes[h] as number) }))
    .filter(({ h }) => (sizes[h] as number) < (strata[h] as PlannedStratum).size)
    .sort((a, b) => (Math.abs(b.rest - a.rest) < 1e-9 ? a.h - b.h : b.rest - a.rest))
  for (const { h } of order.slice(0, n - sum(sizes))) sizes[h] = (sizes[h] as number) + 1
  return sizes
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
