import type { Day } from '@ratchet/domain/day'
import { firstScheme, type SchemeContent } from '@ratchet/domain/grade/scheme'
import { describe, expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { makeWave } from '../survey/test-wave.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { listGradeDrafts } from './grade.queries.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, key, street, otherStreet, community } = office
const refused = (code: string) => ({ cause: { code } })
const grade = async (name = '李岚', now = testNow) => (await call(name, now)).grade
const quarter = '2026Q4'

/** Sorts what was said under a category, as an official would. */
async function sorted(id: string, category: string, change: object = {}) {
  await db
    .updateTable('opinion')
    .set({ category, ...change })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('touched').execute()
}
/** So many people say something of the category at the place. */
async function people(category: string, count: number, placeId = community, change: object = {}, now = testNow) {
  for (let n = 0; n < count; n += 1) {
    const { id } = await office.saidAt(now, { placeId, text: `${category} ${placeId} ${n}` })
    await sorted(id, category, change)
  }
}
const setPeople = async (unitId: string, people: number) =>
  (await grade()).setPopulation({ unitId, people, asOf: '2026-06-30' as Day, source: '年报（示例）', key: key() })
const run = async (now = testNow, change: object = {}) =>
  (await grade('李岚', now)).run({ quarter, ...change, key: key() })

describe('before there is anything', () => {
  test('no scheme, no population, no voices: each is said, and nothing is made', async () => {
    await expect(run()).rejects.toMatchObject(refused('no-scheme'))
    await (await grade()).addScheme({ content: firstScheme, note: '首次公布', key: key() })
    await expect(run()).rejects.toMatchObject(refused('no-population'))
    await setPeople(street, 40_000)
    await setPeople(otherStreet, 20_000)
    await expect(run()).rejects.toMatchObject(refused('no-voices'))
    await expect(run(testNow, { quarter: '2027Q1' })).rejects.toMatchObject(refused('quarter-to-come'))
    await expect(run(testNow, { exposure: 'respondents' })).rejects.toMatchObject(refused('no-respondents'))
    expect(await (await grade()).find({ id: null })).toMatchObject({ run: null, runs: [] })
    expect(await listGradeDrafts(db)).toEqual([])
  })
})

describe('a run', () => {
  test('areas are categories in a street; fewer than ten get no normal grade', async () => {
    await people('W2', 3)
    await people('T1', 2, otherStreet)
    const { id } = await run()
    const { run: found } = await (await grade()).find({ id })
    expect(found?.result.reason).toBe('too-few-areas')
    // What was said in the community counts to its street.
    const areas = found?.result.areas.map((area) => [area.category, area.placeId, area.people])
    expect(areas?.sort()).toEqual([
      ['T1', otherStreet, 2],
      ['W2', street, 3],
    ])
  })
  test('ten areas: bands, a draft of the one that stands out, told without the voices; 码上评 is counted in none', async () => {
    const twelve = ['T2', 'T3', 'R1', 'R2', 'R3', 'P1', 'C1', 'S1', 'S2', 'D1']
    for (const category of twelve) await people(category, 1 + (twelve.indexOf(category) % 2))
    await people('W2', 12, community, { urgent: true, sentiment: 'negative' })
    const qr = await office.saidAt(testNow)
    await sorted(qr.id, 'S1', { source: 'qr' })
    const { id, drafts } = await run()
    const { run: found } = await (await grade()).find({ id })
    expect(found).toMatchObject({ result: { reason: null }, left: { optIn: 1, noCategory: 0 } })
    const area = found?.result.areas.find((one) => one.category === 'W2')
    expect(area).toMatchObject({ people: 15, voices: 15, band: 'urgent', draft: 'rate', rank: 1 })
    expect(found?.result.areas.find((one) => one.category === 'S1')?.people).toBe(2)
    expect(drafts).toBe(1)
    expect(JSON.stringify(found)).not.toContain('W2 ')
    expect(await listGradeDrafts(db)).toMatchObject([
      { runId: id, category: 'W2', place: '新筑街道', band: 'urgent', isNormal: true, people: 15, rule: 'rate' },
    ])
  })
  test('one phone is one person, whatever the number of letters', async () => {
    const before = (await (await grade()).find({ id: null })).run?.result.areas.find((one) => one.category === 'T2')
    for (let n = 0; n < 3; n += 1) {
      const { id } = await office.saidAt(testNow, { text: `师资 ${n}`, phone: '13800001234', consentVersion: 1 })
      await sorted(id, 'T2')
    }
    const { id } = await run()
    const after = (await (await grade()).find({ id })).run?.result.areas.find((one) => one.category === 'T2')
    expect([after?.people, after?.voices]).toEqual([(before?.people ?? 0) + 1, (before?.voices ?? 0) + 3])
  })
  test('is frozen: it comes out of its own inputs again, whatever the data became since, and cannot be changed', async () => {
    const { id } = await run()
    const stored = await (await grade()).find({ id })
    expect(await (await grade()).verify({ id })).toMatchObject({ same: true, changed: 0, gone: 0 })
    const [row] = (await (await grade()).area({ runId: id, category: 'W2', placeId: street })).rows
    await sorted(row?.id ?? '', 'W1')
    await people('C2', 1)
    await setPeople(street, 41_000)
    expect(await (await grade()).verify({ id })).toMatchObject({ same: true, changed: 2, gone: 0 })
    expect(await (await grade()).find({ id })).toMatchObject({ run: stored.run })
    const change = db.updateTable('gradeRun').set({ note: 'x' }).where('id', '=', id).execute()
    await expect(change).rejects.toThrow()
    const acts = await db.selectFrom('fact').select('act').where('subjectId', '=', id).execute()
    expect(acts).toEqual([{ act: 'grade.run' }])
    await sorted(row?.id ?? '', 'W2')
  })
  test('a later quarter is compared with it: a rise is a draft too, and the history shows both', async () => {
    const rise: SchemeContent = { ...firstScheme, draftOn: 'rise' }
    await (await grade()).addScheme({ content: rise, note: '只看上升', key: key() })
    const now = daysLater(60)
    for (const category of ['T2', 'T3', 'R1', 'R2', 'R3', 'P1', 'C1', 'S1', 'S2', 'D1'])
      await people(category, 1, community, {}, daysLater(45))
    await people('R5', 16, community, { sentiment: 'negative' }, daysLater(45))
    const { id, drafts } = await run(now, { quarter: '2027Q1' })
    const { run: found } = await (await grade()).find({ id })
    const area = found?.result.areas.find((one) => one.category === 'R5')
    expect(area).toMatchObject({ last: { people: 0, band: null }, draft: 'rise' })
    expect(found).toMatchObject({ schemeEdition: 2, days: 22, last: { days: 54 } })
    expect(drafts).toBe(1)
    const { rows, history } = await (await grade()).area({ runId: id, category: 'R5', placeId: street })
    expect(rows).toHaveLength(16)
    expect(history.map((one) => one.area?.people ?? 0)).toEqual([0, 0, 0, 0, 16])
  })
})

test('by respondents: who was interviewed in each street of the quarter’s wave, and what the survey brought in', async () => {
  const wave = await makeWave(db, { zoneId: office.zoneId, quarter, streets: 2, perPlace: 6 })
  const other = await makeWave(db, { zoneId: office.zoneId, quarter: '2026Q1', firm: '乙机构' })
  const [placeId] = wave.placeIds
  const place = placeId ?? ''
  for (const category of ['W2', 'T1'])
    for (let n = 0; n < 3; n += 1) {
      const { id } = await office.saidAt(testNow, { placeId: place, text: `${category} ${n}` })
      await sorted(id, category, { source: 'survey', filedBy: key() })
    }
  const respondents = { exposure: 'respondents' as const, waveId: wave.waveId }
  await expect(run(testNow, { ...respondents, waveId: other.waveId })).rejects.toMatchObject(refused('no-respondents'))
  const { id } = await run(testNow, respondents)
  const { run: found } = await (await grade()).find({ id })
  // 18 interviews in the street: three people are 16.7 per hundred; what residents said on their own is not in it.
  expect(found?.result.areas).toHaveLength(2)
  expect(found?.result.areas[0]).toMatchObject({ people: 3, exposure: 18, band: null, fixedBand: 'urgent' })
  expect(found?.result.areas[0]?.rate).toBeCloseTo(16.67, 2)
  expect((await (await grade()).find({ id: null })).run?.exposure).toBe('residents')
})

test('praise and what has nothing to act on are in no area, and it is said how many; an echo sounds as what it echoes', async () => {
  const now = daysLater(120)
  const said = (category: string, count: number, sentiment: string | null) =>
    people(category, count, community, { sentiment }, now)
  await said('C2', 12, 'positive')
  await said('C1', 2, 'negative')
  await said('C3', 1, null)
  await said('O4', 1, 'negative')
  await said('O5', 2, 'neutral')
  const echo = async (sentiment: string) => {
    const { id } = await office.saidAt(now, { text: `再说一遍 ${sentiment}` })
    const concernId = await office.concernOf([id], now)
    await sorted(id, 'C2', { sentiment })
    await (await office.resident(now)).support({ concernId, phone: null, consentVersion: null, key: key() })
  }
  await echo('positive')
  await echo('negative')
  await db.updateTable('concern').set({ category: 'C2' }).where('category', 'is', null).execute()
  await db.deleteFrom('touched').execute()
  const { id } = await run(now, { quarter: '2027Q1' })
  const { run: found } = await (await grade()).find({ id })
  const counted = (category: string) => found?.result.areas.find((area) => area.category === category)?.people ?? 0
  expect(['C1', 'C3', 'O4', 'O5', 'C2'].map(counted)).toEqual([2 + 1, 1, 0, 0, 2])
  expect(found?.left).toMatchObject({ positive: 12 + 2, noContent: 3 })
  expect(await (await grade()).verify({ id })).toMatchObject({ same: true, changed: 0, gone: 0 })
})

test('who reads and who grades', async () => {
  for (const name of ['周建平', '马志强']) expect((await (await grade(name)).find({ id: null })).run).not.toBeNull()
  for (const name of ['王敏', '郑伟'])
    await expect((await grade(name)).find({ id: null })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const name of ['周建平', '马志强', '王敏']) {
    await expect((await grade(name)).run({ quarter, key: key() })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const scheme = { content: firstScheme, note: '改', key: key() }
    await expect((await grade(name)).addScheme(scheme)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('two editions and two runs at once get numbers of their own', async () => {
  const content = (leastPeople: number) => ({ ...firstScheme, leastPeople })
  const add = async (n: number) => (await grade()).addScheme({ content: content(n), note: '改', key: key() })
  const editions = await Promise.all([add(11), add(12), add(13)])
  expect(editions.map((one) => one.edition).sort()).toEqual([3, 4, 5])
  const runs = await Promise.all([run(), run(), run()])
  expect(new Set(runs.map((one) => one.number)).size).toBe(3)
  await expect(add(13).then(() => add(13))).rejects.toMatchObject(refused('same-as-before'))
})

test('the trail of the grading is whole; opinions and waves were written by hand here', async () => {
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect(findings.filter(({ where }) => /grade|population|fact|link/.test(where))).toEqual([])
})
