/**
 * What the floors become when the cycle closes: shown to both persons before they close, and written when they do.
 * Aspects and themes are judged first, since overall and rank ask whether an aspect slipped. Source: SPEC §1.
 */
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import { type FloorSubject, floorSubjects } from './aspect.ts'
import type { Floor, FloorMark, Reading } from './floor.ts'
import type { CheckedLine } from './gate.ts'
import type { Passage } from './passage.ts'
import type { Cycle } from './stage.ts'
import { type FloorCase, judge, type Lookback, type Round } from './verdict.ts'

export interface ClosingState {
  readonly cycle: Cycle
  /** The floors in force, one per subject. */
  readonly floors: readonly Floor[]
  readonly readings: Readonly<Partial<Record<FloorSubject, Reading>>>
  /** All items of the cycle, open and closed. */
  readonly items: readonly RectificationItem[]
  /** Absent: no closed item to look back at. */
  readonly lookbacks: Readonly<Partial<Record<FloorSubject, Lookback>>>
  readonly previousRound: Round | null
  readonly lines: readonly CheckedLine[]
  readonly passages: readonly Passage[]
}

function caseOf(state: ClosingState, floor: Floor): FloorCase {
  const { subject, before } = floor
  const { floorPolicy: policy, largestRise } = state.cycle
  const openItems = state.items.filter((item) => item.subject === subject && isOpen(item)).length
  const reading = state.readings[subject] ?? null
  return { subject, before, reading, openItems, lookback: state.lookbacks[subject] ?? 'nothing', policy, largestRise }
}

function closedFloor(floor: Floor, it: FloorCase, extra: readonly FloorMark[]): Floor {
  const { verdict, after, marks } = judge(it)
  const { value = null, basis = null, lower95 = null, upper95 = null } = it.reading ?? {}
  const read = { achieved: value, basis, lower95, upper95, verdict, after }
  return { ...floor, ...read, marks: [...new Set([...marks, ...floor.marks, ...extra])], version: floor.version + 1 }
}

/** Every subject with reading, verdict, floor after and marks, in the order of the given floors. */
export function previewClosing(state: ClosingState, forced = false): Floor[] {
  const extra: FloorMark[] = forced ? ['forced'] : []
  const isOwn = (floor: Floor) => floor.subject !== 'overall' && floor.subject !== 'rank'
  const own = state.floors.filter(isOwn).map((floor) => closedFloor(floor, caseOf(state, floor), extra))
  const aspectSlipped = own.some((floor) => floor.subject.startsWith('aspect:') && floor.verdict === 'recover')
  const overall = state.readings.overall
  const score = overall?.basis === 'examination' ? overall.value : null
  const whole = state.floors
    .filter((floor) => !isOwn(floor))
    .map((floor) => {
      const round = { aspectSlipped, previousRound: state.previousRound, score }
      return closedFloor(floor, { ...caseOf(state, floor), ...round }, extra)
    })
  const judged = new Map([...own, ...whole].map((floor) => [floor.subject, floor]))
  return state.floors.map((floor) => judged.get(floor.subject) ?? floor)
}

/** The subjects without a floor row: closing would leave a hole in the next cycle. */
export function subjectsWithoutFloor(floors: readonly Floor[], subjects = floorSubjects()): FloorSubject[] {
  return subjects.filter((subject) => !floors.some((floor) => floor.subject === subject))
}
