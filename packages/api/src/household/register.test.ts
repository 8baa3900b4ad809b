import { readSheets } from '@ratchet/documents/sheet'
import { writeSheets } from '@ratchet/documents/sheet-write'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { testDatabase } from '../database/test-database.ts'
import { testKeyring } from '../test-context.ts'
import { openHouseholdOffice } from './test-office.ts'

const { db } = await testDatabase()
const office = await openHouseholdOffice(db)
const { visit, at, lead, street, go, key, community } = office
const refused = (code: string) => ({ cause: { code } })
const quarter = '2026Q4' as const
const asked = { quarter, kind: 'blank', file: 'xlsx', placeId: null, visitorId: null, spare: 2, locale: 'zh' } as const
const take = (changed: object = {}, who: 'lead' | 'street' = 'lead') =>
  go(who).register({ ...asked, unitId: lead, ...changed, key: key() } as never)
const opened = async (content: string) => readSheets(Buffer.from(content, 'base64'))
const factsOf = async (act: string) =>
  (await db.selectFrom('fact').select('payload').where('act', '=', act).orderBy('at').execute()).map(
    (row) => row.payload,
  )

/** The blank register with lines typed into it, as base64. */
async function typed(lines: readonly (readonly (string | null)[])[]): Promise<string> {
  const { sheets } = await opened((await take({ spare: 0 })).content)
  const [first, guide] = sheets
  const rows = first?.rows ?? []
  const head = rows.findIndex((cells) => cells[0] === '序号')
  const below = lines.map((cells, index) => [String(index + 1), ...cells])
  const made = [
    { name: '入户登记表', rows: [...rows.slice(0, head + 1), ...below] },
    { name: '填写说明', rows: guide?.rows ?? [] },
  ]
  return Buffer.from(await writeSheets(made)).toString('base64')
}
const read = (content: string, changed: object = {}, who: 'lead' | 'street' = 'lead') =>
  go(who).readRegister({
    ...{ byUnitId: lead, unitIds: [lead], file: { name: '登记表.xlsx', content } },
    ...changed,
    key: key(),
  } as never)
const count = async () => (await db.selectFrom('householdVisit').select('id').execute()).length
const line = (door: string, changed: Record<number, string> = {}) =>
  ['水流社区', door, '11月20日', '9:30', '', '已完成', '4', '是', '', '', '', ''].map(
    (cell, index) => changed[index] ?? cell,
  )

test('a blank register has the doors that are still to be found, and leaves a trace without them', async () => {
  await office.owner.household.assign({
    ...{ unitId: lead, quarter, placeId: community, text: '1-1-101\n1-1-102', visitorId: null },
    key: key(),
  })
  await visit(at('1-1-101'))
  const { name, content } = await take()
  expect(name).toBe('综合局2026年第四季度入户登记表（空白）.xlsx')
  const rows = (await opened(content)).sheets[0]?.rows ?? []
  const from = rows.findIndex((cells) => cells[0] === '序号') + 1
  expect(rows.slice(from, from + 3).map((cells) => cells.slice(0, 3))).toEqual([
    ['1', '水流社区', '1-1-102'],
    ['2', null, null],
    ['3', null, null],
  ])
  const [fact] = await factsOf('household.registerTaken')
  expect(fact).toMatchObject({ kind: 'blank', file: 'xlsx', rows: 1 })
  expect(JSON.stringify(fact)).not.toContain('1-1-102')
  await expect(take({}, 'street')).rejects.toMatchObject(refused('outside-your-units'))
  await expect(office.as('leader').register({ ...asked, unitId: lead, key: key() })).rejects.toMatchObject(
    refused('not-permitted'),
  )
})

test('one of what was recorded hides the flats; where nothing was, it says so', async () => {
  const { content } = await take({ kind: 'filled' })
  const text = JSON.stringify((await opened(content)).sheets)
  expect(text).toContain('1-1-**')
  expect(text).not.toContain('1-1-101')
  await expect(take({ kind: 'filled', quarter: '2026Q1' })).rejects.toMatchObject(refused('register-empty'))
})

test('good lines are recorded each by itself, bad ones are named, and nothing of their neighbours is lost', async () => {
  const before = await count()
  const content = await typed([
    line('5-1-101', { 8: '想装电梯', 9: '楼道灯不亮，晚上看不见', 10: '13800001234', 11: '是' }),
    line('5-1-102', { 2: '2月30日' }),
    // Asked today by the first test.
    line('1-1-101'),
    line('5-1-103', { 6: '9' }),
    line('5-1-104', { 5: '家中无人', 6: '', 7: '' }),
    line('5-1-105', { 2: '12月25日' }),
    line('5-1-101'),
  ])
  const answer = await read(content)
  expect(answer).toMatchObject({ recorded: 2, again: 0, badRows: 5 })
  const first = answer.bad[0]?.row ?? 0
  expect(answer.bad.map(({ row, column, reason }) => [row - first, column.slice(0, 5), reason])).toEqual([
    [0, '日期', 'date-unreadable'],
    [1, '门牌', 'resting'],
    [2, '1. 总的', 'out-of-scale'],
    [4, '门牌', 'time-later'],
    [5, '门牌', 'resting'],
  ])
  expect(await count()).toBe(before + 2)
  const opinion = await db.selectFrom('opinion').selectAll().executeTakeFirstOrThrow()
  expect(opinion).toMatchObject({ source: 'household', kind: 'other', text: '楼道灯不亮，晚上看不见' })
  const visits = await db.selectFrom('householdVisit').selectAll().where('clock', '=', 'typed').execute()
  expect(visits.map(({ mode, outcome }) => [mode, outcome]).sort()).toEqual([
    ['paper', 'done'],
    ['paper', 'nobody_home'],
  ])
  expect(visits.find((row) => row.outcome === 'done')?.startedAt).toBe('2026-11-20T01:30:00.000Z')
  expect(await factsOf('household.registerRead')).toMatchObject([{ recorded: 2, bad: 5, blank: 0 }])
  // What is kept for a second sending holds no door and no number.
  const kept = JSON.stringify(await db.selectFrom('replay').select('answer').execute())
  expect([kept.includes('5-1-10'), kept.includes('13800001234')]).toEqual([false, false])
})

test('a corrected sheet records only what is new', async () => {
  const before = await count()
  const lines = [line('6-1-101'), line('6-1-102', { 2: '' })]
  expect(await read(await typed(lines))).toMatchObject({ recorded: 1, badRows: 1 })
  const corrected = [line('6-1-101'), line('6-1-102')]
  expect(await read(await typed(corrected))).toMatchObject({ recorded: 1, again: 1, badRows: 0 })
  expect(await read(await typed(corrected))).toMatchObject({ recorded: 0, again: 2, badRows: 0 })
  expect(await count()).toBe(before + 2)
})

test('a door tried twice on one day is two contacts, and the sheet again adds none', async () => {
  const before = await count()
  const nobody = (time: string) => line('6-2-101', { 3: time, 5: '家中无人', 6: '', 7: '' })
  const content = await typed([nobody('9:30'), nobody('18:30')])
  expect(await read(content)).toMatchObject({ recorded: 2, again: 0, badRows: 0 })
  expect(await read(content)).toMatchObject({ recorded: 0, again: 2, badRows: 0 })
  // Nor when the keys of a week ago are forgotten.
  await db.deleteFrom('replay').execute()
  expect(await read(content)).toMatchObject({ recorded: 0, again: 2, badRows: 0 })
  expect(await count()).toBe(before + 2)
})

test('the same sending twice is one', async () => {
  const before = await count()
  const form = {
    ...{ byUnitId: lead, unitIds: [lead, street], key: key() },
    file: { name: 'a.xlsx', content: await typed([line('7-1-101')]) },
  }
  const both = [await go().readRegister(form), await go().readRegister(form)]
  expect(both[1]).toEqual(both[0])
  expect(await count()).toBe(before + 1)
})

test('what is no register, or nothing of one, is refused in words; nothing is kept', async () => {
  const before = await count()
  const other = Buffer.from(await writeSheets([{ name: 'a', rows: [['门牌'], ['1-1-1']] }])).toString('base64')
  await expect(read(other)).rejects.toMatchObject(refused('register-unknown'))
  await expect(read(Buffer.from('hello').toString('base64'))).rejects.toMatchObject({
    cause: { code: expect.any(String) },
  })
  await expect(read(await typed([]))).rejects.toMatchObject(refused('register-empty'))
  await expect(read(await typed([line('8-1-101')]), {}, 'street')).rejects.toMatchObject(refused('outside-your-units'))
  expect(await read(await typed([line('8-1-101')]), { unitIds: [] })).toMatchObject({
    recorded: 0,
    bad: [{ reason: 'units-missing' }],
  })
  expect(await count()).toBe(before)
})

test('a sign-in sheet leaves a trace that names nobody', async () => {
  const sheet = { title: '社区宣讲', day: '2026-12-01' as never, place: '水流社区', rows: 20 }
  const form = { unitId: street, sheet, file: 'docx', locale: 'zh' } as const
  const { name } = await go('street').signInSheet({ ...form, key: key() })
  expect(name).toBe('社区宣讲签到表.docx')
  expect(await factsOf('household.signInSheetTaken')).toEqual([
    { day: '2026-12-01', rows: 20, file: 'docx', quarter: '2026Q4' },
  ])
  await expect(go('lead').signInSheet({ ...form, key: key() })).rejects.toMatchObject(refused('outside-your-units'))
})

test('the trail is whole after all of it', async () => {
  expect((await verifyTrail(db, testKeyring, { checkpoints: [] })).findings).toEqual([])
})
