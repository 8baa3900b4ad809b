import { expect, test } from 'vitest'
import { levelAxis } from './chart-axis.ts'

const ends = { left: 100, right: 500 }

test('ticks are round and hold every value, and a value stands in proportion', () => {
  const axis = levelAxis([61.2, 83.4], ends)
  expect(axis.ticks).toEqual([60, 65, 70, 75, 80, 85])
  expect([axis.x(60), axis.x(72.5), axis.x(85), axis.x(99)]).toEqual([100, 300, 500, 500])
})

test('limits hold, one value has an axis, and no value has the whole scale', () => {
  expect(levelAxis([97, 100], ends, 5, [0, 100]).to).toBe(100)
  expect(levelAxis([100], ends, 5, [0, 100]).ticks.length).toBeGreaterThan(1)
  expect(levelAxis([], ends, 5, [0, 100]).ticks).toEqual([0, 20, 40, 60, 80, 100])
  expect(levelAxis([0, 0], ends).x(0)).toBe(100)
})
