import type { Day } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { key } from '../rectification/test-office.ts'
import { at, openWarningOffice } from './test-warning.ts'

const { db } = await testDatabase()
const office = await openWarningOffice(db)
const { by, look, ofItem, seenOf } = office
const count = async (table: 'warning' | 'warningEscalation' | 'outboxMessage') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )
const statesOf = async (itemId: string) =>
  (await ofItem(itemId)).map((row) => `${row.rule} ${row.status} ${row.reason ?? ''}`.trim())

test('80 % of the time gone drafts once, not a day before; a passed progress review takes the draft back, and its return does not', async () => {
  const item = await office.open()
  await look('2026-12-14')
  expect(await statesOf(item.id)).toEqual([])
  const rounds = await Promise.all([look('2026-12-15'), look('2026-12-15'), look('2026-12-16')])
  expect(rounds.reduce((sum, round) => sum + round.drafted, 0)).toBe(1)
  expect(await statesOf(item.id)).toEqual(['time-gone draft'])
  // A clock that is behind takes nothing back.
  await look('2026-12-01')
  expect(await statesOf(item.id)).toEqual(['time-gone draft'])
  const now = at('2026-12-16')
  const planned = await office.judge(await office.submit(item, 'plan', { now }), 'approved', { now })
  await look('2026-12-16')
  expect(await statesOf(item.id)).toEqual(['time-gone draft'])
  await office.judge(await office.submit(planned, 'progress', { now }), 'approved', { now })
  await look('2026-12-16')
  expect(await statesOf(item.id)).toEqual(['time-gone lapsed review-passed'])
  await look('2026-12-17')
  expect(await count('warning')).toBe(1)
})

test('overdue takes the place of the draft before it; what a person did not issue is not drafted again', async () => {
  const item = await office.open()
  await look('2026-12-15')
  await look('2026-12-21')
  expect((await statesOf(item.id)).sort()).toEqual(['overdue draft', 'time-gone lapsed heavier-rule'])
  const dropped = await seenOf((await ofItem(item.id)).find((row) => row.rule === 'overdue')?.id ?? '')
  await (await by('李岚', '2026-12-21')).drop({ ...dropped, reason: '当日已办结' })
  await look('2026-12-22')
  expect((await statesOf(item.id)).sort()[0]).toBe('overdue withdrawn 当日已办结')
})

test('the same review returned twice is urgent, once for that review', async () => {
  const item = await office.open()
  const once = await office.judge(await office.submit(item, 'plan'), 'returned')
  await look('2026-11-24')
  expect(await statesOf(item.id)).toEqual([])
  const twice = await office.judge(await office.submit(once, 'plan'), 'returned')
  await look('2026-11-24')
  await office.judge(await office.submit(twice, 'plan'), 'returned')
  await look('2026-11-25')
  expect(await statesOf(item.id)).toEqual(['returned-twice draft'])
})

test('silence is told to the leader once for its day; an objection stops the clock and an overruled one goes on', async () => {
  const { id } = await office.issued()
  const before = await count('warningEscalation')
  await office.escalate('2026-12-18')
  expect(await count('warningEscalation')).toBe(before)
  await Promise.all([office.escalate('2026-12-21'), office.escalate('2026-12-21')])
  expect(await count('warningEscalation')).toBe(before + 1)
  const unit = await by('王敏', '2026-12-21')
  await unit.acknowledge(await seenOf(id))
  await unit.object({ ...(await seenOf(id)), text: '期限不对' })
  await office.escalate('2026-12-29')
  expect(await count('warningEscalation')).toBe(before + 1)
  await (await by('周建平', '2026-12-23')).decide({ ...(await seenOf(id)), upheld: false, reason: '期限无误' })
  const row = await db.selectFrom('warning').select(['replyDue', 'status']).where('id', '=', id).executeTakeFirst()
  expect(row).toEqual({ replyDue: '2026-12-25', status: 'acknowledged' })
  await office.escalate('2026-12-25')
  expect(await count('warningEscalation')).toBe(before + 1)
  await office.escalate('2026-12-28')
  await office.escalate('2026-12-29')
  expect(await count('warningEscalation')).toBe(before + 2)
  const told = (await (await office.call('周建平')).notice.mine({})).rows.filter(
    (one) => one.kind === 'warning.escalated',
  )
  expect(told.filter((one) => one.subjectId === id)).toHaveLength(2)
})

test('a changed calendar takes back what was drafted on the old day, and moves the day to answer by', async () => {
  const { id } = await office.issued('2026-12-15')
  const byDay = await office.open({ dueDay: '2026-12-11' })
  const byLength = await office.open({ dueDay: null, workDays: 10 })
  await look('2026-12-09')
  expect([await statesOf(byDay.id), await statesOf(byLength.id)]).toEqual([['time-gone draft'], ['overdue draft']])
  await closeDays('2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-16')
  await look('2026-12-09')
  expect(await statesOf(byDay.id)).toEqual(['time-gone lapsed calendar-changed'])
  expect(await statesOf(byLength.id)).toEqual(['overdue lapsed calendar-changed'])
  await look('2026-12-10')
  expect(await statesOf(byDay.id)).toEqual(['time-gone draft'])
  await office.escalate('2026-12-15')
  const row = await db.selectFrom('warning').select('replyDue').where('id', '=', id).executeTakeFirst()
  expect(row?.replyDue).toBe('2026-12-23')
})

/** Nobody works on these days, by a new edition of the year. */
async function closeDays(...days: string[]): Promise<void> {
  const { calendar } = office.as('admin')
  const last = (await calendar.find({})).years.find((row) => row.year === 2026)
  if (!last) throw new Error('no year 2026')
  const offDays = [...last.offDays, ...days.map((day) => ({ day: day as Day, name: 'other' as const }))]
  const year = { year: 2026, seen: last.edition, offDays, workDays: last.workDays, note: '临时停工', key: key() }
  await calendar.saveYear(year)
}

test('every message of a turn stands once in the outbox', async () => {
  const rows = await db.selectFrom('outboxMessage').select(['kind', 'subjectId', 'occasion']).execute()
  expect(new Set(rows.map((row) => Object.values(row).join())).size).toBe(rows.length)
  const facts = await db
    .selectFrom('fact')
    .select('id')
    .where('act', 'in', ['warning.drafted', 'warning.revived'])
    .execute()
  expect(rows.filter((row) => row.kind === 'warning.drafted')).toHaveLength(facts.length)
})
