/**
 * Opening a cycle 开启周期 from the last one, or provisionally 预启动 while that one still waits for the city's result,
 * (it settles 转正 in `settle`). Half-years follow each other without gap or overlap. Source: SPEC §1.
 */
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { whyNotOwner } from './actor.ts'
import { type FloorSubject, floorSubjects } from './aspect.ts'
import { type CycleId, cycleAfter } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact, FloorChange } from './fact.ts'
import { openingFloor } from './floor.ts'
import { type Estate, provisionalSeed, type Seed, seedFrom } from './seed.ts'
import { type Cycle, isBefore } from './stage.ts'

export type CycleSettings = Pick<Cycle, 'floorPolicy' | 'largestRise' | 'aspectsEdition' | 'crosswalkEdition'>

type OpenRefusal =
  | 'not-owner'
  | 'cycle-exists'
  | 'not-next-half-year'
  | 'predecessor-not-closed'
  | 'predecessor-closed'
  | 'predecessor-provisional'
  | 'predecessor-too-early'
  | 'first-cycle-provisional'

/**
 * Why the cycle may not be opened, or null. `existing`: all cycles in use (the read-only reference case apart).
 * Details: `expected` (the only half-year that follows), `predecessor`, `stage`.
 */
export function whyNotOpen(
  existing: readonly Pick<Cycle, 'id' | 'stage' | 'provisional'>[],
  id: CycleId,
  provisional: boolean,
  actor: Actor,
): CycleWhyNot<OpenRefusal> {
  const why = whyNotOwner(actor)
  if (why) return why
  if (existing.some((cycle) => cycle.id === id)) return { code: 'cycle-exists', details: { cycleId: id } }
  const last = existing.toSorted((a, b) => a.id.localeCompare(b.id)).at(-1)
  if (!last) return provisional ? { code: 'first-cycle-provisional' } : null
  const expected = cycleAfter(last.id)
  if (id !== expected) return { code: 'not-next-half-year', details: { cycleId: id, expected } }
  const details = { predecessor: last.id, stage: last.stage }
  if (!provisional) return last.stage === 'closed' ? null : { code: 'predecessor-not-closed', details }
  if (last.stage === 'closed') return { code: 'predecessor-closed', details }
  if (last.provisional) return { code: 'predecessor-provisional', details }
  // It waits for the city's result only once its own work has been assessed.
  return isBefore(last.stage, 'assessment') ? { code: 'predecessor-too-early', details } : null
}

interface Opened {
  readonly cycle: Cycle
  readonly seed: Seed
  readonly fact: CycleFact
}

function opened(
  id: CycleId,
  from: CycleId | null,
  settings: CycleSettings,
  seed: Seed,
  provisional: boolean,
  now: Instant,
) {
  const { floorPolicy, largestRise, aspectsEdition, crosswalkEdition } = settings
  const times = { openedAt: now, settledAt: null, closedAt: null, forcedClose: false, version: 1 }
  const rules = { floorPolicy, largestRise, aspectsEdition, crosswalkEdition }
  const cycle: Cycle = { id, stage: 'goal', provisional, openedFrom: from, ...rules, ...times }
  const floors = seed.floors.map(({ subject, before }): FloorChange => ({ subject, before: null, after: before }))
  const payload = { openedFrom: from, provisional, floors }
  return { cycle, seed, fact: { act: 'cycle.opened', subject: ['cycle', id], payload } } satisfies Opened
}

/** The office's first cycle: no floor yet, the first closed result will be it. Throws `Refusal`. */
export function openFirst(
  existing: readonly Cycle[],
  id: CycleId,
  settings: CycleSettings,
  actor: Actor,
  now: Instant,
  subjects: readonly FloorSubject[] = floorSubjects(),
): Opened {
  refuse(whyNotOpen(existing, id, false, actor))
  if (existing.length > 0) refuse({ code: 'not-first-cycle', details: { openedFrom: existing[0]?.id } })
  const nothing = { verdicts: [], items: [], slips: [], measures: [], practices: [], managementItems: [], lessons: [] }
  const floors = subjects.map((subject) => openingFloor({ cycleId: id, subject, before: null, provisional: false }))
  return opened(id, null, settings, { floors, ...nothing, forcedGates: [] }, false, now)
}

/** Opens the half-year after the estate's cycle, provisionally when that one is not closed yet. Throws `Refusal`. */
export function openNext(
  existing: readonly Cycle[],
  estate: Estate,
  provisional: boolean,
  actor: Actor,
  now: Instant,
  settings: CycleSettings = estate.cycle,
  subjects: readonly FloorSubject[] = floorSubjects(),
): Opened {
  const id = cycleAfter(estate.cycle.id)
  refuse(whyNotOpen(existing, id, provisional, actor))
  const seed = provisional ? provisionalSeed(estate, subjects) : seedFrom(estate, subjects)
  return opened(id, estate.cycle.id, settings, seed, provisional, now)
}
