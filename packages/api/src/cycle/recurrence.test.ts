import type { Day, Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { sealAll } from '../audit/sealer.ts'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice, result } from '../rectification/test-office.ts'
import { testKeyring, testNow } from '../test-context.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, close, community, say, last, actsOf, told } = office
const owner = await office.call('李岚')
const refused = (code: string) => ({ cause: { code } })
const about = { category: 'T1', placeId: community, dueDay: null, workDays: 20 } as const
const find = async (id: string) => (await items('李岚')).find({ id })
const later = '2026-12-21T02:00:00.000Z' as Instant

/** The week before, in which what was closed was opened too. */
const earlier = '2026-11-16T02:00:00.000Z' as Instant

const openAt = async (now: Instant, change: object = {}) =>
  (await items('李岚', now)).open({
    ...{ cycleId: '2026H2', subject: 'aspect:education', title: '又来', leadUnitId: office.lead, ...about, ...change },
    key: key(),
  })
const closed = async (change: object = {}) => {
  const item = await openAt(earlier, change)
  await close(item, { now: earlier })
  return item
}
const join = async (category: 'T1' | 'T2' | 'T3' | 'T4' | 'T5' = 'T1') => {
  await say()
  const { id } = await last()
  const given = { title: '路灯又不亮', theme: 'transport', category, placeId: community, urgent: false } as const
  return owner.concern.open({ ...given, opinions: [{ id, seen: 1 }], key: key() })
}

test('what is said again opens the closed item, counts, and asks its unit for what it changes', async () => {
  const item = await closed()
  await join()
  const page = await find(item.id)
  expect(page.item).toMatchObject({ status: 'reopened', round: 2, recurrences: 1, outcome: null, clockDays: 20 })
  expect(page.recurrences).toMatchObject([{ category: 'T1', times: 1, undoneAt: null }])
  expect(page.management).toMatchObject([{ sourceItemId: item.id, cause: null, doneDay: null }])
  expect((await actsOf(item.id)).includes('cycle.problemRecurred')).toBe(true)
  expect(await told('王敏', item.id)).toContain('recurred')
  // A second voice of the same problem finds it open.
  await join()
  expect((await find(item.id)).item).toMatchObject({ round: 2, recurrences: 1 })

  const [management] = page.management
  if (!management) throw new Error('no management item')
  const unit = await office.call('王敏')
  const content = { cause: '没人巡查', change: '周巡查写入岗位职责', ownerName: '赵启明', dueDay: '2026-12-31' as Day }
  const one = { id: management.id, seen: 1, key: key() }
  const debts = (await unit.home.debts({})).debts
  expect(debts.find((debt) => debt.kind === 'improve')).toMatchObject({ subject: { kind: 'item', id: item.id } })
  await expect((await office.call('任勇')).management.fill({ ...one, ...content })).rejects.toMatchObject(
    refused('outside-your-units'),
  )
  await expect(unit.management.finish({ ...one, note: '改了' })).rejects.toMatchObject(refused('management-empty'))
  await expect(unit.management.fill({ ...one, key: key(), ...content, change: ' ' })).rejects.toMatchObject(
    refused('management-empty'),
  )
  const filled = await unit.management.fill({ ...one, key: key(), ...content })
  expect((await unit.management.list({})).map((row) => row.change)).toEqual([content.change])
  await unit.management.finish({ id: management.id, seen: filled.version, note: '制度已印发', key: key() })
  expect((await find(item.id)).management).toMatchObject([{ doneDay: '2026-11-23', doneNote: '制度已印发' }])
})

test('what joins with many others brings it back as well', async () => {
  const item = await openAt(earlier, { category: 'T2' })
  const { id: concernId } = await join('T2')
  await close(item, { now: earlier })
  await say()
  const { id } = await last()
  const { results } = await owner.classification.joinMany({ rows: [{ id, seen: 1 }], concernId, key: key() })
  expect(results.map(({ code }) => code)).toEqual([null])
  expect((await find(item.id)).item).toMatchObject({ status: 'reopened', recurrences: 1 })
})

test('what could not be put right does not come back, nor does anything while its own concern is worked on', async () => {
  const cannot = await openAt(earlier, { category: 'T3' })
  const content = { ...result, outcome: 'cannot', because: '须等上级立项', againDay: '2027-03-01' as Day } as const
  await close(cannot, { now: earlier, content })
  await join('T3')
  expect((await find(cannot.id)).item).toMatchObject({ status: 'closed', outcome: 'cannot', recurrences: 0 })

  const solved = await openAt(earlier, { category: 'T4' })
  const { id: concernId } = await join('T4')
  const own = await openAt(earlier, { concernId, category: 'T3', otherProblem: '同一关切的另一处' })
  await close(solved, { now: earlier })
  const joinOne = async () => {
    await say()
    const { id } = await last()
    await owner.opinion.join({ id, seen: 1, concernId, key: key() })
    return [(await find(solved.id)).item.status, (await find(own.id)).item.status]
  }
  expect(await joinOne()).toEqual(['closed', 'assigned'])
  await close(own, { now: earlier })
  expect(await joinOne()).toEqual(['reopened', 'closed'])
})

test('an item opened for the same thing is the one that was closed; another problem is opened with a reason', async () => {
  const place = { placeId: office.otherStreet }
  const item = await closed(place)
  const again = await open({ ...about, ...place })
  expect(again).toMatchObject({ id: item.id, recurred: true })
  const page = await find(item.id)
  const [recurrence] = page.recurrences
  if (!recurrence) throw new Error('nothing came back')
  const undo = async (by: string, reason: string) =>
    (await office.call(by)).management.undo({ id: recurrence.id, reason, key: key() })
  await expect(undo('王敏', '不是一回事')).rejects.toMatchObject(refused('not-permitted'))
  await expect(undo('李岚', ' ')).rejects.toMatchObject(refused('reason-missing'))
  await undo('李岚', '这次是新修路段')
  const back = await find(item.id)
  expect(back.item).toMatchObject({ status: 'closed', round: 1, recurrences: 0, outcome: 'solved', closedAt: earlier })
  expect(back.management).toMatchObject([{ voidReason: '这次是新修路段', doneDay: '2026-11-23' }])
  await expect(undo('李岚', '再来')).rejects.toMatchObject(refused('recurrence-undone'))
  const other = await open({ ...about, ...place, otherProblem: '新修路段' })
  expect(other.recurred).toBe(false)
  expect(other.id).not.toBe(item.id)
})

test('only the newest of its kind and place is met: a second voice opens no older one behind it', async () => {
  const older = await closed({ category: 'T5' })
  const newer = await openAt(earlier, { category: 'T5', otherProblem: '另一路段' })
  await close(newer, { now: '2026-11-17T02:00:00.000Z' as Instant })
  const statuses = async () => [(await find(older.id)).item.status, (await find(newer.id)).item.status]
  for (const _ of [1, 2]) {
    await join('T5')
    expect(await statuses()).toEqual(['closed', 'reopened'])
  }
})

test('decomposing a concern meets what was closed as opening one item does, unless it is another problem', async () => {
  const split = async (placeId: string, otherProblem: string) => {
    const place = { placeId, category: 'T4' } as const
    const item = await closed(place)
    const { leadUnitId } = (await find(item.id)).item
    await say()
    const { id: said } = await last()
    const about = { title: '路灯又不亮', theme: 'transport', urgent: false } as const
    const opened = { ...about, placeId: community, category: null, opinions: [{ id: said, seen: 1 }] }
    const { id } = await owner.concern.open({ ...opened, key: key() })
    await owner.concern.edit({ id, seen: 1, ...about, ...place, key: key() })
    const row = (unit: string) => ({
      ...{ leadUnitId: unit, kind: 'short' as const, title: '又来', workDays: 10 },
      otherProblem,
    })
    const of = { id, seen: 2, cycleId: '2026H2' as never, subject: 'aspect:education' as never }
    const { rows } = await owner.concern.decompose({ ...of, rows: [row(office.street), row(leadUnitId)], key: key() })
    return { item: (await find(item.id)).item, met: rows.map(({ number }) => number === item.number), rows }
  }
  const again = await split(office.otherStreet, '')
  expect(again).toMatchObject({ met: [false, true], item: { status: 'reopened', recurrences: 1 } })
  expect(again.rows.map(({ done, details }) => [done, details.recurred ?? false])).toEqual([
    [true, false],
    [true, true],
  ])
  expect(await split(office.street, '新修路段')).toMatchObject({
    met: [false, false],
    item: { status: 'closed', recurrences: 0 },
  })
})

test('the office sets for how many days a problem comes back', async () => {
  const place = { placeId: office.street, category: 'T3' }
  const item = await closed(place)
  const { feedback } = await owner.setting.find({})
  const save = async (recurrenceDays: number, seen: number) =>
    owner.setting.saveFeedback({ content: { ...feedback.content, recurrenceDays }, seen, key: key() })
  await save(30, 0)
  const january = '2027-01-10T02:00:00.000Z' as Instant
  expect((await openAt(january, { ...place, category: 'T3', otherProblem: '' })).recurred).toBe(false)
  expect((await find(item.id)).item.status).toBe('closed')
  expect(await db.selectFrom('fact').select('payload').where('act', '=', 'setting.saved').execute()).toEqual([
    { payload: { setting: 'feedback', changed: { recurrenceDays: 30 } } },
  ])
  await save(180, 1)
})

test('not after the set time, not of another category, and not taken back once the unit works on it', async () => {
  const place = { placeId: office.street }
  const item = await closed(place)
  expect((await open({ ...about, ...place, category: 'T2' })).recurred).toBe(false)
  const much = '2027-06-30T02:00:00.000Z' as Instant
  const long = { placeId: office.lead, category: 'T2' }
  await closed(long)
  expect((await openAt(much, long)).recurred).toBe(false)
  const again = await openAt(later, place)
  expect(again).toMatchObject({ id: item.id, recurred: true })
  await office.submit(again, 'plan', { now: later })
  const [recurrence] = (await find(item.id)).recurrences
  await expect(
    owner.management.undo({ id: recurrence?.id ?? '', reason: '不是一回事', key: key() }),
  ).rejects.toMatchObject(refused('recurrence-worked'))
})

test('praise brings nothing back, nor does what has nothing to act on, as far as a person has heard it', async () => {
  const place = { placeId: office.otherStreet }
  const joinAs = async (
    item: Awaited<ReturnType<typeof closed>>,
    category: string,
    sentiment: 'positive' | 'negative',
  ) => {
    await say()
    const { id } = await last()
    const theme = category === 'O5' ? null : 'transport'
    const heard = { theme, urgent: false, category, sentiment, ...place } as const
    await owner.opinion.classify({ id, seen: 1, ...heard, key: key() })
    const about = { title: '环卫工很辛苦', theme: 'transport', category: null, ...place, urgent: false } as const
    await owner.concern.open({ ...about, opinions: [{ id, seen: 2 }], key: key() })
    return (await find(item.id)).item.status
  }
  const thanked = await closed({ ...place, category: 'R1' })
  expect(await joinAs(thanked, 'R1', 'positive')).toBe('closed')
  expect(await joinAs(thanked, 'R1', 'negative')).toBe('reopened')
  const empty = await closed({ ...place, category: 'O5' })
  expect(await joinAs(empty, 'O5', 'negative')).toBe('closed')
})

test('the trail is whole', async () => {
  await sealAll(db, testNow)
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
