import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sha256 } from '../audit/digest.ts'
import { testDatabase } from '../database/test-database.ts'
import { jobKinds } from '../job/job-kinds.ts'
import { workJobs } from '../job/worker.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { fileName, uniqueNames, volumesOf } from './pack.ts'
import { openPack } from './test-pack.ts'
import { issueReports } from './test-report.ts'

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
})

test('a name is one that Windows takes: no marks, no dot at its end, no device, its ending kept, capitals the same', () => {
  expect(fileName('港/务:整\\清?〔2026〕1号')).toBe('港_务_整_清_〔2026〕1号')
  expect(fileName(`${'长'.repeat(90)}.jpeg`)).toBe(`${'长'.repeat(75)}.jpeg`)
  expect(['整改。. .', 'CON.txt', 'a\u0007b', '...'].map((name) => fileName(name))).toEqual([
    '整改。',
    '_CON.txt',
    'a_b',
    '_',
  ])
  expect(uniqueNames(['甲/a.JPG', '甲/A.jpg', '乙/a.jpg', '甲/a.jpg'])).toEqual([
    '甲/a.JPG',
    '甲/A (2).jpg',
    '乙/a.jpg',
    '甲/a (3).jpg',
  ])
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
  // Steps are shown now and then, the last one always.
  expect(pack?.progress).toBe(pack?.total)
  expect(pack?.parts).toHaveLength(1)
  const { name, files, sheets, links } = await openPack(db, pack?.parts[0]?.blobId ?? '')
  expect(name).toBe('2026年下半年迎检材料包.zip')
  const [index, ...names] = [...files.keys()]
  expect(index).toBe('00 目录.xlsx')
  expect(names).toEqual(
    expect.arrayContaining([
      '00 一页纸专报.docx',
      '01 台账/重点关切和整改台账.xlsx',
      '02 标准化表单/表单清单和签收情况.xlsx',
      expect.stringMatching(/^02 标准化表单\/6 自查报告\/港务自查〔2026〕1号 .*\.docx$/),
      expect.stringMatching(/^02 标准化表单\/7 整改报告\/港务整报〔2026〕1号 .*\.docx$/),
      expect.stringMatching(/^03 佐证材料（整改事项）\/ZG-2026-\d+ .*\/a\.png\.jpg$/),
      '04 佐证材料（考核指标）/考核指标佐证清单.xlsx',
      '06 测评汇总/测评汇总.xlsx',
      '07 回头看和三率/回头看和三率.xlsx',
      expect.stringMatching(/^08 留痕\//),
      '09 目标和措施/目标和措施.xlsx',
    ]),
  )
  expect(names.filter((path) => path.length > 180 || /[\\:*?"<>|]|[. ](\/|$)/.test(path))).toEqual([])

  // The index names exactly the files that are there, with their sizes and hashes, and opens each of them.
  const listed = (await sheets('00 目录.xlsx', '按文件')).slice(4)
  expect(listed.map((row) => row[1])).toEqual(names)
  for (const row of listed) {
    const bytes = files.get(String(row[1])) ?? Buffer.alloc(0)
    expect([row[2], row[4]]).toEqual([bytes.length, sha256(bytes)])
  }
  expect(await links(3)).toEqual(names)
  for (const to of [...(await links(1)), ...(await links(2))])
    expect(names.some((path) => (to.endsWith('/') ? path.startsWith(to) : path === to))).toBe(true)

  // Each of the seven kinds is there or said not to be; the figures are those of the brief.
  const overview = (await sheets('00 目录.xlsx', '总览')).slice(4)
  expect(overview.filter((row) => row[0] === '标准化表单').map((row) => [row[1], row[2]])).toEqual([
    ...['短期可整改问题清单', '反馈问题整改任务分解表', '预警单', '紧急预警单', '工作汇报'].map((kind) => [
      `${kind}（本期没有印发）`,
      0,
    ]),
    ['自查报告', 1],
    ['整改报告', 1],
  ])
  const ledger = (await sheets('01 台账/重点关切和整改台账.xlsx', '整改台账')).slice(3)
  expect(overview.map((row) => row[1])).toContain(`立项整改${ledger.length}件，销号1件，回头看通过0件。`)
  const reviews = (await sheets('01 台账/重点关切和整改台账.xlsx', '三次审核')).slice(3)
  expect(reviews.map((row) => [row[3], row[7]])).toEqual(
    ['整改计划', '整改进度', '整改结果'].map((row) => [row, '通过']),
  )
  const receipts = (await sheets('02 标准化表单/表单清单和签收情况.xlsx', '清单和签收')).slice(3)
  expect(receipts.filter((row) => row[0] === '自查报告').map((row) => row[7])).toEqual(['未签收', '未签收'])
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
