import { type AspectId, aspectOf, type FloorSubject } from '@ratchet/domain/cycle/aspect'
import { themesFor } from '@ratchet/domain/cycle/crosswalk'
import { type CycleId, type Quarter, quartersOf, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { interval95 } from '@ratchet/domain/cycle/reading'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { Kysely } from 'kysely'
import { contentOf, findEdition } from '../catalogue/catalogue.queries.ts'
import { listCycles, type StoredCycle } from '../cycle/cycle.queries.ts'
import { listFloors, listRebases } from '../cycle/floor.queries.ts'
import { listPassages } from '../cycle/gate.queries.ts'
import { convertedIn, type Evidence, findEvidence } from '../cycle/reading.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findZone, listUnitNames } from '../people/zone.queries.ts'
import { listItems } from '../rectification/rectification.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'
import { findReference, listRankings } from './ranking.queries.ts'

/** How many half-years a page shows unless all are asked for. */
const SHOWN = 7

/** One quarter's self-survey on the examination's scale, in points with its two-sided 95 % interval. */
export interface QuarterReading {
  readonly cycleId: CycleId
  readonly quarter: Quarter
  readonly subject: FloorSubject
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly waveId: string
  /** Interviews of the wave. */
  readonly n: number | null
}

/**
 * What each quarter read, as it could be read then: waves up to the end of the quarter. A quarter without a released
 * wave, or an aspect that no theme sees, has no row (SPEC §1, edges).
 */
async function quarterReadings(
  db: Kysely<Database>,
  cycles: readonly StoredCycle[],
  subjects: readonly FloorSubject[],
  evidence: Evidence,
): Promise<QuarterReading[]> {
  const sizes = new Map((await listWaves(db)).map((wave) => [wave.id, wave.n]))
  const readings: QuarterReading[] = []
  for (const cycle of cycles) {
    const converted = await convertedIn(db, cycle, evidence)
    for (const quarter of quartersOf(cycle.id)) {
      const { from, before } = spanOf(quarter)
      const waves = evidence.waves.filter((wave) => wave.day < before)
      if (!waves.some((wave) => wave.day >= from)) continue
      for (const subject of subjects) {
        const found = converted(subject, waves)
        if (!found) continue
        const { value } = found.reading
        const [low, high] = found.se === null ? [null, null] : interval95(value, found.se)
        const of = { cycleId: cycle.id, quarter, subject }
        readings.push({ ...of, value, low, high, waveId: found.atWave, n: sizes.get(found.atWave) ?? null })
      }
    }
  }
  return readings
}

/** Where the profile of each subject begins: the last compared result before the first half-year shown. */
function startsAt(evidence: Evidence, first: CycleId | undefined, subjects: readonly FloorSubject[]) {
  const earlier = evidence.rounds.filter((row) => !row.round.reference && first !== undefined && row.id < first).at(-1)
  const scores = subjects.map((subject) => {
    const name = subject === 'overall' ? 'overall' : aspectOf(subject)
    return [subject, earlier?.entries.find((row) => row.subject === name)?.score ?? null] as const
  })
  return Object.fromEntries(scores) as Partial<Record<FloorSubject, number | null>>
}

/** The last wave of the half-year, theme by theme, in points on the survey's own scale with its two-sided interval. */
function themeReadings(evidence: Evidence, cycleId: CycleId | undefined) {
  if (!cycleId) return []
  const { from, before } = spanOf(cycleId)
  const wave = evidence.waves.filter((row) => row.day >= from && row.day < before).at(-1)
  return (wave?.themes ?? []).flatMap(({ theme, estimate: value, half = null }) => {
    if (theme === 'overall') return []
    const [low, high] = half === null ? [null, null] : [value - half, value + half]
    return [{ theme, value, low, high }]
  })
}

/** Who leads each aspect, and whether a theme of the self-survey sees it. */
async function aspectsOf(db: Kysely<Database>, cycle: StoredCycle | undefined) {
  if (!cycle) return []
  const names = new Map((await listUnitNames(db)).map((unit) => [unit.id, unit.name]))
  const crosswalk = await contentOf(db, 'crosswalk', cycle.crosswalkEdition)
  return (await contentOf(db, 'aspects', cycle.aspectsEdition)).map(({ id, leadUnitId }) => ({
    id,
    leadUnit: leadUnitId ? { id: leadUnitId, name: names.get(leadUnitId) ?? '' } : null,
    themes: themesFor(id as AspectId, crosswalk).map((row) => row.theme),
  }))
}

/** Everything the ratchet overview joins: the last seven half-years unless `all`, and how many stand before them. */
export async function findOverview(db: Kysely<Database>, all: boolean) {
  const every = await listCycles(db)
  const cycles = all ? every : every.slice(-SHOWN)
  const shown = new Set(cycles.map((cycle) => cycle.id))
  const evidence = await findEvidence(db)
  const aspects = await aspectsOf(db, cycles.at(-1))
  const subjects: FloorSubject[] = ['overall', ...aspects.map((row): FloorSubject => `aspect:${row.id}`)]
  const own = ownZone((await findEdition(db, 'peers'))?.content ?? [], (await findZone(db))?.name ?? '')
  const last = cycles.at(-1)?.id
  return {
    cycles,
    earlier: every.length - cycles.length,
    aspects,
    floors: (await listFloors(db)).filter((row) => shown.has(row.cycleId)),
    passages: (await listPassages(db)).filter((row) => shown.has(row.cycleId)).map(({ checklist: _, ...row }) => row),
    rebases: (await listRebases(db)).filter((row) => shown.has(row.cycleId)),
    readings: await quarterReadings(db, cycles, subjects, evidence),
    themeReadings: themeReadings(evidence, last),
    startsAt: startsAt(evidence, cycles[0]?.id, subjects),
    /** Open items of the half-year in which work goes on, so that a slip leads to what mends it. */
    openItems: (last ? await listItems(db, { cycleId: last }) : [])
      .filter(isOpen)
      .map(({ id, number, subject, origin }) => ({ id, number, subject, origin })),
    own,
    rankings: (await listRankings(db)).filter((row) => cycles[0] !== undefined && row.id >= cycles[0].id),
    reference: await findReference(db, own),
  }
}
