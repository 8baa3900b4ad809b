import { expect, test } from 'vitest'
import { clustered, nhanes, srs, stratified } from '../golden/designs.ts'
import { createDesign, type Design } from './design.ts'
import { mean, proportion } from './mean.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { ratio } from './ratio.ts'
import { replicateError, replicateWeights } from './replicates.ts'
import { total } from './total.ts'

const seed = 20261127

test('of a linear figure the jackknife is Taylor exactly: totals, with strata, clusters and fpc', () => {
  for (const { design, table } of [srs, clustered]) {
    const y = table.numbers('enroll')
    const own = replicateError(replicateWeights(design, { kind: 'JK1' }), (one) => total(one, y).estimate)
    expect(own.se).toBeCloseTo(total(design, y).se ?? Number.NaN, 4)
  }
  const { design, table } = stratified
  const y = table.numbers('enroll')
  const own = replicateError(replicateWeights(design, { kind: 'JKn' }), (one) => total(one, y).estimate)
  expect(own.se).toBeCloseTo(total(design, y).se ?? Number.NaN, 4)
  expect(own.df).toBe(197)
})

const award = nhanes.table.numbers('HI_CHOL')
const api = stratified.table.numbers('api00')
const raked = rake(clustered.design, {
  stype: { by: clustered.table.text('stype'), totals: { E: 4421, H: 755, M: 1018 } },
  wide: { by: clustered.table.text('sch.wide'), totals: { No: 1072, Yes: 5122 } },
}).design

test.each<[string, Design, (design: Design) => { estimate: number | null; se: number | null }, number]>([
  ['a mean in strata', stratified.design, (one) => mean(one, api), 0.01],
  ['a share of missing answers in clusters', nhanes.design, (one) => proportion(one, award), 0.01],
  [
    'a ratio',
    stratified.design,
    (one) => ratio(one, stratified.table.numbers('api.stu'), stratified.table.numbers('enroll')),
    0.02,
  ],
  [
    'a post-stratified mean',
    postStratify(clustered.design, { by: clustered.table.text('stype'), totals: { E: 4421, H: 755, M: 1018 } }).design,
    (one) => mean(one, clustered.table.numbers('api00')),
    0.15,
  ],
  ['a raked mean', raked, (one) => mean(one, clustered.table.numbers('api00')), 0.15],
])('jackknife and Taylor agree on %s', (_, design, estimator, within) => {
  const taylor = estimator(design).se ?? Number.NaN
  const kind = design.strata ? 'JKn' : 'JK1'
  const { se } = replicateError(replicateWeights(design, { kind }), (one) => estimator(one).estimate)
  expect(Math.abs((se ?? 0) / taylor - 1)).toBeLessThan(within)
})

test('bootstrap and Taylor agree within the error of the bootstrap, and a seed gives the same again', () => {
  const replicates = replicateWeights(stratified.design, { kind: 'bootstrap', replicates: 1000, seed })
  const own = replicateError(replicates, (one) => mean(one, api).estimate)
  // The relative error of an SE from B replicates is about 1/√(2B) = 2.2 %.
  expect(Math.abs((own.se ?? 0) / (mean(stratified.design, api).se ?? 1) - 1)).toBeLessThan(0.07)
  const again = replicateWeights(stratified.design, { kind: 'bootstrap', replicates: 1000, seed })
  expect(again.replicate(7).weights).toEqual(replicates.replicate(7).weights)
  expect(replicates.replicate(8).weights).not.toEqual(replicates.replicate(7).weights)
})

test('a sample of half the population halves the variance of the bootstrap too', () => {
  const y = Array.from({ length: 40 }, (_, k) => (k * 37) % 41)
  const half = createDesign({ weights: y.map(() => 2), populationPsu: y.map(() => 80) })
  const replicates = replicateWeights(half, { kind: 'bootstrap', replicates: 1000, seed })
  const own = replicateError(replicates, (one) => mean(one, y).estimate)
  expect(Math.abs((own.se ?? 0) / (mean(half, y).se ?? 1) - 1)).toBeLessThan(0.07)
})

test('the bootstrap keeps the sum of weights in every stratum on average, and no weight is negative', () => {
  const { design, table } = stratified
  const replicates = replicateWeights(design, { kind: 'bootstrap', replicates: 300, seed })
  const sums = Array.from({ length: 300 }, (_, r) => {
    const { weights } = replicates.replicate(r)
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
    return table.text('stype').reduce((sum, type, k) => sum + (type === 'E' ? (weights[k] ?? 0) : 0), 0)
  })
  expect(sums.reduce((sum, one) => sum + one, 0) / 300 / 4421).toBeCloseTo(1, 2)
})

test('what cannot be replicated is refused', () => {
  const lone = createDesign({ weights: [1, 1, 1], strata: ['a', 'b', 'b'], lonelyPsu: 'adjust' })
  expect(() => replicateWeights(lone, { kind: 'JKn' })).toThrow(expect.objectContaining({ code: 'SinglePsuStratum' }))
  expect(() => replicateWeights(stratified.design, { kind: 'JK1' })).toThrow(
    expect.objectContaining({ code: 'InvalidValue' }),
  )
  const one = { kind: 'bootstrap', replicates: 1, seed } as const
  expect(() => replicateWeights(srs.design, one)).toThrow(expect.objectContaining({ code: 'InvalidValue' }))
})
