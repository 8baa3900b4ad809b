import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openResidentsOffice } from '../feedback/test-office.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openResidentsOffice(db)
const { as, key, submit, last, community } = office
const owner = as('owner')
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
const list = (wanted = {}) => owner.opinion.list({ ...all, ...wanted })

test('the inbox says what is owed whatever the filter, and each row until when', async () => {
  await submit()
  const first = await last()
  await submit({ kind: 'other', placeId: null, text: '希望有个地方打乒乓球' })
  const { owed, counts, rows } = await list({ theme: 'transport' })
  expect(owed).toEqual({ unsorted: 2, assignToday: 0, assignLate: 0, replyLate: 0 })
  expect(counts).toEqual({ new: 1, classified: 0, joined: 0, answered: 0, urgent: 0, all: 1 })
  expect(rows[0]).toMatchObject({
    id: first.id,
    due: { by: 'assign', daysLeft: 2, late: false },
    isReplied: false,
    place: '水流社区',
  })
  await db.updateTable('opinion').set({ assignDue: '2026-01-05', replyDue: '2026-01-09' }).execute()
  expect((await list()).owed).toEqual({ unsorted: 2, assignToday: 0, assignLate: 2, replyLate: 0 })
  // Where a source wants its reply before the office hands on, that day is the one that is shown and late.
  await db.updateTable('opinion').set({ replyDue: '2026-01-04' }).where('id', '=', first.id).execute()
  const { owed: mixed, rows: late, total } = await list({ late: true })
  expect(mixed).toMatchObject({ assignLate: 1, replyLate: 1 })
  expect(total).toBe(2)
  expect(late.map(({ id, due }) => [id === first.id, due?.by, due?.day, due?.late])).toEqual([
    [true, 'reply', '2026-01-04', true],
    [false, 'assign', '2026-01-05', true],
  ])
})

test('a street shows what was said in its communities', async () => {
  expect((await list({ placeId: office.street })).total).toBe(1)
  expect((await list({ placeId: community })).total).toBe(1)
})

test('one after the other: what is urgent and due first comes next, round and round', async () => {
  const { rows } = await list()
  const [one, two] = rows.toSorted((a, b) => a.number.localeCompare(b.number))
  expect((await owner.opinion.find({ id: one?.id ?? '' })).next).toEqual({ id: two?.id, number: two?.number, left: 1 })
  expect((await owner.opinion.find({ id: two?.id ?? '' })).next).toEqual({ id: one?.id, number: one?.number, left: 1 })
})

test('near concerns say how far they are, and a look at a number how many are left', async () => {
  const { rows } = await list({ theme: 'transport' })
  const [said] = rows
  const opinions = [{ id: said?.id ?? '', seen: said?.version ?? 0 }]
  const title = '村小学路段路灯不亮'
  await owner.concern.open({ title, theme: 'transport', placeId: community, urgent: false, opinions, key: key() })
  await submit({ phone: '13812345678', consentVersion: 1 })
  const { id } = await last()
  const before = await owner.opinion.find({ id })
  expect(before.near).toMatchObject([{ title, people: 1, status: 'new', place: '水流社区' }])
  expect(before.looks).toEqual({ today: 0, perDay: 20 })
  const asked = { opinionId: id, purpose: 'callback', note: '告知处理结果', key: key() } as const
  const { viewId, left } = await owner.contact.unmask(asked)
  expect(left).toBe(19)
  expect(await owner.contact.reveal({ viewId })).toMatchObject({ phone: '13812345678', leftMs: 600_000 })
  expect((await owner.opinion.find({ id })).looks.today).toBe(1)
})

test('a voice is late until somebody decides what is done: joined to a concern it waits, and for its item it does not', async () => {
  await submit({ text: '公交站台没有座椅' })
  const said = await last()
  await db.updateTable('opinion').set({ replyDue: '2026-01-12' }).where('id', '=', said.id).execute()
  const opinions = [{ id: said.id, seen: said.version }]
  const about = { title: '站台没有座椅', theme: 'transport', placeId: community, urgent: false } as const
  const { id: concernId } = await owner.concern.open({ ...about, opinions, key: key() })
  const late = async () => {
    const { rows, owed, total } = await list({ late: true })
    const one = (await list({ q: '座椅' })).rows.find(({ id }) => id === said.id)
    expect(total).toBe(owed.assignLate + owed.replyLate)
    expect(rows.every(({ due }) => due?.late)).toBe(true)
    return { isListed: rows.some(({ id }) => id === said.id), due: one?.due }
  }
  expect(await late()).toMatchObject({ isListed: true, due: { by: 'reply', day: '2026-01-12', late: true } })
  const item = { cycleId: '2026H2' as never, subject: 'theme:transport' as never, title: '加装座椅', concernId }
  const dueDay = '2026-12-20' as never
  await owner.rectification.open({ ...item, leadUnitId: office.street, dueDay, key: key() })
  expect(await late()).toMatchObject({ isListed: false, due: { by: 'item', day: dueDay, late: false } })
})

test('a helper reads where it stands, as the resident does', async () => {
  const unit = as('unit')
  const [mine] = await db.selectFrom('unit').select('id').where('id', '=', office.street).execute()
  const said = { kind: 'property', placeId: community, placeWords: '三号楼', text: '楼道灯坏了' } as const
  const sent = {
    mode: 'helper',
    unitId: mine?.id ?? '',
    ...said,
    phone: null,
    consentVersion: null,
    photoIds: [] as string[],
  } as const
  const { id } = await unit.opinion.file({ ...sent, key: key() })
  expect(await unit.opinion.filed({})).toMatchObject([
    { id, stands: 'received', place: '水流社区', text: '楼道灯坏了', hasReceipt: true },
  ])
  // A colleague of the same unit reads them once what names somebody is hidden.
  const colleague = as('colleague', 'unit')
  expect(await colleague.opinion.filed({})).toMatchObject([{ id, text: null, isErased: false, hasReceipt: false }])
  await owner.opinion.mask({ id, seen: (await last()).version, masked: '楼道灯坏', key: key() })
  expect((await colleague.opinion.filed({}))[0]?.text).toBe('楼道灯坏')
  const row = await last()
  const answer = { outcome: 'explained', text: '物业本周更换', againDay: null } as const
  await owner.opinion.answer({ id, seen: row.version, ...answer, key: key() })
  expect((await unit.opinion.filed({}))[0]?.stands).toBe('explained')
})
