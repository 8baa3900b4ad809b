/** The overview's rows as the teeth of a ratchet picture. */
import type { Reading, Tooth } from '@ratchet/design/ratchet-tooth'
import type { AspectId, FloorSubject } from '@ratchet/domain/cycle/aspect'
import { quartersOf } from '@ratchet/domain/cycle/cycle-id'
import { gateStages } from '@ratchet/domain/cycle/stage'
import { stageStates } from '../cycle/stage-states.ts'
import type { Overview, OverviewCycle } from './overview.ts'

type Rows = Pick<Overview, 'cycles' | 'floors' | 'passages' | 'rebases' | 'readings' | 'aspects'>

/** Whether any theme of the self-survey speaks for the subject; without one no quarter is ever read. */
export function isCovered({ aspects }: Pick<Overview, 'aspects'>, subject: FloorSubject): boolean {
  if (subject === 'overall') return true
  return aspects.some((row) => subject === `aspect:${row.id satisfies AspectId}` && row.themes.length > 0)
}

function quartersFor(rows: Rows, cycle: OverviewCycle, subject: FloorSubject): (Reading | null)[] {
  if (!isCovered(rows, subject)) return []
  const read = quartersOf(cycle.id).map((quarter): Reading | null => {
    const row = rows.readings.find((it) => it.quarter === quarter && it.subject === subject)
    return row ? { value: row.value, low: row.low, high: row.high } : null
  })
  if (cycle.stage === 'closed') return read
  // A quarter of the running half-year that has not been read yet is no gap.
  return read.slice(0, read.findLastIndex((row) => row !== null) + 1)
}

/**
 * What the solid line shows is what the city published. A half-year closed on a converted reading keeps its gap; only a
 * slip is drawn whatever it rests on, since no slip may disappear.
 */
function publishedLevel(floor: Overview['floors'][number] | undefined): number | null {
  if (!floor || floor.achieved === null) return null
  return floor.basis === 'examination' || floor.verdict === 'recover' ? floor.achieved : null
}

/** One tooth per half-year, oldest first. `label` words the half-year; `hrefOf` leads to its closing record. */
export function teethOf(
  rows: Rows,
  subject: FloorSubject,
  label: (cycleId: string) => string,
  hrefOf?: (cycleId: string) => string,
): Tooth[] {
  return rows.cycles.map((cycle): Tooth => {
    const of = (name: FloorSubject) => rows.floors.find((row) => row.cycleId === cycle.id && row.subject === name)
    const floor = of(subject)
    const rebase = rows.rebases.findLast((row) => row.cycleId === cycle.id && row.subject === subject)
    const passages = rows.passages.filter((row) => row.cycleId === cycle.id)
    const states = stageStates(cycle.stage, passages)
    const running = cycle.stage !== 'closed'
    return {
      cycle: cycle.id,
      label: label(cycle.id),
      quarters: quartersFor(rows, cycle, subject),
      achieved: publishedLevel(floor),
      rank: subject === 'overall' || subject === 'rank' ? (of('rank')?.achieved ?? null) : null,
      floorBefore: floor?.before ?? null,
      floorAfter: floor?.after ?? null,
      verdict: floor?.verdict ?? null,
      marks: {
        forced: cycle.forcedClose,
        provisional: cycle.provisional,
        first: floor?.marks.includes('first') ?? false,
        rebase: rebase ? { from: rebase.from, to: rebase.to, minutes: rebase.minutes } : null,
      },
      stages: gateStages.map((stage) => states[stage]),
      ...(running ? { running } : {}),
      ...(hrefOf ? { href: hrefOf(cycle.id) } : {}),
    }
  })
}
