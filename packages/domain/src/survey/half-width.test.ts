import { expect, test } from 'vitest'
import { halfWidth95, twoSidedQuantile } from './half-width.ts'

test.each([
  [1, 12.7062],
  [3, 3.1824],
  [5, 2.5706],
  [8, 2.306],
  [42, 2.0181],
  [120, 1.9799],
])('Student’s t of %d degrees of freedom', (df, quantile) => {
  expect(Math.abs(twoSidedQuantile(df) - quantile)).toBeLessThan(df < 8 ? 0.03 : 0.001)
})

test('a published margin stays, a standard error becomes one, and neither makes none', () => {
  expect(halfWidth95({ se: 1, margin: 1.8, df: 42 })).toBe(1.8)
  expect(halfWidth95({ se: 1, margin: null })).toBeCloseTo(1.96)
  expect(halfWidth95({ se: 0.7686, margin: null, df: 42 })).toBeCloseTo(1.551, 3)
  expect(halfWidth95({ se: null, margin: null, df: 42 })).toBeNull()
})
