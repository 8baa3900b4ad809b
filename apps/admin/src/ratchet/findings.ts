/** What the overview says in numbers, before words: the running half-year, the last close, the aspects. */
import { lastReading, lockedFloor, type Standing, slipOf, standingOf, type Tooth } from '@ratchet/design/ratchet-tooth'
import type { Verdict } from '@ratchet/domain/cycle/floor'

export interface AspectStory {
  /** The last closed tooth, and the one before that has a result. */
  readonly last: Tooth | null
  readonly change: number | null
  readonly slip: number | null
  readonly floor: number | null
  readonly verdict: Verdict | null
  readonly reading: number | null
  readonly standing: Standing | null
}

/** The story of one subject over its teeth. `change` in points against the close before; null where either is missing. */
export function storyOf(teeth: readonly Tooth[]): AspectStory {
  const closed = teeth.filter((tooth) => !tooth.running)
  const last = closed.at(-1) ?? null
  const before = closed.at(-2)?.achieved ?? null
  const now = last?.achieved ?? null
  const floor = lockedFloor(teeth)
  const reading = lastReadingOf(teeth)
  return {
    last,
    change: now === null || before === null ? null : Math.round((now - before) * 100) / 100,
    slip: last ? slipOf(last, 'score') : null,
    floor,
    verdict: last?.verdict ?? null,
    reading: reading?.value ?? null,
    standing: reading && floor !== null ? standingOf(reading, floor) : null,
  }
}

function lastReadingOf(teeth: readonly Tooth[]) {
  const running = teeth.findLast((tooth) => tooth.running)
  return running ? lastReading(running) : null
}

/** Whether nothing is known yet: no result, no floor, no reading, so that there is nothing to draw. */
export function isBlank(teeth: readonly Tooth[]): boolean {
  return teeth.every((tooth) => tooth.achieved === null && tooth.floorBefore === null && lastReading(tooth) === null)
}
