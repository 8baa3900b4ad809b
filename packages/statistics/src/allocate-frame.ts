import { proportionalAllocation } from './allocation.ts'
import { byBytes, type Frame, framed } from './frame.ts'

/**
 * How many of n each stratum of the frame gets: proportional to its size, one at least where n allows, in the order of the
 * strata's bytes, so that whoever holds the frame and n has the same. Empty where no unit names a stratum.
 */
export function allocateFrame(frame: Frame, n: number): ReadonlyMap<string, number> {
  const strata = Map.groupBy(framed(frame), ({ stratum }) => stratum)
  if (strata.size === 0 || strata.has(undefined)) return new Map()
  const names = ([...strata.keys()] as string[]).sort(byBytes)
  const sizes = names.map((name) => ({ size: strata.get(name)?.length ?? 0 }))
  const { sizes: given } = proportionalAllocation(sizes, n, { minimum: n >= names.length ? 1 : 0 })
  return new Map(names.map((name, at) => [name, given[at] ?? 0]))
}
