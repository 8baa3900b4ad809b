import { describe, expect, test } from 'vitest'
import { auditSampleSize } from './audit-sample-size.ts'
import { exactShare } from './exact-share.ts'

describe('without end: Clopper and Pearson', () => {
  // R 4.2.2: binom.test(3, 47)$conf.int, binom.test(8, 20)$conf.int; one-sided for none: 1 - 0.05^(1/n).
  test.each([
    [3, 47, 0.01336, 0.17538],
    [8, 20, 0.1911901, 0.6394574],
    [0, 59, 0, 1 - 0.05 ** (1 / 59)],
    [10, 10, 0.05 ** (1 / 10), 1],
  ])('%i of %i', (found, n, low, high) => {
    const share = exactShare({ found, n })
    expect(share.low).toBeCloseTo(low, 4)
    expect(share.high).toBeCloseTo(high, 4)
    expect(share.estimate).toBeCloseTo(found / n, 12)
  })
})

describe('out of a finite population', () => {
  test('none found among the audit sample is at most what was tolerated, for every population', () => {
    for (const population of [10, 50, 137, 500, 2000]) {
      const n = auditSampleSize({ population, maxShare: 0.05 })
      const { low, high, oneSided } = exactShare({ found: 0, n, population })
      expect(low).toBe(0)
      expect(oneSided).toBe(true)
      // One case fewer than the tolerated number cannot be excluded, the tolerated number can.
      expect(Math.round(high * population)).toBe(Math.max(1, Math.ceil(0.05 * population)) - 1)
    }
  })

  test('the interval holds every number of cases that does not contradict what was found, and no other', () => {
    const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const pmf = (k: number, n: number, N: number, K: number) => (choose(K, k) * choose(N - K, n - k)) / choose(N, n)
    const [n, population] = [9, 25]
    for (let found = 1; found < n; found += 1) {
      const ok: number[] = []
      for (let cases = found; cases <= population - (n - found); cases += 1) {
        const tail = (from: number, to: number) => {
          let sum = 0
          for (let k = from; k <= to; k += 1) sum += pmf(k, n, population, cases)
          return sum
        }
        if (tail(found, n) > 0.025 && tail(0, found) > 0.025) ok.push(cases)
      }
      const { low, high } = exactShare({ found, n, population })
      expect([low * population, high * population].map(Math.round)).toEqual([ok[0], ok.at(-1)])
    }
  })

  test('it is narrower than without end, and a census has no width', () => {
    const wide = exactShare({ found: 3, n: 47 })
    const narrow = exactShare({ found: 3, n: 47, population: 500 })
    expect(narrow.high).toBeLessThan(wide.high)
    expect(narrow.low).toBeGreaterThan(wide.low)
    expect(exactShare({ found: 2, n: 9, population: 9 })).toMatchObject({ low: 2 / 9, high: 2 / 9, reason: 'census' })
  })
})

test('nobody asked says nothing, and impossible counts are errors', () => {
  expect(exactShare({ found: 0, n: 0, population: 12 })).toMatchObject({
    estimate: null,
    low: 0,
    high: 1,
    reason: 'n_zero',
  })
  expect(() => exactShare({ found: 2, n: 1 })).toThrow(/cannot be found/)
  expect(() => exactShare({ found: 1, n: 13, population: 12 })).toThrow(/13 of 12/)
  expect(() => exactShare({ found: 0.5, n: 2 })).toThrow(/whole number/)
})
