import { expect, test } from 'vitest'
import { createDesign } from './design.ts'
import { unknownBounds } from './unknown-bounds.ts'

test('rate among answerers, unknown share, and the rate if all unknown were 0 or 1', () => {
  const design = createDesign({ weights: [1, 1, 2, 4, 2] })
  const { answered, unknownShare, low, high } = unknownBounds(design, [1, 0, 1, null, 0])
  expect(answered.estimate).toBeCloseTo(3 / 6, 12)
  expect(unknownShare.estimate).toBeCloseTo(4 / 10, 12)
  expect(low.estimate).toBeCloseTo(3 / 10, 12)
  expect(high.estimate).toBeCloseTo(7 / 10, 12)
  expect([answered.n, answered.nMissing, low.n]).toEqual([4, 1, 5])
})

test('who was never asked is left out by the domain', () => {
  const design = createDesign({ weights: [1, 1, 1, 1] })
  const asked = { domain: [true, true, true, false] }
  expect(unknownBounds(design, [1, 0, null, null], asked).unknownShare.estimate).toBeCloseTo(1 / 3, 12)
})
