import { expect, test } from 'vitest'
import { createDesign, type Design, type DesignInput, frameOf } from './design.ts'
import { mean, proportion } from './mean.ts'
import { total } from './total.ts'

const refused = (code: string, says: string | RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(says) })

test.each<[string, DesignInput, string, string | RegExp]>([
  ['an infinite weight', { weights: [1, Infinity] }, 'InvalidWeight', 'row 1'],
  ['no rows', { weights: [] }, 'AllWeightsZero', 'no row'],
  ['weights that overflow', { weights: [1e308, 1e308] }, 'InvalidWeight', 'overflow'],
  ['short strata', { weights: [1, 1], strata: ['a'] }, 'LengthMismatch', 'strata.*1 vs 2'],
  ['short PSUs', { weights: [1, 1], psu: Int32Array.of(1) }, 'LengthMismatch', 'psu.*1 vs 2'],
  ['a short population', { weights: [1, 1], populationPsu: [9] }, 'LengthMismatch', 'populationPsu.*1 vs 2'],
  ['short ids', { weights: [1, 1], ids: ['p'] }, 'LengthMismatch', 'ids.*1 vs 2'],
  ['a row without a stratum', { weights: [1, 1], strata: ['a', null] }, 'InvalidValue', 'strata at row 1'],
  [
    'a population below the sample',
    { weights: [1, 1, 1], populationPsu: [2, 2, 2] },
    'FpcBelowSampleSize',
    '3 PSUs.*2 in all',
  ],
  ['a population that varies', { weights: [1, 1], populationPsu: [5, 6] }, 'FpcNotConstant', '5 and 6'],
  ['a population that is no number', { weights: [1, 1], populationPsu: [Number.NaN, 5] }, 'InvalidValue', 'row 0'],
  ['one cluster for everybody', { weights: [1, 1], psu: ['x', 'x'] }, 'SinglePsuStratum', 'only one PSU'],
])('%s is refused', (_, input, code, says) => {
  expect(() => createDesign(input)).toThrow(refused(code, says))
})

test('PSUs are nested in strata: the same code in two strata is two PSUs', () => {
  const design = createDesign({ weights: [1, 1, 1, 1], strata: [1, 1, 2, 2], psu: [1, 2, 1, 2] })
  expect(frameOf(design).index.psuCount).toBe(4)
})

test('what a caller changes after the design was made changes nothing', () => {
  const weights = Float64Array.of(1, 2, 3)
  const design = createDesign({ weights })
  const before = mean(design, [1, 2, 4])
  weights[0] = 100
  expect(mean(design, [1, 2, 4])).toEqual(before)
})

test('what only looks like a design is refused by the type and at run time', () => {
  const copy = { weights: Float64Array.of(1, 1), source: 'probability' } as const
  // @ts-expect-error a literal has no brand
  expect(() => mean(copy, [1, 2])).toThrow(refused('InvalidValue', 'createDesign'))
  expect(() => mean({ ...copy } as unknown as Design, [1, 2])).toThrow(refused('InvalidValue', 'createDesign'))
})

test('a stratum that was taken whole has no variance and is not lonely', () => {
  const design = createDesign({ weights: [1, 2, 2], strata: ['whole', 'part', 'part'], populationPsu: [1, 4, 4] })
  const part = mean(design, [5, 6, 8], { domain: [false, true, true] })
  expect(part.se).toBeCloseTo(Math.sqrt(1 / 2), 12)
  expect(total(design, [5, 0, 0]).se).toBe(0)
})

test('a census is flagged: SE 0, and the interval is the value', () => {
  const design = createDesign({ weights: [1, 1, 1], populationPsu: [3, 3, 3] })
  const census = { se: 0, reason: 'census', warnings: ['census'] }
  expect(mean(design, [1, 2, 6])).toMatchObject({ ...census, estimate: 3, ci: { low: 3, high: 3 } })
  expect(proportion(design, [1, 1, 1])).toMatchObject({ ...census, ci: { low: 1, high: 1 } })
})

test('a domain inside one PSU has a value and no SE: its scores sum to zero whatever is true', () => {
  const design = createDesign({ weights: [1, 1, 1, 1], psu: ['a', 'a', 'b', 'b'] })
  const inside = mean(design, [10, 20, 30, 40], { domain: [true, true, false, false] })
  expect(inside).toMatchObject({ estimate: 15, se: null, ci: null, reason: 'n_lt_2', warnings: ['singlePsuDomain'] })
})

test('a domain of one PSU in each of two strata has an SE and no degrees of freedom for an interval', () => {
  const strata = ['s', 's', 't', 't']
  const design = createDesign({ weights: [1, 1, 1, 1], strata })
  const thin = mean(design, [10, 20, 30, 40], { domain: [true, false, true, false] })
  expect(thin).toMatchObject({ estimate: 20, df: 0, ci: null, warnings: ['noDegreesOfFreedom'] })
  expect(thin.se).toBeGreaterThan(0)
})

test('answers near 1e9 lose no digits', () => {
  const y = [1, 2, 4, 8, 16]
  const design = createDesign({ weights: [3, 1, 2, 5, 4] })
  const [near, far] = [
    mean(design, y),
    mean(
      design,
      y.map((value) => value + 1e9),
    ),
  ]
  expect(far.se).toBeCloseTo(near.se ?? Number.NaN, 9)
})

test('a share is of 0 and 1; Wald is not offered', () => {
  const design = createDesign({ weights: [1, 1] })
  expect(() => proportion(design, [1, 2])).toThrow(refused('ValueOutOfScale', 'row 1'))
  expect(() => proportion(design, [1, 0], { ci: 't' })).toThrow(refused('InvalidValue', 'not offered'))
  expect(() => mean(design, [1, 0], { level: 1.5 })).toThrow(refused('InvalidValue', 'level'))
})
