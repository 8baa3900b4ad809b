import { expect, test } from 'vitest'
import { secondsLeft, shareOf } from './jobs.ts'

const started = '2026-11-23T01:00:00.000Z'
const now = Date.parse(started) + 30_000

test('a share is known once the amount of work is, and never above one', () => {
  expect(shareOf({ status: 'running', progress: 5, total: null })).toBeNull()
  expect(shareOf({ status: 'running', progress: 0, total: 0 })).toBeNull()
  expect(shareOf({ status: 'running', progress: 3, total: 4 })).toBe(0.75)
  expect(shareOf({ status: 'running', progress: 9, total: 4 })).toBe(1)
  expect(shareOf({ status: 'done', progress: 0, total: null })).toBe(1)
})

test('what is left follows from the pace so far', () => {
  expect(secondsLeft({ status: 'running', progress: 3, total: 4, startedAt: started }, now)).toBe(10)
  expect(secondsLeft({ status: 'running', progress: 0, total: 4, startedAt: started }, now)).toBeNull()
  expect(secondsLeft({ status: 'queued', progress: 0, total: 4, startedAt: null }, now)).toBeNull()
})
