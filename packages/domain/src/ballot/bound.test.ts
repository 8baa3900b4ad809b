import { expect, test } from 'vitest'
import { boundOf } from './bound.ts'

test.each([
  // figure, n, m → points, low, high
  [72, 200, 0, { movable: 0, n: 200, most: 0, low: 72, high: 72 }],
  [50, 100, 10, { movable: 10, n: 100, most: 10, low: 44.444, high: 55.556 }],
  [95, 100, 10, { movable: 10, n: 100, most: 10, low: 94.444, high: 100 }],
  [4, 100, 10, { movable: 10, n: 100, most: 10, low: 0, high: 4.444 }],
  [60, 10, 10, { movable: 10, n: 10, most: 100, low: 0, high: 100 }],
  [60, 10, 25, { movable: 10, n: 10, most: 100, low: 0, high: 100 }],
])('figure %d of %d answers, %d of them movable', (figure, n, m, expected) => {
  const bound = boundOf(figure, n, m)
  for (const [name, value] of Object.entries(expected)) expect(bound?.[name as 'most']).toBeCloseTo(value, 3)
})

test('nobody answered: nothing was moved', () => {
  expect(boundOf(0, 0, 5)).toBeNull()
})

test('whatever one machine answers, the bound holds, and its tighter form is reached', () => {
  for (const n of [1, 7, 30, 200])
    for (let m = 0; m < n; m += Math.max(1, Math.floor(n / 7)))
      for (let honest = 0; honest <= n - m; honest += Math.max(1, Math.floor((n - m) / 5)))
        for (const own of [0, m]) {
          const figure = (100 * (honest + own)) / n
          const without = (100 * honest) / (n - m)
          const bound = boundOf(figure, n, m)
          if (!bound) throw new Error('no bound')
          expect(Math.abs(figure - without)).toBeLessThanOrEqual(bound.most + 1e-9)
          expect(without).toBeGreaterThanOrEqual(bound.low - 1e-9)
          expect(without).toBeLessThanOrEqual(bound.high + 1e-9)
          expect(own === 0 ? bound.high : bound.low).toBeCloseTo(without, 9)
        }
})
