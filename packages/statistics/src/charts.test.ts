import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected, goldenTable } from '../golden/golden-data.ts'
import { laneyChart, pChart } from './control-chart.ts'
import { cusum, ewma } from './time-chart.ts'

const expected = goldenExpected<{
  ewma: { values: number[]; ucl: number[]; signals_index1: number[]; sigma: number }
  cusum: { upper: number[]; lower: number[]; first_lower_signal_index1: number }
  p_chart: Record<'p' | 'z' | 'lcl' | 'ucl' | 'laney_lcl' | 'laney_ucl', number[]> & {
    center: number
    laney_sigma_z: number
  }
}>('O09.json')
const y = goldenTable('O09.csv').numbers('y')
const [baseline, monitored] = [y.slice(0, 60), y.slice(60)]
const groups = goldenTable('O09b.csv')
const counts = { x: groups.numbers('x'), n: groups.numbers('n') }
const closeAll = (own: readonly (number | null)[] | null, golden: readonly number[]) => {
  expect(own).toHaveLength(golden.length)
  for (const [i, value] of golden.entries()) close(own?.[i], value)
}

describe('O09: charts with a frozen baseline', () => {
  test('EWMA: values, limits, signals', () => {
    const chart = ewma(monitored, { baseline, spread: 'poisson' })
    close(chart.sigma, expected.ewma.sigma)
    closeAll(chart.values, expected.ewma.values)
    closeAll(chart.ucl, expected.ewma.ucl)
    expect(chart.signals.map((at) => at + 1)).toEqual(expected.ewma.signals_index1)
    expect(ewma(monitored, { center: 3.6, sigma: Math.sqrt(3.6), lambda: 0.2, L: 3 })).toEqual(chart)
  })
  test('CUSUM: both sides and the first signal', () => {
    const chart = cusum(monitored, { baseline, spread: 'poisson' })
    closeAll(chart.upper, expected.cusum.upper)
    closeAll(chart.lower, expected.cusum.lower)
    expect(chart.firstUpper).toBeNull()
    expect(chart.firstLower).toBe(expected.cusum.first_lower_signal_index1 - 1)
  })
  test('p-chart and Laney’s p′', () => {
    const [plain, laney] = [pChart(counts), laneyChart(counts)]
    close(plain.center, expected.p_chart.center)
    const of = (chart: typeof plain, name: 'p' | 'z' | 'lcl' | 'ucl') => chart.points.map((point) => point[name])
    for (const name of ['p', 'z', 'lcl', 'ucl'] as const) closeAll(of(plain, name), expected.p_chart[name])
    close(laney.sigmaZ, expected.p_chart.laney_sigma_z)
    closeAll(of(laney, 'lcl'), expected.p_chart.laney_lcl)
    closeAll(of(laney, 'ucl'), expected.p_chart.laney_ucl)
    expect(plain.signals).toEqual([0, 1, 4, 5])
    // z = −2.30 and −2.78 stay inside three standard deviations.
    expect(laney.signals).toEqual([])
  })
})

describe('baselines', () => {
  test('are frozen: what comes later does not move the centre or Laney’s σz', () => {
    const chart = pChart({ x: [10, 12, 90], n: [100, 100, 100] }, { baseline: 2 })
    expect(chart.center).toBeCloseTo(0.11, 15)
    expect(chart.signals).toEqual([2])
    const [short, long] = [
      [10, 12, 90],
      [10, 12, 20],
    ].map((x) => laneyChart({ x, n: [100, 100, 100] }, { baseline: 2 }))
    expect(short?.sigmaZ).toBe(long?.sigmaZ)
  })
  test('can be given as a centre; limits stay inside 0…1', () => {
    expect(pChart({ x: [1], n: [10] }, { center: 0.02 }).points[0]).toMatchObject({ lcl: 0 })
    expect(pChart({ x: [1], n: [2] }, { center: 0.9 }).points[0]).toMatchObject({ ucl: 1 })
  })
  test('sd of the baseline where counts are not meant', () => {
    expect(ewma([1], { baseline: [1, 2, 3, 4] })).toMatchObject({ center: 2.5, sigma: Math.sqrt(5 / 3) })
  })
})

describe('nothing to tell', () => {
  test('periods without cases, a centre at an end, no moving range', () => {
    expect(pChart({ x: [0, 3], n: [0, 10] }).points[0]).toMatchObject({ p: null, z: null, lcl: null, signal: null })
    expect(pChart({ x: [0, 0], n: [10, 10] })).toMatchObject({ center: 0, reason: 'no_variation' })
    expect(pChart({ x: [], n: [] })).toMatchObject({ center: null, reason: 'empty_domain' })
    expect(laneyChart({ x: [3], n: [10] })).toMatchObject({ sigmaZ: null, reason: 'n_lt_2' })
    expect(laneyChart({ x: [3, 3], n: [10, 10] })).toMatchObject({ sigmaZ: null, signals: [], reason: 'no_variation' })
  })
  test('a baseline that never varied gives no limits', () => {
    expect(ewma([0.1, 0.5], { baseline: [0.1, 0.1, 0.1] })).toMatchObject({ ucl: null, reason: 'no_variation' })
    expect(cusum([0.1, 0.5], { baseline: [0.1, 0.1, 0.1] })).toMatchObject({ upper: null, reason: 'no_variation' })
  })
})

test('fuzz: no chart holds a NaN or an Infinity', () => {
  const cell = fc
    .integer({ min: 0, max: 10_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 12 }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      (list, values) => {
        const own = { x: list.map(([x]) => x), n: list.map(([, n]) => n) }
        expect(
          unspeakable([pChart(own), laneyChart(own), laneyChart(own, { baseline: Math.min(2, list.length) })]),
        ).toEqual([])
        const standing = { baseline: [1, 2, 4] }
        expect(unspeakable([ewma(values, standing), cusum(values, standing)])).toEqual([])
      },
    ),
  )
})

test('impossible input is an error', () => {
  expect(codeOf(() => pChart({ x: [1, 2], n: [3] }))).toBe('LengthMismatch')
  expect(codeOf(() => pChart({ x: [4], n: [3] }))).toBe('ValueOutOfScale')
  expect(codeOf(() => pChart({ x: [0.5], n: [3] }))).toBe('ValueOutOfScale')
  expect(codeOf(() => pChart({ x: [Number.NaN], n: [3] }))).toBe('InvalidValue')
  expect(codeOf(() => pChart({ x: [1], n: [3] }, { baseline: 2 }))).toBe('ValueOutOfScale')
  expect(codeOf(() => pChart({ x: [1], n: [3] }, { center: 2 }))).toBe('ValueOutOfScale')
  expect(codeOf(() => ewma([1], {}))).toBe('InvalidValue')
  expect(codeOf(() => ewma([1], { center: 1 }))).toBe('InvalidValue')
  expect(codeOf(() => ewma([1], { center: 1, sigma: 1, lambda: 1.5 }))).toBe('ValueOutOfScale')
  expect(codeOf(() => cusum([1], { center: 1, sigma: -1 }))).toBe('ValueOutOfScale')
  expect(codeOf(() => cusum([Number.POSITIVE_INFINITY], { center: 1, sigma: 1 }))).toBe('InvalidValue')
  expect(codeOf(() => cusum([1e308], { center: -1e308, sigma: 1e-3 }))).toBe('InvalidValue')
})
