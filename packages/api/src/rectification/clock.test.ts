import type { Fact } from '@ratchet/domain/audit/fact'
import { addDays, type Day, dayOf, type Instant } from '@ratchet/domain/day'
import { describe, expect, test } from 'vitest'
import { findRectificationRecords } from '../assessment/rectification-record.queries.ts'
import { recordFact } from '../audit/record.ts'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { plantSeed } from '../cycle/cycle.commands.ts'
import { listCycles } from '../cycle/cycle.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { loadActor } from '../people/actor.ts'
import { contextOf, testKeyring, testNow } from '../test-context.ts'
import { isOwnerDepartment } from './owner-department.queries.ts'
import { reopenByResident } from './reopen.commands.ts'
import { key, openRectificationOffice, plan } from './test-office.ts'

const { db, url } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, submit, judge, addPhoto, actsOf, told, street, lead } = office
const day = (text: string) => text as Day
const at = (text: string) => `${text}T02:00:00.000Z` as Instant
const find = async (id: string, by = '李岚') => (await items(by)).find({ id })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.cause?.code ?? String(error),
  )
type One = { id: string; version: number }
const ask = async ({ id, version: seen }: One, newDay = day('2026-12-30')) =>
  (await items('王敏')).askTime({
    ...{ id, seen, request: { kind: 'extension', newDay, reason: '等设备到货' }, key: key() },
  })
const decide = async (id: string, changeId: string, decision: 'approved' | 'refused' = 'approved') => {
  const seen = (await find(id)).item.version
  return (await items('李岚')).decideTime({ id, seen, changeId, decision, reason: '按规定', key: key() })
}
const debtsOf = async (name: string, now: Instant = testNow) =>
  (await (await office.call(name, now)).home.debts({})).debts
const sayNo = (id: string, now: Instant) =>
  db.transaction().execute(async (tx) => {
    const ctx = contextOf(db, null, now)
    const facts = await reopenByResident(tx, ctx, id)
    for (const fact of facts) await recordFact(tx, ctx, fact)
    return facts.map((fact) => fact.act)
  })

describe('a request that nobody decided', () => {
  test('lapses when the item is closed, stands in nobody’s way in the next round, and is owed by nobody', async () => {
    const item = await open()
    const { changeId } = await ask(item)
    await office.close(item)
    expect(await actsOf(item.id)).toContain('timeLapsed')
    const [lapsed] = (await find(item.id)).changes
    expect(lapsed).toMatchObject({ decision: 'lapsed', decidedBy: null, round: 1 })
    expect(await refusal(decide(item.id, changeId))).toBe('time-lapsed')
    expect(await sayNo(item.id, at('2026-11-24'))).toEqual(['rectification.reopened'])
    const again = (await find(item.id)).item
    expect(again).toMatchObject({ round: 2, status: 'reopened' })
    expect((await debtsOf('李岚')).filter((debt) => debt.kind === 'grant')).toEqual([])
    const second = await ask(again, addDays(again.dueDay ?? day('2026-12-30'), 3))
    expect(second.changeId).not.toBe(changeId)
    expect((await debtsOf('李岚')).filter((debt) => debt.kind === 'grant')).toHaveLength(1)
    await decide(item.id, second.changeId, 'refused')
  })
  test('that waited in an earlier round, from before there was lapsing, lapses with the next one', async () => {
    const item = await open()
    await office.close(item)
    const { changeId } = await ask(await open({ title: '另一件' }))
    await db.updateTable('clockChange').set({ itemId: item.id }).where('id', '=', changeId).execute()
    expect(await sayNo(item.id, at('2026-11-24'))).toEqual(['rectification.reopened', 'rectification.timeLapsed'])
  })
})

test('what the calendar has put past the day that was asked for cannot be granted, only refused', async () => {
  const item = await open()
  const { changeId } = await ask(item, day('2026-12-22'))
  await db.updateTable('rectificationItem').set({ dueDay: '2026-12-25' }).where('id', '=', item.id).execute()
  expect(await refusal(decide(item.id, changeId))).toBe('extension-not-later')
  expect((await decide(item.id, changeId, 'refused')).dueDay).toBe('2026-12-25')
})

describe('an item without a deadline', () => {
  const set = async (item: One, given: object = {}, by = '李岚') =>
    (await items(by)).setDeadline({
      ...{ id: item.id, seen: item.version, dueDay: null, workDays: 10, reason: '专题会议定', key: key() },
      ...given,
    })
  test('is owed to the owner until it has one; then its clock runs, its unit is told, and time can be asked for', async () => {
    const item = await open({ dueDay: null })
    const undated = async (name: string) =>
      (await debtsOf(name)).filter((debt) => debt.kind === 'set-deadline').map(({ count, cycleId }) => [count, cycleId])
    expect(await undated('李岚')).toEqual([[1, '2026H2']])
    expect(await undated('王敏')).toEqual([])
    expect(await refusal(ask(item))).toBe('no-deadline')
    expect(await refusal(set(item, {}, '王敏'))).toBe('not-permitted')
    expect(await refusal(set(item, { reason: ' ' }))).toBe('reason-missing')
    expect(await refusal(set(item, { workDays: null, dueDay: day('2026-11-20') }))).toBe('due-past')
    expect(await refusal(set(item, { dueDay: day('2026-12-20') }))).toBe('due-twice')
    expect(await refusal(set(item, { workDays: null }))).toBe('due-missing')
    expect(await refusal(set({ ...item, version: 9 }))).toBe('stale')
    const done = await set(item)
    expect(done).toMatchObject({ version: 2, dueDay: '2026-12-07' })
    expect((await find(item.id)).time).toMatchObject({ totalWorkingDays: 10, start: dayOf(testNow) })
    expect((await find(item.id)).item).toMatchObject({ clockDays: 10 })
    expect(await undated('李岚')).toEqual([])
    expect(await told('王敏', item.id)).toContain('deadlineSet')
    expect(await actsOf(item.id)).toContain('deadlineSet')
    expect(await refusal(set(done, {}))).toBe('deadline-set')
    await ask(done)
  })
  test('what a slip opens is told to its unit when it is planted', async () => {
    const owner = contextOf(db, await loadActor(db, office.idOf('李岚'), 'demo'))
    const slips = [{ subject: 'aspect:investment', floor: 74.2, achieved: 70 }] as const
    const { id: cycleId } = (await (await office.call('李岚')).cycle.list({})).at(-1) ?? { id: '2026H2' as const }
    await db.transaction().execute(async (tx) => {
      const cycle = (await listCycles(tx)).find((one) => one.id === cycleId)
      const act = { tx, ctx: owner, record: (fact: Fact) => recordFact(tx, owner, fact), within: async () => {} }
      const fact = { act: 'cycle.opened', subject: ['cycle', cycleId], payload: {} } as const
      await plantSeed(
        act as never,
        cycle as never,
        { floors: [], items: [], measures: [], slips } as never,
        fact as never,
      )
    })
    const [slip] = await db.selectFrom('rectificationItem').selectAll().where('origin', '=', 'recover').execute()
    expect(slip).toMatchObject({ dueDay: null, leadUnitId: lead })
    expect(await told('王敏', slip?.id ?? '')).toEqual(['assigned'])
  })
  test.runIf(url)('two owners at once: one day is set', async () => {
    const item = await open({ dueDay: null })
    const ends = await Promise.all(['李岚', '吴倩'].map((by) => refusal(set(item, {}, by))))
    expect(ends.toSorted()).toEqual(['deadline-set', null])
  })
})

describe('a return', () => {
  test('that nobody decides by its day is shown to a leader until somebody does', async () => {
    const item = await open()
    const given = { clause: '三定方案第5条', reason: '归街道', proposedUnitId: street }
    const sent = await (await items('王敏')).contest({ id: item.id, seen: 1, ...given, key: key() })
    const owed = async (name: string, now: Instant) =>
      (await debtsOf(name, now)).filter((debt) => debt.subject.id === item.id).map(({ kind, late }) => [kind, late])
    expect(await owed('周建平', testNow)).toEqual([])
    const after = at('2026-11-26')
    expect(await owed('周建平', after)).toEqual([['overdue-return', true]])
    expect(await owed('李岚', after)).toEqual([['arbitrate', true]])
    const to = { contestId: sent.contestId, leadUnitId: street, reason: '按三定方案' }
    await (await items('李岚')).decideContest({ id: item.id, seen: sent.version, ...to, key: key() })
    expect(await owed('周建平', after)).toEqual([])
  })
})

test('handed in on time is in time, however late it is approved: in the record, the list and the warnings alike', async () => {
  const item = await open({ dueDay: day('2026-11-27') })
  const [on, late] = [at('2026-11-27'), at('2026-12-04')]
  const content = { ...plan, end: day('2026-11-27') }
  const photo = await addPhoto(item.id)
  const planned = await judge(await submit(item, 'plan', { content }), 'approved')
  const going = await judge(await submit(planned, 'progress'), 'approved')
  const handed = await submit(going, 'result', { evidence: [photo], now: on })
  const record = async () => (await findRectificationRecords(db, '2026Q4', dayOf(late))).get(lead)
  const stand = async (now: Instant) =>
    (await (await items('李岚', now)).list({ cycleId: '2026H2' })).find((row) => row.id === item.id)?.stand
  const before = await record()
  expect(await stand(late)).toBe('running')
  await judge(handed, 'approved', { now: late })
  expect(await stand(late)).toBe('in-time')
  const after = await record()
  expect([after?.due, after?.onTime]).toEqual([(before?.due ?? 0) + 1, (before?.onTime ?? 0) + 1])
})

test('until a post is entered the owner department is known by its name or by its people, and the inspector reviews it', async () => {
  const { admin } = { admin: office.as('admin') }
  const added = { kind: 'department', parentId: office.zoneId, sort: 3, sinceDay: day('2025-01-01') } as const
  const { id: named } = await admin.unit.add({ ...added, name: '组织人事部', key: key() })
  const { id: plain } = await admin.unit.add({ ...added, name: '建设局', sort: 4, key: key() })
  const isOne = (unitId: string) => isOwnerDepartment(db, unitId, dayOf(testNow))
  expect([await isOne(named), await isOne(plain), await isOne(lead)]).toEqual([true, false, false])
  await admin.account.grantRole({ userId: office.idOf('吴倩'), role: 'unit', unitId: plain, key: key() })
  expect(await isOne(plain)).toBe(true)
  await admin.account.grantRole({ userId: office.idOf('王敏'), role: 'unit', unitId: named, key: key() })
  const item = await open({ leadUnitId: named })
  const handed = await submit(item, 'plan', { by: '王敏' })
  expect(await refusal(judge(handed, 'approved'))).toBe('inspector-reviews')
  await judge(handed, 'approved', { by: '马志强' })
})

test('the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
