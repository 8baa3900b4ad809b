import type { Examined } from '@ratchet/domain/accountability/examine'
import type { Gate, Regulation } from '@ratchet/domain/accountability/regulation'
import { figureOf, missingHalves, type Results, regulationOf, type YearRule } from '@ratchet/domain/accountability/year'
import type { AspectTest, YearFigure } from '@ratchet/domain/accountability/year-figure'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { ownZone } from '@ratchet/domain/examination/own-zone'
import { firstPeers } from '@ratchet/domain/examination/round'
import type { Kysely } from 'kysely'
import { findEdition } from '../catalogue/catalogue.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listEntries, listRounds } from '../examination/examination.queries.ts'
import { findZone } from '../people/zone.queries.ts'
import { listFindings, listSamples } from './finding.queries.ts'
import { findSurroundings } from './surroundings.queries.ts'
import { testYear } from './year-test.ts'

export interface StoredResults extends Results {
  readonly illustrative: boolean
}

/** The city's results of our zone with their sample sizes; the published history of others is no part of them. */
export async function findResults(db: Kysely<Database>): Promise<StoredResults> {
  const rounds = (await listRounds(db)).filter((round) => !round.reference)
  const entries = await listEntries(
    db,
    rounds.map((round) => round.id),
  )
  const zones = (await findEdition(db, 'peers'))?.content ?? firstPeers
  const own = ownZone(zones, (await findZone(db))?.name ?? '') ?? ''
  return { rounds, entries, samples: await listSamples(db), own, illustrative: rounds.some((row) => row.illustrative) }
}

/** The year against the one before, tested. */
export function compareYears(results: Results, year: number, rule: YearRule, gate: Gate): AspectTest[] {
  const pairs = aspectIds.map((aspect) => ({
    aspect,
    before: figureOf(aspect, year - 1, rule, results),
    after: figureOf(aspect, year, rule, results),
  }))
  return testYear(pairs, gate)
}

/** All that the rules look at for the year; `editions` are all of the regulation, and there is at least one. */
export async function findExamined(
  db: Kysely<Database>,
  year: number,
  editions: readonly Regulation[],
  results: StoredResults,
): Promise<Examined> {
  const regulation = regulationOf(editions, year)
  const shown = regulation ?? editions.at(-1)
  if (!shown) throw new Error('there is no edition of the regulation')
  const { year: rule, gate } = shown.content
  const findings = await listFindings(db)
  return {
    year,
    regulation,
    missing: missingHalves(year, rule, results),
    illustrative: results.illustrative,
    findings: findings.filter((row) => row.year === year),
    tests: compareYears(results, year, rule, gate),
    earlier: compareYears(results, year - 1, rule, gate),
    lastYear: findings.find((row) => row.year === year - 1 && row.rule === 'R1') ?? null,
    ...(await findSurroundings(db, year, rule)),
  }
}

/** Sizes that a city of this kind may have asked: shown where it told none, so that a reader sees what hangs on it. */
const SUPPOSED = [800, 2400] as const

/** What the test of the largest fall would say if every round without a sample size had asked so many; else nothing. */
export function suppose(tests: readonly AspectTest[], gate: Gate) {
  const isUntold = tests.some(({ change, se }) => change !== null && se === null)
  const lowest = tests.toSorted((a, b) => (a.change ?? 0) - (b.change ?? 0))[0]
  if (!isUntold || !lowest || (lowest.change ?? 0) >= 0) return []
  return SUPPOSED.flatMap((n) => {
    const filled = tests.map(({ aspect, before, after }) => ({
      aspect,
      before: fill(before, n),
      after: fill(after, n),
    }))
    const fall = testYear(filled, gate).find((test) => test.aspect === lowest.aspect)?.fall
    return fall ? [{ n, aspect: lowest.aspect, ...fall, beyond: fall.adjusted <= gate.alpha }] : []
  })
}

const fill = (figure: YearFigure, n: number): YearFigure => ({
  ...figure,
  parts: figure.parts.map((part) => ({ ...part, n: part.n ?? n })),
})
