import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstScoreFloor, risenRankFloor, risenScoreFloor } from './rise.ts'
import { usualRise } from './stage.ts'

test.each([
  [80, 84, 82],
  [70, 71.6, 70.8],
  [78, 79, 78.5],
  [80, 80.01, 80],
  [80, 80.03, 80.01],
  [92.81, 92.81, 92.81],
  [80, 70, 80],
])('from %d by a supported %d to %d', (before, supported, after) => {
  expect(risenScoreFloor(before, supported, usualRise)).toBe(after)
})

test('the cap is the most that a floor rises', () => {
  expect(risenScoreFloor(80, 90, { ...usualRise, scoreCap: 1.5 })).toBe(81.5)
  expect(risenRankFloor(8, 3, { ...usualRise, rankShare: 0.5 })).toBe(6)
})

const points = fc.double({ min: 0, max: 100, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

test('never above what the rule permits, never under the former floor', () => {
  fc.assert(
    fc.property(
      points,
      points,
      share,
      fc.option(fc.double({ min: 0.01, max: 20, noNaN: true })),
      (raw, supported, scoreShare, scoreCap) => {
        const before = firstScoreFloor(raw)
        const after = risenScoreFloor(before, supported, { ...usualRise, scoreShare, scoreCap })
        const allowed = Math.min(Math.max(0, supported - before) * scoreShare, scoreCap ?? Number.POSITIVE_INFINITY)
        expect(before).toBeLessThanOrEqual(raw + 1e-9)
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after).toBeLessThanOrEqual(before + allowed + 1e-6)
      },
    ),
  )
})
