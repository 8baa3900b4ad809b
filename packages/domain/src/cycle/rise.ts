/**
 * How far a floor 保底线 rises: a share of the supported gain, at most the cap. Not all of a gain becomes the next minimum,
 * because people hold results back when it does (the ratchet effect). Source: SPEC §1; DOMAIN G-01.
 *
 * Rounding: floors are kept to 0.01 point (results are published to two decimals) and always rounded down, so a floor is
 * never above what the rule permits; the former floor is the least answer, so rounding never lowers one either.
 */
import type { LargestRise } from './stage.ts'

/** Working unit of 0.0001 point: sums of decimals stay whole numbers, so 71.6 − 70 is 1.6 and half of it 0.8. */
const UNITS = 10_000
const KEPT = 100
const SLACK = 1e-6

const toUnits = (points: number) => Math.floor(points * UNITS + SLACK)
const keep = (units: number) => (Math.floor(units / KEPT) * KEPT) / UNITS

/** The first floor: the supported level itself, in points, rounded down to 0.01. */
export function firstScoreFloor(supported: number): number {
  return keep(toUnits(supported))
}

/** The floor after a supported level at or above it, in points. Never under `before`. */
export function risenScoreFloor(before: number, supported: number, rise: LargestRise): number {
  const gain = Math.max(0, toUnits(supported) - Math.round(before * UNITS))
  const allowed = Math.floor(gain * rise.scoreShare + SLACK)
  const step = rise.scoreCap === null ? allowed : Math.min(allowed, toUnits(rise.scoreCap))
  return Math.max(before, keep(Math.round(before * UNITS) + step))
}

/** The floor of the rank after a place at or before it: places, 1 on top. Never behind `before`. */
export function risenRankFloor(before: number, place: number, rise: LargestRise): number {
  const allowed = Math.floor(Math.max(0, before - place) * rise.rankShare + SLACK)
  return before - (rise.rankCap === null ? allowed : Math.min(allowed, rise.rankCap))
}
