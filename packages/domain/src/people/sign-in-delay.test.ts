import { expect, test } from 'vitest'
import type { Instant } from '../day.ts'
import { failuresAt, secondsToWait } from './sign-in-delay.ts'

const at = (text: string) => text as Instant
const failed = (failures: number) => ({ failures, lastFailureAt: at('2026-11-23T01:00:00.000Z') })
const now = at('2026-11-23T01:00:00.000Z')

test('four failures are free, then the wait doubles up to a quarter of an hour', () => {
  const waits = [0, 4, 5, 6, 7, 8, 12, 13, 40].map((count) => secondsToWait('account', failed(count), now))
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 640, 900, 900])
})

test('an address prefix, behind which thousands may stand, waits late and little', () => {
  expect([60, 61, 64, 80].map((count) => secondsToWait('prefix', failed(count), now))).toEqual([0, 1, 8, 30])
})

test('the wait runs down with time, and a quiet day forgets', () => {
  expect(secondsToWait('account', failed(6), at('2026-11-23T01:00:04.500Z'))).toBe(6)
  expect(secondsToWait('account', failed(6), at('2026-11-23T01:00:10.000Z'))).toBe(0)
  expect(failuresAt(failed(6), at('2026-11-24T00:59:59.999Z'))).toBe(6)
  expect(failuresAt(failed(6), at('2026-11-24T01:00:00.000Z'))).toBe(0)
  expect(secondsToWait('account', null, now)).toBe(0)
})
