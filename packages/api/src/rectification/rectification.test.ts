import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../cycle/test-office.ts'
import { testDatabase } from '../database/test-database.ts'

const { db } = await testDatabase()
const office = await openOffice(db)
const key = () => randomUUID()
await office.open('2026H2' as never)
const open = (title = '渣土车夜间遗撒') =>
  office.owner.rectification.open({
    cycleId: '2026H2' as never,
    subject: 'aspect:environment',
    title,
    leadUnitId: office.lead,
    dueDay: '2026-12-20' as never,
    key: key(),
  })

test('an item is opened with the next number of the year, also by two at once', async () => {
  const numbers = (await Promise.all([open(), open('学校门口拥堵')])).map((item) => item.number)
  expect(numbers.sort()).toEqual(['ZG-2026-0001', 'ZG-2026-0002'])
  const list = await office.owner.rectification.list({ cycleId: '2026H2' as never })
  expect(list).toMatchObject([{ origin: 'manual', status: 'assigned' }, { slip: null }])
})

test('an open item is carried over with a reason, once for each version, and the trail keeps the reason', async () => {
  const item = await open()
  const carry = (reason: string, seen = item.version) =>
    office.owner.rectification.carryOver({ id: item.id, seen, reason, key: key() })
  await expect(carry('  ')).rejects.toMatchObject({ cause: { code: 'reason-missing' } })
  await carry('成效下期才能核实')
  await expect(carry('again')).rejects.toMatchObject({ cause: { code: 'stale' } })
  const [found] = (await office.owner.rectification.list({ cycleId: null })).filter((row) => row.id === item.id)
  expect(found?.carriedOver).toMatchObject({ reason: '成效下期才能核实', from: '2026H2' })
  const fact = await db
    .selectFrom('fact')
    .select('reason')
    .where('subjectId', '=', item.id)
    .where('act', '=', 'rectification.carriedOver')
    .executeTakeFirstOrThrow()
  expect(fact.reason).toBe('成效下期才能核实')
})

test('only the owner opens and carries over', async () => {
  const item = await open()
  const unit = office.as('unit').rectification
  await expect(unit.carryOver({ id: item.id, seen: 1, reason: 'x', key: key() })).rejects.toMatchObject({
    cause: { code: 'not-permitted' },
  })
})
