import type { Day } from '@ratchet/domain/day'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { items, open, submit, judge, addPhoto, actsOf, told } = office
const refused = (code: string) => ({ cause: { code } })
const opened = async (change: object = {}) => ({ ...(await open(change)), version: 1 })
const admin = office.as('admin')
const sinceDay = '2025-01-01' as Day
const addUnit = async (name: string) =>
  (await admin.unit.add({ kind: 'department', name, parentId: office.zoneId, sort: 5, sinceDay, key: key() })).id
const today = '2026-11-23' as Day

describe('opening', () => {
  test('counts working days from today, and says until when', async () => {
    const item = await opened({ dueDay: null, workDays: 10 })
    expect(item.dueDay).toBe('2026-12-07')
    const list = await (await items('王敏')).list({ cycleId: '2026H2' as never })
    expect(list.find((row) => row.id === item.id)).toMatchObject({
      ...{ kind: 'short', round: 1, outcome: null, closedAt: null, coUnitIds: [] },
      deadline: { day: '2026-12-07', workingDaysLeft: 10, estimated: false },
      leadNow: { name: '综合局', retired: false },
    })
  })
  test.each<[string, () => object, string]>([
    ['a day and a number of days', () => ({ workDays: 5 }), 'due-twice'],
    ['a day that is past', () => ({ dueDay: '2026-11-20' }), 'due-past'],
    ['a unit twice', () => ({ coUnitIds: [office.lead] }), 'unit-twice'],
    ['a unit that is not there', () => ({ coUnitIds: [key()] }), 'not-found'],
    ['a concern that is not there', () => ({ concernId: key() }), 'not-found'],
  ])('%s is refused', async (_, change, code) => {
    await expect(open(change())).rejects.toMatchObject(refused(code))
  })
  test('out of a concern it takes its theme and place, needs a deadline, and shows the masked words only', async () => {
    await office.say()
    const opinion = await office.last()
    const owner = (await office.call('李岚')).concern
    const about = { title: '村小学路灯不亮', theme: 'transport', placeId: office.community, urgent: false } as const
    const opinions = [{ id: opinion.id, seen: opinion.version }]
    const concern = await owner.open({ ...about, opinions, key: key() })
    await expect(open({ concernId: concern.id, dueDay: null })).rejects.toMatchObject(refused('due-missing'))
    const item = await opened({ concernId: concern.id })
    const page = () => items('王敏').then((mine) => mine.find({ id: item.id }))
    expect(await page()).toMatchObject({
      item: { theme: 'transport', placeId: office.community, concernId: concern.id },
      concern: { number: concern.number, title: about.title },
      place: { name: '水流社区' },
      voices: { people: 1, rows: [] },
    })
    const version = (await office.last()).version
    const masked = '学校门口的路灯坏了'
    await (await office.call('李岚')).opinion.mask({ id: opinion.id, seen: version, masked, key: key() })
    const { voices } = await page()
    expect(voices).toMatchObject({ people: 1, rows: [{ number: opinion.number, text: masked, place: '水流社区' }] })
    expect(JSON.stringify(voices)).not.toContain('孩子')
  })
  test('the demonstration’s items are marked, these are not', async () => {
    const page = await (await items('李岚')).find({ id: (await opened()).id })
    expect(page.illustrative).toBe((await office.find('2026H2' as never)).cycle.illustrative)
  })
})

describe('a unit that is gone', () => {
  test('was merged away: the people of its living successor act, and the page says what it was called', async () => {
    const old = await addUnit('交通局')
    const item = await opened({ leadUnitId: old })
    await expect(submit(item, 'plan')).rejects.toMatchObject(refused('not-found'))
    const { version } = (await admin.unit.find({ id: old })).unit
    const merge = { id: old, version, intoId: office.lead, day: today, reason: '机构改革', key: key() }
    await admin.unit.merge(merge)
    const handed = await submit(item, 'plan')
    const page = await (await items('王敏')).find({ id: item.id })
    expect(page.leadNow).toMatchObject({ id: office.lead, name: '综合局', was: '交通局', retired: false })
    expect((await judge(handed, 'approved')).status).toBe('in_progress')
    expect(await told('王敏', item.id)).toEqual(['approved'])
  })
  test('was retired: nothing is handed in until the owner gives the item to another one', async () => {
    const old = await addUnit('园区办')
    const item = await opened({ leadUnitId: old, coUnitIds: [office.street] })
    const { version } = (await admin.unit.find({ id: old })).unit
    await admin.unit.retire({ id: old, version, day: today, reason: '撤销', key: key() })
    const gone = await submit(item, 'plan', { by: '李岚' }).catch((error) => error.cause)
    expect(gone).toMatchObject({ code: 'unit-retired', details: { name: '园区办' } })
    await expect(open({ leadUnitId: old })).rejects.toMatchObject(refused('unit-retired'))
    const give = async (leadUnitId: string, reason = '辖区在本街道', seen = 1, by = '李岚') =>
      (await items(by)).reassign({ id: item.id, seen, leadUnitId, reason, key: key() })
    await expect(give(office.street, ' ')).rejects.toMatchObject(refused('reason-missing'))
    await expect(give(old)).rejects.toMatchObject(refused('unit-retired'))
    await expect(give(office.street, 'x', 1, '王敏')).rejects.toMatchObject(refused('not-permitted'))
    const given = await give(office.street)
    expect((await actsOf(item.id)).toSorted()).toEqual(['opened', 'reassigned'])
    expect((await told('郑伟', item.id)).length).toBe(2)
    await expect(give(office.lead, 'x')).rejects.toMatchObject(refused('stale'))
    await expect(give(office.street, 'x', 2)).rejects.toMatchObject(refused('same-lead'))
    const handed = await submit({ id: item.id, version: given.version }, 'plan', { by: '郑伟' })
    await expect(give(office.lead, 'x', handed.version)).rejects.toMatchObject(refused('review-waiting'))
    const going = await judge(handed, 'approved')
    await expect(give(office.lead, 'x', going.version)).rejects.toMatchObject(refused('plan-approved'))
  })
})

test('a file that another item was closed with is pointed out', async () => {
  const [one, two] = [await opened(), await opened()]
  const { photo } = await office.close(one)
  const kept = await db.selectFrom('blob').select('bytes').where('id', '=', photo).executeTakeFirstOrThrow()
  await addPhoto(two.id, '王敏', kept.bytes.toString('base64'))
  const page = await (await items('王敏')).find({ id: two.id })
  expect(page.files[0]?.usedBefore).toContain(one.number)
})
