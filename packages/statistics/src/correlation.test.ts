import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combination, covariances } from './combination.ts'
import { correlation } from './correlation.ts'
import { createDesign, type Design } from './design.ts'
import { difference } from './difference.ts'
import { mean } from './mean.ts'
import { rake } from './rake.ts'
import { total } from './total.ts'

/** Two strata of six PSUs with five rows each; answers that hang together through the PSU. */
function sample(seed = 1, rows = 60) {
  let state = seed
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const psu = Int32Array.from({ length: rows }, (_, k) => Math.floor(k / 5))
  const strata = psu.map((i) => i % 2)
  const effect = Array.from({ length: rows }, next)
  const x = Float64Array.from(psu, (i) => 1 + Math.floor(5 * (0.5 * next() + 0.5 * (effect[i] as number))))
  const y = Float64Array.from(x, (value) => Math.min(5, Math.max(1, Math.round(value + 3 * (next() - 0.5)))))
  const weights = Float64Array.from(x, () => 0.3 + 2 * next())
  return { x, y, weights, strata, psu, design: createDesign({ weights, strata, psu }) }
}

/** The delta method over the six totals behind r, its gradient by differences: another way to the same variance. */
function deltaMethod(design: Design, x: Float64Array, y: Float64Array) {
  const columns = [
    x.map(() => 1),
    x,
    y,
    x.map((value) => value * value),
    y.map((value) => value * value),
    x.map((value, k) => value * (y[k] as number)),
  ]
  const totals = columns.map((column) => total(design, column))
  const matrix = covariances(totals)
  const r = ([w, sx, sy, sxx, syy, sxy]: number[]) =>
    ((sxy as number) - ((sx as number) * (sy as number)) / (w as number)) /
    Math.sqrt(
      ((sxx as number) - (sx as number) ** 2 / (w as number)) * ((syy as number) - (sy as number) ** 2 / (w as number)),
    )
  const at = totals.map((one) => one.estimate as number)
  const slope = at.map((value, i) => {
    const step = value * 1e-6
    return (r(at.with(i, value + step)) - r(at.with(i, value - step))) / (2 * step)
  })
  let variance = 0
  slope.forEach((a, i) => {
    slope.forEach((b, j) => {
      variance += a * b * ((matrix[i] as Float64Array)[j] as number)
    })
  })
  return { r: r(at), se: Math.sqrt(variance) }
}

test('r and its error are those of the delta method over the six totals', () => {
  const { design, x, y } = sample()
  const found = correlation(design, x, y)
  const other = deltaMethod(design, x, y)
  expect(found.estimate).toBeCloseTo(other.r, 10)
  expect(found.se).toBeCloseTo(other.se, 7)
  expect(found).toMatchObject({ n: 60, df: 10, method: 'weighted-correlation/taylor' })
})

test('a calibrated design takes the residuals of the margins, and is not the error of its weights alone', () => {
  const { weights, strata, psu, x, y } = sample(7)
  const base = createDesign({ weights, strata, psu })
  const sex = x.map((_, k) => k % 2)
  const margin = { by: Int32Array.from(sex), totals: { 0: 40, 1: 60 }, name: 'sex' }
  const { design } = rake(base, [margin])
  const raked = correlation(design, x, y)
  const plain = correlation(createDesign({ weights: design.weights, strata, psu }), x, y)
  expect(raked.estimate).toBeCloseTo(plain.estimate as number, 12)
  expect(raked.se).not.toBeCloseTo(plain.se as number, 6)
  expect(raked.se).toBeCloseTo(deltaMethod(design, x, y).se, 7)
})

test('neither unit nor scale of weights matters, and the interval holds r inside −1…1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.01, max: 1e4, noNaN: true }), (seed, c) => {
      const { x, y, weights, strata, psu, design } = sample(seed)
      const one = correlation(design, x, y)
      const scaled = createDesign({ weights: weights.map((w) => w * c), strata, psu })
      const other = correlation(
        scaled,
        x.map((value) => 1e9 + 25 * value),
        y.map((value) => -value),
      )
      expect(other.estimate).toBeCloseTo(-(one.estimate as number), 6)
      expect(other.se).toBeCloseTo(one.se as number, 6)
      const { low, high } = one.ci as { low: number; high: number }
      expect(low > -1 && low <= (one.estimate as number) && (one.estimate as number) <= high && high < 1).toBe(true)
    }),
  )
})

test('what cannot be known is null with its reason; a line has no spread', () => {
  const { design, x } = sample()
  const same = x.map(() => 3)
  expect(correlation(design, x, same)).toMatchObject({ estimate: null, se: null, ci: null, reason: 'no_variation' })
  const nobody = x.map(() => Number.NaN)
  expect(correlation(design, x, nobody)).toMatchObject({ estimate: null, n: 0, nMissing: 60, reason: 'empty_domain' })
  const line = correlation(design, x, x)
  expect(line.estimate).toBeCloseTo(1, 12)
  expect(line).toMatchObject({ se: 0, ci: null })
  expect(() => correlation(design, x, x.slice(1))).toThrow('differ in length')
})

test('a combination is the difference where it is one, and the mean of answers where every row gave both', () => {
  const { design, x, y } = sample(3)
  const [a, b] = [mean(design, x), mean(design, y)]
  const joined = difference(a, b, { relation: 'shared-psu' })
  const contrast = combination([a, b], [-1, 1])
  expect(contrast.se).toBeCloseTo(joined.se as number, 12)
  expect(contrast).toMatchObject({ df: joined.df })
  const both = mean(
    design,
    x.map((value, k) => (value + (y[k] as number)) / 2),
  )
  const half = combination([a, b], [0.5, 0.5])
  expect(half.estimate).toBeCloseTo(both.estimate as number, 12)
  expect(half.se).toBeCloseTo(both.se as number, 12)
  const [[vaa, vab], [, vbb]] = covariances([a, b]) as unknown as [[number, number], [number, number]]
  expect(vaa + vbb - 2 * vab).toBeCloseTo((joined.se as number) ** 2, 12)
  const other = sample(4)
  expect(() => combination([a, mean(other.design, other.x)], [1, 1])).toThrow('not of one sample')
  expect(() => combination([a], [1, 2])).toThrow('1 estimates and 2 coefficients')
})
