/** A ledger that is frozen weeks after its span says what was so at the end of the span. */
import type { Day, Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { openMatters } from '../feedback/test-matter.ts'

const { db } = await testDatabase()
const office = await openMatters(db)
const { call, close, open, key, saidAt, concernOf } = office
const at = (day: string) => `${day}T02:00:00.000Z` as Instant
const numberOf = async (table: 'concern' | 'rectificationItem', id: string) =>
  (await db.selectFrom(table).select('number').where('id', '=', id).executeTakeFirstOrThrow()).number

const [first, second, third] = [await open(), await open({ title: '路灯不亮' }), await open({ title: '电梯停运' })]
await close(first, { now: at('2026-12-10') })
await close(second, { now: at('2027-01-05') })
// Closed within the span, and opened again after it.
await close(third, { now: at('2026-12-12') })
const again = { title: '又来', category: 'T1', placeId: office.community } as const
await db.updateTable('rectificationItem').set(again).where('id', '=', third.id).execute()
await db.deleteFrom('touched').execute()
const january = await call('李岚', at('2027-01-08'))
const same = { ...again, cycleId: '2026H2', subject: 'aspect:education', leadUnitId: office.lead } as const
const { recurred } = await january.rectification.open({ ...same, dueDay: '2027-02-20' as Day, key: key() })

const concerns: string[] = []
for (const text of ['路口积水', '路面破损', '井盖松动', '树枝挡灯'])
  concerns.push(await concernOf([(await saidAt(at('2026-12-01'), { text })).id], at('2026-12-02')))
const [kept = '', early = '', late = '', lone = ''] = concerns
const merge = async (id: string, day: string) => {
  const { rows } = await (await call('李岚', at(day))).concern.merge({
    keptId: kept,
    ids: [id],
    reason: '同一件事',
    key: key(),
  })
  expect(rows.map(({ done }) => done)).toEqual([true])
}
await merge(early, '2026-12-15')
await open({ concernId: late, title: '还在办' })
await merge(late, '2027-01-06')
// Said after the span: one more person than there was at its end.
await office.joinAt((await saidAt(at('2027-01-03'), { text: '树枝还在' })).id, lone, at('2027-01-03'))

test('the ledger of the quarter frozen on 20 January has the state of 31 December', async () => {
  expect(recurred).toBe(true)
  const owner = (await call('李岚', at('2027-01-20'))).ledger
  const { id } = await owner.freeze({ span: '2026Q4', key: key() })
  const { snapshot } = await owner.find({ id: String(id) })
  const rows = new Map(snapshot.rows.map((row) => [row.number, row]))
  const stand = async (table: 'concern' | 'rectificationItem', id: string) => {
    const row = rows.get(await numberOf(table, id))
    return row && [row.status, row.closedOn, row.outcome, row.people]
  }
  expect(await stand('rectificationItem', first.id)).toEqual(['closed', '2026-12-10', 'solved', null])
  expect(await stand('rectificationItem', second.id)).toEqual(['assigned', null, null, null])
  expect(await stand('rectificationItem', third.id)).toEqual(['closed', '2026-12-12', 'solved', null])
  expect(await stand('concern', early)).toEqual(['merged', '2026-12-15', null, 0])
  expect(await stand('concern', late)).toEqual(['working', null, null, expect.any(Number)])
  expect(await stand('concern', lone)).toEqual(['new', null, null, 1])
  expect(snapshot.frozenAt.slice(0, 10)).toBe('2027-01-20')
  // What reads otherwise since is told beside it, by what it is now.
  const told = await owner.difference({ before: String(id), after: null })
  const kinds = new Map(told.map(({ kind, entry }) => [entry.number, kind]))
  expect(kinds.get(await numberOf('rectificationItem', second.id))).toBe('settled')
  expect(kinds.get(await numberOf('rectificationItem', third.id))).toBe('again')
})

test('what was merged stands in the ledger of its quarter and in none after it', async () => {
  const owner = (await call('李岚', at('2027-04-20'))).ledger
  await db
    .updateTable('cycle')
    .set({ openedAt: at('2026-07-01') })
    .execute()
  await db.deleteFrom('touched').execute()
  const listed = async (span: '2026Q4' | '2027Q1') =>
    (await owner.running({ span })).entries.map(({ number, status }) => [number, status])
  const number = await numberOf('concern', early)
  expect(await listed('2026Q4')).toContainEqual([number, 'merged'])
  expect((await listed('2027Q1')).map(([one]) => one)).not.toContain(number)
})
