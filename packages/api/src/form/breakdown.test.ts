import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key, openRectificationOffice, plan } from '../rectification/test-office.ts'

const { db } = await testDatabase()
const { call, lead, open, submit } = await openRectificationOffice(db)

test('each row of a decomposition table is a task of the breakdown, of its own unit and with its own dates', async () => {
  const item = await open()
  const { no, ...second } = { no: 2, unitId: lead, task: '错峰放学', responsibleLeader: '赵启明', handler: '王敏' }
  const more = {
    ...second,
    standard: '分三批放学',
    evidenceKind: '通知',
    start: '2026-11-25' as Day,
    end: '2026-12-01' as Day,
  }
  await submit(item, 'plan', { content: { ...plan, rows: [{ ...more, no }] } })
  const { form } = await call('李岚')
  const asked = { kind: 'breakdown', cycleId: '2026H2', quarter: null, unitId: null, key: key() } as const
  const { id } = await form.draft(asked as never)
  const [table] = (await form.find({ id })).form.content.parts
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows.map((row) => [row[0], row[1], row[7], row[8]])).toEqual([
    [item.number, plan.task, '2026.11.24', '2026.12.10'],
    [`${item.number}（2）`, '错峰放学', '2026.11.25', '2026.12.01'],
  ])
  expect(rows[1]?.[2]).toBe(rows[0]?.[2])
})
