import { expect, test } from 'vitest'
import { partsOf } from './countdown.ts'

test('ten minutes count down to nothing', () => {
  expect(partsOf(600_000)).toEqual({ minutes: 10, seconds: 0 })
  expect(partsOf(61_001)).toEqual({ minutes: 1, seconds: 2 })
  expect(partsOf(1)).toEqual({ minutes: 0, seconds: 1 })
  expect(partsOf(0)).toBeNull()
  expect(partsOf(Number.NaN)).toBeNull()
})
