import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf } from '../golden/error-code.ts'
import { countInterval } from './count-interval.ts'
import { normalQuantile } from './distribution.ts'

test('its ends are where the score test turns, and hold the count', () => {
  const z = normalQuantile(0.975)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 1, max: 9, noNaN: true }), (observed, phi) => {
      const { low, high } = countInterval(observed, { phi })
      expect(low).toBeLessThanOrEqual(observed)
      expect(high).toBeGreaterThan(observed)
      expect((high - observed) / Math.sqrt(phi * high)).toBeCloseTo(z, 8)
      if (observed > 0) expect((observed - low) / Math.sqrt(phi * low)).toBeCloseTo(z, 6)
    }),
  )
})

test('near the exact interval of Garwood where counts are not small', () => {
  // R 4.2.2: poisson.test(100)$conf.int = 81.36, 121.63
  const { low, high } = countInterval(100)
  expect([low, high].map((one) => Math.round(one))).toEqual([82, 122])
  expect(countInterval(0)).toEqual({ low: 0, high: normalQuantile(0.975) ** 2 })
})

test('impossible input is an error', () => {
  expect(codeOf(() => countInterval(-1))).toBe('ValueOutOfScale')
  expect(codeOf(() => countInterval(1, { phi: 0.5 }))).toBe('ValueOutOfScale')
  expect(codeOf(() => countInterval(Number.NaN))).toBe('InvalidValue')
  expect(codeOf(() => countInterval(1, { level: 1 }))).toBe('ValueOutOfScale')
})
