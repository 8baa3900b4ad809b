import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf } from '../test-context.ts'

const { db } = await testDatabase()
const zone = randomUUID()
const as = (role: Parameters<typeof actorOf>[0]) => createCaller(contextOf(db, actorOf(role, [zone]))).survey
const owner = as('owner')
const key = () => randomUUID()
const schedule = (quarter: string, day: string, firm = '甲机构') =>
  owner.scheduleWave({ quarter: quarter as never, firm, scheduledFor: day as never, key: key() })
const table = { releasedOn: '2026-09-20' as never, n: 1204 }
const teaching = { theme: 'teaching' as const, estimate: 82.4, se: null, margin: 1.8, n: 1204 }

test('a wave is scheduled, its published table typed in, and both are in the trail', async () => {
  const wave = await schedule('2026Q3', '2026-09-05')
  await owner.reportWave({ id: wave.id, seen: wave.version, ...table, results: [teaching], key: key() })
  const [found] = await as('leader').waves({})
  expect(found).toMatchObject({ basis: 'reported', n: 1204, illustrative: true, results: [teaching], version: 2 })
  const facts = await db.selectFrom('fact').select('act').where('subjectId', '=', wave.id).orderBy('act').execute()
  expect(facts.map((fact) => fact.act)).toEqual(['survey.waveReported', 'survey.waveScheduled'])
})

test('a table that cannot be is refused with its reason, and nothing of it is kept', async () => {
  const wave = await schedule('2026Q2', '2026-06-05')
  const report = (given: object) =>
    owner.reportWave({ id: wave.id, seen: 1, ...table, results: [teaching], key: key(), ...given })
  await expect(report({ releasedOn: '2027-01-01' })).rejects.toMatchObject({ cause: { code: 'released-in-future' } })
  await expect(report({ results: [] })).rejects.toMatchObject({ cause: { code: 'no-results' } })
  await expect(report({ results: [teaching, teaching] })).rejects.toMatchObject({ cause: { code: 'theme-twice' } })
  await expect(report({ n: 100 })).rejects.toMatchObject({ cause: { code: 'larger-than-wave' } })
  await expect(report({ seen: 7 })).rejects.toMatchObject({ cause: { code: 'stale' } })
  expect((await owner.waves({})).find((row) => row.id === wave.id)).toMatchObject({ releasedOn: null, results: [] })
})

test('a quarter has one wave of a firm, also when two schedule it at once; a firm schedules none itself', async () => {
  const both = await Promise.allSettled([schedule('2026Q1', '2026-02-05'), schedule('2026Q1', '2026-02-06')])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    cause: { code: 'quarter-scheduled' },
  })
  await expect(schedule('2026Q4', '2026-02-05')).rejects.toMatchObject({ cause: { code: 'outside-quarter' } })
  const own = as('surveyor').scheduleWave({
    quarter: '2025Q4' as never,
    firm: 'x',
    scheduledFor: '2025-11-01' as never,
    key: key(),
  })
  await expect(own).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
})

test('a firm is told of its own waves and not that others have any', async () => {
  const plain = { sinceDay: '2025-01-01', sort: 0, illustrative: false, version: 1 }
  await db
    .insertInto('unit')
    .values({ id: zone, kind: 'zone', name: '开发区', ...plain })
    .execute()
  const of = async (name: string) => {
    const unit = { id: randomUUID(), kind: 'survey_firm', name, parentId: zone, ...plain }
    await db.insertInto('unit').values(unit).execute()
    return createCaller(contextOf(db, actorOf('surveyor', [zone, unit.id]))).survey.waves({})
  }
  await schedule('2025Q1', '2025-02-05', '丙机构')
  expect((await of('丙机构')).map((wave) => [wave.quarter, wave.firm])).toEqual([['2025Q1', '丙机构']])
  expect(await of('丁机构')).toEqual([])
  expect((await owner.waves({})).length).toBeGreaterThan(1)
})
