import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected, goldenTable } from '../golden/golden-data.ts'
import { countAnomaly } from './count-anomaly.ts'
import { normalCdf } from './distribution.ts'
import { negativeBinomialTheta } from './negative-binomial-theta.ts'

const expected = goldenExpected<{ baseline: Record<string, number>; one_observation_y12: Record<string, number> }>(
  'O09.json',
)
const y = goldenTable('O09.csv').numbers('y')
const earlier = { observed: y.slice(0, 60) }

describe('O09: counts a year', () => {
  const { rate, dispersion, cells, method } = countAnomaly({ observed: [12, 3], baseline: earlier })
  const golden = expected.baseline
  test('the baseline: rate, dispersion, θ', () => {
    close(rate, golden.mean as number)
    close(dispersion.index, golden.dispersion_index as number)
    close(dispersion.chiSquare, golden.dispersion_chisq as number)
    close(dispersion.p, golden.dispersion_p_upper as number)
    close(dispersion.theta.moments, golden.theta_moments as number)
    close(dispersion.theta.ml, golden.theta_ml as number)
    expect([dispersion.df, dispersion.cells, method]).toEqual([59, 60, 'negative-binomial'])
  })
  test('one year of twelve', () => {
    const one = expected.one_observation_y12
    const cell = cells[0]
    close(cell?.poisson?.p, one.poisson_p_upper as number)
    close(cell?.negativeBinomial?.p, one.nb_ml_p_upper as number)
    close(cell?.negativeBinomial?.z, one.nb_z as number)
    close(cell?.naiveZ, one.poisson_z_naive as number)
    close(cell?.quasi?.z, one.quasi_z as number)
    close(cell?.quasi?.p, 1 - normalCdf(one.quasi_z as number))
    close(cell?.anscombe, one.anscombe_2_sqrt as number)
    expect(cell?.negativeBinomial?.holm).toBeCloseTo(2 * (one.nb_ml_p_upper as number), 12)
  })
})

describe('exposure', () => {
  test('a street with twice the households may have twice the complaints', () => {
    const { cells, rate } = countAnomaly({ observed: [10, 20, 30], exposure: [100, 200, 300] })
    expect(rate).toBeCloseTo(0.1, 15)
    expect(cells.map(({ expected: e }) => e)).toEqual([10, 20, 30])
    expect(cells.map(({ quasi }) => quasi?.z)).toEqual([0, 0, 0])
  })
  test('expectations may be given', () => {
    const { cells, rate } = countAnomaly({ observed: [3, 9], expected: [4, 4] })
    expect(rate).toBeNull()
    expect(cells[1]?.naiveZ).toBe(2.5)
  })
  test('nothing expected, nothing measured', () => {
    const { cells, dispersion } = countAnomaly({ observed: [0, 4, 6], exposure: [0, 50, 50] })
    expect(cells[0]).toMatchObject({ negativeBinomial: null, quasi: null, reason: 'zero_expected' })
    expect(dispersion.cells).toBe(2)
    expect(countAnomaly({ observed: [0, 0] }).dispersion).toMatchObject({ index: null, phi: 1, reason: 'n_lt_2' })
    expect(countAnomaly({ observed: [] }).cells).toEqual([])
  })
})

test('counts that vary less than Poisson are judged as Poisson, never sharper', () => {
  const { dispersion, cells, method } = countAnomaly({ observed: [5, 5, 6, 5, 5, 4] })
  expect(dispersion.phi).toBe(1)
  expect(dispersion.theta).toEqual({ moments: null, ml: null })
  expect(method).toBe('poisson')
  expect(cells[2]?.negativeBinomial?.p).toBe(cells[2]?.poisson?.p)
})

test('a tail below the smallest double still has its z, and no count at all has none', () => {
  const { cells } = countAnomaly({ observed: [2000, 0], expected: [1, 1], baseline: { observed: [1, 1, 1] } })
  expect(cells[0]?.poisson?.p).toBe(0)
  expect(cells[0]?.poisson?.z).toBeGreaterThan(100)
  expect(cells[1]?.poisson).toMatchObject({ p: 1, z: null })
  // z of the lower side: P(Y ≥ 1) at E = 1000 is 1 in doubles.
  const low = countAnomaly({ observed: [1], expected: [1000] }).cells[0]?.poisson
  expect(low?.z).toBeLessThan(-40)
})

test('θ is where the likelihood is highest', () => {
  const mean = [4, 4, 20, 20, 500, 500]
  const counts = [1, 9, 5, 44, 90, 1300]
  const theta = negativeBinomialTheta(counts, mean) ?? Number.NaN
  const gamma = (n: number, size: number) =>
    Array.from({ length: n }, (_, j) => Math.log(size + j)).reduce((a, b) => a + b, 0)
  const likelihood = (size: number) =>
    counts.reduce((sum, n, i) => {
      const mu = mean[i] as number
      return sum + gamma(n, size) + size * Math.log(size / (size + mu)) + n * Math.log(mu / (size + mu))
    }, 0)
  expect(likelihood(theta)).toBeGreaterThan(likelihood(theta * 1.001))
  expect(likelihood(theta)).toBeGreaterThan(likelihood(theta / 1.001))
})

test('fuzz: no cell holds a NaN or an Infinity; Holm is never below p', () => {
  const cell = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 1000, noNaN: true }))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 15 }), (list) => {
      const observed = list.map(([count]) => count)
      const weights = Float64Array.from(list, ([, weight]) => (weight < 1e-6 ? 0 : weight))
      for (const result of [
        countAnomaly({ observed, exposure: weights }),
        countAnomaly({ observed, expected: weights }),
      ]) {
        expect(unspeakable(result)).toEqual([])
        for (const one of result.cells)
          expect(one.negativeBinomial?.holm ?? 1).toBeGreaterThanOrEqual(one.negativeBinomial?.p ?? 0)
      }
    }),
  )
})

test('impossible counts are errors', () => {
  expect(codeOf(() => countAnomaly({ observed: [-1] }))).toBe('ValueOutOfScale')
  expect(codeOf(() => countAnomaly({ observed: [1.5] }))).toBe('ValueOutOfScale')
  expect(codeOf(() => countAnomaly({ observed: [Number.NaN] }))).toBe('InvalidValue')
  expect(codeOf(() => countAnomaly({ observed: [1, 2], exposure: [1] }))).toBe('LengthMismatch')
  expect(codeOf(() => countAnomaly({ observed: [1], expected: [-1] }))).toBe('ValueOutOfScale')
})
