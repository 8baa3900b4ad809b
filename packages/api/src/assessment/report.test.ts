import { randomUUID } from 'node:crypto'
import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { openHouseholdOffice } from '../household/test-office.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring, testNow } from '../test-context.ts'
import { findReport, listEvidence, saveReport } from './report.queries.ts'

const { db } = await testDatabase()
const office = await openHouseholdOffice(db)
const { owner, zoneId, lead, actors, visit, key } = office
await owner.cycle.open({ id: '2026H2', provisional: false, floorPolicy: 'published', key: key() } as never)
const unitOf = (actor: ReturnType<typeof actorOf>, now: Instant = testNow) =>
  createCaller(contextOf(db, actor, now)).assessment
const as = (role: 'leader' | 'inspector' | 'auditor') => unitOf(actorOf(role, [zoneId]))
const unit = unitOf(actors.lead)
const colleague = unitOf(actorOf('lead_unit', [zoneId, lead]))
const stranger = unitOf(actors.street)
const refusedWith = (code: string) => ({ cause: { code } })
const quarter = '2026Q4'
const open = (given = quarter, workingDays = 5) =>
  owner.assessment.openQuarter({ quarter: given, workingDays, key: key() })
const page = async (caller = unit, unitId = lead) => caller.report({ unitId, quarter })
const found = async (caller = unit) => {
  const one = (await page(caller)).found
  if (!one) throw new Error('no report')
  return one
}
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
const paper = { name: '../纪要.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7').toString('base64') }
const photo = { name: '现场.png', mediaType: 'image/png', content: png }
const put = async (indicator: 'meeting' | 'presentation' | 'deed', file = paper, caller = unit) =>
  caller.addEvidence({ reportId: (await found()).report.id, indicator, ...file, key: key() })
const texts = {
  household: '双寨社区十二月补访',
  analysis: '结论三条',
  presentation: '十二月办',
  deed: '正在办',
  highlight: '已投稿',
}
const submit = async (caller = unit, changed: object = {}) => {
  const { report } = await found()
  return caller.submit({ id: report.id, seen: report.version, texts, key: key(), ...changed })
}
/** As whoever verifies leaves it. */
const giveBack = async () => {
  const report = await findReport(db, lead, quarter)
  if (!report) throw new Error('no report')
  const next = { ...report, status: 'returned' as const, returns: report.returns + 1, version: report.version + 1 }
  await db.transaction().execute(async (tx) => {
    await saveReport(tx, next)
  })
}

test('the owner opens a quarter for every listed unit, once, with its deadline in working days', async () => {
  expect((await page()).found).toBeNull()
  await expect(open('2027Q1')).rejects.toMatchObject(refusedWith('quarter-without-cycle'))
  await expect(as('leader').openQuarter({ quarter, workingDays: 5, key: key() })).rejects.toMatchObject(
    refusedWith('not-permitted'),
  )
  const both = await Promise.allSettled([open(), open()])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const opened = both.find((one) => one.status === 'fulfilled')
  expect(opened).toMatchObject({ value: { opened: 1, dueDay: '2027-01-07' } })
  expect(await actsOf(db, quarter)).toEqual(['assessment.quarterOpened'])
  expect((await found()).report).toMatchObject({ status: 'open', illustrative: true, dueDay: '2027-01-07' })
})

test('records fill the cards by themselves, and what is typed is kept for the whole unit, never overwritten', async () => {
  await visit()
  await visit(office.at('3号楼2单元502'))
  const one = await found()
  expect(one.figures.household).toMatchObject({ count: 2, wanted: 200, share: 0.01 })
  expect(one.records).toMatchObject([{ recordKind: 'household_quarter', detail: { count: 2, vain: 0 } }])
  const draft = { reportId: one.report.id, texts: { analysis: '结论' }, seen: 0 }
  await unit.saveDraft({ ...draft, key: key() })
  const stale = colleague.saveDraft({ ...draft, texts: { analysis: '别的' }, key: key() })
  await expect(stale).rejects.toMatchObject({
    cause: { code: 'stale', details: { theirs: draft.texts && { texts: draft.texts } } },
  })
  await colleague.saveDraft({ ...draft, texts: { analysis: '别的' }, seen: 1, key: key() })
  expect(await found()).toMatchObject({ texts: { analysis: '别的' }, draft: { version: 2 } })
  await expect(stranger.saveDraft({ ...draft, seen: 2, key: key() })).rejects.toMatchObject(
    refusedWith('report-of-another'),
  )
})

test('files, records, links and texts are put to a card and taken back; the trail has each', async () => {
  const { id } = await put('meeting')
  const picture = await put('presentation', photo)
  expect((await found()).figures).toMatchObject({ meeting: { share: 1 }, presentation: { share: 1, photos: 1 } })
  const { report } = await found()
  await unit.withdrawEvidence({ reportId: report.id, evidenceId: picture.id, key: key() })
  expect((await found()).figures.presentation).toMatchObject({ share: 0, photos: 0 })
  const link = { reportId: report.id, indicator: 'analysis' as const, key: key() }
  await unit.linkEvidence({ ...link, what: { kind: 'ledger', keyword: '学位', closedOnly: true } })
  await expect(
    unit.linkEvidence({ ...link, what: { kind: 'record', recordId: randomUUID() }, key: key() }),
  ).rejects.toMatchObject(refusedWith('record-elsewhere'))
  await expect(
    unit.linkEvidence({ ...link, what: { kind: 'link', title: '报道', url: 'ftp://x' }, key: key() }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const files = (await found()).evidence.map((row) => [row.id, row.title, row.kind, row.withdrawnAt !== null])
  expect(files).toEqual(expect.arrayContaining([[id, '纪要.pdf', 'file', false]]))
  expect(await actsOf(db, report.id)).toEqual([
    ...['assessment.evidenceAdded', 'assessment.evidenceAdded', 'assessment.evidenceWithdrawn'],
    'assessment.evidenceAdded',
  ])
  await expect(put('deed', { ...paper, content: Buffer.from('<html>').toString('base64') })).rejects.toMatchObject(
    refusedWith('file-not-what-it-says'),
  )
})

test('nobody fills for another unit, not even the owner; who does not read it is told that there is none', async () => {
  const { report } = await found()
  const file = { reportId: report.id, indicator: 'deed' as const, ...paper }
  await expect(owner.assessment.addEvidence({ ...file, key: key() })).rejects.toMatchObject(
    refusedWith('report-of-another'),
  )
  await expect(stranger.addEvidence({ ...file, key: key() })).rejects.toMatchObject(refusedWith('outside-your-units'))
  await expect(submit(owner.assessment)).rejects.toMatchObject(refusedWith('report-of-another'))
  await expect(submit(as('inspector'))).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(page(stranger)).rejects.toMatchObject(refusedWith('not-found'))
  await expect(as('auditor').reports({ quarter })).rejects.toMatchObject(refusedWith('not-permitted'))
  expect((await page(owner.assessment)).found?.report.id).toBe(report.id)
  expect((await stranger.reports({ quarter })).rows).toEqual([])
  expect((await unit.reports({ quarter })).rows).toMatchObject([{ unitId: lead, isMine: true, workingDaysLeft: 33 }])
  expect(await db.selectFrom('blob').select('id').where('kind', '=', 'evidence').execute()).toHaveLength(1)
})

test('a gap without a word is refused; of two who hand in one does; afterwards nothing changes until it is returned', async () => {
  await expect(submit(unit, { texts: {} })).rejects.toMatchObject({
    cause: { code: 'cards-unexplained', details: { cards: expect.arrayContaining(['household', 'analysis']) } },
  })
  const both = await Promise.allSettled([submit(unit), submit(colleague)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const after = await found()
  expect(after.report).toMatchObject({ status: 'submitted', late: false, texts, figures: { household: { count: 2 } } })
  expect(after.draft).toBeNull()
  const noted = (await listEvidence(db, after.report.id)).find((row) => row.recordKind === 'household_quarter')
  expect(noted?.detail).toEqual({ auto: true, count: 2, vain: 0 })
  await expect(put('deed')).rejects.toMatchObject(refusedWith('report-waits'))
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
  // Visits go on; what was handed in stays what it was.
  await visit(office.at('3号楼2单元503'))
  expect((await found()).figures.household.count).toBe(2)
})

test('returned, it is filled again, without what was accepted, and keeps that it was late', async () => {
  await giveBack()
  const { report } = await found()
  const by = JSON.stringify({ id: randomUUID(), name: '李岚' })
  const decided = { reportId: report.id, by, at: testNow, supersededAt: null, illustrative: true, version: 1 }
  await db
    .insertInto('assessmentVerification')
    .values([
      { ...decided, id: randomUUID(), indicator: 'meeting', decision: 'accepted', credit: 1, reason: null },
      { ...decided, id: randomUUID(), indicator: 'deed', decision: 'returned', credit: 0, reason: '没有前后照片' },
    ])
    .execute()
  await expect(put('meeting')).rejects.toMatchObject(refusedWith('card-accepted'))
  await put('deed', photo)
  expect((await found()).figures.household.count).toBe(3)
  const late = unitOf(actors.lead, '2027-01-11T01:00:00.000Z' as Instant)
  expect(await submit(late)).toMatchObject({ late: true })
  expect((await found()).report).toMatchObject({ late: true, returns: 1, figures: { deed: { share: 1 } } })
})

test('a file used before is pointed out in the next quarter and in no way refused', async () => {
  await open('2026Q3')
  const before = (await unit.report({ unitId: lead, quarter: '2026Q3' })).found
  const later = unitOf(actors.lead, '2026-11-24T01:00:00.000Z' as Instant)
  await later.addEvidence({ reportId: before?.report.id ?? '', indicator: 'deed', ...photo, key: key() })
  const { reuse } = (await unit.report({ unitId: lead, quarter: '2026Q3' })).found ?? { reuse: [] }
  expect(reuse).toMatchObject([{ quarter: '2026Q4', indicator: 'deed', unitId: lead }])

  const evidence = await db
    .selectFrom('assessmentEvidence')
    .select('blobId')
    .where('reportId', '=', before?.report.id ?? '')
    .execute()
  const held = { status: 'held', result: '讲了三件事', heldAt: testNow, headcount: 20, residents: 15 }
  const days = { startsAt: '2026-05-01T01:00:00.000Z', endsAt: '2026-05-01T03:00:00.000Z', quarter: '2026Q2' }
  await db
    .insertInto('activity')
    .values({
      ...{ id: randomUUID(), code: 'REUSED', kind: 'presentation', title: '宣讲', unitId: lead, coUnitIds: [] },
      ...{ place: '一楼', photoIds: [evidence[0]?.blobId ?? ''], fileIds: [], plannedBy: '{}', illustrative: true },
      ...{ ...held, ...days, version: 1 },
    })
    .execute()
  const again = (await unit.report({ unitId: lead, quarter: '2026Q3' })).found?.reuse
  expect(again).toMatchObject([{ quarter: '2026Q4' }, { quarter: '2026Q2', indicator: 'presentation', unitId: lead }])
})

test('once the quarter is published nothing comes in', async () => {
  const content = JSON.stringify({ quarter: '2026Q3', rows: [] })
  const person = (name: string) => JSON.stringify({ id: randomUUID(), name })
  await db
    .insertInto('scorePublication')
    .values({
      ...{ id: randomUUID(), quarter: '2026Q3', edition: 1, kind: 'original', content, illustrative: true, version: 1 },
      ...{ proposedBy: person('李岚'), proposedAt: testNow, confirmedBy: person('周建平'), publishedAt: testNow },
    })
    .execute()
  const report = await findReport(db, lead, '2026Q3')
  const file = { reportId: report?.id ?? '', indicator: 'meeting' as const, ...paper, key: key() }
  await expect(unit.addEvidence(file)).rejects.toMatchObject(refusedWith('quarter-published'))
})
