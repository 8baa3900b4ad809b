/**
 * 守住不退步: what a closed half-year says to a resident about one floor. A fall is the rule's verdict, never our own
 * subtraction: a figure under the floor that cannot be told from it is no fall (SPEC §1, first pawl).
 */
import type { Floor } from '@ratchet/domain/cycle/floor'

export type Standing = 'held' | 'first' | 'fell' | 'unclear' | 'unknown'

export interface FloorStory {
  readonly cycleId: string
  /** Points of 0–100, as published; null when there was no result. */
  readonly score: number | null
  /** From the city's circular, or read from the quarterly self-survey where there is none. */
  readonly basis: Floor['basis']
  readonly floor: number | null
  readonly standing: Standing
  /** Points under the floor; null unless it fell. */
  readonly fell: number | null
}

/** The story of a closed floor, in points. */
export function storyOf(floor: Floor): FloorStory {
  const { cycleId, before, achieved: score, basis, verdict } = floor
  const told = { cycleId, score, basis, floor: before }
  if (score === null || verdict === null || verdict === 'undetermined')
    return { ...told, standing: 'unknown', fell: null }
  if (before === null) return { ...told, standing: 'first', fell: null }
  if (verdict === 'recover') return { ...told, standing: 'fell', fell: Math.round((before - score) * 100) / 100 }
  return { ...told, standing: score < before ? 'unclear' : 'held', fell: null }
}
