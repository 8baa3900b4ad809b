/**
 * What the next cycle starts with: floors, verdicts, carried-over items, measures from open items, standing practices,
 * management items, lessons, and what slipped. Nothing of the closed cycle is lost. Source: SPEC §1.
 */
import { isOpen, moveInto, type RectificationItem } from '../rectification/item.ts'
import { type FloorSubject, floorSubjects } from './aspect.ts'
import { type CycleId, cycleAfter } from './cycle-id.ts'
import { type Floor, openingFloor, type Reading, type Verdict } from './floor.ts'
import type { Lesson } from './lesson.ts'
import { forcedGates, type Passage } from './passage.ts'
import { type Practice, standing } from './practice.ts'
import type { ManagementItem } from './recurrence.ts'
import type { Cycle, GateStage } from './stage.ts'

/** All that the predecessor leaves. Floors are closed ones when it is closed. */
export interface Estate {
  readonly cycle: Cycle
  readonly floors: readonly Floor[]
  readonly items: readonly RectificationItem[]
  readonly practices: readonly Practice[]
  readonly managementItems: readonly ManagementItem[]
  readonly lessons: readonly Lesson[]
  readonly passages: readonly Passage[]
}

/** A slip 跌破保底线 / 退位: from it a rectification item (origin `recover`) opens by itself; the warning 预警单 is SPEC §11. */
export interface SlipDraft {
  readonly cycleId: CycleId
  readonly subject: FloorSubject
  readonly floor: number
  readonly achieved: number
  readonly basis: Reading['basis'] | null
}

/** A measure that the next strategy starts with; `sourceId` is the item, the practice or the management item. */
export interface MeasureSeed {
  readonly origin: 'carried' | 'practice' | 'management'
  readonly sourceId: string
  readonly title: string
  readonly unitId: string | null
  readonly subject: FloorSubject | null
}

export interface Seed {
  readonly floors: readonly Floor[]
  readonly verdicts: readonly {
    readonly subject: FloorSubject
    readonly verdict: Verdict
    readonly marks: Floor['marks']
  }[]
  readonly items: readonly RectificationItem[]
  readonly slips: readonly SlipDraft[]
  readonly measures: readonly MeasureSeed[]
  readonly practices: readonly Practice[]
  readonly managementItems: readonly ManagementItem[]
  readonly lessons: readonly Lesson[]
  readonly forcedGates: readonly GateStage[]
}

/** The slips of a closed cycle; what they open belongs to the next one. */
export function slipsOf(floors: readonly Floor[]): SlipDraft[] {
  return floors.flatMap(({ cycleId, subject, before, achieved, basis, verdict }): SlipDraft[] => {
    if (verdict !== 'recover' || before === null || achieved === null) return []
    return [{ cycleId: cycleAfter(cycleId), subject, floor: before, achieved, basis }]
  })
}

/** `strengthen` turns each open item of its subject into a measure of the next cycle. */
function measuresOfItems(floors: readonly Floor[], items: readonly RectificationItem[]): MeasureSeed[] {
  const weak = new Set(floors.filter((floor) => floor.verdict === 'strengthen').map((floor) => floor.subject))
  return items
    .filter((item) => isOpen(item) && weak.has(item.subject))
    .map(({ id, title, leadUnitId, subject }) => ({
      origin: 'carried',
      sourceId: id,
      title,
      unitId: leadUnitId,
      subject,
    }))
}

/** What stands whatever the verdicts are: practices, and management items not yet done. */
function standingWork(estate: Estate): Pick<Seed, 'practices' | 'managementItems'> & { measures: MeasureSeed[] } {
  const practices = standing(estate.practices)
  const managementItems = estate.managementItems.filter((item) => item.doneDay === null)
  const measures = [
    ...practices.map(
      ({ id, title, unitId }): MeasureSeed => ({ origin: 'practice', sourceId: id, title, unitId, subject: null }),
    ),
    ...managementItems.map(
      ({ id, change, category, unitId }): MeasureSeed => ({
        origin: 'management',
        sourceId: id,
        title: change ?? category,
        unitId,
        subject: null,
      }),
    ),
  ]
  return { practices, managementItems, measures }
}

/** One floor per subject of either list; a subject that is new has no floor until its first closed result. */
function nextFloors(
  estate: Estate,
  id: CycleId,
  subjects: readonly FloorSubject[],
  level: (floor: Floor) => number | null,
  provisional: boolean,
): Floor[] {
  const all = new Set([...estate.floors.map((floor) => floor.subject), ...subjects])
  return [...all].map((subject) => {
    const last = estate.floors.find((floor) => floor.subject === subject)
    return openingFloor({ cycleId: id, subject, before: last ? level(last) : null, provisional })
  })
}

/** The seed from a closed predecessor. */
export function seedFrom(estate: Estate, subjects: readonly FloorSubject[] = floorSubjects()): Seed {
  const id = cycleAfter(estate.cycle.id)
  const work = standingWork(estate)
  // No cycle closes with an open item that was not carried over; what residents opened again since comes along too.
  const carried = estate.items.filter(isOpen)
  return {
    floors: nextFloors(estate, id, subjects, (floor) => floor.after, false),
    verdicts: estate.floors.flatMap(({ subject, verdict, marks }) => (verdict ? [{ subject, verdict, marks }] : [])),
    items: carried.map((item) => moveInto(item, id)),
    slips: slipsOf(estate.floors),
    ...work,
    measures: [...measuresOfItems(estate.floors, carried), ...work.measures],
    lessons: estate.lessons,
    forcedGates: forcedGates(estate.passages),
  }
}

/**
 * The seed of a provisional opening 预启动: the predecessor's floors as they are in force, not as they might become, so
 * that settling can only raise them. Items, verdicts and slips come when it settles.
 */
export function provisionalSeed(estate: Estate, subjects: readonly FloorSubject[] = floorSubjects()): Seed {
  const floors = nextFloors(estate, cycleAfter(estate.cycle.id), subjects, (floor) => floor.before, true)
  const { lessons, passages } = estate
  return {
    floors,
    verdicts: [],
    items: [],
    slips: [],
    ...standingWork(estate),
    lessons,
    forcedGates: forcedGates(passages),
  }
}
