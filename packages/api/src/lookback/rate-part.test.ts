import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { Rate } from '@ratchet/domain/lookback/rate'
import { expect, test } from 'vitest'
import { testDatabase } from '../database/test-database.ts'
import { daysLater, openMatters } from '../feedback/test-matter.ts'
import { testNow } from '../test-context.ts'

const { db } = await testDatabase({ asOwner: true })
const office = await openMatters(db)
const { call, close, concernOf, lead, open, publishAt, saidAt, settle, street } = office
const cycleId: CycleId = '2026H2'
const late = 40

/** The opinion's rows behind each number of the unit, as `rate group`, on a day when every answer was due. */
async function rowsOf(opinionId: string, unitId: string) {
  const { lookback } = await call('李岚', daysLater(late))
  const found: string[] = []
  for (const rate of ['responded', 'solved', 'satisfied'] as const)
    for (const group of ['hit', 'miss'] as const) {
      const { rows } = await lookback.rateRows({ cycleId, unitId, rate, group })
      found.push(...rows.filter((row) => row.opinionId === opinionId).map(() => `${rate} ${group}`))
    }
  return found
}
const figures = async (unitId: string) => {
  const { units } = await (await call('李岚', daysLater(late))).lookback.rates({ cycleId })
  return units.find((row) => row.unitId === unitId)
}

test('each unit of a decomposed concern has its own plan, its own closing and its own answer', async () => {
  const { id } = await saidAt(testNow)
  const concernId = await concernOf([id])
  const mine = await settle(concernId, daysLater(1))
  await open({ concernId, leadUnitId: street })
  await publishAt(mine, daysLater(2))
  expect(await rowsOf(id, lead)).toEqual(['responded hit', 'solved hit'])
  expect(await rowsOf(id, street)).toEqual(['responded miss'])
  expect(await figures(lead)).toMatchObject({ responded: { hits: 1, of: 1 }, solved: { hits: 1, of: 1 } })
  expect(await figures(street)).toMatchObject({ responded: { hits: 0, of: 1 }, solved: { hits: 0, of: 0 } })
})

test('every number has as many rows as it says, in each unit, of what has none, and in all', async () => {
  await saidAt(testNow)
  const { lookback } = await call('李岚', daysLater(late))
  const { all, units } = await lookback.rates({ cycleId })
  // One that is nobody's yet stands in a line of its own: the lines make up the whole.
  expect(units.some((row) => row.unitId === null)).toBe(true)
  for (const rate of ['responded', 'solved', 'satisfied'] satisfies Rate[])
    expect(units.reduce((sum, row) => sum + row[rate].of, 0)).toBe(all[rate].of)
  for (const line of [{ ...all, unitId: null }, ...units.map((row) => ({ ...row, unitId: row.unitId ?? 'none' }))])
    for (const rate of ['responded', 'solved', 'satisfied'] satisfies Rate[])
      for (const group of ['hit', 'miss'] as const) {
        const { total } = await lookback.rateRows({ cycleId, unitId: line.unitId, rate, group })
        const { hits, of } = line[rate]
        expect(total).toBe(group === 'hit' ? hits : of - hits)
      }
})

test('a no of an earlier round does not contradict the present one; who came after it was opened again was never closed', async () => {
  const { id, code } = await saidAt(testNow)
  const concernId = await concernOf([id])
  const closed = await settle(concernId, daysLater(1))
  await publishAt(closed, daysLater(2))
  await office.verdict(code, 'unsolved', daysLater(3))
  expect(await rowsOf(id, lead)).toEqual(['responded hit', 'solved miss'])
  const later = await saidAt(daysLater(4))
  await office.joinAt(later.id, concernId, daysLater(4))
  expect(await rowsOf(later.id, lead)).toEqual(['responded miss'])
  const reopened = (await (await call('李岚')).rectification.find({ id: closed.id })).item
  await publishAt(await close(reopened, { now: daysLater(5) }), daysLater(6))
  expect(await rowsOf(id, lead)).toEqual(['responded hit', 'solved hit'])
  expect(await rowsOf(later.id, lead)).toEqual(['responded hit', 'solved hit'])
})

test('who cannot be answered is in no share of answers, and stands beside it with its rows', async () => {
  const { id } = await saidAt(testNow)
  await concernOf([id])
  const { lookback } = await call('李岚', daysLater(late))
  const nobody = () => lookback.rateRows({ cycleId, unitId: null, rate: 'responded', group: 'unanswerable' })
  const before = (await lookback.rates({ cycleId })).all
  expect(before.unanswerable).toBe(0)
  await db.updateTable('opinion').set({ source: 'qr' }).where('id', '=', id).execute()
  const after = (await lookback.rates({ cycleId })).all
  expect(after).toMatchObject({ unanswerable: 1, responded: { of: before.responded.of - 1 } })
  expect((await nobody()).rows.map((row) => row.opinionId)).toEqual([id])
  expect((await nobody()).total).toBe(1)
})
