import { randomUUID } from 'node:crypto'
import { readSheets } from '@ratchet/documents/sheet'
import { refusalSentence } from '@ratchet/words/catalogue'
import { expect, test, vi } from 'vitest'
import { recordFact } from '../audit/record.ts'
import { key, openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { acting } from '../trpc.ts'
import { dropOldExports } from './export.jobs.ts'
import { casePages, listStored, PAGE } from './export.queries.ts'
import { openExport } from './open-export.ts'
import { addImport, makeWave } from './test-wave.ts'

// Threads start slowly on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 })

const { db } = await testDatabase()
await openOffice(db, { catalogues: false })
const { id: zoneId } = await db.selectFrom('unit').select('id').where('kind', '=', 'zone').executeTakeFirstOrThrow()
const owner = actorOf('owner', [zoneId])
const as = (actor: typeof owner) => createCaller(contextOf(db, actor))
const wave = await makeWave(db, { zoneId, firm: '甲机构', perPlace: 6 })
const { waveId } = wave
const ask = (actor = owner, more: object = {}) =>
  as(actor).survey.exportAnswers({ waveId, file: 'csv', locale: 'zh', key: key(), ...more })
const openAs = (actor: typeof owner, id: unknown, now = testNow) =>
  openExport(acting(contextOf(db, actor, now)), String(id))

async function read(id: unknown): Promise<string> {
  const file = await openAs(owner, id)
  const parts: (string | Uint8Array)[] = []
  for await (const part of file?.body ?? []) parts.push(part)
  return parts.map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString('base64'))).join('')
}
const linesOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))

async function firm(name: string) {
  const unit = { id: randomUUID(), kind: 'survey_firm', name, parentId: zoneId, sinceDay: '2026-01-01' }
  await db
    .insertInto('unit')
    .values({ ...unit, illustrative: false, version: 1 })
    .execute()
  return actorOf('surveyor', [zoneId, unit.id])
}
const [own, other] = [await firm('甲机构'), await firm('乙机构')]

test('the owner takes every visible case as CSV, and the trace says which', async () => {
  const { exportId, jobId, rows } = await ask()
  expect([jobId, rows]).toEqual([null, 36])
  const text = await read(exportId)
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const [header, ...cases] = linesOf(text)
  expect(cases).toHaveLength(36)
  expect(header?.slice(0, 9)).toEqual([
    ...['resp_id', 'wave', 'stratum', 'community_code', 'community', 'interview_date', 'disposition'],
    ...['teaching', 'transport'],
  ])
  expect(header).not.toContain('interviewer_id')
  expect(cases.map(([id]) => id)).toEqual(wave.caseIds.toSorted())
  // 不了解 is 9, an age is a band.
  const of = (column: string) => cases[0]?.[header?.indexOf(column) ?? -1]
  expect([of('teaching'), of('age_band'), of('left_out')]).toEqual(['9', '18-29', '0'])
  const fact = await db.selectFrom('fact').selectAll().where('id', '=', String(exportId)).executeTakeFirstOrThrow()
  expect(fact).toMatchObject({ act: 'survey.exported', actorId: owner.userId, subjectKind: 'wave', subjectId: waveId })
  expect(fact.payload).toMatchObject({ file: 'csv', rows: 36, imports: [wave.importId], design: 'probability' })
})

test('a firm takes its own wave and no other; officials get a sentence that says what they get instead', async () => {
  expect((await ask(own)).rows).toBe(36)
  await expect(ask(other)).rejects.toMatchObject({ cause: { code: 'other-firm' } })
  for (const role of ['leader', 'lead_unit', 'unit', 'inspector', 'editor'] as const) {
    await expect(ask(actorOf(role, [zoneId]))).rejects.toMatchObject({ cause: { code: 'figures-only' } })
  }
  expect(refusalSentence('zh', 'survey.exportAnswers', 'figures-only', {})).toContain('测评报告')
  const both = { ...other, grants: [...other.grants, ...actorOf('leader', [zoneId]).grants] }
  await expect(ask(both)).rejects.toMatchObject({ cause: { code: 'figures-only' } })
  for (const role of ['admin', 'auditor'] as const) {
    await expect(ask(actorOf(role, [zoneId]))).rejects.toMatchObject({ cause: { code: 'not-permitted' } })
  }
  const empty = await makeWave(db, { zoneId, cases: [], firm: '丙机构' })
  await expect(ask(owner, { waveId: empty.waveId })).rejects.toMatchObject({ cause: { code: 'nothing-stored' } })
})

test('a refused export leaves no trace', async () => {
  const count = () => db.selectFrom('fact').select('id').where('act', '=', 'survey.exported').execute()
  const before = (await count()).length
  await ask(actorOf('leader', [zoneId])).catch(() => undefined)
  expect(await count()).toHaveLength(before)
})

test('the link is of one person, for ten minutes, and for an export of answers only', async () => {
  const { exportId } = await ask()
  expect(await openAs(owner, exportId)).not.toBeNull()
  expect(await openAs(own, exportId)).toBeNull()
  expect(await openAs(owner, exportId, '2026-11-23T01:10:01.000Z' as never)).toBeNull()
  // Whoever lost the role meanwhile has no link either.
  expect(await openAs({ ...owner, grants: [] }, exportId)).toBeNull()
  expect(await openAs(owner, randomUUID())).toBeNull()
  const { id } = await db
    .selectFrom('fact')
    .select('id')
    .where('act', '<>', 'survey.exported')
    .executeTakeFirstOrThrow()
  expect(await openAs(owner, id)).toBeNull()
})

test('what is imported after the export was asked for is not in it; what was undone meanwhile breaks it off', async () => {
  const { waveId: changing, importId } = await makeWave(db, { zoneId, firm: '丁机构' })
  const { exportId } = await ask(owner, { waveId: changing })
  const later = await addImport(db, changing)
  const [row] = await db.selectFrom('surveyResponse').selectAll().where('importId', '=', importId).limit(1).execute()
  const { id: _, ...kept } = row ?? expect.unreachable()
  const json = { answers: '{"teaching": 1}', traits: JSON.stringify(kept.traits), flags: '[]' }
  await db
    .updateTable('surveyResponse')
    .set({ supersededBy: later })
    .where('importId', '=', importId)
    .where('caseId', '=', kept.caseId)
    .execute()
  await db
    .insertInto('surveyResponse')
    .values({ ...kept, ...json, id: randomUUID(), importId: later })
    .execute()
  const cases = linesOf(await read(exportId))
  expect(cases).toHaveLength(37)
  expect(cases.filter(([id]) => id === kept.caseId)).toHaveLength(1)
  expect(cases.find(([id]) => id === kept.caseId)?.[8]).not.toBe('')
  await db.deleteFrom('surveyResponse').where('importId', '=', importId).where('caseId', '<>', kept.caseId).execute()
  await expect(read(exportId)).rejects.toThrow('1 cases of 36')
})

test('pages are as large as they may be and no larger, and hold every case once', async () => {
  const many = await makeWave(db, { zoneId, firm: '戊机构', perPlace: 750 })
  const taken = { waveId: many.waveId, quarter: '2026Q3', imports: await listStored(db, many.waveId) }
  const sizes: number[] = []
  const seen = new Set<unknown>()
  for await (const page of casePages(db, taken, [{ id: 'teaching', kind: 'five' }], 4500)) {
    sizes.push(page.length)
    for (const [id] of page) seen.add(id)
  }
  expect(sizes).toEqual([PAGE, PAGE, 500])
  expect(seen.size).toBe(4500)
})

test('XLSX comes with code book and description; the code book alone as CSV', async () => {
  const { exportId } = await ask(owner, { file: 'xlsx' })
  const file = await openAs(owner, exportId)
  expect(file?.name).toMatch(/^2026年第三季度测评答卷\.xlsx$/)
  const { sheets } = await readSheets(Buffer.from(await read(exportId), 'base64'))
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['答卷', 37],
    ['编码表', expect.any(Number)],
    ['说明', expect.any(Number)],
  ])
  const book = sheets[1]?.rows.find(([field]) => field === 'teaching')
  expect(book?.slice(7)).toEqual([9, 32, 4])
  expect(sheets[2]?.rows).toContainEqual(['测评机构', '甲机构'])
  const alone = await ask(owner, { file: 'code-book', locale: 'en' })
  expect(await read(alone.exportId)).toContain('teaching,您对本地的教育教学')
})

test('a large workbook is a job whose file is of the person who asked, and is gone after seven days', async () => {
  const waves = await db.selectFrom('surveyResponse').select('waveId').distinct().execute()
  expect(waves.length).toBeGreaterThan(1)
  const { importId } = wave
  // As many cases as make it large, without their answers.
  const many = Array.from({ length: 20_001 - 36 }, (_, at) => `Z${at}`)
  const one = await db
    .selectFrom('surveyResponse')
    .selectAll()
    .where('importId', '=', importId)
    .executeTakeFirstOrThrow()
  for (let from = 0; from < many.length; from += 2000) {
    const rows = many.slice(from, from + 2000).map((caseId) => ({
      ...{ ...one, id: randomUUID(), caseId, disposition: 'refused', answers: '{}', traits: '{}', flags: '[]' },
      ...{ weight: null, comment: null },
    }))
    await db.insertInto('surveyResponse').values(rows).execute()
  }
  const { exportId, jobId, rows } = await ask(owner, { file: 'xlsx' })
  expect(rows).toBe(20_001)
  expect(await openAs(owner, exportId)).toBeNull()
  const deps = { db, keyring: testKeyring, checkpointFolder: '', readNow: async () => testNow }
  await workJobs(deps, jobKinds)
  const job = await as(owner).job.find({ id: String(jobId) })
  expect(job).toMatchObject({ status: 'done', result: { waveId, rows: 20_001 } })
  const blobId = job.resultBlobId ?? ''
  expect(await as(owner).blob.find({ id: blobId })).toMatchObject({ kind: 'answers' })
  await expect(as(own).blob.find({ id: blobId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const kept = await db.selectFrom('blob').select('bytes').where('id', '=', blobId).executeTakeFirstOrThrow()
  expect((await readSheets(kept.bytes, { rows: 30_000 })).sheets[0]?.rows).toHaveLength(20_002)
  expect(await dropOldExports({ ...deps, readNow: async () => '2026-11-29T01:00:00.000Z' as never })).toBe(0)
  expect(await dropOldExports({ ...deps, readNow: async () => '2026-12-02T01:00:00.000Z' as never })).toBe(1)
  expect(await db.selectFrom('blob').select('id').where('id', '=', blobId).execute()).toEqual([])
  const acts = await db.selectFrom('fact').select('act').where('act', 'like', 'survey.export%').orderBy('at').execute()
  expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['survey.exportMade', 'survey.exportDropped']))
})

test('an act of somebody else with the same shape opens nothing', async () => {
  const payload = { file: 'csv', rows: 1, digest: '', imports: [], items: [], locale: 'zh' }
  const ctx = { ...contextOf(db, own), keyring: testKeyring }
  const id = await db
    .transaction()
    .execute((tx) => recordFact(tx, ctx, { act: 'survey.imported', subject: ['wave', waveId], payload }))
  expect(await openAs(own, id)).toBeNull()
})
