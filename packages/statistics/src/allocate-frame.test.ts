import { expect, test } from 'vitest'
import { allocateFrame } from './allocate-frame.ts'

const frame = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([stratum, size]) =>
    Array.from({ length: size }, (_, at) => ({ id: `${stratum}${at}`, stratum })),
  )

test('the sizes add up, each stratum has its share and one at least, and the order of rows decides nothing', () => {
  const units = frame({ b: 60, a: 30, c: 2 })
  const given = allocateFrame(units, 31)
  expect([...given.keys()]).toEqual(['a', 'b', 'c'])
  expect([...given.values()].reduce((sum, n) => sum + n, 0)).toBe(31)
  expect(given.get('c')).toBe(1)
  expect(given.get('b')).toBeGreaterThan(given.get('a') ?? 0)
  expect([...allocateFrame(units.toReversed(), 31)]).toEqual([...given])
})

test('a draw smaller than the number of strata leaves some out, all of it takes all, and without strata there is nothing', () => {
  const units = frame({ a: 5, b: 5, c: 1 })
  expect([...allocateFrame(units, 2).values()].reduce((sum, n) => sum + n, 0)).toBe(2)
  expect([...allocateFrame(units, 11).values()]).toEqual([5, 5, 1])
  expect(allocateFrame(['a', 'b'], 1).size).toBe(0)
})
