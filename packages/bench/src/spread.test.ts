import { expect, test } from 'vitest'
import { atLeast, atMost, type Line } from './row.ts'
import { ratiosOf, spreadOf, verdictOf } from './spread.ts'

const line: Line = {
  row: 1,
  what: 'answers',
  unit: '/s',
  goal: atLeast(1),
  floor: atLeast(0.6),
  ours: [90, 80, 100],
  theirs: [100, 100, 50],
  stored: null,
  notes: [],
}

test.each([
  [[3, 1, 2], { median: 2, min: 1, max: 3 }],
  [[4, 1, 2, 3], { median: 2.5, min: 1, max: 4 }],
])('%j', (values, spread) => {
  expect(spreadOf(values)).toEqual(spread)
})

test('rounds are compared with the round beside them', () => {
  expect(ratiosOf(line)).toEqual([0.9, 0.8, 2])
  expect(ratiosOf({ ours: [7], theirs: null })).toEqual([7])
})

test.each([
  [{}, 'floor'],
  [{ ours: [100, 101, 60] }, 'goal'],
  [{ ours: [10, 10, 10] }, 'defect'],
  [{ stored: { rows: 9, acknowledged: 10 }, ours: [200, 200, 200] }, 'defect'],
  [{ stored: { rows: 10, acknowledged: 10 } }, 'floor'],
  [{ theirs: null, ours: [3, 3, 5], goal: atMost(4), floor: atMost(8) }, 'goal'],
  [{ theirs: null, ours: [5], goal: atMost(4), floor: atMost(8) }, 'floor'],
  [{ theirs: null, ours: [9], goal: atMost(4), floor: atMost(8) }, 'defect'],
])('%j is %s', (change, verdict) => {
  expect(verdictOf({ ...line, ...change })).toBe(verdict)
})
