import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { aaporRates } from './aapor-rates.ts'
import { neymanAllocation, proportionalAllocation } from './allocation.ts'
import { auditSampleSize } from './audit-sample-size.ts'
import { marginOfError, minimumDetectable, sampleSize } from './sample-size.ts'

interface Rates {
  readonly input: { I: number; P: number; R: number; NC: number; O: number; UH: number; UO: number; e: number }
}
const expected = goldenExpected<{
  sample_size: {
    p: number
    e: number
    N: number | 'Inf'
    deff: number
    responseRate: number
    n0_srs: number
    n_exact: number
    n_required: number
    n_to_issue: number
  }[]
  margin_n200: Record<string, number>
  mde: Record<string, number>
  aapor: Rates
  aapor_no_unknown: Rates
}>('O10.json')

describe('O10: what must be asked and what it shows', () => {
  test.each(expected.sample_size)('n for ±$e at p = $p, N = $N, deff $deff', (one) => {
    const population = one.N === 'Inf' ? Number.POSITIVE_INFINITY : one.N
    const { p, deff, responseRate } = one
    const plan = sampleSize({ p, margin: one.e, population, deff, responseRate })
    close(plan.n0, one.n0_srs)
    close(plan.exact, one.n_exact)
    expect([plan.required, plan.toIssue]).toEqual([one.n_required, one.n_to_issue])
  })
  test('margins at n = 200', () => {
    close(marginOfError({ n: 200, p: 0.5 }), expected.margin_n200.p50_srs as number)
    close(marginOfError({ n: 200, p: 0.8 }), expected.margin_n200.p80_srs as number)
    close(marginOfError({ n: 200, p: 0.8, deff: 1.5 }), expected.margin_n200['p80_deff1.5'] as number)
    close(marginOfError({ n: 200, p: 0.8, population: 1000 }), expected.margin_n200.p80_fpc_N1000 as number)
  })
  test('the smallest change that is found', () => {
    close(minimumDetectable({ n: 200, p: 0.8 }), expected.mde.n200_p80 as number)
    close(minimumDetectable({ n1: 200, p: 0.8, deff: 1.5 }), expected.mde['n200_p80_deff1.5'] as number)
    close(minimumDetectable({ n1: 600, n2: 600, p: 0.8 }), expected.mde.n600_p80 as number)
  })
  test.each(['aapor', 'aapor_no_unknown'] as const)('%s', (name) => {
    const { input, ...rates } = expected[name]
    const own = aaporRates(input, input.e) as unknown as Record<string, number>
    for (const [rate, value] of Object.entries(rates)) close(own[rate], Number(value))
  })
})

describe('sample sizes', () => {
  test('a margin in points with a standard deviation, and a population too small to issue so many', () => {
    expect(sampleSize({ sd: 30, margin: 3 }).required).toBe(385)
    expect(sampleSize({ margin: 0.05, population: 150, responseRate: 0.5 })).toMatchObject({
      required: 109,
      toIssue: 218,
      feasible: false,
    })
  })
  test('the margin of the size is the margin asked for; a census has none', () => {
    const { exact } = sampleSize({ p: 0.3, margin: 0.04, population: 3000, deff: 1.3 })
    expect(marginOfError({ n: exact, p: 0.3, population: 3000, deff: 1.3 })).toBeCloseTo(0.04, 12)
    expect(marginOfError({ n: 150, population: 150 })).toBe(0)
    expect(marginOfError({ n: 1, population: 1 })).toBe(0)
  })
  test('a panel finds less', () => {
    expect(minimumDetectable({ n: 200, correlation: 0.5 })).toBeCloseTo(minimumDetectable({ n: 400 }), 12)
    expect(minimumDetectable({ n: 200, correlation: 1 })).toBe(0)
  })
  test('impossible plans are errors', () => {
    expect(codeOf(() => sampleSize({ margin: 0 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => sampleSize({ margin: 0.05, p: 1 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => sampleSize({ margin: 0.05, responseRate: 1.2 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => sampleSize({ margin: 1e-200 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => sampleSize({ margin: Number.NaN }))).toBe('InvalidValue')
    expect(codeOf(() => marginOfError({ n: 151, population: 150 }))).toBe('FpcBelowSampleSize')
    expect(codeOf(() => minimumDetectable({ p: 0.5 }))).toBe('InvalidValue')
    expect(codeOf(() => minimumDetectable({ n: 5, power: 1 }))).toBe('ValueOutOfScale')
  })
})

describe('how many to look at again', () => {
  test('not more than 5 % false closures at 95 %: 31 of 50, 56 of 500', () => {
    expect(auditSampleSize({ population: 50, maxShare: 0.05 })).toBe(31)
    expect(auditSampleSize({ population: 500, maxShare: 0.05, confidence: 0.95 })).toBe(56)
    expect(auditSampleSize({ population: 1_000_000, maxShare: 0.05 })).toBe(59)
    expect(auditSampleSize({ population: 1, maxShare: 0.05 })).toBe(1)
  })
  test('it is the smallest that does', () => {
    const none = (N: number, bad: number, n: number) =>
      Array.from({ length: bad }, (_, i) => Math.max(0, N - n - i) / (N - i)).reduce((all, one) => all * one, 1)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 99 }), (population, percent) => {
        const n = auditSampleSize({ population, maxShare: percent / 100 })
        const bad = Math.ceil((percent * population) / 100)
        expect(none(population, bad, n)).toBeLessThanOrEqual(0.05 + 1e-9)
        if (n > 1) expect(none(population, bad, n - 1)).toBeGreaterThan(0.05 - 1e-9)
      }),
    )
  })
  test('no population, no share', () => {
    expect(codeOf(() => auditSampleSize({ population: 0, maxShare: 0.05 }))).toBe('ValueOutOfScale')
    expect(codeOf(() => auditSampleSize({ population: 10, maxShare: 0 }))).toBe('ValueOutOfScale')
  })
})

describe('allocation', () => {
  const strata = [
    { size: 100, sd: 30 },
    { size: 300, sd: 10 },
    { size: 600, sd: 20 },
  ]
  test('by size and by size times spread', () => {
    expect(proportionalAllocation(strata, 50).sizes).toEqual([5, 15, 30])
    expect(neymanAllocation(strata, 60).sizes).toEqual([10, 10, 40])
    const dear = strata.map((one, h) => ({ ...one, cost: h === 2 ? 4 : 1 }))
    expect(neymanAllocation(dear, 60).sizes).toEqual([15, 15, 30])
  })
  test('a stratum that is too small is taken whole, a tiny one keeps two', () => {
    expect(
      neymanAllocation(
        [
          { size: 5, sd: 1000 },
          { size: 500, sd: 1 },
          { size: 3, sd: 0 },
        ],
        40,
      ).sizes,
    ).toEqual([5, 33, 2])
    expect(proportionalAllocation([{ size: 1 }, { size: 999 }], 100).sizes).toEqual([1, 99])
    expect(
      neymanAllocation(
        [
          { size: 5, sd: 1 },
          { size: 50, sd: 0 },
          { size: 30, sd: 0 },
        ],
        45,
      ).sizes,
    ).toEqual([5, 25, 15])
  })
  test('without any spread the sizes decide, and it is said', () => {
    expect(
      neymanAllocation(
        [
          { size: 30, sd: 0 },
          { size: 70, sd: 0 },
        ],
        10,
      ),
    ).toMatchObject({
      sizes: [3, 7],
      reason: 'no_variation',
    })
  })
  test('always whole numbers that add up to n inside every stratum', () => {
    const list = fc.array(
      fc.record({ size: fc.integer({ min: 0, max: 500 }), sd: fc.double({ min: 0, max: 50, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 15,
      },
    )
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 1, noNaN: true }), (own, share) => {
        const [least, all] = [0, 0].map((_, i) =>
          own.reduce((sum, { size }) => sum + (i === 0 ? Math.min(2, size) : size), 0),
        ) as [number, number]
        const n = Math.round(least + share * (all - least))
        for (const allocation of [proportionalAllocation(own, n), neymanAllocation(own, n)]) {
          expect(allocation.sizes.reduce((sum, size) => sum + size, 0)).toBe(n)
          for (const [h, size] of allocation.sizes.entries()) {
            expect(Number.isInteger(size)).toBe(true)
            expect(size).toBeLessThanOrEqual(own[h]?.size ?? 0)
            expect(size).toBeGreaterThanOrEqual(Math.min(2, own[h]?.size ?? 0))
          }
          expect(unspeakable(allocation)).toEqual([])
        }
      }),
    )
  })
  test('more than there are, fewer than must be, and spreads not given', () => {
    expect(codeOf(() => proportionalAllocation(strata, 1001))).toBe('FpcBelowSampleSize')
    expect(codeOf(() => proportionalAllocation(strata, 5))).toBe('ValueOutOfScale')
    expect(proportionalAllocation(strata, 5, { minimum: 0 }).sizes).toEqual([1, 1, 3])
    expect(codeOf(() => neymanAllocation([{ size: 10 }], 5))).toBe('InvalidValue')
    expect(codeOf(() => proportionalAllocation([{ size: 1.5 }], 1))).toBe('ValueOutOfScale')
  })
})

describe('response rates', () => {
  test('nobody to count is null, not 0', () => {
    const rates = aaporRates({ I: 0 }, 0.5)
    expect([rates.RR1, rates.RR6, rates.COOP1, rates.CON1]).toEqual([null, null, null, null])
    expect(aaporRates({ I: 0, UH: 10 }, 0.5)).toMatchObject({ RR1: 0, RR5: null, COOP1: null, CON1: 0 })
  })
  test('e comes with what it rests on', () => {
    expect(aaporRates({ I: 60, R: 20, NE: 20, UO: 10 }, 'casro')).toMatchObject({
      e: 0.8,
      eBasis: 'casro',
      RR3: 60 / 88,
    })
    expect(aaporRates({ I: 60 }, { value: 0.9, basis: '户籍核对' })).toMatchObject({ e: 0.9, eBasis: '户籍核对' })
  })
  test('impossible dispositions', () => {
    expect(codeOf(() => aaporRates({ I: -1 }, 1))).toBe('ValueOutOfScale')
    expect(codeOf(() => aaporRates({ I: 1 }, 1.01))).toBe('ValueOutOfScale')
    expect(codeOf(() => aaporRates({ I: 1 }, Number.NaN))).toBe('InvalidValue')
    expect(codeOf(() => aaporRates({ I: 1 }, 'casro'))).toBe('InvalidValue')
  })
})
