/** What the office's own ledger had closed before this was in use is nobody's work here: in no figure of any form or score. */
import { dayOf } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { findRectificationRecords } from '../assessment/rectification-record.queries.ts'
import { testDatabase } from '../database/test-database.ts'
import { key, ledgerOf, openLedgerOffice } from '../ledger/test-ledger.ts'
import { testNow } from '../test-context.ts'
import { listItemFacts } from './item-fact.queries.ts'
import { saidOutcome } from './said-outcome.ts'

const { db } = await testDatabase()
const { owner, lead, take } = await openLedgerOffice(db)
await take(
  await ledgerOf([
    [1, '环境卫生', '垃圾清运不及时', '综合局', null, '两清', '2026年11月10日', '整改中', null],
    [2, '环境卫生', '公厕不洁', '综合局', null, '保洁', '2026年11月10日', '已销号', null],
    [3, '环境卫生', '河道漂浮物', '综合局', null, '打捞', '2026年11月10日', '已销号', null],
  ]),
)
// As if they had been closed in time.
await db
  .updateTable('rectificationItem')
  .set({ closedAt: '2026-10-30T04:00:00.000Z' })
  .where('status', '=', 'closed')
  .execute()
await db.deleteFrom('touched').execute()
const form = async (kind: 'work_report' | 'rectification_report' | 'self_inspection') => {
  const of = { cycleId: '2026H2', quarter: null, unitId: kind === 'work_report' ? lead : null } as const
  const { id } = await owner.form.draft({ kind, ...of, key: key() })
  return (await owner.form.find({ id })).form.content.parts
}

test('the record of a unit: one was due and none is done in time', async () => {
  const records = await findRectificationRecords(db, '2026Q4', dayOf(testNow))
  expect(records.get(lead)).toMatchObject({ due: 1, onTime: 0 })
})

test('the brief, the report and the work report count one item and none closed', async () => {
  const { brief } = await owner.form.brief({ cycleId: '2026H2' })
  expect(brief.figures.find(({ name }) => name === '按时销号率')?.value).toBe('0.0%')
  expect(brief.facts[0]).toMatch(/1件.*销号0件/)
  const report = JSON.stringify(await form('rectification_report'))
  expect(report).toContain('垃圾清运不及时')
  expect(report).not.toContain('公厕不洁')
})

test('the clause of publication asks for what can be published only', async () => {
  const clauses = (await form('self_inspection')).find((part) => part.kind === 'clauses')
  const rows = clauses?.kind === 'clauses' ? clauses.rows : []
  expect(rows.find(({ clause }) => clause === '4.4')).toMatchObject({ result: 'met', gap: '' })
})

test('the pack lists it by its name, since there all of the ledger stands', async () => {
  const all = await listItemFacts(db, '2026H2', { beforeUse: true })
  expect(all.map(saidOutcome).slice(1)).toEqual(['启用前已销号', '启用前已销号'])
  expect(await listItemFacts(db, '2026H2')).toHaveLength(1)
})
