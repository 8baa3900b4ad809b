import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { importInJob } from './import.jobs.ts'
import { caseDigests, waveDigest } from './response.queries.ts'
import { eraseSurveyFiles } from './retention.jobs.ts'
import { openSurveyOffice } from './test-import.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openSurveyOffice(db)
const { owner, surveyor, delivery, key, work } = office
const wave = await office.schedule('2022Q3', '2022-08-10')
const clean = delivery('survey_2022Q3_a_clean_utf8.csv')
const broken = delivery('survey_2022Q3_e_broken.xlsx')
const given = (file: { name: string; content: string }) => ({ waveId: wave.id, file, mapping: null, coding: null })
const hand = (file: { name: string; content: string }, onlyWhole = false) =>
  owner.survey.import({ ...given(file), onlyWhole, key: key() })
const imports = () => owner.survey.imports({ waveId: wave.id })
const counted = async () => (await caseDigests(db, wave.id)).size
const undoLast = async () => {
  const last = (await imports()).at(-1)
  await owner.survey.undoImport({ id: last?.id ?? '', seen: last?.version ?? 0, key: key() })
}
const refusal = (code: string) => ({ cause: { code } })

test('the messy, the old and the broken file are looked at: nothing is written, every bad row is named', async () => {
  const seen = await surveyor.survey.previewImport(given(broken))
  expect(seen.counts).toMatchObject({ rows: 2640, accepted: 2616, rejected: 24, unchanged: 0, replaced: 0 })
  expect(seen.rejected.find((row) => row.row === 469)).toMatchObject({ column: '社区/村', reason: 'unknown_community' })
  expect(seen.why).toBeNull()
  const messy = await owner.survey.previewImport(given(delivery('survey_2022Q3_c_messy.xlsx')))
  expect(messy.counts).toMatchObject({ rows: 2640, accepted: 2640, rejected: 0 })
  expect(await counted()).toBe(0)
  const bad = await owner.survey.badRows({ ...given(broken), locale: 'zh' })
  expect(bad.name).toBe('survey_2022Q3_e_broken-错误原因.xlsx')
})

test('the good rows are imported by a job and count at once; the bad ones are told; the trail says who and what', async () => {
  const { id, jobId } = await hand(broken)
  expect(await imports()).toMatchObject([{ status: 'queued' }])
  expect(await counted()).toBe(0)
  await work()
  expect(await imports()).toMatchObject([
    { id, status: 'stored', accepted: 2616, rejected: 24, unchanged: 0, replaced: 0 },
  ])
  expect(await counted()).toBe(2616)
  expect(await owner.job.find({ id: jobId })).toMatchObject({
    status: 'done',
    result: { accepted: 2616, rejected: 24 },
  })
  const facts = await db.selectFrom('fact').select('act').where('subjectId', '=', id).orderBy('id').execute()
  expect(facts.map((row) => row.act).sort()).toEqual(['survey.importAsked', 'survey.imported'])
})

test('the same file is not taken twice; the mended one adds what was missing and doubles nothing', async () => {
  await expect(hand(broken)).rejects.toMatchObject(refusal('file-imported'))
  const look = await owner.survey.previewImport(given(clean))
  await hand(clean)
  await work()
  const last = (await imports()).at(-1)
  expect(last).toMatchObject({ status: 'stored', accepted: 2640 })
  expect(look.counts).toMatchObject({ unchanged: last?.unchanged, replaced: last?.replaced })
  expect(await counted()).toBe(2640)
  await expect(
    owner.survey.undoImport({ id: (await imports())[0]?.id ?? '', seen: 2, key: key() }),
  ).rejects.toMatchObject(refusal('later-import'))
})

test('undone, what it replaced counts again, and file and key are gone', async () => {
  const last = (await imports()).at(-1)
  await undoLast()
  expect(await counted()).toBe(2616)
  const file = await db
    .selectFrom('surveyImportFile')
    .selectAll()
    .where('id', '=', last?.id ?? '')
    .executeTakeFirst()
  expect(file).toMatchObject({ ownKey: null, sealed: null })
  await expect(undoLast()).rejects.toMatchObject(refusal('import-not-stored'))
})

test('all or nothing, when that is wanted', async () => {
  const first = (await imports())[0]
  await owner.survey.undoImport({ id: first?.id ?? '', seen: first?.version ?? 0, key: key() })
  await hand(broken, true)
  await work()
  expect((await imports()).at(-1)).toMatchObject({ status: 'failed', failure: 'rows-rejected', rejected: 24 })
  expect(await counted()).toBe(0)
  expect(await db.selectFrom('surveyResponse').select('id').where('waveId', '=', wave.id).execute()).toEqual([])
})

test('two hands at once: one file is taken, the other is told to wait', async () => {
  const both = await Promise.allSettled([hand(clean), hand(clean)])
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: refusal('import-running') })
  await work()
  expect(await counted()).toBe(2640)
})

test('a job that died half-way begins anew and ends as if it had not', async () => {
  await undoLast()
  const { id } = await hand(clean)
  const job = await db.selectFrom('job').select(['id', 'input']).where('object', '=', id).executeTakeFirstOrThrow()
  let steps = 0
  const dying = importInJob({
    ...office.deps,
    input: job.input as never,
    object: id,
    progress: async () => {
      steps += 1
      if (steps === 2) throw new Error('killed')
    },
  })
  await expect(dying).rejects.toThrow('killed')
  expect(await counted()).toBe(0)
  await work()
  expect((await imports()).at(-1)).toMatchObject({ id, status: 'stored', accepted: 2640 })
  expect(await counted()).toBe(2640)
})

test('a worker that slept until its import had ended adds nothing to it', async () => {
  await undoLast()
  const { id } = await hand(clean)
  const job = await db.selectFrom('job').select('input').where('object', '=', id).executeTakeFirstOrThrow()
  const end = (status: 'failed' | 'queued') =>
    db.updateTable('surveyImport').set({ status }).where('id', '=', id).execute()
  const sleeping = importInJob({
    ...office.deps,
    input: job.input as never,
    object: id,
    progress: () => end('failed') as never,
  })
  await expect(sleeping).rejects.toThrow('has ended')
  const written = await db.selectFrom('surveyResponse').select('id').where('importId', '=', id).execute()
  expect(written).toHaveLength(1000)
  await end('queued')
  await work()
  expect(await counted()).toBe(2640)
})

test('an import whose job was stopped does not block the next file', async () => {
  await undoLast()
  const { id, jobId } = await hand(clean)
  const stopping = office.as('owner')
  await db.updateTable('job').set({ status: 'cancelled' }).where('id', '=', jobId).execute()
  await stopping.survey.import({ ...given(broken), onlyWhole: false, key: key() })
  await work()
  const states = new Map((await imports()).map((row) => [row.id, row.status]))
  expect(states.get(id)).toBe('failed')
  expect(await counted()).toBe(2616)
})

test('another firm and an official without the duty are refused', async () => {
  await expect(office.otherSurveyor.survey.previewImport(given(clean))).rejects.toMatchObject(refusal('other-firm'))
  await expect(office.otherSurveyor.survey.imports({ waveId: wave.id })).rejects.toMatchObject(refusal('other-firm'))
  await expect(office.as('leader').survey.previewImport(given(clean))).rejects.toMatchObject(refusal('not-permitted'))
  await expect(office.as('unit').survey.undoImport({ id: wave.id, seen: 1, key: key() })).rejects.toMatchObject(
    refusal('not-permitted'),
  )
})

test('numbers in comments are hidden, the words as they came are sealed', async () => {
  const rows = await db
    .selectFrom('surveyResponse')
    .select(['comment', 'original'])
    .where('comment', 'is not', null)
    .execute()
  expect(rows.some((row) => /1[39]\d{9}/.test(row.comment ?? ''))).toBe(false)
  expect(rows.filter((row) => row.original !== null).length).toBeGreaterThan(0)
})

test('a long time after the release the file and the words as they came are destroyed, and the trail still holds', async () => {
  const released = { releasedOn: '2022-10-08', basis: 'microdata', digest: await waveDigest(db, wave.id) }
  await db.updateTable('surveyWave').set(released).where('id', '=', wave.id).execute()
  expect(await eraseSurveyFiles(office.deps)).toBeGreaterThan(0)
  expect(await eraseSurveyFiles(office.deps)).toBe(0)
  expect(await db.selectFrom('surveyImportFile').select('id').where('sealed', 'is not', null).execute()).toEqual([])
  expect(await db.selectFrom('surveyResponse').select('id').where('original', 'is not', null).execute()).toEqual([])
})

test('an answer changed behind the back of the trail is found', async () => {
  const findings = async () =>
    (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings.flatMap(({ kind }) =>
      kind === 'answers-changed' ? [kind] : [],
    )
  expect(await findings()).toEqual([])
  const one = await db.selectFrom('surveyResponse').selectAll().limit(1).executeTakeFirstOrThrow()
  await db.updateTable('surveyResponse').set({ weight: 9 }).where('id', '=', one.id).execute()
  expect(new Set(await findings())).toEqual(new Set(['answers-changed']))
  await db
    .updateTable('surveyResponse')
    .set({ weight: one.weight, supersededBy: one.importId })
    .where('id', '=', one.id)
    .execute()
  expect(new Set(await findings())).toEqual(new Set(['answers-changed']))
  await db.updateTable('surveyResponse').set({ supersededBy: null }).where('id', '=', one.id).execute()
  await db.deleteFrom('surveyResponse').where('id', '=', one.id).execute()
  expect(new Set(await findings())).toEqual(new Set(['answers-changed']))
})
