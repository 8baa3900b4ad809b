import { expect, test } from 'vitest'
import { contrast, failingPairs } from './contrast.ts'
import { type Mode, modes, primitives } from './tokens.ts'

test.each(Object.keys(modes) as Mode[])('every declared pair reaches its floor in mode %s', (mode) => {
  expect(failingPairs(mode)).toEqual([])
})

// The ratios are those measured for UX §5; a formula that drifts would show here.
test.each([
  ['ink-900', 'paper', 16.46],
  ['blue-700', 'paper', 9.83],
  ['ochre-500', 'page-50', 3.57],
  ['ink-500', 'fill-100', 4.59],
] as const)('%s on %s', (over, under, ratio) => {
  expect(contrast(primitives[over], primitives[under])).toBeCloseTo(ratio, 1)
})
