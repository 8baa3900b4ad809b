import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDomain } from './by-domain.ts'
import { createDesign, type DesignInput } from './design.ts'
import { difference } from './difference.ts'
import type { Estimate } from './estimate.ts'
import { kish } from './kish.ts'
import { mean, proportion } from './mean.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { ratio } from './ratio.ts'
import { total } from './total.ts'

interface Row {
  readonly w: number
  readonly stratum: number
  readonly psu: number
  readonly y: number
  readonly group: string
  readonly answered: boolean
}

/** Samples of two strata with at least two PSUs each, unequal weights, scores 0 … 100, some of them missing. */
const rowOf = fc.record({
  w: fc.double({ min: 0.1, max: 10, noNaN: true }),
  stratum: fc.integer({ min: 0, max: 1 }),
  psu: fc.integer({ min: 0, max: 4 }),
  y: fc.integer({ min: 0, max: 4 }).map((step) => step * 25),
  group: fc.constantFrom('a', 'b', 'c'),
  answered: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
})
const always: readonly Row[] = [0, 1].flatMap((stratum) =>
  [0, 1].map((psu) => ({
    w: 1 + psu,
    stratum,
    psu,
    y: 25 * (1 + stratum + psu),
    group: psu ? 'a' : 'b',
    answered: true,
  })),
)
const sample = fc.array(rowOf, { minLength: 1, maxLength: 40 }).map((rows) => [...always, ...rows])

const input = (rows: readonly Row[]): DesignInput => ({
  weights: rows.map(({ w }) => w),
  strata: Int32Array.from(rows, ({ stratum }) => stratum),
  psu: Int32Array.from(rows, ({ psu }) => psu),
})
const scores = (rows: readonly Row[]) => rows.map(({ y, answered }) => (answered ? y : null))
const rates = (rows: readonly Row[]) => rows.map(({ y, answered }) => (answered ? Number(y >= 75) : null))
const groups = (rows: readonly Row[]) => rows.map(({ group }) => group)

function same(actual: number | null | undefined, expected: number | null | undefined, relative = 1e-12): void {
  const known = typeof actual === 'number' && typeof expected === 'number'
  if (known && Math.abs(actual - expected) <= relative * Math.max(Math.abs(expected), 1e-3)) return
  expect(actual).toBe(expected)
}
const sameEstimate = (actual: Estimate | undefined, expected: Estimate | undefined) => {
  for (const key of ['estimate', 'se', 'nEff', 'df', 'n', 'deff'] as const) same(actual?.[key], expected?.[key], 1e-10)
}

test('weights times a constant: same mean, SE and n_eff; totals times it', () => {
  fc.assert(
    fc.property(sample, fc.constantFrom(1e-9, 0.37, 1e9), (rows, c) => {
      const [design, scaled] = [
        createDesign(input(rows)),
        createDesign(input(rows.map((row) => ({ ...row, w: row.w * c })))),
      ]
      const [one, other] = [mean(design, scores(rows)), mean(scaled, scores(rows))]
      for (const key of ['estimate', 'se', 'nEff'] as const) same(other[key], one[key])
      const [sum, times] = [total(design, scores(rows)), total(scaled, scores(rows))]
      same((times.estimate ?? 0) / c, sum.estimate)
      same((times.se ?? 0) / c, sum.se)
    }),
  )
})

test('the order of rows and the names of classes change nothing', () => {
  const order = fc.tuple(sample, fc.infiniteStream(fc.integer()))
  fc.assert(
    fc.property(order, ([rows, keys]) => {
      const turned = rows
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => ({ ...row, stratum: 7 - row.stratum, psu: row.psu * -3 + 100, group: `z${row.group}` }))
      const [one, other] = [createDesign(input(rows)), createDesign(input(turned))]
      sameEstimate(mean(other, scores(turned)), mean(one, scores(rows)))
      const [before, after] = [
        byDomain(one, scores(rows), groups(rows)),
        byDomain(other, scores(turned), groups(turned)),
      ]
      expect(after.levels).toEqual(before.levels.map((level) => `z${level}`))
      for (const [g, estimate] of before.estimates.entries()) sameEstimate(after.estimates[g], estimate)
    }),
  )
})

test('y → a + b·y: mean and SE follow', () => {
  const line = fc.tuple(sample, fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(-2, 0.5, 3))
  fc.assert(
    fc.property(line, ([rows, a, b]) => {
      const design = createDesign(input(rows))
      const one = mean(design, scores(rows))
      const other = mean(
        design,
        scores(rows).map((y) => (y === null ? null : a + b * y)),
      )
      same(other.estimate, a + b * (one.estimate ?? Number.NaN), 1e-10)
      if (one.se) same(other.se, Math.abs(b) * one.se, 1e-9)
    }),
  )
})

test('a share is the mean of the 0/1, and the interval of a share lies in [0, 1] and holds it', () => {
  fc.assert(
    fc.property(sample, fc.constantFrom('wilson', 'kornGraubard', 'logit'), (rows, ci) => {
      const design = createDesign(input(rows))
      const share = proportion(design, rates(rows), { ci })
      const asMean = mean(design, rates(rows))
      for (const key of ['estimate', 'se', 'deff', 'df'] as const) expect(share[key]).toBe(asMean[key])
      const { low, high } = share.ci ?? { low: 0, high: 1 }
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(share.estimate ?? -1)
      expect(high).toBeGreaterThanOrEqual(share.estimate ?? 2)
      expect(high).toBeGreaterThan(low)
    }),
  )
})

test('domains recombine to the total, and their means are those of single domains', () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const design = createDesign(input(rows))
      const y = scores(rows)
      const { levels, estimates, covariance } = byDomain(design, y, groups(rows))
      const parts = levels.map((level) => {
        const domain = rows.map(({ group }) => group === level)
        sameEstimate(estimates[levels.indexOf(level)], mean(design, y, { domain }))
        return total(design, y, { domain }).estimate ?? 0
      })
      same(
        parts.reduce((sum, part) => sum + part, 0),
        total(design, y).estimate,
        1e-11,
      )
      for (const [g, row] of covariance.entries()) {
        for (const [q, value] of row.entries()) {
          same(value, covariance[q]?.[g])
          const [a, b] = [estimates[g] as Estimate, estimates[q] as Estimate]
          if (g !== q && a.se !== null && b.se !== null) {
            const { se } = difference(a, b, { relation: 'shared-psu' })
            const expected = a.se ** 2 + b.se ** 2 - 2 * value
            expect(Math.abs((se ?? 0) ** 2 - expected)).toBeLessThanOrEqual(1e-9 * (a.se ** 2 + b.se ** 2) + 1e-12)
          }
          expect(Math.abs(value)).toBeLessThanOrEqual(
            (estimates[g]?.se ?? 0) * (estimates[q]?.se ?? 0) * (1 + 1e-9) + 1e-12,
          )
        }
      }
    }),
  )
})

test('SE ≥ 0, and 0 only without variation; the ratio to ones is the mean', () => {
  fc.assert(
    fc.property(sample, (rows) => {
      const design = createDesign(input(rows))
      const own = mean(design, scores(rows))
      expect(own.se).toBeGreaterThanOrEqual(0)
      const distinct = new Set(scores(rows).filter((y) => y !== null))
      if (own.se === 0) expect([own.reason, distinct.size]).toEqual(['no_variation', 1])
      const ones = ratio(
        design,
        scores(rows),
        rows.map(() => 1),
      )
      same(ones.estimate, own.estimate)
      same(ones.se, own.se, 1e-9)
    }),
  )
})

test('raking: margins within 1e-10, twice is once, and one margin is post-stratification', () => {
  const totals = fc.tuple(
    sample,
    fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    fc.double({ min: 0.2, max: 0.8, noNaN: true }),
  )
  fc.assert(
    fc.property(totals, ([given, s, h]) => {
      const rows = given.map((row, k) => ({ ...row, group: k % 3 === 0 ? 'a' : 'b', high: k % 2 === 0 ? 'h' : 'l' }))
      const design = createDesign(input(rows))
      const group = { by: groups(rows), totals: { a: 1000 * s, b: 1000 * (1 - s) } }
      const level = { by: rows.map(({ high }) => high), totals: { h: 1000 * h, l: 1000 * (1 - h) } }
      const once = rake(design, { group, level })
      for (const [name, { totals: targets }] of Object.entries({ group, level })) {
        for (const [label, target] of Object.entries(targets)) {
          expect(Math.abs((once.achieved[name]?.[label] ?? 0) / target - 1)).toBeLessThanOrEqual(1e-10)
        }
      }
      const twice = rake(once.design, { group, level })
      expect(twice.cycles).toBe(0)
      expect(twice.design.weights).toEqual(once.design.weights)
      same(mean(twice.design, scores(rows)).se, mean(once.design, scores(rows)).se)
      const [single, strata] = [rake(design, { group }).design, postStratify(design, group).design]
      for (const [k, w] of single.weights.entries()) same(w, strata.weights[k])
      same(mean(single, scores(rows)).se, mean(strata, scores(rows)).se, 1e-10)
    }),
  )
})

test('a simple random sample with fpc has deff 1 against sampling without replacement', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 40 }),
      fc.integer({ min: 1, max: 500 }),
      (y, more) => {
        const population = y.length + more
        const design = createDesign({
          weights: y.map(() => population / y.length),
          populationPsu: y.map(() => population),
        })
        const { deff } = mean(design, y)
        if (deff !== null) same(deff / (1 - y.length / population), 1, 1e-10)
        same(kish(design).deff, 1)
      },
    ),
  )
})
