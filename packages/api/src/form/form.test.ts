import { checkGate } from '@ratchet/domain/cycle/gate'
import { type Day, dayOf } from '@ratchet/domain/day'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findCycle } from '../cycle/cycle.queries.ts'
import { findGateFacts } from '../cycle/state.queries.ts'
import { actsOf } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'
import { openRectificationOffice } from '../rectification/test-office.ts'
import { testNow } from '../test-context.ts'
import { judged } from './test-report.ts'

const { db } = await testDatabase()
const office = await openRectificationOffice(db)
const { call, lead, street, open, close } = office
const key = () => crypto.randomUUID()
const id = '2026H2' as const

const owner = (await call('李岚')).form
const other = (await call('吴倩')).form
const unit = (await call('王敏')).form
const refused = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) })
const draft = (kind: string, more: object = {}) =>
  owner.draft({ kind, cycleId: id, quarter: null, unitId: null, key: key(), ...more } as never)
await open()
await close(await open({ title: '路灯不亮', dueDay: '2026-12-10' }))

test('a breakdown comes out of the items, is written on, approved by another, numbered, frozen and acknowledged', async () => {
  const made = await draft('breakdown')
  const { form } = await owner.find({ id: made.id })
  const [table, demand] = form.content.parts
  expect(table).toMatchObject({ kind: 'table', key: 'breakdown' })
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.map((row) => row[1])).toEqual(['三所学校周边放学拥堵'])
  expect(form.content.receivers).toEqual([{ unitId: lead, name: expect.any(String) }])
  expect(form.content.giver).not.toBe('')
  const { title, dueDay, content } = form

  const typed = content.parts.map((part) =>
    part.kind === 'table' ? { ...part, rows: [['ZG-1', 'x', '', '', '', '', '', '', '', '', '']] } : part,
  )
  const change = (parts: typeof content.parts, seen = 1) =>
    owner.edit({ id: made.id, seen, title, dueDay, content: { ...content, parts }, key: key() })
  await expect(change(typed as never)).rejects.toEqual(refused('data-typed-over'))
  const said = content.parts.map((part) => (part === demand ? { ...part, text: '逐件销号。' } : part))
  await change(said as never)
  await expect(change(content.parts)).rejects.toEqual(refused('stale'))

  await expect(owner.issue({ id: made.id, seen: 2, key: key() })).rejects.toEqual(refused('not-approved'))
  await expect(owner.approve({ id: made.id, seen: 2, key: key() })).rejects.toEqual(refused('own-draft'))
  await expect(unit.approve({ id: made.id, seen: 2, key: key() })).rejects.toEqual(refused('not-permitted'))
  await expect(unit.find({ id: made.id })).rejects.toEqual(refused('not-found'))
  await other.approve({ id: made.id, seen: 2, key: key() })
  const issued = await owner.issue({ id: made.id, seen: 3, key: key() })
  expect(issued.number).toBe('港务整分〔2026〕1号')

  const found = await unit.find({ id: made.id })
  expect(found.form).toMatchObject({ status: 'issued', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const { name, content: bytes } = await unit.file({ id: made.id })
  expect(name).toMatch(/反馈问题整改任务分解表.*\.docx$/)
  expect(Buffer.from(bytes, 'base64').subarray(0, 2).toString()).toBe('PK')
  await expect(change(content.parts, 4)).rejects.toEqual(refused('issued-already'))
  const [receipt] = found.receipts
  const given = { formId: made.id, receiptId: receipt?.id ?? '', note: '' }
  await expect(owner.acknowledge({ ...given, key: key() })).rejects.toEqual(refused('not-receiver'))
  const street = (await call('郑伟')).form
  await expect(street.acknowledge({ ...given, key: key() })).rejects.toEqual(refused('outside-your-units'))
  expect((await (await call('王敏')).home.debts({})).debts.map((debt) => debt.source)).toContain('form')
  await unit.acknowledge({ ...given, key: key() })
  expect((await owner.find({ id: made.id })).form.status).toBe('acknowledged')
  await expect(unit.acknowledge({ ...given, key: key() })).rejects.toEqual(refused('acknowledged-already'))
  expect(await actsOf(db, made.id)).toEqual([
    'form.drafted',
    'form.edited',
    'form.approved',
    'form.issued',
    'form.acknowledged',
  ])
})

test('what was issued cannot be changed in the database either, and is corrected by an edition that cites it', async () => {
  const [first] = (await owner.list({})).rows.filter((row) => row.kind === 'breakdown')
  const formId = first?.id ?? ''
  for (const change of [sql`title = 'x'`, sql`content = '{}'`, sql`digest = repeat('0', 64)`])
    await expect(sql`update form set ${change} where id = ${formId}`.execute(db)).rejects.toThrow('stays as it is')
  await expect(sql`delete from form where id = ${formId}`.execute(db)).rejects.toThrow()
  const next = await owner.correct({ id: formId, key: key() })
  await expect(owner.correct({ id: formId, key: key() })).rejects.toEqual(refused('corrected-already'))
  const { form, cites } = await owner.find({ id: next.id })
  expect(form).toMatchObject({ edition: 2, status: 'draft', number: null })
  expect(cites?.number).toBe('港务整分〔2026〕1号')
  await expect(owner.withdraw({ id: next.id, seen: 1, reason: ' ', key: key() })).rejects.toEqual(
    refused('reason-missing'),
  )
  await owner.withdraw({ id: next.id, seen: 1, reason: '不用更正', key: key() })
  await expect(unit.withdraw({ id: formId, seen: 5, reason: '不要', key: key() })).rejects.toEqual(
    refused('outside-your-units'),
  )
  await owner.withdraw({ id: formId, seen: 5, reason: '口径有误', key: key() })
  expect((await unit.find({ id: formId })).form).toMatchObject({ status: 'withdrawn', number: '港务整分〔2026〕1号' })
  const told = (await (await call('王敏')).notice.mine({ unreadOnly: false })).rows.map((row) => row.kind)
  expect(told).toEqual(expect.arrayContaining(['form.issued', 'form.withdrawn']))
})

test('new data come in without losing what somebody wrote', async () => {
  const { id: formId } = await draft('short_list')
  const { form } = await owner.find({ id: formId })
  const noted = form.content.parts.map((part) =>
    part.kind === 'table' ? { ...part, rows: part.rows.map((row) => [...row.slice(0, 12), '先办']) } : part,
  )
  const { title, dueDay, content } = form
  await owner.edit({ id: formId, seen: 1, title, dueDay, content: { ...content, parts: noted }, key: key() })
  await open({ title: '井盖破损', dueDay: '2026-12-05' as Day })
  await owner.refresh({ id: formId, seen: 2, key: key() })
  const [table] = (await owner.find({ id: formId })).form.content.parts
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.map((row) => [row[1], row[12]])).toEqual([
    ['三所学校周边放学拥堵', '先办'],
    ['井盖破损', ''],
  ])
  await expect(owner.refresh({ id: formId, seen: 3, key: key() })).rejects.toEqual(refused('nothing-changed'))
  const { name, content: sheet } = await owner.sheet({ id: formId })
  expect(name).toMatch(/\.xlsx$/)
  expect(Buffer.from(sheet, 'base64').toString('latin1')).toContain('xl/workbook.xml')
})

test('a lead unit reports its own work upward without a second person, nobody else drafts in its name', async () => {
  const asked = { kind: 'work_report', cycleId: id, quarter: '2026Q4', key: key() } as const
  await expect(unit.draft({ ...asked, unitId: street, key: key() })).rejects.toEqual(refused('outside-your-units'))
  await expect(unit.draft({ ...asked, kind: 'breakdown', unitId: lead, key: key() } as never)).rejects.toEqual(
    refused('outside-your-units'),
  )
  const { id: formId } = await unit.draft({ ...asked, unitId: lead, key: key() })
  const { form } = await unit.find({ id: formId })
  const data = form.content.parts.find((part) => part.key === 'data')
  expect(data?.kind === 'table' && data.rows.find((row) => row[0] === '按时销号率')).toEqual([
    '按时销号率',
    '100.0%',
    '20.7%—100.0%',
    '1件中1件',
  ])
  const { number } = await unit.issue({ id: formId, seen: 1, key: key() })
  expect(number).toBe('港务工汇〔2026〕1号')
  const [receipt] = (await owner.find({ id: formId })).receipts
  const given = { formId, receiptId: receipt?.id ?? '', note: '' }
  await expect(unit.acknowledge({ ...given, key: key() })).rejects.toEqual(refused('outside-your-units'))
  await owner.acknowledge({ ...given, key: key() })
})

test('the reports open the gate: every clause judged, a gap with its measure, solved only where it is shown', async () => {
  const made = await draft('self_inspection')
  const { form } = await owner.find({ id: made.id })
  const seen = { id: made.id, seen: 1, key: key() }
  await expect(other.approve({ ...seen, key: key() })).rejects.toEqual(refused('clause-open'))
  const { title, dueDay } = form
  await owner.edit({ ...seen, title, dueDay, content: judged(form.content), key: key() })
  await other.approve({ id: made.id, seen: 2, key: key() })
  await owner.issue({ id: made.id, seen: 3, key: key() })
  const missing = async () => {
    const cycle = await findCycle(db, id)
    const line = checkGate('rectification', await findGateFacts(db, cycle, dayOf(testNow))).find(
      (row) => row.line === 'reports-issued',
    )
    return line?.missing.map((row) => row.id)
  }
  expect(await missing()).toEqual(['rectification_report'])
  const report = await draft('rectification_report')
  const items = (await owner.find({ id: report.id })).form.content.parts.find((part) => part.key === 'items')
  const rows = items?.kind === 'table' ? items.rows : []
  expect(rows.map((row) => [row[1], row[4]])).toEqual([
    ['三所学校周边放学拥堵', '未销号（已交办）'],
    ['路灯不亮', '已解决。14.6 km/h'],
    ['井盖破损', '未销号（已交办）'],
  ])
  await other.approve({ id: report.id, seen: 1, key: key() })
  await owner.issue({ id: report.id, seen: 2, key: key() })
  // An office outside has no account: the owner records who received it there.
  const outside = (await owner.find({ id: report.id })).receipts.find((row) => row.unitId === null)
  const given = { formId: report.id, receiptId: outside?.id ?? '' }
  await expect(owner.acknowledge({ ...given, note: '', key: key() })).rejects.toEqual(refused('note-missing'))
  await owner.acknowledge({ ...given, note: '市目标办王芳，当面递交', key: key() })
  expect(await missing()).toEqual([])
})

test('two at once: two forms get two numbers, one receipt is given once', async () => {
  const ready = async () => {
    const { id: formId } = await draft('short_list')
    await other.approve({ id: formId, seen: 1, key: key() })
    return formId
  }
  const ids = [await ready(), await ready()]
  const issued = await Promise.all(ids.map((formId) => owner.issue({ id: formId, seen: 2, key: key() })))
  expect(issued.map((row) => row.number).toSorted()).toEqual(['港务整清〔2026〕1号', '港务整清〔2026〕2号'])
  const formId = ids[0] ?? ''
  await expect(owner.issue({ id: formId, seen: 2, key: key() })).rejects.toEqual(refused('stale'))
  const [receipt] = (await unit.find({ id: formId })).receipts
  const give = () => unit.acknowledge({ formId, receiptId: receipt?.id ?? '', note: '', key: key() })
  const both = await Promise.allSettled([give(), give()])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a draft that lacks nothing waits for the approval of whoever did not write it; its writers learn what came of it', async () => {
  const { id: formId } = await draft('breakdown')
  const approvals = async (name: string) =>
    (await (await call(name)).home.debts({})).debts.filter((debt) => debt.kind === 'approve' && debt.about === formId)
  expect(await approvals('吴倩')).toMatchObject([{ source: 'form', about: formId, note: '李岚' }])
  expect(await approvals('李岚')).toEqual([])
  expect(await approvals('王敏')).toEqual([])
  await other.approve({ id: formId, seen: 1, key: key() })
  expect(await approvals('吴倩')).toEqual([])
  await other.sendBack({ id: formId, seen: 2, reason: '请写明工作要求。', key: key() })
  const told = (await (await call('李岚')).notice.mine({})).rows.filter((row) => row.subjectId === formId)
  expect(told.map(({ kind, details }) => [kind, details.reason]).sort()).toEqual([
    ['form.approved', undefined],
    ['form.sentBack', '请写明工作要求。'],
  ])
  await owner.withdraw({ id: formId, seen: 3, reason: '重新起草。', key: key() })
  expect(await approvals('吴倩')).toEqual([])
})
