import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { daysLater, openMatters } from './test-matter.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, concernOf, key, publishAt, saidAt, settle, verdict, versionOf } = office
const refused = (code: string) => ({ cause: { code } })
const track = (code: string) => office.resident(daysLater(30)).track({ code })
const all = {
  status: 'all',
  theme: null,
  placeId: null,
  source: null,
  urgent: false,
  quarter: null,
  q: '',
  page: 1,
} as const

test('who was told of one answer is told of the next one too', async () => {
  const phone = { phone: '13800001234', consentVersion: 1 }
  const [loud, quiet] = [await saidAt(testNow), await saidAt(testNow, phone)]
  const concernId = await concernOf([loud.id, quiet.id])
  const closed = await settle(concernId)
  await publishAt(closed, daysLater(1))
  const inspector = await call('马志强', daysLater(2))
  const told = async (who = inspector) =>
    who.opinion.told({ id: quiet.id, seen: await versionOf(quiet.id), how: 'call', key: key() })
  await told()
  await expect(told()).rejects.toMatchObject(refused('already-told'))
  await verdict(loud.code, 'unsolved', daysLater(3))
  const reopened = (await (await call('李岚')).rectification.find({ id: closed.id })).item
  const again = await office.close(reopened, { now: daysLater(4) })
  await publishAt(again, daysLater(5))
  const later = await call('马志强', daysLater(6))
  const owed = async () =>
    (await later.home.debts({})).debts.filter((row) => row.kind === 'tell' && row.subject.id === quiet.id)
  expect(await owed()).toHaveLength(1)
  expect((await later.opinion.find({ id: quiet.id })).opinion).toMatchObject({ toldAt: null, toldHow: null })
  await told(later)
  expect(await owed()).toEqual([])
})

test('a matter that is opened again has a day to come, for the resident and for the office', async () => {
  const [{ id, code }, direct] = [await saidAt(testNow), await saidAt(testNow)]
  const closed = await settle(await concernOf([id]))
  await publishAt(closed, daysLater(1))
  const answer = { outcome: 'explained', text: '已说明', againDay: null } as const
  await (await call('李岚')).opinion.answer({ id: direct.id, seen: 1, ...answer, key: key() })
  const late = async () => (await (await call('李岚', daysLater(40))).opinion.list(all)).owed.replyLate
  const before = await late()
  await verdict(code, 'unsolved', daysLater(40))
  await office.resident(daysLater(40)).answer({ code: direct.code, verdict: 'disagreed', word: '', key: key() })
  const owner = await call('李岚', daysLater(40))
  const { dueDay } = (await owner.rectification.find({ id: closed.id })).item
  const read = (typed: string) => office.resident(daysLater(40)).track({ code: typed })
  expect(await read(code)).toMatchObject({ status: 'reopened', replyDue: dueDay })
  expect((await read(code)).daysLeft).toBeGreaterThan(0)
  // As many working days as at first.
  expect(await read(direct.code)).toMatchObject({ status: 'reopened', daysLeft: 10 })
  expect(await late()).toBe(before)
  expect((await owner.opinion.find({ id })).opinion.replyDue).toBe(dueDay)
  expect((await owner.opinion.list(all)).rows.find((row) => row.id === id)).toMatchObject({ replyDue: dueDay })
})

test('whoever said that it is solved is counted as saying so, until somebody says that it is not', async () => {
  const [one, two] = [await saidAt(testNow), await saidAt(testNow)]
  const { id, photo } = await settle(await concernOf([one.id, two.id]))
  const { publicationId } = await publishAt({ id, photo }, daysLater(1))
  const row = async () => {
    const asked = { placeId: null, theme: null, status: 'all', page: 1 } as const
    const { rows } = await office.as('owner', undefined, daysLater(3)).site.saidDone(asked)
    return rows.find((said) => said.id === publicationId)
  }
  expect(await row()).toMatchObject({ status: 'solved', confirmed: false })
  await verdict(one.code, 'solved', daysLater(2))
  expect(await row()).toMatchObject({ status: 'solved', confirmed: true })
  await verdict(two.code, 'unsolved', daysLater(3))
  expect(await row()).toMatchObject({ status: 'reopened', confirmed: false })
})

test('who was erased waits in no queue, and is still counted as somebody who came', async () => {
  const owner = await call('李岚')
  const before = (await owner.opinion.list(all)).counts
  const { id } = await saidAt(testNow)
  await owner.opinion.erase({ id, seen: 1, reason: '本人要求删除', key: key() })
  const { counts } = await owner.opinion.list({ ...all, status: 'new' })
  expect(counts).toEqual({ ...before, all: before.all + 1 })
  expect((await owner.opinion.list({ ...all, status: 'new' })).rows.map((row) => row.id)).not.toContain(id)
  expect((await owner.opinion.list(all)).rows.map((row) => row.id)).toContain(id)
})

test('the resident is told who does it now, not a unit that was merged away', async () => {
  const { id, code } = await saidAt(testNow)
  const { unit } = office.as('admin')
  const old = { kind: 'street', name: '老街', parentId: office.zoneId, sort: 9, sinceDay: '2025-01-01' as Day } as const
  const { id: leadUnitId } = await unit.add({ ...old, key: key() })
  await office.open({ concernId: await concernOf([id]), leadUnitId })
  expect((await track(code)).desk).toEqual({ unit: '老街', desk: null })
  const merging = { id: leadUnitId, version: 1, intoId: office.street, day: '2026-11-20' as Day, reason: '合并' }
  await unit.merge({ ...merging, key: key() })
  expect((await track(code)).desk?.unit).toBe('新筑街道')
})

test('the trail is whole', async () => {
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})

test('a word added later is told to the owner, by number and never by what it says', async () => {
  const { id, code } = await saidAt(testNow)
  await office.resident(daysLater(1)).add({ code, text: '今天又灭了一盏', photoIds: [], key: key() })
  expect(await office.told('李岚', id)).toEqual(['opinion.added'])
  const notices = await db.selectFrom('notice').selectAll().where('subjectId', '=', id).execute()
  expect(JSON.stringify(notices)).not.toContain('灭了一盏')
})
