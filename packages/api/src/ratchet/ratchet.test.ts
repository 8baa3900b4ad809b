import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'

const office = async () => openOffice((await testDatabase()).db)

test('before the first cycle there is nothing, and nothing breaks', async () => {
  const { owner } = await office()
  expect(await owner.ratchet.overview({ all: false })).toMatchObject({
    cycles: [],
    earlier: 0,
    floors: [],
    readings: [],
    rankings: [],
    reference: [],
  })
})

test('who has nothing to do with satisfaction does not read it', async () => {
  const { as } = await office()
  for (const role of ['surveyor', 'auditor', 'admin'] as const) {
    await expect(as(role).ratchet.overview({ all: false })).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
})

test('a quarter is read on the examination’s scale with the waves up to then; what no theme sees has no reading', async () => {
  const { owner, open, work, publish, pass, closeNow, holdWaves } = await office()
  await open('2026H1')
  await work('2026H1', 90, [70, 71])
  await publish('2026H1', 74, 2)
  await pass('2026H1')
  await closeNow('2026H1')
  await open('2026H2')
  await holdWaves('2026H2', [73])

  const seen = await owner.ratchet.overview({ all: false })
  expect(seen.cycles.map((row) => [row.id, row.stage])).toEqual([
    ['2026H1', 'closed'],
    ['2026H2', 'goal'],
  ])
  // No result came before the first half-year, so its waves cannot be put on the examination's scale.
  expect(new Set(seen.readings.map((row) => `${row.cycleId} ${row.quarter}`))).toEqual(new Set(['2026H2 2026Q3']))
  const overall = seen.readings.find((row) => row.subject === 'overall')
  // 74 published + (73 − 71) since the wave nearest to the publication, ± 1.96 · √2.
  expect(overall).toMatchObject({ value: 76, n: 1200 })
  expect((overall?.high ?? 0) - 76).toBeCloseTo(1.96 * Math.SQRT2, 2)
  expect(seen.readings.map((row) => row.subject).toSorted()).toEqual([
    'aspect:cadre_conduct',
    'aspect:education',
    'aspect:environment',
    'aspect:poverty_revitalisation',
    'overall',
  ])
  expect(seen.aspects.filter((row) => row.themes.length === 0).map((row) => row.id)).toEqual([
    'investment',
    'public_safety',
  ])
  expect(seen.rankings).toMatchObject([{ id: '2026H1', zones: [{ zone: '国际港务区', rank: 2, score: 74 }] }])
  expect(seen.own).toBe('国际港务区')
  expect(seen.passages.filter((row) => row.cycleId === '2026H1').map((row) => row.stage)).toHaveLength(5)
})
