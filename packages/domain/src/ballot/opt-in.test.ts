import { expect, test } from 'vitest'
import { hiddenPlaces, percentOf, toldOf } from './opt-in.ts'

test.each([
  [{}, { n: 0, unknown: 0, satisfied: 0, dissatisfied: 0 }],
  [{ dk: 7 }, { n: 0, unknown: 7, satisfied: 0, dissatisfied: 0 }],
  [
    { 1: 1, 2: 2, 3: 4, 4: 8, 5: 16, dk: 32 },
    { n: 31, unknown: 32, satisfied: 24, dissatisfied: 3 },
  ],
])('%j', (counts, told) => {
  expect(toldOf(counts as never, [4, 5])).toEqual(told)
})

test.each([
  [15, 29, null],
  [15, 30, 50],
  [0, 0, null],
])('%d of %d', (part, n, percent) => {
  expect(percentOf(part, n)).toBe(percent)
})

test('what few said is hidden, and so is the one by which it could be counted out', () => {
  const place = (placeId: string, forms: number) => ({ placeId, forms })
  expect([...hiddenPlaces([[place('a', 50), place('b', 40)]])]).toEqual([])
  expect([...hiddenPlaces([[place('a', 50), place('b', 3), place('c', 20), place('d', 0)]])].sort()).toEqual(['b', 'c'])
})
