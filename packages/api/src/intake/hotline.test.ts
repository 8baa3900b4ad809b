import { readSheets } from '@ratchet/documents/sheet'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { openSurveyOffice } from '../survey/test-import.ts'
import { testKeyring } from '../test-context.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openSurveyOffice(db)
const { owner, key, work, delivery } = office
const export300 = delivery('hotline_12345_2022Q3.xlsx')
const refusal = (code: string) => ({ cause: { code } })

const heads = '工单编号,来电时间,联系电话,所属街道,社区/村,诉求内容,办理时限,办理状态,回访满意度,原工单编号'
const csv = (name: string, rows: readonly string[]) => ({
  name,
  content: Buffer.from([heads, ...rows].join('\n')).toString('base64'),
})
const hand = (file: { name: string; content: string }, onlyWhole = false) =>
  owner.intake.importHotline({ file, mapping: null, onlyWhole, key: key() })
const take = async (file: { name: string; content: string }) => {
  const { id } = await hand(file)
  await work()
  return owner.intake.findImport({ id })
}
const count = async (table: 'opinion' | 'opinionOrigin' | 'contact' | 'opinionWord') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const byNumber = (number: string) =>
  db
    .selectFrom('opinionOrigin')
    .innerJoin('opinion', 'opinion.id', 'opinionOrigin.opinionId')
    .selectAll('opinionOrigin')
    .select(['opinion.text', 'opinion.status', 'opinion.replyDue', 'opinion.urgent', 'opinion.placeId'])
    .where('opinionOrigin.number', '=', number)
    .executeTakeFirstOrThrow()

test('the open export is looked at: nothing is written, and the bad rows come back as a file with why', async () => {
  const seen = await owner.intake.previewHotline({ file: export300, mapping: null })
  expect(seen.counts).toMatchObject({ rows: 300, accepted: 291, rejected: 9, fixed: 1, ignored: 1 })
  expect(seen.counts).toMatchObject({ added: 291, unchanged: 0, linked: 0 })
  expect(seen.why).toBeNull()
  expect(await count('opinion')).toBe(0)
  const bad = await owner.intake.hotlineBadRows({ file: export300, mapping: null, locale: 'zh' })
  expect(bad.name).toBe('hotline_12345_2022Q3-错误原因.xlsx')
  const [sheet] = (await readSheets(Buffer.from(bad.content, 'base64'))).sheets
  expect(sheet?.rows).toHaveLength(10)
  expect(sheet?.rows[0]?.at(-1)).toBe('错误原因')
  expect(sheet?.rows.find((row) => row.includes('空港花园社区'))?.at(-1)).toContain('空港花园社区')
})

test('its good orders are opinions at once, under their own number, deadline and category, phones sealed', async () => {
  expect(await take(export300)).toMatchObject({ status: 'stored', accepted: 291, rejected: 9, fixed: 1 })
  expect([await count('opinion'), await count('opinionOrigin'), await count('contact')]).toEqual([291, 291, 291])
  const order = await byNumber('XA202207100036')
  expect(order).toMatchObject({ source: 'hotline', category: '作风效能', due: '2022-07-17', dueBasis: 'given' })
  expect(order).toMatchObject({ replyForm: 'system', status: 'new', replyDue: '2022-07-17' })
  // What the hotline has closed itself is owed by the office's own days.
  const closed = await byNumber('XA202207010003')
  expect(closed.due).toBe('2022-07-08')
  expect(closed.replyDue > '2026-11-23').toBe(true)
  expect(closed.facts).toMatchObject({ isDone: true, satisfaction: 'fairly_satisfied' })
  const [row] = (await owner.opinion.list({ ...allOpinions, source: 'hotline' })).rows
  expect(row).toMatchObject({ source: 'hotline' })
})
const allOpinions = {
  status: 'all',
  theme: null,
  placeId: null,
  source: null,
  urgent: false,
  quarter: null,
  q: '',
  page: 1,
} as const

test('the same file is not taken twice, the same orders change nothing, a mended row is added', async () => {
  await expect(hand(export300)).rejects.toMatchObject(refusal('file-imported'))
  const before = await byNumber('XA202207010001')
  const again = csv('again.csv', [
    'XA202207010001,2022-07-01 12:51:00,,新筑街道,杨庄社区,改过的内容,,已办结,满意,',
    'XA202207240900,2022-07-22 10:57:00,,新筑街道,骞村,公交站太远,2022-07-29,办理中,,',
  ])
  const look = await owner.intake.previewHotline({ file: again, mapping: null })
  expect(look.counts).toMatchObject({ added: 1, unchanged: 1, linked: 0 })
  expect(await take(again)).toMatchObject({ accepted: 2, unchanged: 1, linked: 0 })
  expect(await byNumber('XA202207010001')).toEqual(before)
  expect(await count('opinion')).toBe(292)
})

test('an order that follows another is a further word of the same matter', async () => {
  const first = await byNumber('XA202207240900')
  const file = csv('follow.csv', [
    'XA202208010902,2022-08-02 09:00:00,,,,还是没有修,,办理中,,XA202208010901',
    'XA202208010901,2022-08-01 09:00:00,,新筑街道,骞村,还是没有公交站,,办理中,,XA202207240900',
  ])
  expect(await take(file)).toMatchObject({ accepted: 2, linked: 2, unchanged: 0 })
  expect(await count('opinion')).toBe(292)
  const found = await owner.opinion.find({ id: first.opinionId })
  expect(found.words.map((word) => [word.kind, word.text]).sort()).toEqual(
    [
      ['follow_up', '还是没有修'],
      ['follow_up', '还是没有公交站'],
    ].sort(),
  )
  const origin = await owner.intake.origin({ id: first.opinionId })
  expect(origin?.following.map(({ number }) => number)).toEqual(['XA202208010901', 'XA202208010902'])
})

test('all or nothing, when that is wanted; and nothing is nothing', async () => {
  const bad = csv('bad.csv', ['Y1,2022-07-01,,,无此社区,路灯,,,,', 'Y2,2022-07-01,,,杨庄社区,路灯不亮,,,,'])
  const { id } = await hand(bad, true)
  await work()
  expect(await owner.intake.findImport({ id })).toMatchObject({ status: 'failed', failure: 'rows-rejected' })
  const none = await hand(csv('none.csv', ['Y1,2022-07-01,,,,😀,,,,']))
  await work()
  expect(await owner.intake.findImport({ id: none.id })).toMatchObject({ status: 'failed', failure: 'nothing-read' })
  expect(await count('opinion')).toBe(292)
})

test('two at once: one is taken, the other is told whose file is being read', async () => {
  const files = [
    csv('a.csv', ['Z1,2022-07-01,,,杨庄社区,路灯不亮,,,,']),
    csv('b.csv', ['Z1,2022-07-01,,,杨庄社区,路灯坏了,,,,']),
  ]
  const handed = await Promise.allSettled(files.map((file) => hand(file)))
  const [refused] = handed.filter((each) => each.status === 'rejected')
  expect(handed.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  expect(refused).toMatchObject({ reason: refusal('import-running') })
  await work()
  expect(await count('opinion')).toBe(293)
})

test('undone while nobody has worked on it, not after', async () => {
  const [last] = await owner.intake.imports({})
  const undo = (row: { id: string; version: number } | undefined) =>
    owner.intake.undoHotline({ id: row?.id ?? '', seen: row?.version ?? 0, key: key() })
  const order = await byNumber('Z1')
  await owner.opinion.mask({ id: order.opinionId, seen: 1, masked: '路灯不亮', key: key() })
  await expect(undo(last)).rejects.toMatchObject(refusal('import-worked-on'))
  const fresh = await take(
    csv('c.csv', ['Q1,2022-07-01,13800001234,,杨庄社区,路灯不亮,,,,', 'Q2,2022-07-01,,,,又坏了,,,,Z1']),
  )
  // Asked for at once, done by a job; meanwhile nothing is gone, and nobody asks twice.
  const { jobId } = await undo(fresh)
  expect((await owner.intake.imports({}))[0]).toMatchObject({ id: fresh.id, status: 'stored', undoing: true, jobId })
  expect(await count('opinion')).toBe(294)
  await expect(undo(fresh)).rejects.toMatchObject(refusal('undo-running'))
  await work()
  expect(await owner.job.find({ id: String(jobId) })).toMatchObject({ status: 'done', progress: 1, total: 1 })
  expect([await count('opinion'), await count('opinionWord')]).toEqual([293, 2])
  expect((await owner.intake.imports({}))[0]).toMatchObject({ status: 'undone' })
  await expect(undo({ ...fresh, version: fresh.version + 1 })).rejects.toMatchObject(refusal('import-not-stored'))
})

test('an order that follows brings its number and deadline, and its import can still be undone', async () => {
  const open = await take(csv('d.csv', ['P1,2022-07-01,,,杨庄社区,路灯不亮,2026-12-20,办理中,,']))
  const [own, other] = [
    'R1,2022-07-01,,,杨庄社区,井盖坏了,2026-12-20,办理中,,',
    'P2,2022-07-02,13800004321,,,又坏了,2026-12-01,办理中,,P1',
  ]
  const fresh = await take(
    csv('e.csv', [own ?? '', other ?? '', 'R2,2022-07-02,13800004322,,,没修,2026-11-30,办理中,,R1']),
  )
  expect(fresh).toMatchObject({ accepted: 3, linked: 2 })
  expect((await byNumber('P2')).replyDue).toBe('2026-12-01')
  expect((await byNumber('R1')).replyDue).toBe('2026-11-30')
  const { opinionId } = await byNumber('P1')
  const contact = async () => (await owner.opinion.find({ id: opinionId })).contact?.phoneMasked
  expect(await contact()).toBe('138****4321')
  const undo = (row: { id: string; version: number }) =>
    owner.intake.undoHotline({ id: row.id, seen: row.version, key: key() })
  await expect(undo(open)).rejects.toMatchObject(refusal('import-worked-on'))
  await undo(fresh)
  await work()
  expect(await contact()).toBeUndefined()
})

test('what somebody works on between asking and the job stays, and all of it', async () => {
  const rows = ['T1,2022-07-01,,,杨庄社区,路灯不亮,,,,', 'T2,2022-07-01,,,杨庄社区,井盖坏了,,,,']
  const fresh = await take(csv('f.csv', rows))
  const before = await count('opinion')
  const { jobId } = await owner.intake.undoHotline({ id: fresh.id, seen: fresh.version, key: key() })
  const { opinionId } = await byNumber('T2')
  await owner.opinion.mask({ id: opinionId, seen: 1, masked: '井盖坏了', key: key() })
  await work()
  expect(await owner.job.find({ id: String(jobId) })).toMatchObject({ status: 'done', result: { worked: 1 } })
  expect(await count('opinion')).toBe(before)
  expect((await owner.intake.imports({}))[0]).toMatchObject({ status: 'stored', undoing: false, worked: 1 })
})

test('a place that was merged away is counted where it went, one that is gone is named', async () => {
  const units = await db
    .selectFrom('unit')
    .selectAll()
    .where('name', 'in', ['杨庄社区居民委员会', '南陈村委会'])
    .execute()
  const [from, into] = [
    units.find((unit) => unit.name === '南陈村委会'),
    units.find((unit) => unit.name !== '南陈村委会'),
  ]
  await db
    .updateTable('unit')
    .set({ retiredDay: '2026-01-01', mergedIntoId: into?.id ?? null })
    .where('id', '=', from?.id ?? '')
    .execute()
  const file = csv('merged.csv', ['M1,2022-07-01,,,南陈村委会,路灯不亮,,,,'])
  const look = await owner.intake.previewHotline({ file, mapping: null })
  expect(look.fixed).toMatchObject([{ reason: 'merged_community', normalised: into?.name }])
  await take(file)
  expect((await byNumber('M1')).placeId).toBe(into?.id)
})

test('other roles are refused, and the trail holds', async () => {
  for (const role of ['unit', 'leader', 'inspector', 'surveyor'] as const)
    await expect(office.as(role).intake.previewHotline({ file: export300, mapping: null })).rejects.toMatchObject(
      refusal('not-permitted'),
    )
  // Written by hand above, and found as such.
  const { findings } = await verifyTrail(db, testKeyring, { checkpoints: [] })
  expect([...new Set(findings.flatMap(({ kind, where }) => (where.startsWith('unit ') ? [] : [kind])))]).not.toContain(
    'row-changed',
  )
  expect(findings.filter(({ where }) => /^(opinion|contact|hotline)/.test(where))).toEqual([])
  const facts = await db.selectFrom('fact').select('act').where('act', 'like', 'intake.%').execute()
  expect([...new Set(facts.map(({ act }) => act))].sort()).toEqual([
    'intake.followed',
    'intake.importAsked',
    'intake.importFailed',
    'intake.importUndone',
    'intake.imported',
    'intake.received',
    'intake.takenBack',
    'intake.undoAsked',
    'intake.undoFailed',
  ])
})
