import { randomUUID } from 'node:crypto'
import { readSheets } from '@ratchet/documents/sheet'
import { expect, test, vi } from 'vitest'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { makeWave, type TestCase } from '../survey/test-wave.ts'
import { actorOf, contextOf } from '../test-context.ts'

// Threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 })

const { db } = await testDatabase()
const office = await openOffice(db, { catalogues: false })
const { id: zoneId } = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
const cases = Array.from({ length: 83 }, (_, at): TestCase => {
  // The last place has three interviews: too few to be told.
  const place = at < 80 ? Math.floor(at / 10) : 8
  const answers = { transport: 1 + (at % 5), sanitation: 1 + ((at * 7) % 5), overall: 1 + ((at + place) % 5) }
  return { street: Math.min(1, Math.floor(place / 4)), place: place === 8 ? 4 : place % 4, answers, weight: 1 }
})
const places = { zoneId, streets: 2, placesPerStreet: 5 }
const { waveId } = await makeWave(db, { ...places, firm: '甲机构', cases })
const asked = { waveId, locale: 'zh' as const }
const firm = { id: randomUUID(), kind: 'survey_firm', name: '甲机构', parentId: zoneId, sinceDay: '2026-01-01' }
await db
  .insertInto('unit')
  .values({ ...firm, illustrative: false, version: 1 })
  .execute()
const surveyor = createCaller(contextOf(db, actorOf('surveyor', [zoneId, firm.id]))).analysis
const traces = () =>
  db.selectFrom('fact').select('payload').where('act', '=', 'survey.exported').where('subjectId', '=', waveId).execute()

test('every official takes the figures; small places are left out of them, for the own firm too', async () => {
  for (const caller of [office.as('unit').analysis, surveyor]) {
    const { name, content } = await caller.exportFigures({ ...asked, key: key() })
    expect(name).toMatch(/^\d{4}年第.季度测评结果\.xlsx$/)
    const { sheets } = await readSheets(Buffer.from(content, 'base64'))
    const communities = sheets.find((sheet) => sheet.name === '社区（村）')?.rows ?? []
    expect(communities.flat().filter((cell) => cell === '少').length).toBeGreaterThanOrEqual(4)
    expect(sheets[0]?.rows.find(([subject]) => subject === '交通出行')?.[5]).toBe(83)
  }
})

test('the report is a DOCX, and both leave a trace with what they were', async () => {
  const before = (await traces()).length
  const { name, content } = await office.as('leader').analysis.report({ ...asked, key: key() })
  expect(name).toMatch(/测评报告\.docx$/)
  expect(Buffer.from(content, 'base64').subarray(0, 2).toString()).toBe('PK')
  const facts = await traces()
  expect(facts).toHaveLength(before + 1)
  expect(facts.map(({ payload }) => payload)).toContainEqual(
    expect.objectContaining({ file: 'report', rows: 83, locale: 'zh', leaveOutFlagged: false, firm: '甲机构' }),
  )
})

test('the same key again is one export', async () => {
  const once = key()
  const caller = office.as('owner').analysis
  await caller.exportFigures({ ...asked, key: once })
  const before = (await traces()).length
  await caller.exportFigures({ ...asked, key: once })
  expect(await traces()).toHaveLength(before)
})

test('what cannot be analysed is no file and no trace; keepers of the system take none', async () => {
  const before = (await traces()).length
  const empty = await makeWave(db, { zoneId, cases: [], firm: '乙机构' })
  const caller = office.as('owner').analysis
  const none = caller.report({ ...asked, waveId: empty.waveId, key: key() })
  await expect(none).rejects.toMatchObject({ cause: { code: 'no-interviews' } })
  await expect(surveyor.report({ ...asked, waveId: empty.waveId, key: key() })).rejects.toMatchObject({
    cause: { code: 'other-firm' },
  })
  for (const role of ['admin', 'auditor'] as const) {
    const refused = office.as(role).analysis.exportFigures({ ...asked, key: key() })
    await expect(refused).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
  expect(await traces()).toHaveLength(before)
})

test('volunteers leave as counts, a published table as what was published', async () => {
  const optIn = await makeWave(db, { ...places, design: 'opt_in', firm: '丙机构', cases })
  const caller = office.as('owner').analysis
  const figures = await caller.exportFigures({ ...asked, waveId: optIn.waveId, key: key() })
  const { sheets } = await readSheets(Buffer.from(figures.content, 'base64'))
  expect(sheets.map(({ name }) => name)).toEqual(['回答分布', '说明'])
  expect(sheets[1]?.rows.flat()).toContain('自愿参与（非概率样本）')
  expect((await caller.report({ ...asked, waveId: optIn.waveId, key: key() })).name).toMatch(/docx$/)
  const table = await makeWave(db, { zoneId, cases: [], firm: '丁机构' })
  const reading = { id: randomUUID(), waveId: table.waveId, theme: 'transport', estimate: 80, se: null, margin: null }
  await db
    .insertInto('surveyReading')
    .values({ ...reading, n: 500 })
    .execute()
  const released = { releasedOn: '2026-10-09', basis: 'reported', n: 500 }
  await db.updateTable('surveyWave').set(released).where('id', '=', table.waveId).execute()
  const reported = await caller.exportFigures({ ...asked, waveId: table.waveId, key: key() })
  const [subjects] = (await readSheets(Buffer.from(reported.content, 'base64'))).sheets
  expect(subjects?.rows[1]?.slice(0, 2)).toEqual(['交通出行', 80])
})
