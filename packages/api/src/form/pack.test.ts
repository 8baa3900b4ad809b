import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { readBlob } from '../blob/blob.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { fileName, volumesOf } from './pack.ts'
import { issueReports } from './test-report.ts'
import { readZipNames } from './test-zip-names.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { call, open, close } = office
const key = () => randomUUID()
const cycleId = '2026H2' as const
const deps = { db, keyring: testKeyring, checkpointFolder: '', readNow: async () => testNow as Instant }
const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) })

test('volumes are decided before anything is read: none larger than it may, one file that is larger alone', () => {
  const sizes = (volumes: readonly (readonly { size: number }[])[]) =>
    volumes.map((volume) => volume.map((row) => row.size))
  const of = (...all: number[]) => all.map((size) => ({ size }))
  expect(sizes(volumesOf(of(3, 3, 5, 12, 1), 10))).toEqual([[3, 3], [5], [12], [1]])
  expect(sizes(volumesOf(of(), 10))).toEqual([[]])
  expect(fileName('港/务:整\\清?〔2026〕1号')).toBe('港_务_整_清_〔2026〕1号')
})

test('the pack is a job: asked for by the owner, made volume by volume, its names Chinese, its index by clause', async () => {
  await close(await open())
  const people = { owner: await call('李岚'), leader: await call('周建平') }
  await issueReports({ as: (name) => people[name], key }, cycleId)
  await expect((await call('王敏')).form.askPack({ cycleId, key: key() })).rejects.toEqual(refused('not-permitted'))
  const { jobId } = await people.owner.form.askPack({ cycleId, key: key() })
  expect(await people.owner.form.packs({ cycleId })).toMatchObject([{ id: jobId, status: 'queued', parts: [] }])
  expect(await workJobs(deps, jobKinds)).toBe(1)
  const [pack] = await people.leader.form.packs({ cycleId })
  expect(pack).toMatchObject({ status: 'done', by: '李岚', isMine: false })
  expect(pack?.parts).toHaveLength(1)
  const blob = await readBlob(db, pack?.parts[0]?.blobId ?? '')
  expect(blob).toMatchObject({ kind: 'pack', name: '2026年下半年迎检材料包.zip', mediaType: 'application/zip' })
  const names = readZipNames(blob?.bytes ?? Buffer.alloc(0))
  expect(names[0]).toBe('00 目录（按条款）.xlsx')
  expect(names).toEqual(
    expect.arrayContaining([
      '01 台账/重点关切和整改台账.xlsx',
      expect.stringMatching(/^02 标准化表单\/港务自查〔2026〕1号 .*\.docx$/),
      expect.stringMatching(/^02 标准化表单\/港务整报〔2026〕1号 .*\.docx$/),
      expect.stringMatching(/^03 佐证材料（整改事项）\/ZG-2026-\d+ .*\/a\.png\.jpg$/),
      '06 测评汇总/测评汇总.xlsx',
      '07 回头看/回头看结果.xlsx',
      expect.stringMatching(/^08 留痕\//),
    ]),
  )
  const acts = await db.selectFrom('fact').select('act').where('subjectId', '=', cycleId).execute()
  expect(acts.map((row) => row.act)).toEqual(expect.arrayContaining(['form.packAsked', 'form.packMade']))
})

test('the brief has three figures with intervals or a reason, what is late, and one page', async () => {
  await open({ title: '井盖破损', dueDay: '2026-11-30' })
  const later = '2026-12-07T02:00:00.000Z' as Instant
  const { brief, paper } = await (await call('周建平', later)).form.brief({ cycleId })
  expect(brief.figures).toHaveLength(3)
  expect(brief.figures.map((row) => row.basis)).toEqual(['本期还没有测评', '2件中1件', '还没有回访'])
  expect(brief.late).toHaveLength(1)
  expect(brief.late[0]).toContain('井盖破损')
  expect(paper.pages).toHaveLength(1)
  const { name } = await (await call('周建平')).form.briefFile({ cycleId })
  expect(name).toBe('2026年下半年群众满意度工作专报.docx')
  await expect((await call('郑伟')).form.brief({ cycleId })).rejects.toEqual(refused('not-permitted'))
})

test('the checklist is set in editions by the owner, and the next report goes by it', async () => {
  const { form } = await call('李岚')
  const clauses = [{ clause: '一', text: '整改事项有结论', data: 'items' as const }]
  await expect((await call('周建平')).form.setChecklist({ source: '本区办法', clauses, key: key() })).rejects.toEqual(
    refused('not-permitted'),
  )
  await form.setChecklist({ source: '本区办法', clauses, key: key() })
  await expect(form.setChecklist({ source: '本区办法', clauses, key: key() })).rejects.toEqual(
    refused('nothing-changed'),
  )
  const { id } = await form.draft({ kind: 'self_inspection', cycleId, quarter: null, unitId: null, key: key() })
  const part = (await form.find({ id })).form.content.parts.find((row) => row.kind === 'clauses')
  expect(part).toMatchObject({ source: '本区办法', rows: [{ clause: '一', result: 'unmet' }] })
})
