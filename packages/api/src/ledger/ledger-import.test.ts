import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verifyTrail } from '../audit/verify.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { actorOf, contextOf, testKeyring } from '../test-context.ts'
import { key, ledgerOf, openLedger, openLedgerOffice, rows } from './test-ledger.ts'

const { db } = await testDatabase()
const { owner, as, zoneId, lead, street, unit, given, take, work } = await openLedgerOffice(db)
const clerk = createCaller(contextOf(db, actorOf('unit', [zoneId, street])))
const refusedWith = (code: string) => ({ cause: { code } })
const file = await ledgerOf(rows)
const itemsOf = async (importId: string) =>
  db
    .selectFrom('ledgerEntry')
    .innerJoin('rectificationItem', 'rectificationItem.id', 'ledgerEntry.itemId')
    .selectAll('rectificationItem')
    .where('importId', '=', importId)
    .orderBy('rectificationItem.number')
    .execute()
const faults = async () => (await verifyTrail(db, testKeyring, { checkpoints: [] })).findings

test('the preview says what would become of each row, and writes nothing', async () => {
  const preview = await owner.ledger.preview(given(file))
  expect(preview.counts).toMatchObject({ good: 3, known: 0, bad: 0, open: 2, closed: 1, withoutTheme: 0 })
  expect(preview.rows.map(({ row, lead, coUnits, dueDay }) => [row, lead, coUnits, dueDay])).toEqual([
    [3, '综合局', ['新筑街道'], '2026-12-31'],
    [4, '新筑街道', [], '2026-09-30'],
    [5, '综合局', [], '2026-05-31'],
  ])
  expect(preview.why).toBe(null)
  expect(await owner.ledger.imports({})).toEqual([])
})

test('from the office’s file to items: open ones assigned with units and deadline, closed ones closed before use', async () => {
  const taken = await take(file)
  expect(taken).toMatchObject({ made: 3, known: 0, status: 'done', name: '整改台账.xlsx' })
  const [first, second, third] = await itemsOf(taken.id)
  expect(first).toMatchObject({ status: 'assigned', origin: 'imported', leadUnitId: lead, coUnitIds: [street] })
  expect([first?.number, third?.number]).toEqual(['ZG-2026-0001', 'ZG-2026-0003'])
  expect(third).toMatchObject({ status: 'closed', outcome: null, theme: 'cadre_style' })
  // Two rows about one thing are one concern.
  expect(first?.concernId).toBe(second?.concernId)
  expect((await owner.concern.list({})).map((row) => row.items.length).sort()).toEqual([1, 2])
  expect(await actsOf(db, taken.id)).toEqual(['ledger.importAsked', 'ledger.imported'])
  expect(await faults()).toEqual([])
  const origin = await clerk.ledger.origin({ itemId: second?.id ?? '' })
  expect(origin).toMatchObject({ name: '整改台账.xlsx', row: 4 })
  expect(origin?.cells[5]).toBe('巡查')
  expect((await clerk.home.debts({})).debts.map((row) => row.number)).toContain('ZG-2026-0002')
})

test('the same file again changes nothing; a row more is the only one that comes', async () => {
  await expect(owner.ledger.import({ ...given(file), key: key() })).rejects.toMatchObject(refusedWith('nothing-new'))
  const sent = key()
  const asked = await ledgerOf([[9, '', '空调外机滴水', '综合局', null, '', '2026年12月', '整改中', null]])
  const first = await owner.ledger.import({ ...given(asked), key: sent })
  await work()
  // An answer that was lost is given again, though all of it is there by now.
  expect(await owner.ledger.import({ ...given(asked), key: sent })).toEqual(first)
  const more = await ledgerOf([
    ...rows,
    [4, '物业监管', '小区电梯故障频繁', '综合局', null, '约谈', '长期推进', '整改中', null],
  ])
  expect(await take(more)).toMatchObject({ made: 1, known: 3 })
  const closedNow = await ledgerOf(rows.map((row) => [...row.slice(0, 7), '已销号', null]))
  const { known } = await owner.ledger.preview(given(closedNow))
  expect(known.map(({ number, differs }) => [number, differs])).toEqual([
    ['ZG-2026-0001', true],
    ['ZG-2026-0002', true],
    ['ZG-2026-0003', false],
  ])
})

test('a bad row keeps all out, by its row and with what to do; the bad rows come back as a file', async () => {
  const bad = await ledgerOf([
    [1, '', '路灯不亮', '文旅局', null, '', '2026年12月', '整改中', null],
    [2, '', '路灯不亮了', '综合局', null, '', '', '整改中', null],
  ])
  const preview = await owner.ledger.preview(given(bad))
  expect(preview.rejected.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [3, '责任单位', 'unit-unknown'],
    [4, '完成时限', 'missing-due'],
  ])
  expect(preview.words).toMatchObject([{ word: '文旅局', why: 'unknown', rows: [3] }])
  expect(preview.why).toMatchObject({ code: 'rows-rejected', details: { count: 2 } })
  await expect(owner.ledger.import({ ...given(bad), key: key() })).rejects.toMatchObject(refusedWith('rows-rejected'))
  const mended = await owner.ledger.badRows({ ...given(bad), locale: 'zh' })
  expect(mended.name).toBe('整改台账-错误原因.xlsx')
  expect((await owner.ledger.preview(given(mended))).counts.bad).toBe(2)
})

test('a unit is chosen in the preview and remembered with the columns; one merged away stands for its successor', async () => {
  const newer = await unit('市容园林局')
  const older = await unit('城管局')
  await as('admin').unit.merge({ id: older, version: 1, intoId: newer, reason: '机构改革', key: key() })
  const words = { 文体中心: newer }
  const odd = await ledgerOf([
    [11, '', '公厕不洁', '文体中心', '各有关单位', '', '2026年12月', '整改中', null],
    [12, '', '占道经营', '城管局', null, '', '2026年12月', '整改中', null],
  ])
  const first = await owner.ledger.preview(given(odd))
  expect(first.words.map(({ word }) => word)).toEqual(['文体中心', '各有关单位'])
  const taken = await take(odd, { words: { ...words, 各有关单位: '' } })
  expect((await itemsOf(taken.id)).map((item) => item.leadUnitId)).toEqual([newer, newer])
  const next = await ledgerOf([[13, '', '绿化缺株', '文体中心', null, '', '2026年12月', '整改中', null]])
  const again = await owner.ledger.preview(given(next))
  expect(again.counts).toMatchObject({ good: 1, bad: 0 })
  expect(again.columns[0]?.how).toBe('remembered')
})

test('an import is undone as a whole while nothing was done; its numbers are never given again', async () => {
  const taken = await take(
    await ledgerOf([[21, '交通出行', '停车难', '综合局', null, '', '2026年12月', '整改中', null]]),
  )
  const [item] = await itemsOf(taken.id)
  const undoing = { id: taken.id, seen: taken.version, reason: '传错文件' }
  await expect(as('leader').ledger.undo({ ...undoing, key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  await owner.ledger.undo({ ...undoing, key: key() })
  expect(await itemsOf(taken.id)).toEqual([])
  expect(await faults()).toEqual([])
  await expect(owner.ledger.undo({ ...undoing, key: key() })).rejects.toMatchObject(refusedWith('stale'))
  const again = await take(
    await ledgerOf([[21, '交通出行', '停车难', '综合局', null, '', '2026年12月', '整改中', null]]),
  )
  const [next] = await itemsOf(again.id)
  expect(next?.number).not.toBe(item?.number)
  const opened = next ? { id: next.id, seen: 1, leadUnitId: street, reason: '属地办理', key: key() } : null
  if (opened) await owner.rectification.reassign(opened)
  const late = { id: again.id, seen: again.version, reason: '传错文件', key: key() }
  await expect(owner.ledger.undo(late)).rejects.toMatchObject({
    cause: { code: 'items-worked', details: { numbers: [next?.number] } },
  })
})

test('only the owner department imports; a file that is no ledger, and a closed job twice, do no harm', async () => {
  await expect(as('leader').ledger.preview(given(file))).rejects.toMatchObject(refusedWith('not-permitted'))
  await expect(clerk.ledger.import({ ...given(file), key: key() })).rejects.toMatchObject(refusedWith('not-permitted'))
  const readme = {
    name: 'a.xlsx',
    content: readFileSync(new URL('../../package.json', import.meta.url)).toString('base64'),
  }
  await expect(owner.ledger.preview(given(readme))).rejects.toMatchObject(refusedWith('not-a-spreadsheet'))
})

test('two who import the same at once make it once', async () => {
  const twice = await ledgerOf([[31, '环境卫生', '扬尘', '综合局', null, '', '2026年12月', '整改中', null]])
  const other = as('owner2', 'owner')
  const both = await Promise.allSettled([
    owner.ledger.import({ ...given(twice), key: key() }),
    other.ledger.import({ ...given(twice), key: key() }),
  ])
  expect(both.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
  await work()
  const made = await db.selectFrom('rectificationItem').select('id').where('title', '=', '扬尘').execute()
  expect(made).toHaveLength(1)
  expect(await faults()).toEqual([])
})

test('what came in goes out in the same columns, and coming in again changes nothing', async () => {
  await unit('生态环境局')
  const own = openLedger('ledger_2026H1_merged.xls')
  const units = (await as('admin').unit.tree({})).nodes
  const words: Record<string, string> = {}
  for (const { key: word } of (await owner.ledger.preview(given(own))).words)
    words[word] = units.find((row) => row.kind === 'department')?.id ?? ''
  await take(own, { words })
  const out = await owner.ledger.export({ blank: false })
  expect(out.name).toBe('整改台账.xlsx')
  const back = await owner.ledger.preview(given(out, { words }))
  expect(back.columns.map(({ header }) => header)).toEqual(
    (await owner.ledger.preview(given(own))).columns.map(({ header }) => header),
  )
  expect(back.titles).toEqual([
    '港务区2026年上半年群众满意度反馈问题整改销号台账',
    '填报单位：组织人事部（示例数据）  2026年6月30日',
  ])
  expect(back.counts).toMatchObject({ good: 0, bad: 0 })
  expect(back.known.filter(({ differs }) => differs)).toEqual([])
  const all = await db.selectFrom('rectificationItem').select('id').execute()
  expect(back.counts.known).toBe(all.length)
  const blank = await owner.ledger.export({ blank: true })
  expect((await owner.ledger.preview(given(blank))).counts).toMatchObject({ good: 0, known: 0 })
})
