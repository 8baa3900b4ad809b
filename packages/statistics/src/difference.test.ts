import { expect, test } from 'vitest'
import { createDesign } from './design.ts'
import { difference } from './difference.ts'
import { mean } from './mean.ts'

const refused = (code: string, says: string | RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(says) })

const weights = [1, 2, 1, 2, 1, 2, 1, 2]
const strata = ['s', 's', 's', 's', 't', 't', 't', 't']
const psu = ['a', 'a', 'b', 'b', 'a', 'a', 'b', 'b']
const before = [50, 60, 40, 80, 30, 50, 70, 20]
const after = [55, 60, 45, 70, 40, 50, 65, 40]
const independent = { relation: 'independent' } as const
const shared = { relation: 'shared-psu' } as const

test('a later figure less an earlier one: a fall is negative', () => {
  const design = createDesign({ weights })
  const other = createDesign({ weights })
  const fall = difference(
    mean(design, before),
    mean(
      other,
      before.map((y) => y - 10),
    ),
    independent,
  )
  expect(fall.estimate).toBeCloseTo(-10, 12)
  expect(fall.df).toBe(14)
  expect(fall.p).toBeCloseTo(2 * (1 - (1 - (fall.p ?? 0) / 2)), 12)
  expect((fall.ci?.low ?? 0) + (fall.ci?.high ?? 0)).toBeCloseTo(-20, 9)
})

test('one sample called independent of itself is refused', () => {
  const design = createDesign({ weights })
  expect(() => difference(mean(design, before), mean(design, after), independent)).toThrow(
    refused('OverlapNotDeclared', 'one sample'),
  )
})

test('units in both files that nobody declared are refused, by the ids', () => {
  const [one, other] = [
    createDesign({ weights: [1, 1, 1], ids: ['p', 'q', 'r'] }),
    createDesign({ weights: [1, 1, 1], ids: ['r', 's', 'v'] }),
  ]
  expect(() => difference(mean(one, [1, 2, 3]), mean(other, [2, 2, 3]), independent)).toThrow(
    refused('OverlapNotDeclared', '1 units are in both samples \\(r'),
  )
})

test('two files with the same PSUs are one stacked sample: what one file gives, whatever the order of rows and codes', () => {
  const together = createDesign({ weights, strata, psu })
  const expected = difference(mean(together, before), mean(together, after), shared)
  const turned = <T>(values: readonly T[]) => [...values].reverse()
  const later = createDesign({ weights: turned(weights), strata: turned(strata), psu: turned(psu) })
  const own = difference(mean(together, before), mean(later, turned(after)), shared)
  expect(own.se).toBeCloseTo(expected.se ?? Number.NaN, 12)
  expect([own.df, own.relation]).toEqual([2, 'shared-psu'])
})

test('a PSU of one file only has score 0 in the other, as in a stacked file', () => {
  const first = createDesign({ weights, psu: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'] })
  const second = createDesign({ weights, psu: ['c', 'c', 'd', 'd', 'e', 'e', 'f', 'f'] })
  const stacked = createDesign({
    weights: [...weights, ...weights],
    psu: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd', 'c', 'c', 'd', 'd', 'e', 'e', 'f', 'f'],
  })
  const y = [...before, ...after]
  const wave = (from: number) => ({ domain: y.map((_, k) => k >= from && k < from + 8) })
  const expected = difference(mean(stacked, y, wave(0)), mean(stacked, y, wave(8)), shared)
  const own = difference(mean(first, before), mean(second, after), shared)
  expect(own.se).toBeCloseTo(expected.se ?? Number.NaN, 12)
  // The stacked file and its two domains: six PSUs; the first wave alone would have four.
  expect([own.df, expected.df]).toEqual([5, 5])
  const [narrow] = [difference(mean(stacked, y, wave(0)), mean(stacked, y, wave(0)), { ...shared, degrees: 'domain' })]
  expect(narrow.df).toBe(3)
})

test('files without PSU codes are paired by persons only, and a person stands once in a file', () => {
  const [one, other] = [createDesign({ weights: [1, 1, 1] }), createDesign({ weights: [1, 1, 1] })]
  const [a, b] = [mean(one, [1, 2, 4]), mean(other, [2, 2, 6])]
  expect(() => difference(a, b, shared)).toThrow(refused('OverlapNotDeclared', 'pairBy'))
  expect(() => difference(a, b, { relation: { pairBy: 'ids' } })).toThrow(refused('OverlapNotDeclared', 'given none'))
  expect(() => difference(a, b, { relation: { pairBy: ['p', 'p', 'q'] } })).toThrow(refused('InvalidValue', 'twice'))
  expect(() => difference(a, b, { relation: { pairBy: ['p'] } })).toThrow(refused('LengthMismatch', '1 vs 3'))
  const paired = difference(a, b, { relation: { pairBy: ['p', 'q', 'r'] } })
  // The differences are 1, 0, 2: their mean is 1 with SE 1/√3.
  expect(paired.estimate).toBeCloseTo(1, 12)
  expect(paired.se).toBeCloseTo(1 / Math.sqrt(3), 12)
  expect([paired.df, paired.relation]).toEqual([2, 'paired'])
})

test('finite populations of two files must agree and hold both', () => {
  const file = (populationPsu: number) =>
    createDesign({ weights: [1, 1, 1], psu: ['a', 'b', 'c'], populationPsu: Array(3).fill(populationPsu) })
  const y = [1, 2, 4]
  expect(() => difference(mean(file(9), y), mean(file(8), y), shared)).toThrow(refused('FpcNotConstant', '9 PSUs'))
})

test('an estimate that came from a file has no scores: independent is possible, a covariance is not', () => {
  const design = createDesign({ weights })
  const [a, b] = [mean(design, before), mean(design, after)]
  const read = JSON.parse(JSON.stringify(a)) as typeof a
  expect(difference(read, b, independent).se).toBeCloseTo(Math.hypot(a.se ?? 0, b.se ?? 0), 12)
  expect(() => difference(read, b, shared)).toThrow(refused('OverlapNotDeclared', 'lost the scores'))
})

test('what is unknown stays unknown in the difference, with its reason', () => {
  const design = createDesign({ weights })
  const nobody = mean(design, before, { domain: before.map(() => false) })
  const alone = mean(design, before, { domain: before.map((_, k) => k === 0) })
  const same = mean(
    design,
    before.map(() => 5),
  )
  const none = { se: null, t: null, p: null, ci: null }
  expect(difference(nobody, mean(design, after), shared)).toMatchObject({
    ...none,
    estimate: null,
    reason: 'empty_domain',
  })
  expect(difference(mean(design, before), alone, shared)).toMatchObject({ ...none, reason: 'n_lt_2' })
  expect(difference(same, same, shared)).toMatchObject({ se: 0, t: null, p: null, ci: null, reason: 'no_variation' })
})
