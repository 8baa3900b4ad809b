import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import reference from '../golden/distribution.json' with { type: 'json' }
import { codeOf } from '../golden/error-code.ts'
import * as distribution from './distribution.ts'

const {
  normalCdf,
  normalQuantile,
  normalUpperQuantileOfLog,
  tCdf,
  tQuantile,
  betaCdf,
  betaQuantile,
  chiSquareUpper,
  fUpper,
  poissonUpper,
  negativeBinomialUpper,
} = distribution
const named = distribution as unknown as Record<string, (...args: number[]) => number>
const relative = (got: number, want: number) => Math.abs(got - want) / Math.abs(want)

describe('against values of 20 digits', () => {
  test.each([...new Set(reference.rows.map(([name]) => String(name)))])('%s', (name) => {
    const wrong = reference.rows
      .filter(([own]) => own === name)
      .map(([, args, value]) => ({ args, value, got: named[name]?.(...(args as number[])) ?? Number.NaN }))
      .filter(({ got, value }) => !(relative(got, Number(value)) < 1e-13))
    expect(wrong).toEqual([])
  })
  test('the critical values everybody knows', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(tQuantile(0.975, 1)).toBeCloseTo(12.706204736174698, 12)
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 14)
  })
})

describe('limits', () => {
  test('t with endless degrees of freedom is normal, F with endless denominator is χ², NB with endless θ is Poisson', () => {
    expect(tQuantile(0.9, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.9))
    expect(relative(tQuantile(0.975, 1e12), 1.959963984540054)).toBeLessThan(1e-11)
    expect(fUpper(2, 3, Number.POSITIVE_INFINITY)).toBe(chiSquareUpper(6, 3))
    expect(negativeBinomialUpper(3, 2, Number.POSITIVE_INFINITY)).toBe(poissonUpper(3, 2))
  })
  test('a beta with a shape of 0 is a point', () => {
    expect([betaQuantile(0.3, 0, 5), betaQuantile(0.3, 5, 0), betaCdf(0.2, 0, 5), betaCdf(0.2, 5, 0)]).toEqual([
      0, 1, 1, 0,
    ])
  })
  test('a z is finite where its tail underflows', () => {
    expect(relative(normalUpperQuantileOfLog(-1e6), 1414.2077829910172)).toBeLessThan(1e-15)
    expect(normalUpperQuantileOfLog(-1e-10)).toBeCloseTo(-6.36134088969742, 12)
    const [near, far] = [-99999.999999, -100000.000001].map(normalUpperQuantileOfLog) as [number, number]
    expect(relative(near, far)).toBeLessThan(1e-10)
  })
  test('ends', () => {
    expect([normalCdf(Number.POSITIVE_INFINITY), tCdf(Number.NEGATIVE_INFINITY, 3), normalCdf(0)]).toEqual([1, 0, 0.5])
    expect([poissonUpper(0, 2), poissonUpper(1, 0), chiSquareUpper(0, 4), fUpper(0, 1, 2)]).toEqual([1, 0, 1, 1])
    expect([betaCdf(0, 2, 3), betaCdf(1, 2, 3), betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1, 0, 1])
  })
})

test('what no distribution is, is an error with a code', () => {
  expect(codeOf(() => normalCdf(Number.NaN))).toBe('InvalidValue')
  expect(codeOf(() => normalQuantile(0))).toBe('ValueOutOfScale')
  expect(codeOf(() => tQuantile(1, 3))).toBe('ValueOutOfScale')
  expect(codeOf(() => tQuantile(1e-200, 0.1))).toBe('ValueOutOfScale')
  expect(codeOf(() => tCdf(1, 0))).toBe('ValueOutOfScale')
  expect(codeOf(() => betaCdf(1.1, 1, 1))).toBe('ValueOutOfScale')
  expect(codeOf(() => betaQuantile(0.5, 0, 0))).toBe('ValueOutOfScale')
  expect(codeOf(() => poissonUpper(-1, 1))).toBe('ValueOutOfScale')
  expect(codeOf(() => poissonUpper(1, Number.POSITIVE_INFINITY))).toBe('InvalidValue')
  expect(codeOf(() => negativeBinomialUpper(1, 1, 0))).toBe('ValueOutOfScale')
  expect(codeOf(() => normalUpperQuantileOfLog(0))).toBe('ValueOutOfScale')
})

test('every quantile is the inverse of its distribution function', () => {
  const logUniform = (low: number, high: number) =>
    fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp)
  fc.assert(
    fc.property(logUniform(1e-12, 0.5), fc.boolean(), logUniform(1, 1e6), logUniform(0.05, 1e5), (tail, up, df, b) => {
      const p = up ? 1 - tail : tail
      expect(relative(tCdf(tQuantile(p, df), df), p)).toBeLessThan(1e-12)
      expect(relative(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12)
      const x = betaQuantile(tail, df, b)
      if (x > 0 && x < 0.999) expect(relative(betaCdf(x, df, b), tail)).toBeLessThan(1e-9)
    }),
    { numRuns: 300 },
  )
})
