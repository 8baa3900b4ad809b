import type { Instant } from '@ratchet/domain/day'
import { expect, test } from 'vitest'
import { startClock } from './clock.ts'

const START = Date.parse('2026-11-23T01:00:00.000Z')
const HOUR = 3_600_000

/** A database whose clock can be set, and a timer that only runs on. */
async function clockOf(from: Instant | null = null) {
  const database = { time: START, asked: 0, away: false }
  const timer = { ms: 0 }
  const query = async () => {
    database.asked += 1
    if (database.away) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
    return { rows: [{ at: new Date(database.time) }] }
  }
  const clock = await startClock({ query } as never, from, () => timer.ms)
  database.asked = 0
  const pass = (ms: number) => {
    database.time += ms
    timer.ms += ms
  }
  const recent = async () => Date.parse(await clock.recent()) - START
  return { database, pass, recent, clock }
}

test('a thousand hot acts in a second are one question, and time runs on between them', async () => {
  const { database, pass, recent } = await clockOf()
  const told: number[] = []
  for (let act = 0; act < 1000; act += 1) {
    told.push(await recent())
    pass(1)
  }
  expect(database.asked).toBe(1)
  expect(told).toEqual(Array.from({ length: 1000 }, (_, at) => at))
})

test.each([HOUR, -HOUR])('a database whose clock jumps by %d ms is followed within a second', async (jump) => {
  const { database, pass, recent } = await clockOf()
  expect(await recent()).toBe(0)
  database.time += jump
  pass(500)
  expect(await recent()).toBe(500)
  pass(600)
  await recent()
  await new Promise(setImmediate)
  expect(await recent()).toBe(1100 + jump)
})

test('an answer that was long on its way does not turn time back', async () => {
  const { database, pass, recent } = await clockOf()
  expect(await recent()).toBe(0)
  pass(1100)
  database.time -= 200
  expect(await recent()).toBe(1100)
  await new Promise(setImmediate)
  expect(await recent()).toBe(1100)
  pass(300)
  expect(await recent()).toBe(1200)
})

test('a lost database is counted over for five seconds and then said', async () => {
  const { database, pass, recent } = await clockOf()
  await recent()
  database.away = true
  pass(4000)
  expect(await recent()).toBe(4000)
  pass(2000)
  await expect(recent()).rejects.toThrow('away')
  database.away = false
  expect(await recent()).toBe(6000)
})

test('the offset of RATCHET_NOW holds here too', async () => {
  const { pass, clock } = await clockOf('2027-01-01T00:00:00.000Z' as Instant)
  pass(250)
  expect(await clock.recent()).toBe('2027-01-01T00:00:00.250Z')
})
