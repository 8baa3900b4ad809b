import type { Day, Instant } from '@ratchet/domain/day'
import { describe, expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring, testNow } from '../test-context.ts'
import { key, openRectificationOffice, plan } from './test-office.ts'

const { db, url } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, submit, judge, actsOf, told, lead, street, otherStreet } = office
const find = async (id: string, by = '李岚') => (await items(by)).find({ id })
const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown) => thrown,
  )
  return error?.cause?.code ?? error?.code ?? error
}
const now = testNow as Instant

describe('an item that was wrongly assigned', () => {
  const contest = async (item: { id: string; version: number }, by = '王敏', clause = '三定方案第5条', to = street) =>
    (await items(by)).contest({
      ...{ id: item.id, seen: item.version, clause, reason: '校外道路归街道', proposedUnitId: to, key: key() },
    })
  const decide = async (
    item: { id: string; version: number; contestId: string },
    leadUnitId: string,
    { by = '李岚', reason = '按三定方案' } = {},
  ) =>
    (await items(by)).decideContest({
      ...{ id: item.id, seen: item.version, contestId: item.contestId, leadUnitId, reason, key: key() },
    })

  test('is returned with the clause, given away, returned again, and then arbitrated for good', async () => {
    const item = await open()
    const first = await contest(item)
    expect(first).toMatchObject({ ordinal: 1 })
    expect((await find(item.id)).item.status).toBe('contested')
    expect(await refusal(submit({ id: item.id, version: first.version }, 'plan'))).toBe('review-not-due')
    const given = await decide(first, street)
    expect(given.decision).toBe('reassigned')
    const second = await contest({ id: item.id, version: given.version }, '郑伟', '街道职责清单第3项', lead)
    expect(second.ordinal).toBe(2)
    const debts = (await (await office.call('李岚')).home.debts({})).debts
    expect(debts.find((debt) => debt.kind === 'arbitrate')).toMatchObject({ about: '2', dueDay: second.dueDay })
    const done = await decide(second, street, { reason: '属地管理' })
    expect(done.decision).toBe('arbitrated')
    const page = await find(item.id)
    expect(page.item).toMatchObject({ status: 'assigned', leadUnitId: street })
    expect(page.contests.map((row) => row.decision)).toEqual(['reassigned', 'arbitrated'])
    expect(await refusal(contest({ id: item.id, version: done.version }, '郑伟', '同上', lead))).toBe(
      'contest-arbitrated',
    )
    expect((await actsOf(item.id)).toSorted()).toEqual([
      'arbitrated',
      'contested',
      'contested',
      'opened',
      'routingChanged',
    ])
    expect(await told('李岚', item.id)).toContain('contested')
    const flow = await (await items('李岚')).flow({ cycleId: '2026H2' })
    const byUnit = new Map(flow.returns.map((row) => [row.unitId, [row.returned, row.upheld]]))
    expect([byUnit.get(lead), byUnit.get(street)]).toEqual([
      [1, 1],
      [1, 0],
    ])
  })
  test('not by another unit, not after its plan, and not decided by who returned it', async () => {
    const item = await open()
    expect(await refusal(contest(item, '任勇'))).toBe('not-found')
    expect(await refusal(contest(item, '王敏', ' '))).toBe('clause-missing')
    const handed = await submit(item, 'plan')
    expect(await refusal(contest(handed))).toBe('plan-handed-in')
    const other = await contest(await open())
    expect(await refusal(decide(other, street, { by: '王敏' }))).toBe('not-permitted')
    expect(await refusal(decide(other, street, { reason: ' ' }))).toBe('reason-missing')
  })
  test('what the owner returned himself waits for the inspector, who is told', async () => {
    const item = await open()
    const sent = await contest(item, '李岚')
    expect(await told('马志强', item.id)).toContain('contested')
    const owing = async (name: string) =>
      (await (await office.call(name)).home.debts({})).debts.some(
        (debt) => debt.kind === 'arbitrate' && debt.subject.id === item.id,
      )
    expect([await owing('李岚'), await owing('吴倩'), await owing('马志强')]).toEqual([false, false, true])
    expect((await find(item.id)).contests).toMatchObject([{ byOwner: true }])
    expect(await refusal(decide(sent, street))).toBe('own-request')
    expect(await refusal(decide(sent, street, { by: '吴倩' }))).toBe('inspector-decides')
    expect((await decide(sent, street, { by: '马志强' })).decision).toBe('reassigned')
    const units = await contest(await open())
    expect(await refusal(decide(units, street, { by: '马志强' }))).toBe('owner-decides')
  })
  test('two owners at once: one decides, the other learns who did', async () => {
    const returned = await contest(await open())
    const ends = await Promise.all(
      ['李岚', '吴倩'].map((by) =>
        decide(returned, otherStreet, { by }).then(
          () => null,
          (error) => error.cause?.code,
        ),
      ),
    )
    expect(ends.toSorted()).toEqual(['already-decided', null])
  })
})

describe('time', () => {
  const day = (text: string) => text as Day
  const ask = async (item: { id: string; version: number }, request: object, { by = '王敏', at = now } = {}) =>
    (await items(by, at)).askTime({ id: item.id, seen: item.version, request: request as never, key: key() })
  const decideTime = async (
    id: string,
    changeId: string,
    { by = '李岚', decision = 'approved' as 'approved' | 'refused', reason = '' } = {},
  ) => {
    const { item } = await find(id)
    return (await items(by)).decideTime({ id, seen: item.version, changeId, decision, reason, key: key() })
  }
  const later = { kind: 'extension', newDay: day('2026-12-30'), reason: '等设备到货' }

  test('an extension is asked for and approved; the old day is kept; two are the most', async () => {
    const item = await open()
    const { changeId } = await ask(item, later)
    expect(await refusal(ask(item, later))).toBe('time-waiting')
    const granted = await decideTime(item.id, changeId)
    expect(granted.dueDay).toBe('2026-12-30')
    const again = { id: item.id, version: granted.version }
    const second = await ask(again, { ...later, newDay: day('2027-01-08') })
    expect(await refusal(decideTime(item.id, second.changeId, { decision: 'refused' }))).toBe('reason-missing')
    await decideTime(item.id, second.changeId)
    const page = await find(item.id)
    expect(page.time).toMatchObject({ firstDue: '2026-12-20' })
    expect(page.changes.map((change) => [change.oldDay, change.newDay]).toSorted()).toEqual([
      ['2026-12-20', '2026-12-30'],
      ['2026-12-30', '2027-01-08'],
    ])
    const spent = { id: item.id, version: page.item.version }
    expect(await refusal(ask(spent, { ...later, newDay: day('2027-02-01') }))).toBe('extension-spent')
    expect((await actsOf(item.id)).filter((act) => act === 'timeApproved')).toHaveLength(2)
  })
  test('not for another unit, not after the deadline, and not granted by who asked or by a unit', async () => {
    const item = await open({ dueDay: day('2026-11-25') })
    expect(await refusal(ask(item, later, { by: '任勇' }))).toBe('not-found')
    expect(await refusal(ask(item, later, { at: '2026-11-30T02:00:00.000Z' as Instant }))).toBe('extension-late')
    const { changeId } = await ask(item, later, { by: '李岚' })
    expect(await refusal(decideTime(item.id, changeId, { by: '王敏' }))).toBe('not-permitted')
    expect(await refusal(decideTime(item.id, changeId, { by: '李岚' }))).toBe('own-request')
    // What an owner asked for is the inspector's to decide, also where there are more owners.
    expect(await refusal(decideTime(item.id, changeId, { by: '吴倩' }))).toBe('inspector-decides')
    expect((await decideTime(item.id, changeId, { by: '马志强' })).dueDay).toBe('2026-12-30')
  })
  test('a pause moves the deadline by its working days, and lifting it gives the rest back', async () => {
    const item = await open({ dueDay: null, workDays: 10 })
    const pause = {
      kind: 'pause',
      cause: 'decision',
      fromDay: day('2026-11-25'),
      toDay: day('2026-12-01'),
      reason: '等市局批复',
    }
    const { changeId } = await ask(item, pause)
    const before = (await find(item.id)).item.dueDay
    const { dueDay } = await decideTime(item.id, changeId)
    expect(before).toBe('2026-12-07')
    expect(dueDay).toBe('2026-12-14')
    const at = '2026-11-26T02:00:00.000Z' as Instant
    const page = await (await items('王敏', at)).find({ id: item.id })
    expect(page.time).toMatchObject({ workingDay: 1, totalWorkingDays: 10, running: { id: changeId } })
    expect(page.time.deadline?.workingDaysLeft).toBe(9)
    const lifted = await (await items('王敏', at)).liftPause({
      ...{ id: item.id, seen: page.item.version, changeId, reason: '批复提前到了', key: key() },
    })
    expect(lifted.dueDay).toBe('2026-12-08')
  })
  test('a changed calendar moves what was set in working days, says so, and makes nobody late', async () => {
    const counted = await open({ dueDay: null, workDays: 5 })
    const fixed = await open({ dueDay: day('2026-11-30') })
    expect((await find(counted.id)).item.dueDay).toBe('2026-11-30')
    const { calendar } = office.as('admin')
    const known = (await calendar.find({})).years.find((one) => one.year === 2026)
    const offDays = [...(known?.offDays ?? []), { day: day('2026-11-26'), name: 'other' as const }]
    const saved = await calendar.saveYear({
      ...{
        year: 2026,
        offDays,
        workDays: known?.workDays ?? [],
        seen: known?.edition ?? 0,
        note: '市里通知放假一天',
        key: key(),
      },
    })
    expect(saved.moved).toBeGreaterThan(0)
    const page = await find(counted.id)
    expect(page.item.dueDay).toBe('2026-12-01')
    expect(page.changes).toMatchObject([{ kind: 'calendar', oldDay: '2026-11-30', newDay: '2026-12-01' }])
    expect(await actsOf(counted.id)).toContain('dueMoved')
    expect(await told('王敏', counted.id)).toContain('dueMoved')
    expect((await find(fixed.id)).item.dueDay).toBe('2026-11-30')
  })
})

describe('co-operating units', () => {
  test('see what they owe, tick it, and the lead unit sees who is late', async () => {
    const item = await open({ coUnitIds: [street] })
    const set = async (unitId: string, by = '王敏') =>
      (await items(by)).setPart({
        ...{ id: item.id, seen: item.version, unitId, task: '划线', dueDay: '2026-11-24' as Day, key: key() },
      })
    expect(await refusal(set(otherStreet))).toBe('not-co-unit')
    expect(await refusal(set(street, '郑伟'))).toBe('outside-your-units')
    const { partId } = await set(street)
    const debts = (await (await office.call('郑伟')).home.debts({})).debts
    expect(debts.find((debt) => debt.kind === 'assist' && debt.subject.id === item.id)).toMatchObject({ note: '划线' })
    const late = '2026-11-27T02:00:00.000Z' as Instant
    const row = (await (await items('王敏', late)).list({ cycleId: '2026H2' })).find((one) => one.id === item.id)
    expect(row?.lateParts).toBe(1)
    const finish = async (by: string, note: string) =>
      (await items(by)).finishPart({ partId, seen: 1, note, key: key() })
    expect(await refusal(finish('任勇', '划好了'))).toBe('not-found')
    expect(await refusal(finish('郑伟', ' '))).toBe('done-missing')
    await finish('郑伟', '划好了')
    expect(await refusal(finish('郑伟', '又划了'))).toBe('part-done')
    expect((await find(item.id)).parts).toMatchObject([{ doneNote: '划好了', doneBy: { name: '郑伟' } }])
  })
})

describe('the table row by row, and ticks in a batch', () => {
  const row = (no: number, unitId: string, task: string) => {
    const { responsibleLeader, handler, standard, evidenceKind, start, end } = plan
    return { no, unitId, task, responsibleLeader, handler, standard, evidenceKind, start, end }
  }
  test('a returned row is handed in again and the approved ones stay', async () => {
    const item = await open({ coUnitIds: [street] })
    const content = { ...plan, rows: [row(2, street, '划线'), row(3, lead, '宣传')] }
    const handed = await submit(item, 'plan', { content })
    const rows = [1, 2, 3].map((no) => ({ no, ok: no !== 2, reason: no === 2 ? '写明地点' : '' }))
    const back = await (await items('李岚')).review({
      ...{ id: item.id, seen: handed.version, submissionId: handed.submissionId, decision: 'returned' },
      ...{ marks: { row: false, plan: true, rows }, reason: '第2行', key: key() },
    })
    const again = { id: item.id, version: back.version }
    const changed = { ...content, rows: [row(2, street, '东门划线'), row(3, lead, '改了')] }
    expect(await refusal(submit(again, 'plan', { content: changed }))).toBe('row-approved')
    const mended = { ...content, rows: [row(2, street, '东门划线'), row(3, lead, '宣传')] }
    expect(await submit(again, 'plan', { content: mended })).toMatchObject({ edition: 2 })
  })
  test('short items are ticked together, each with its own result', async () => {
    const short = async () => {
      const item = await open({ dueDay: null, workDays: 8 })
      const content = { ...plan, end: '2026-11-30' as Day }
      return submit(item, 'plan', { content })
    }
    const [a, b] = [await short(), await short()]
    const long = await submit(await open(), 'plan')
    const mine = await items('李岚')
    const batch = (rows: { id: string; version: number; submissionId: string }[], by = mine) =>
      by.reviewBatch({
        review: 'plan',
        rows: rows.map(({ id, version, submissionId }) => ({ id, seen: version, submissionId })),
        key: key(),
      })
    expect(await refusal(batch([a], await items('王敏')))).toBe('not-permitted')
    expect(await refusal(batch([long]))).toBe('batch-none')
    const { results } = await batch([a, b, long])
    const by = new Map(results.map((result) => [result.id, result.code]))
    expect([a, b, long].map((one) => by.get(one.id))).toEqual([null, null, 'batch-too-long'])
    expect((await find(a.id)).item.status).toBe('in_progress')
    expect((await find(long.id)).item.status).toBe('plan_submitted')
    expect(await refusal(batch([a, b]))).toBe('batch-none')
  })
})

test.runIf(url)('a batch and a single review at once: each submission is decided once', async () => {
  const handed = await submit(await open({ dueDay: null, workDays: 8 }), 'plan', {
    content: { ...plan, end: '2026-11-30' as Day },
  })
  const { id, version: seen, submissionId } = handed
  const ends = await Promise.allSettled([
    (await items('李岚')).reviewBatch({ review: 'plan', rows: [{ id, seen, submissionId }], key: key() }),
    judge(handed, 'approved', { by: '吴倩' }),
  ])
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1)
})

test('whatever was returned, asked for and ticked, the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
