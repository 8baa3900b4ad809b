import { flagsOf } from '@ratchet/domain/survey/quality'
import { expect, test } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testNow } from '../test-context.ts'
import { addImport, answersOf, makeWave, type TestCase } from './test-wave.ts'

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { zoneId, as } = office
const owner = as('owner').survey
const under = { parentId: zoneId, sort: 0, sinceDay: '2025-01-01' as never }
const firm = await as('admin').unit.add({ kind: 'survey_firm', name: '甲机构', ...under, key: key() })
const rival = await as('admin').unit.add({ kind: 'survey_firm', name: '乙机构', ...under, key: key() })
const surveyorOf = (unitId: string) =>
  createCaller(contextOf(db, actorOf('surveyor', [zoneId, unitId]), testNow)).survey

const everything = {
  page: 1,
  caseId: null,
  place: null,
  interviewer: null,
  disposition: null,
  flag: null,
  item: null,
  answer: null,
}
const at = { street: 0, place: 0 }

test('records are filtered and paged on the server; an undone or superseded row is not there', async () => {
  const { waveId, importId, placeIds, streetIds } = await makeWave(db, { zoneId, perPlace: 20 })
  const list = (given: object) => owner.records({ id: waveId, ...everything, ...given })
  const first = await list({})
  expect(first).toMatchObject({ total: 120, pageSize: 20, isWhole: true, hasHidden: false })
  expect(first.rows).toHaveLength(20)
  expect((await list({ page: 7 })).rows).toHaveLength(0)
  expect((await list({ caseId: 'C00007' })).rows.map((row) => row.caseId)).toEqual(['C00007'])
  expect((await list({ place: placeIds[1] })).total).toBe(20)
  expect((await list({ place: streetIds[0] })).total).toBe(60)
  expect((await list({ interviewer: 'F102' })).total).toBe(30)

  await db
    .updateTable('surveyResponse')
    .set({ supersededBy: await addImport(db, waveId) })
    .where('waveId', '=', waveId)
    .where('caseId', 'in', ['C00001', 'C00002'])
    .execute()
  expect((await list({})).total).toBe(118)
  await db.updateTable('surveyImport').set({ status: 'undone' }).where('id', '=', importId).execute()
  expect(await list({})).toMatchObject({ total: 0, rows: [] })
})

test('the rows behind a number are as many as the number says', async () => {
  const answers = { ...answersOf(1), teaching: 4 }
  const { teaching: _, ...silent } = answersOf(1)
  const cases: TestCase[] = [
    ...Array.from({ length: 6 }, () => ({ ...at, answers })),
    { ...at, answers: { ...answers, teaching: 'dk' } },
    { ...at, answers: silent },
    { ...at, disposition: 'partial', answers: silent },
    { ...at, disposition: 'refused' },
  ]
  const { waveId, caseIds } = await makeWave(db, { zoneId, cases })
  const count = async (given: object) => (await owner.records({ id: waveId, ...everything, ...given })).total
  expect(await count({ item: 'teaching', answer: '4' })).toBe(6)
  expect(await count({ item: 'teaching', answer: 'valid' })).toBe(6)
  expect(await count({ item: 'teaching', answer: 'dk' })).toBe(1)
  expect(await count({ item: 'teaching' })).toBe(9)
  // A refusal did not leave the question out: nobody asked it.
  expect(await count({ item: 'teaching', answer: 'none' })).toBe(2)
  expect(await count({ disposition: 'refused' })).toBe(1)
  expect(await count({ disposition: 'interview' })).toBe(9)
  expect(await count({ item: "x' or true --", answer: '4' })).toBe(0)

  const draw = { id: crypto.randomUUID(), waveId, seed: 'x', frameHash: 'h', frameSize: 9, size: 1, byName: '李岚' }
  await db
    .insertInto('surveyRecheckDraw')
    .values({ ...draw, at: testNow })
    .execute()
  const found = {
    mode: 'phone',
    outcome: 'not_interviewed',
    note: '无人来访',
    byName: '马志强',
    at: testNow,
    version: 2,
  }
  await db
    .insertInto('surveyRecheck')
    .values({ id: crypto.randomUUID(), waveId, drawId: draw.id, caseId: caseIds[0] as string, ...found })
    .execute()
  expect(await count({ item: 'teaching', answer: '4' })).toBe(5)
  expect(await count({})).toBe(10)
})

test('officials read neither who answered nor who asked, and nothing of a place that the results hide', async () => {
  const cases: TestCase[] = [
    ...Array.from({ length: 5 }, () => ({ ...at, comment: '路灯坏了，电话[号码]' })),
    ...Array.from({ length: 4 }, () => ({ street: 0, place: 1 })),
    { street: 0, place: 1, disposition: 'refused' },
    // A place with enough; the one with five is hidden with the one that has four, which its total would betray.
    ...Array.from({ length: 12 }, () => ({ street: 0, place: 2, comment: '路灯坏了，电话[号码]' })),
  ]
  const { waveId, placeIds } = await makeWave(db, { zoneId, cases })
  const read = (caller: typeof owner, given: object = {}) => caller.records({ id: waveId, ...everything, ...given })

  for (const whole of [owner, surveyorOf(firm.id)]) {
    const page = await read(whole)
    expect(page).toMatchObject({ total: 22, isWhole: true, hasHidden: false })
    expect(page.rows[0]?.whole).toMatchObject({ interviewer: 'F101', traits: { gender: 'male' }, source: { row: 2 } })
  }
  for (const role of ['leader', 'unit', 'lead_unit', 'inspector', 'editor'] as const) {
    const page = await read(as(role).survey)
    expect(page).toMatchObject({ total: 12, isWhole: false, hasHidden: true })
    expect(page.rows.filter((row) => row.whole !== null)).toEqual([])
    expect(page.rows[0]?.comment).toBe('路灯坏了，电话[号码]')
    expect(JSON.stringify(page)).not.toMatch(/F10|male|2026-08/)
    for (const place of placeIds.slice(0, 2)) expect((await read(as(role).survey, { place })).total).toBe(0)
    // Asking for an interviewer must not tell which rows are theirs.
    expect((await read(as(role).survey, { interviewer: 'F101' })).total).toBe(12)
    expect((await as(role).survey.recordFilters({ id: waveId })).interviewers).toEqual([])
  }
  await expect(read(surveyorOf(rival.id))).rejects.toMatchObject({ cause: { code: 'other-firm' } })
  await expect(read(as('auditor').survey)).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
})

test('filters offer the themes first, and only what somebody answered', async () => {
  const { waveId } = await makeWave(db, { zoneId, perPlace: 2 })
  const filters = await owner.recordFilters({ id: waveId })
  expect(filters.interviewers).toEqual(['F101', 'F102', 'F103', 'F104'])
  expect(filters.items.slice(0, 2)).toEqual(['teaching', 'transport'])
  expect(filters.items.slice(-3)).toEqual(['aware_city_survey', 'aware_work', 'overall'])
})

test('the interviewer who straight-lines in a minute stands out; the others do not', async () => {
  const alike = Object.fromEntries(Object.keys(answersOf(0)).map((item) => [item, 4]))
  const cases = Array.from({ length: 120 }, (_, n): TestCase => {
    const isPlanted = n % 6 === 0
    const answers = isPlanted ? alike : answersOf(n)
    const seconds = isPlanted ? 60 + (n % 60) : 600 + ((n * 37) % 400)
    const flags = flagsOf({ answers, seconds }, { seconds: 700 })
    return { street: n % 2, place: n % 3, interviewer: isPlanted ? 'F117' : `F10${n % 6}`, answers, seconds, flags }
  })
  const { waveId } = await makeWave(db, { zoneId, cases: [...cases, { ...at, disposition: 'refused' }] })
  const quality = await owner.quality({ id: waveId })
  expect(quality).toMatchObject({ interviews: 120, straight: 20, speeding: 20, flagged: 20, untimed: 0 })
  expect(quality.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(120)
  const short = quality.bins.filter((bin) => bin.to <= quality.shortest)
  expect(short.reduce((sum, bin) => sum + bin.count, 0)).toBe(quality.speeding)
  expect(quality.bins.every((bin, at) => at === 0 || bin.from === quality.bins[at - 1]?.to)).toBe(true)
  const [planted, ...others] = quality.interviewers ?? []
  expect(planted).toMatchObject({ interviewer: 'F117', interviews: 20, straightShare: 1, speedingShare: 1, mean: 4 })
  expect(planted?.suspicions.slice(0, 2)).toEqual(['straight_line', 'speeding'])
  expect(others).toHaveLength(5)
  expect(others.flatMap((row) => row.suspicions)).toEqual([])
  const dk = quality.interviewers?.find((row) => row.interviewer === 'F101')
  expect(dk?.unknownShare).toBeGreaterThan(0)
  expect((await as('leader').survey.quality({ id: waveId })).interviewers).toBeNull()
  await expect(surveyorOf(rival.id).quality({ id: waveId })).rejects.toMatchObject({ cause: { code: 'other-firm' } })
})
