import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { housing } from '../golden/designs.ts'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { byDomain } from './by-domain.ts'
import { maxTRankSets } from './max-t-rank-sets.ts'
import { rankSets } from './rank-sets.ts'

const { rank } = goldenExpected<{
  rank: {
    df: number
    pairs: { difference: number; se: number; p: number; p_holm: number }[]
    ranks: Record<string, { estimate: number; pointRank: number; rankSet: [number, number] }>
  }
}>('O08.json')
const named = Object.values(rank.ranks)
const diagonal = (variances: readonly number[]) =>
  variances.map((variance, i) => variances.map((_, j) => (i === j ? variance : 0)))
const satisfaction = () => {
  const { table, design } = housing
  return byDomain(design, table.numbers('score'), table.text('Type'))
}

describe('O08: four kinds of homes', () => {
  const { estimates, covariance } = satisfaction()
  const result = rankSets(estimates, covariance, rank.df)
  test('every pair, its Holm p, and the sets', () => {
    for (const [i, pair] of rank.pairs.entries()) {
      close(result.pairs[i]?.difference, pair.difference)
      close(result.pairs[i]?.se, pair.se)
      close(result.pairs[i]?.p, pair.p)
      close(result.pairs[i]?.pAdjusted, pair.p_holm)
    }
    expect(result.ranks.map(({ pointRank, rankSet }) => ({ pointRank, rankSet }))).toEqual(
      named.map(({ pointRank, rankSet }) => ({ pointRank, rankSet })),
    )
  })
  test('the simulated maximum is the same with the same seed and never wider than Holm by more than chance', () => {
    const simulated = maxTRankSets(estimates, covariance, rank.df, { seed: 20260930 })
    expect(maxTRankSets(estimates, covariance, rank.df, { seed: 20260930 })).toEqual(simulated)
    expect(simulated.ranks.map(({ rankSet }) => rankSet)).toEqual(named.map(({ rankSet }) => rankSet))
    // Studentised range of four independent means would be 2.57; unequal variances move it a little.
    expect(simulated.critical).toBeGreaterThan(2.5)
    expect(simulated.critical).toBeLessThan(2.65)
    for (const [i, { pAdjusted }] of simulated.pairs.entries()) {
      if ((pAdjusted ?? 0) > 0.01) expect(pAdjusted).toBeLessThan((result.pairs[i]?.p ?? 0) * 6)
    }
  })
})

test('the simulated critical value of independent groups is Tukey’s studentised range', () => {
  // q(0.95; 5, ∞)/√2 = 3.857656/√2 and q(0.95; 3, 10)/√2 = 3.877676/√2.
  const many = { seed: 7, draws: 200_000 }
  const five = maxTRankSets([1, 2, 3, 4, 5], diagonal([1, 1, 1, 1, 1]), Number.POSITIVE_INFINITY, many)
  expect(five.critical).toBeCloseTo(3.857656 / Math.SQRT2, 1)
  const three = maxTRankSets([1, 2, 3], diagonal([1, 1, 1]), 10, many)
  expect(Math.abs((three.critical ?? 0) - 3.877676 / Math.SQRT2)).toBeLessThan(0.02)
})

test('covariance counts: figures that move together are told apart sooner', () => {
  const apart = rankSets([52, 50], diagonal([4, 4]), 100)
  const together = rankSets(
    [52, 50],
    [
      [4, 3.9],
      [3.9, 4],
    ],
    100,
  )
  expect(apart.ranks.map(({ rankSet }) => rankSet)).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect(together.ranks.map(({ rankSet }) => rankSet)).toEqual([
    [1, 1],
    [2, 2],
  ])
})

describe('little or nothing to tell apart', () => {
  test('no figure, no rank; an unknown SE could be anywhere', () => {
    const units = [{ estimate: 90, se: null }, { estimate: null, se: null }, { estimate: 10, se: 1 }, 50]
    const { ranks, pairs } = rankSets(units, diagonal([0, 0, 1, 1]), 30)
    expect(ranks.map(({ pointRank }) => pointRank)).toEqual([1, null, 3, 2])
    expect(ranks.map(({ rankSet }) => rankSet)).toEqual([[1, 3], null, [2, 3], [1, 2]])
    expect(pairs).toHaveLength(3)
  })
  test('two censuses are known exactly, two figures without variation are not', () => {
    const census = [80, 70].map((estimate) => ({ estimate, se: 0, reason: 'census' }))
    expect(rankSets(census, diagonal([0, 0]), 0).ranks.map(({ rankSet }) => rankSet)).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(rankSets([80, 70], diagonal([0, 0]), 9).pairs[0]).toMatchObject({ se: null, p: null, pAdjusted: null })
  })
  test('without degrees of freedom all sets are open', () => {
    expect(rankSets([9, 1], diagonal([1, 1]), 0).ranks.map(({ rankSet }) => rankSet)).toEqual([
      [1, 2],
      [1, 2],
    ])
    expect(maxTRankSets([9, 1], diagonal([1, 1]), 0, { seed: 1 }).critical).toBeNull()
    expect(rankSets([], [], 10).ranks).toEqual([])
  })
  test('ties share the smaller rank, and lower may be better', () => {
    const { ranks } = rankSets([3, 5, 3], diagonal([1e-4, 1e-4, 1e-4]), 50, { higherIsBetter: false })
    expect(ranks.map(({ pointRank, rankSet }) => [pointRank, rankSet])).toEqual([
      [1, [1, 2]],
      [3, [3, 3]],
      [1, [1, 2]],
    ])
  })
})

test('the set holds the point rank, permuting the units permutes the answer, and no number is unspeakable', () => {
  const units = fc.array(
    fc.record({
      estimate: fc.double({ min: -100, max: 100, noNaN: true }),
      variance: fc.double({ min: 0, max: 50, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(units, fc.integer({ min: 0, max: 300 }), (list, df) => {
      const estimates = list.map(({ estimate }) => estimate)
      const variances = list.map(({ variance }) => variance)
      const result = rankSets(Float64Array.from(estimates), diagonal(variances), df)
      for (const { pointRank, rankSet } of result.ranks) {
        expect(rankSet?.[0]).toBeLessThanOrEqual(pointRank ?? Number.NaN)
        expect(rankSet?.[1]).toBeGreaterThanOrEqual(pointRank ?? Number.NaN)
      }
      expect(unspeakable(result)).toEqual([])
      expect(unspeakable(maxTRankSets(estimates, diagonal(variances), df, { seed: 3, draws: 100 }))).toEqual([])
      const turned = rankSets([...estimates].reverse(), diagonal([...variances].reverse()), df)
      expect([...turned.ranks].reverse()).toEqual(result.ranks)
    }),
  )
})

test('what is no covariance is an error', () => {
  expect(codeOf(() => rankSets([1, 2], [[1, 0]], 10))).toBe('LengthMismatch')
  expect(codeOf(() => rankSets([1, 2], [[1, 0], [0]], 10))).toBe('LengthMismatch')
  expect(codeOf(() => rankSets([1, 2], diagonal([1, -1]), 10))).toBe('InvalidValue')
  expect(codeOf(() => rankSets([1, 2], diagonal([1, Number.NaN]), 10))).toBe('InvalidValue')
  expect(codeOf(() => rankSets([1, Number.NaN], diagonal([1, 1]), 10))).toBe('InvalidValue')
  const beyond = [
    [1, 2],
    [2, 1],
  ]
  expect(codeOf(() => rankSets([1, 2], beyond, 10))).toBe('InvalidValue')
  const lopsided = [
    [1, 0.5],
    [0.2, 1],
  ]
  expect(codeOf(() => rankSets([1, 2], lopsided, 10))).toBe('InvalidValue')
  expect(codeOf(() => rankSets([1, 2], diagonal([1, 1]), -1))).toBe('ValueOutOfScale')
  expect(codeOf(() => maxTRankSets([1, 2], diagonal([1, 1]), 9, { seed: 0.5 }))).toBe('InvalidValue')
})
