import { noCounts } from '@ratchet/domain/survey/response-rate'
import { expect, test } from 'vitest'
import { actsOf, key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { ratesOf } from './outcome.queries.ts'
import { makeWave, type TestCase } from './test-wave.ts'

const { db } = await testDatabase()
const { zoneId, as } = await openOffice(db, { catalogues: false })
const owner = as('owner').survey
const at = { street: 0, place: 0 }
const many = (count: number, disposition: TestCase['disposition']): TestCase[] =>
  Array.from({ length: count }, () => ({ ...at, ...(disposition && { disposition }) }))

test('the rates are AAPOR’s, as in its own example', () => {
  const counts = {
    ...noCounts,
    complete: 612,
    partial: 38,
    refused: 240,
    not_contacted: 310,
    other: 25,
    unknown_household: 180,
    unknown_other: 95,
  }
  const rates = ratesOf(counts, { e: 0.62 })
  expect(rates.rr1).toBeCloseTo(0.408, 9)
  expect(rates.rr3).toBeCloseTo(0.438552490146901, 12)
  expect(rates.rr6).toBeCloseTo(0.530612244897959, 12)
  expect([rates.cooperation, rates.refusal, rates.contact].map((rate) => rate?.toFixed(6))).toEqual([
    '0.668852',
    '0.160000',
    '0.610000',
  ])
  expect(ratesOf(noCounts, { e: 1 }).rr1).toBeNull()
})

test('microdata count themselves; typing may add e and nothing else', async () => {
  const cases = [
    ...many(12, 'complete'),
    ...many(3, 'refused'),
    ...many(5, 'unknown_household'),
    ...many(5, 'ineligible'),
  ]
  const { waveId } = await makeWave(db, { zoneId, cases })
  const before = await as('leader').survey.fieldwork({ id: waveId })
  expect(before.outcomes).toMatchObject({
    source: 'microdata',
    counts: { complete: 12, ineligible: 5 },
    eligibility: { e: 0.75, basis: 'settled' },
    rates: { rr1: 0.6, rr3: 12 / 18.75 },
  })
  const typed = { counts: { ...noCounts, complete: 999 }, eligible: 0.5, eligibleBasis: '电话核实120个号码' }
  await owner.setFieldwork({ id: waveId, seen: 1, fieldwork: typed, key: key() })
  const after = await owner.fieldwork({ id: waveId })
  expect(after.outcomes).toMatchObject({ counts: { complete: 12 }, eligibility: { e: 0.5, basis: 'typed' } })
  expect(after.typed?.counts.complete).toBe(12)
  const bare = { ...typed, eligibleBasis: '' }
  const refused = owner.setFieldwork({ id: waveId, seen: 2, fieldwork: bare, key: key() })
  await expect(refused).rejects.toMatchObject({ cause: { code: 'fieldwork-no-basis' } })
  expect(await actsOf(db, waveId)).toEqual(['survey.fieldworkSet'])
})

test('a wave with only a report has the counts of the report, and none before it is typed', async () => {
  const { waveId } = await makeWave(db, { zoneId, cases: [] })
  expect(await owner.fieldwork({ id: waveId })).toEqual({ outcomes: null, typed: null })
  const counts = { ...noCounts, complete: 600, refused: 150, not_contacted: 250 }
  const fieldwork = { counts, eligible: null, eligibleBasis: '' }
  await owner.setFieldwork({ id: waveId, seen: 1, fieldwork, key: key() })
  const found = await owner.fieldwork({ id: waveId })
  expect(found.outcomes).toMatchObject({ source: 'typed', rates: { rr1: 0.6, refusal: 0.15 } })
  const none = { ...fieldwork, counts: noCounts }
  await expect(owner.setFieldwork({ id: waveId, seen: 2, fieldwork: none, key: key() })).rejects.toMatchObject({
    cause: { code: 'fieldwork-empty' },
  })
})

test('whoever plans may ask what a plan could show; volunteers have no rates', async () => {
  const plan = { n: 200, rate: 0.8, deff: 1, response: 1, size: null, wanted: null, streets: [] }
  expect((await owner.planFigures(plan)).here.change).toBeCloseTo(11.206, 3)
  await expect(as('auditor').survey.planFigures(plan)).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  const { waveId } = await makeWave(db, { zoneId, design: 'opt_in' })
  expect((await owner.fieldwork({ id: waveId })).outcomes).toBeNull()
})
