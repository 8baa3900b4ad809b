import type { Day, Instant } from '@ratchet/domain/day'
import type { Debt } from '@ratchet/domain/home/debt'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from '../rectification/test-office.ts'
import { testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { call, open, submit, judge, close, say, last } = office
const opened = async (change: object = {}) => ({ ...(await open(change)), version: 1 })

const homeOf = async (name: string, now: Instant = testNow) => (await call(name, now)).home.debts({})
const roleHome = (role: string, now: Instant = testNow) => office.as(role, undefined, now).home.debts({})
/** What somebody owes of one thing, as `kind about`. */
const owes = async (name: string, id: string, now?: Instant) =>
  (await homeOf(name, now)).debts
    .filter((debt) => debt.subject.id === id)
    .map(({ kind, about }) => [kind, about].filter(Boolean).join(' '))
const inOrder = (debts: readonly Debt[], ids: readonly string[]) =>
  debts.filter((debt) => ids.includes(debt.subject.id)).map((debt) => debt.subject.id)

describe('items', () => {
  test('each turn is owed by whose turn it is, and by nobody else', async () => {
    const item = await opened()
    expect(await owes('王敏', item.id)).toEqual(['plan plan'])
    expect(await owes('任勇', item.id)).toEqual([])
    expect(await owes('李岚', item.id)).toEqual([])
    const planned = await submit(item, 'plan')
    expect(await owes('王敏', item.id)).toEqual([])
    expect(await owes('李岚', item.id)).toEqual(['review plan'])
    expect(await owes('马志强', item.id)).toEqual([])
    const returned = await judge(planned, 'returned', { reason: '责任人缺失' })
    expect(await owes('王敏', item.id)).toEqual(['revise plan'])
    const [debt] = (await homeOf('王敏')).debts.filter((row) => row.subject.id === item.id)
    expect(debt).toMatchObject({ note: '责任人缺失', title: '三所学校周边放学拥堵', dueDay: '2026-12-20', late: false })
    const going = await judge(await submit(returned, 'plan'), 'approved')
    expect(await owes('王敏', item.id)).toEqual(['progress progress'])
    const half = await judge(await submit(going, 'progress'), 'approved')
    expect(await owes('王敏', item.id)).toEqual(['result result'])
    const photo = await office.addPhoto(item.id)
    await judge(await submit(half, 'result', { evidence: [photo] }), 'approved')
    expect(await owes('王敏', item.id)).toEqual([])
    expect(await owes('李岚', item.id)).toEqual(['publish'])
    expect(await owes('周建平', item.id)).toEqual([])
  })

  test('what an owner handed in waits for the inspector, and its writer owes nothing', async () => {
    const item = await opened()
    await submit(item, 'plan', { by: '吴倩' })
    expect(await owes('马志强', item.id)).toEqual(['review plan'])
    expect(await owes('李岚', item.id)).toEqual([])
    expect(await owes('吴倩', item.id)).toEqual([])
  })

  test('a street owes what its own street leads; of another street there is no trace', async () => {
    const item = await opened({ leadUnitId: office.otherStreet, title: '渣土车夜间遗撒' })
    expect(await owes('任勇', item.id)).toEqual(['plan plan'])
    for (const name of ['郑伟', '王敏']) expect(JSON.stringify(await homeOf(name))).not.toContain('渣土车')
  })

  test('late ones first, the later ones by their day, and a task that is near among them', async () => {
    const soon = await opened({ leadUnitId: office.street, dueDay: '2026-11-25' as Day })
    const long = await opened({ leadUnitId: office.street, dueDay: '2026-12-30' as Day })
    const after = '2026-11-27T01:00:00.000Z' as Instant
    const debts = (await homeOf('郑伟', after)).debts
    expect(inOrder(debts, [soon.id, long.id])).toEqual([soon.id, long.id])
    expect(debts[0]).toMatchObject({ late: true, daysLeft: -2 })
    const { load, next } = await homeOf('郑伟', after)
    expect(load.late).toBe(1)
    expect(load.days).toHaveLength(7)
    expect(next).toBeNull()
  })

  test('what was merged away is owed by the unit that took over; without one the owner assigns it again', async () => {
    const admin = office.as('admin')
    const street = (name: string) =>
      admin.unit.add({
        ...{ kind: 'street', name, parentId: office.zoneId, sort: 2, sinceDay: '2025-01-01' as Day, key: key() },
      })
    const [merged, gone] = [await street('旧街道'), await street('撤销街道')]
    const [first, second] = [await opened({ leadUnitId: merged.id }), await opened({ leadUnitId: gone.id })]
    const on = { version: 1, day: '2026-11-23' as Day, reason: '区划调整' }
    await admin.unit.merge({ id: merged.id, intoId: office.otherStreet, ...on, key: key() })
    await admin.unit.retire({ id: gone.id, ...on, key: key() })
    expect(await owes('任勇', first.id)).toEqual(['plan plan'])
    expect(await owes('李岚', second.id)).toEqual(['reassign'])
  })
})

describe('what residents said', () => {
  const owner = office.owner
  const about = { title: '主路路灯不亮', theme: 'transport', placeId: office.community, urgent: false } as const

  test('sorting is owed by name when its day has come, and until then in one row', async () => {
    await say()
    const { id, assignDue } = await last()
    const sums = (await homeOf('李岚')).debts.filter((debt) => debt.kind === 'sort')
    expect(sums).toMatchObject([{ count: 1, title: null, dueDay: assignDue, source: 'feedback' }])
    const day = `${assignDue}T01:00:00.000Z` as Instant
    const [debt] = (await homeOf('李岚', day)).debts.filter((row) => row.kind === 'sort')
    expect(debt).toMatchObject({
      subject: { kind: 'opinion', id },
      title: '村小学门口的路灯坏了三盏，孩子放学看不清路',
    })
    for (const name of ['王敏', '郑伟', '马志强']) expect(JSON.stringify(await homeOf(name, day))).not.toContain('路灯')
    await owner.opinion.classify({
      ...{ id, seen: 1, theme: 'transport', placeId: office.community, urgent: false, key: key() },
    })
    expect((await homeOf('李岚', day)).debts.filter((row) => row.subject.id === id)).toEqual([])
  })

  test('a sorted one is owed when its answer comes near; a concern until it has an item', async () => {
    await say({ text: '井盖松了，一踩就响，打我电话13812345678' })
    const { id, replyDue } = await last()
    await owner.opinion.classify({ id, seen: 1, theme: 'transport', placeId: null, urgent: false, key: key() })
    expect(await owes('李岚', id)).toEqual([])
    const near = `${replyDue}T01:00:00.000Z` as Instant
    expect(await owes('李岚', id, near)).toEqual(['handle transport'])
    expect(JSON.stringify(await homeOf('李岚', near))).not.toContain('13812345678')
    const concern = await owner.concern.open({ ...about, opinions: [{ id, seen: 2 }], key: key() })
    expect(await owes('李岚', id, near)).toEqual([])
    expect(await owes('李岚', concern.id)).toEqual(['open-item transport'])
    const item = await opened({ concernId: concern.id })
    expect(await owes('李岚', concern.id)).toEqual([])
    const [debt] = (await homeOf('王敏')).debts.filter((row) => row.subject.id === item.id)
    expect(debt).toMatchObject({ source: 'concern' })
  })

  test('whoever agreed to be called is called by the inspector once there is an answer', async () => {
    await say({ phone: '13800001111', consentVersion: 1 })
    const { id } = await last()
    expect(await owes('马志强', id)).toEqual([])
    const answer = { outcome: 'explained', text: '已划夜间车位', againDay: null } as const
    await owner.opinion.answer({ id, seen: 1, ...answer, key: key() })
    expect(await owes('马志强', id)).toEqual(['tell transport'])
    await office.as('inspector').opinion.told({ id, seen: 2, how: 'call', key: key() })
    expect(await owes('马志强', id)).toEqual([])
  })

  test('who left no number, or heard of it already, is not called', async () => {
    await say()
    const silent = await last()
    const { code } = await say({ phone: '13800001111', consentVersion: 1 })
    const heard = await last()
    for (const { id } of [silent, heard]) {
      await owner.opinion.answer({ id, seen: 1, outcome: 'explained', text: '已划车位', againDay: null, key: key() })
    }
    expect(await owes('马志强', silent.id)).toEqual([])
    expect(await owes('马志强', heard.id)).toEqual(['tell transport'])
    await office.resident().answer({ code, verdict: 'agreed', word: '', key: key() })
    expect(await owes('马志强', heard.id)).toEqual([])
  })

  test('leaders look at urgent needs until they are answered', async () => {
    await say({ text: '老人独居断水三天' })
    const { id } = await last()
    await owner.opinion.classify({ id, seen: 1, theme: 'property', placeId: null, urgent: true, key: key() })
    const [debt] = (await homeOf('周建平')).debts.filter((row) => row.subject.id === id)
    expect(debt).toMatchObject({ kind: 'urgent', source: 'urgent', title: '老人独居断水三天' })
    await owner.opinion.answer({ id, seen: 2, outcome: 'explained', text: '已送水', againDay: null, key: key() })
    expect(await owes('周建平', id)).toEqual([])
  })

  test('a no of the resident brings the item back to its unit as a new round', async () => {
    const { code } = await say()
    const opinion = await last()
    const opinions = [{ id: opinion.id, seen: 1 }]
    const concern = await owner.concern.open({ ...about, title: '村小学路灯不亮', opinions, key: key() })
    await owner.opinion.mask({ id: opinion.id, seen: 2, masked: '路灯坏了', key: key() })
    const item = await close(await opened({ concernId: concern.id }))
    const mine = (await call('李岚')).rectification
    const { quote, done, outcome, version } = await mine.previewPublication({ id: item.id })
    const shown = {
      quote,
      done,
      outcome: outcome ?? 'solved',
      againDay: null,
      photosBefore: [],
      photosAfter: [item.photo],
    }
    await mine.publish({ id: item.id, seen: version, ...shown, key: key() })
    expect(await owes('李岚', item.id)).toEqual([])
    await office.resident().answer({ code, verdict: 'unsolved', word: '还是黑', key: key() })
    expect(await owes('王敏', item.id)).toEqual(['redo plan'])
    const week = await (await call('李岚')).home.week({})
    expect(week.reopened).toEqual({ count: 1, only: item.id })
    expect(week.received).toMatchObject({ all: true })
    expect(await (await call('任勇')).home.week({})).toMatchObject({ reopened: { count: 0 }, received: { count: 0 } })
  })
})

describe('the office’s own work', () => {
  test('what the gate misses stands in one row for the owner; a proposal waits for the leader', async () => {
    const gate = (await homeOf('李岚')).debts.filter((debt) => debt.kind === 'gate')
    expect(gate).toMatchObject([{ number: '2026H2', about: 'goal', source: 'cycle' }])
    const proposed = await office.owner.cycle.proposeForce({ cycleId: '2026H2', reason: '先部署任务', key: key() })
    expect(await owes('周建平', proposed.id)).toEqual(['confirm force-gate'])
    expect(await owes('李岚', proposed.id)).toEqual([])
    await office.owner.cycle.withdraw({ id: proposed.id, key: key() })
    expect(await owes('周建平', proposed.id)).toEqual([])
  })

  test('the city’s figures are owed a second reading by the inspector', async () => {
    const compare = await office.enter('2026H1', 81.2, 4)
    expect((await homeOf('马志强')).debts).toContainEqual(
      expect.objectContaining({ kind: 'compare', number: '2026H1' }),
    )
    await compare()
    expect((await homeOf('马志强')).debts.filter((debt) => debt.kind === 'compare')).toEqual([])
  })

  test('towards the year’s end the administrator owes the next one, and in summer when a deadline lies beyond', async () => {
    const holidays = { kind: 'holidays', about: '2027', dueDay: '2026-12-31', title: null }
    expect((await roleHome('admin')).debts).toMatchObject([holidays])
    const summer = '2026-07-01T01:00:00.000Z' as Instant
    expect((await roleHome('admin', summer)).debts).toEqual([])
    await opened({ dueDay: '2027-01-15' as Day })
    expect((await roleHome('admin', summer)).debts).toMatchObject([holidays])
  })

  test('a task is owed by its unit within three days of its day, and before that it is what comes next', async () => {
    const cycleId = '2026H2' as never
    const empty = { cycleId, id: null, seen: null, coUnitIds: [], origin: 'new' as const, sourceId: null }
    const span = { start: '2026-11-01' as Day, due: '2026-12-20' as Day }
    const what = { title: '护学岗', targetIds: [], unitId: office.lead, expectedEffect: '' }
    await office.owner.strategy.draftOutline({ cycleId, key: key() })
    const measure = await office.owner.measure.set({ ...empty, ...what, ...span, key: key() })
    const community = office.as('community', 'unit')
    expect((await community.home.debts({})).debts.filter((debt) => debt.kind === 'task')).toEqual([])
    const task = { cycleId, id: null, seen: null, measureId: measure.id, title: '排班到人', unitId: office.otherStreet }
    const { id } = await office.owner.measure.setTask({ ...task, due: '2026-12-10' as Day, key: key() })
    expect(await owes('任勇', id)).toEqual([])
    const near = '2026-12-08T01:00:00.000Z' as Instant
    const [debt] = (await homeOf('任勇', near)).debts.filter((row) => row.subject.id === id)
    expect(debt).toMatchObject({ kind: 'task', note: '护学岗', cycleId: '2026H2', version: 1, daysLeft: 2 })
    expect(await owes('郑伟', id, near)).toEqual([])
    await (await call('任勇', near)).measure.finishTask({ cycleId, id, seen: 1, key: key() })
    expect(await owes('任勇', id, near)).toEqual([])
  })

  test('sheets that nobody has counted are owed by the unit they came to, not by who gave them', async () => {
    const { owner, community, street, zoneId } = office
    const { ids } = await owner.point.open({ openings: [{ placeId: community, sites: ['3号楼大堂'] }], key: key() })
    const plan = { streetId: street, sheet: 'poster', copies: 4, scanBy: '2026-12-10' as Day, pointIds: ids } as const
    const batch = await owner.handover.makeBatch({ ...plan, key: key() })
    const given = { batchId: batch.id, fromUnitId: zoneId, toUnitId: street, sheets: 4, note: '' }
    const { id } = await (await call('李岚')).handover.give({ ...given, key: key() })
    const [debt] = (await homeOf('郑伟')).debts.filter((row) => row.subject.id === id)
    expect(debt).toMatchObject({ kind: 'receive', number: batch.number, about: '4', dueDay: '2026-12-10' })
    // Colleagues of the giver may stand in, and owe nothing of it.
    for (const name of ['李岚', '吴倩', '任勇', '王敏']) expect(await owes(name, id)).toEqual([])
    await (await call('郑伟')).handover.receive({ id, seen: 1, sheets: 4, note: '', key: key() })
    expect(await owes('郑伟', id)).toEqual([])
  })

  test('who has nothing to do here owes nothing and reads nothing of it', async () => {
    for (const role of ['auditor', 'editor', 'surveyor']) {
      const { debts, next, load } = await roleHome(role)
      expect({ debts, next, late: load.late }).toEqual({ debts: [], next: null, late: 0 })
      expect(await office.as(role).home.week({})).toEqual({ received: null, closed: null, reopened: null })
    }
  })

  test('the working days that are left of the quarter', async () => {
    expect((await roleHome('auditor')).quarter).toEqual({
      ...{ id: '2026Q4', lastDay: '2026-12-31', daysLeft: 28, estimated: false },
    })
  })
})
