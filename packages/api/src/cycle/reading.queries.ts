import { type AspectId, aspectOf, type FloorSubject, floorSubjects, themeIds } from '@ratchet/domain/cycle/aspect'
import { type CycleId, spanOf } from '@ratchet/domain/cycle/cycle-id'
import type { Reading } from '@ratchet/domain/cycle/floor'
import {
  achievedReading,
  type Converted,
  convertedReading,
  officialReading,
  themeReading,
  type Wave,
} from '@ratchet/domain/cycle/reading'
import type { Cycle } from '@ratchet/domain/cycle/stage'
import { currentEntries, type Entry } from '@ratchet/domain/examination/entry'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { halfWidth95 } from '@ratchet/domain/survey/half-width'
import { oneSidedBounds, standardErrorOf } from '@ratchet/domain/survey/wave'
import type { Kysely } from 'kysely'
import { contentOf, findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds, type StoredRound } from '../examination/examination.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { listWaves } from '../survey/survey.queries.ts'

/** One compared result of the city for our own zone. */
export interface OwnRound {
  readonly id: string
  readonly round: StoredRound
  readonly entries: readonly Entry[]
}

/** Everything that says how satisfied people are: results compared by a second person, and released waves. */
export interface Evidence {
  readonly rounds: readonly OwnRound[]
  readonly waves: readonly Wave[]
}

export async function findEvidence(db: Kysely<Database>): Promise<Evidence> {
  const peers = await findEdition(db, 'peers')
  const own = ownZone(peers?.content ?? [], (await findZone(db))?.name ?? '')
  const entries = await listEntries(db)
  const rounds = (await listRounds(db))
    .filter((round) => round.status === 'compared' || round.reference)
    .map((round): OwnRound => {
      const mine = currentEntries(entries.filter((row) => row.roundId === round.id)).filter((row) => row.zone === own)
      return { id: round.id, round, entries: mine }
    })
  const waves = (await listWaves(db))
    .filter((wave) => wave.releasedOn !== null && wave.design === 'probability')
    .map((wave): Wave => {
      const themes = wave.results.map((row) => ({
        theme: row.theme,
        estimate: row.estimate,
        se: standardErrorOf(row),
        bounds: oneSidedBounds(row),
        half: halfWidth95(row),
      }))
      return { id: wave.id, day: wave.scheduledFor, themes }
    })
  return { rounds, waves }
}

const scoreSubject = (subject: FloorSubject) => (subject === 'overall' ? 'overall' : aspectOf(subject))

/** Results of half-years before the cycle, latest first; yearly figures of the reference case are another scale. */
const earlierRounds = (evidence: Evidence, cycleId: CycleId) =>
  evidence.rounds.filter((row) => row.id.length === 6 && row.id < cycleId).toReversed()

/**
 * The last compared result before the cycle that has a score for the subject; null when nobody published one. Its day is
 * the end of its half-year, when the city asks: the circular comes weeks later, when the next wave may be out.
 */
export function lastResult(evidence: Evidence, cycleId: CycleId, subject: AspectId | 'overall') {
  for (const { id, entries } of earlierRounds(evidence, cycleId)) {
    const entry = entries.find((row) => row.subject === subject)
    if (typeof entry?.score === 'number') {
      const day = spanOf(id as CycleId).before
      return { round: id, day, score: entry.score, rank: entry.rank }
    }
  }
  return null
}

/** The self-survey on the examination's scale at one moment: the waves up to and including it. */
export async function convertedIn(
  db: Kysely<Database>,
  cycle: Pick<Cycle, 'id' | 'crosswalkEdition'>,
  evidence: Evidence,
): Promise<(subject: FloorSubject, waves?: readonly Wave[]) => Converted | null> {
  const crosswalk = await contentOf(db, 'crosswalk', cycle.crosswalkEdition)
  return (subject, waves = evidence.waves) => {
    const aspect = subject === 'overall' ? 'overall' : aspectOf(subject)
    if (!aspect) return null
    const last = lastResult(evidence, cycle.id, aspect)
    const lastExamination = last && { value: last.score, day: last.day }
    return convertedReading(aspect, { crosswalk, lastExamination, waves, cycleId: cycle.id })
  }
}

/** What was achieved in the cycle, subject by subject (SPEC §1, edges). */
export async function readingsOf(db: Kysely<Database>, cycle: Cycle, evidence: Evidence) {
  const result = evidence.rounds.find((row) => row.id === cycle.id)
  const converted = await convertedIn(db, cycle, evidence)
  const readings: Partial<Record<FloorSubject, Reading>> = {}
  for (const subject of floorSubjects()) {
    const entry = result?.entries.find(
      (row) => row.subject === (subject === 'rank' ? 'overall' : scoreSubject(subject)),
    )
    const figure = subject === 'rank' ? entry?.rank : entry?.score
    const official = typeof figure === 'number' ? officialReading(figure) : null
    const reading = achievedReading(official, converted(subject)?.reading ?? null)
    if (reading) readings[subject] = reading
  }
  for (const theme of themeIds) {
    const reading = themeReading(theme, evidence.waves, cycle.id)
    if (reading) readings[`theme:${theme}`] = reading
  }
  return readings
}

/** Place and overall score of the last half-year before the cycle that has an overall result. */
export function previousRoundOf(evidence: Evidence, cycleId: CycleId) {
  for (const { entries } of earlierRounds(evidence, cycleId)) {
    const overall = entries.find((row) => row.subject === 'overall')
    if (overall) return { rank: overall.rank, score: overall.score }
  }
  return null
}
