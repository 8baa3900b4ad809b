import { randomUUID } from 'node:crypto'
import type { WaveAnalysis } from '@ratchet/domain/analysis/analysis'
import type { ThemeId } from '@ratchet/domain/cycle/aspect'
import { beforeAll, expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { makeWave } from '../survey/test-wave.ts'
import { openCases, openExpected } from './open-wave.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const zone = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
const { cases, streets } = openCases()
let waveId = ''
let found: WaveAnalysis

beforeAll(async () => {
  const made = await makeWave(db, { zoneId: zone.id, quarter: '2022Q3', streets: 2, placesPerStreet: 22, cases })
  waveId = made.waveId
  found = (await office.as('leader').analysis.find({ waveId })) as WaveAnalysis
})

const inSteps = (points: number | null | undefined) => (points ?? Number.NaN) / 25 + 1
const subject = (id: string) => found.subjects.find((one) => one.subject === id)

test.each(Object.keys(openExpected.weighted))('%s: mean, error, satisfied share, counts', (id) => {
  const expected = openExpected.weighted[id]
  const one = subject(id)
  expect(inSteps(one?.score.estimate)).toBeCloseTo(expected?.weighted_mean ?? 0, 6)
  expect((one?.score.se ?? 0) / 25).toBeCloseTo(expected?.se_linearized ?? 0, 6)
  expect(one?.rate.estimate).toBeCloseTo(expected?.weighted_top2_share ?? 0, 6)
  expect(one?.score).toMatchObject({ n: expected?.n_valid, df: 42, interval: 't', level: 0.95, reason: null })
  expect(one?.rate.interval).toBe('wilson')
  expect(one?.unknown.n).toBe(expected?.n_dont_know)
  const top = one?.grades.filter(({ step }) => step >= 4).reduce((sum, { share }) => sum + (share ?? 0), 0)
  expect(top).toBeCloseTo(expected?.weighted_top2_share ?? 0, 6)
})

test('the streets have the strata of the file', () => {
  for (const [id, { by_stratum }] of Object.entries(openExpected.weighted)) {
    const theme = found.grid.themes.indexOf(id as ThemeId)
    if (theme < 0) continue
    for (const [name, level] of Object.entries(by_stratum)) {
      const row = found.grid.streets.find((one) => one.name.endsWith(`街${streets.indexOf(name) + 1}`))
      const cell = row?.cells[theme]
      expect(cell).toMatchObject({ state: 'shown', n: level.n_valid })
      expect(inSteps(cell?.state === 'shown' ? cell.score : null)).toBeCloseTo(level.weighted_mean, 6)
    }
  }
  expect(found.grid.places).toHaveLength(openExpected.clusters)
})

test('awareness, outcomes and the design as it was used', () => {
  expect(found.awareness.city?.estimate).toBeCloseTo(openExpected.awareness.weighted_share, 6)
  expect(found.awareness).toMatchObject({ city: { n: openExpected.awareness.n }, work: null })
  expect(found.response.counts).toMatchObject(openExpected.dispositions)
  const { complete, partial } = found.response.counts
  expect(found.response.rates.rr2).toBeCloseTo((complete + partial) / (2640 - 25), 12)
  expect(found.cases).toMatchObject({ all: 2640, interviews: 2475, used: 2475, leftOut: 0, flagged: 97 })
  const { strata, clusters } = openExpected
  expect(found.provenance.design).toMatchObject({
    source: 'plain',
    strataCount: strata,
    clusterCount: clusters,
    fpc: 'none',
  })
})

test('flagged interviews count; left out on request, both figures stand beside each other', async () => {
  const without = (await office.as('leader').analysis.find({ waveId, leaveOutFlagged: true })) as WaveAnalysis
  expect(without.cases).toMatchObject({ used: 2475 - 97, flagged: 97, leaveOutFlagged: true })
  const there = without.subjects.find((one) => one.subject === 'transport')
  expect(subject('transport')?.otherwise).toMatchObject({ n: there?.score.n, estimate: there?.score.estimate })
  expect(there?.otherwise?.estimate).toBe(subject('transport')?.score.estimate)
  expect(there?.score.df).toBe(42)
})

test('ranks are sets that hold the point rank, and what matters has an interval', () => {
  const themes = found.subjects.filter((one) => one.rank !== null)
  expect(themes).toHaveLength(7)
  const byScore = themes.toSorted((a, b) => (b.score.estimate ?? 0) - (a.score.estimate ?? 0))
  for (const [at, { rank, importance }] of byScore.entries()) {
    expect(rank?.from).toBeLessThanOrEqual(at + 1)
    expect(rank?.to).toBeGreaterThanOrEqual(at + 1)
    expect(importance?.estimate).toBeGreaterThan(importance?.low ?? 1)
  }
  expect(found.themesMean?.estimate).toBeCloseTo(
    themes.reduce((sum, one) => sum + (one.score.estimate ?? 0), 0) / 7,
    10,
  )
})

test('an unknown wave is not found', async () => {
  const call = office.as('leader').analysis.find({ waveId: randomUUID() })
  await expect(call).rejects.toMatchObject({ cause: { code: 'not-found' } })
})
