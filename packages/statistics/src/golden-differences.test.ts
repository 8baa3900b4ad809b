import { expect, test } from 'vitest'
import { closeInterval, housing, nhanes, srs, stratified } from '../golden/designs.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { byDomain } from './by-domain.ts'
import { type Difference, difference } from './difference.ts'
import { encode } from './encode.ts'
import type { Estimate } from './estimate.ts'
import { mean, proportion } from './mean.ts'

interface ExpectedDifference {
  readonly difference: number
  readonly se: number
  readonly df: number
  readonly statistic: number
  readonly p_two_sided_t: number
  readonly ci95_t: readonly [number, number]
}

function closeDifference(actual: Difference, expected: ExpectedDifference): void {
  close(actual.estimate, expected.difference)
  close(actual.se, expected.se)
  expect(actual.df).toBe(expected.df)
  close(actual.t, expected.statistic)
  close(actual.p, expected.p_two_sided_t)
  closeInterval(actual, expected.ci95_t)
}

test('O05: two domains that share their PSUs, and the covariance between them', () => {
  const expected = goldenExpected<{ gender_difference_shared_psu: ExpectedDifference & { covariance: number } }>(
    'O05.json',
  )
  const { table, design } = nhanes
  const y = table.numbers('HI_CHOL')
  const gender = table.text('RIAGENDR')
  const { estimates, covariance } = byDomain(design, y, gender, { of: 'proportion' })
  const [men, women] = estimates as [Estimate, Estimate]
  closeDifference(difference(men, women, { relation: 'shared-psu' }), expected.gender_difference_shared_psu)
  close(covariance[0]?.[1], expected.gender_difference_shared_psu.covariance)
  const [alone, other] = ['1', '2'].map((sex) => proportion(design, y, { domain: gender.map((one) => one === sex) }))
  const by = difference(alone as Estimate, other as Estimate, { relation: 'shared-psu' })
  closeDifference(by, expected.gender_difference_shared_psu)
})

test('O06: two answers of the same schools', () => {
  const expected = goldenExpected<{
    overall: ExpectedDifference
    domains: Record<string, { n: number; est: number; se: number }>
    t: Record<string, number>
    adjusted: { raw: Record<string, number> }
  }>('O06.json')
  const { table, design } = stratified
  const [before, after] = [table.numbers('api99'), table.numbers('api00')]
  closeDifference(difference(mean(design, before), mean(design, after), { relation: 'shared-psu' }), expected.overall)
  const wide = table.text('sch.wide')
  const domains = table.text('stype').map((type, k) => `${type} ${wide[k]}`)
  const [first, second] = [byDomain(design, before, domains), byDomain(design, after, domains)]
  for (const [g, level] of first.levels.entries()) {
    const own = difference(first.estimates[g] as Estimate, second.estimates[g] as Estimate, { relation: 'shared-psu' })
    close(own.estimate, expected.domains[level]?.est ?? Number.NaN)
    close(own.se, expected.domains[level]?.se ?? Number.NaN)
    close(own.t, expected.t[level] ?? Number.NaN)
    close(own.p, expected.adjusted.raw[level] ?? Number.NaN)
    expect(own.df).toBe(197)
  }
})

test('O06 as two files of a panel: pairing the rows gives what one file gives', () => {
  const expected = goldenExpected<{ overall: ExpectedDifference }>('O06.json')
  const { table } = stratified
  const columns = { weights: table.numbers('pw'), strata: table.text('stype'), populationPsu: table.numbers('fpc') }
  const turned = <T>(values: ArrayLike<T>) => Array.from(values).reverse()
  const ids = table.text('cds')
  const first = stratified.make({ ...columns, ids })
  const second = stratified.make({
    weights: turned(columns.weights),
    strata: turned(columns.strata),
    populationPsu: turned(columns.populationPsu),
    ids: turned(ids),
  })
  const [a, b] = [mean(first, table.numbers('api99')), mean(second, turned(table.numbers('api00')))]
  closeDifference(difference(a, b, { relation: { pairBy: 'ids' } }), expected.overall)
  closeDifference(difference(a, b, { relation: { pairBy: { a: ids, b: turned(ids) } } }), expected.overall)
  expect(() => difference(a, b, { relation: 'independent' })).toThrow(/200 units are in both samples/)
})

test('O07: two independent periods', () => {
  const expected = goldenExpected<{
    mean_api00: ExpectedDifference
    prop_award1: ExpectedDifference
    by_stype: Record<string, { difference: number; se: number; p: number }>
  }>('O07.json')
  const [a, b] = [srs, stratified]
  const independent = { relation: 'independent' } as const
  const api = [a, b].map(({ table, design }) => mean(design, table.numbers('api00'))) as [Estimate, Estimate]
  closeDifference(difference(...api, independent), expected.mean_api00)
  const award = [a, b].map(({ table, design }) => proportion(design, table.numbers('award1'))) as [Estimate, Estimate]
  closeDifference(difference(...award, independent), expected.prop_award1)
  const [before, after] = [a, b].map(({ table, design }) =>
    byDomain(design, table.numbers('award1'), encode(table.text('stype')), { of: 'proportion' }),
  )
  for (const [g, level] of (before?.levels ?? []).entries()) {
    const own = difference(before?.estimates[g] as Estimate, after?.estimates[g] as Estimate, independent)
    close(own.estimate, expected.by_stype[level]?.difference ?? Number.NaN)
    close(own.se, expected.by_stype[level]?.se ?? Number.NaN)
    close(own.p, expected.by_stype[level]?.p ?? Number.NaN)
  }
})

test('O08: pairs of groups of one sample', () => {
  const expected = goldenExpected<{ rank: { pairs: { a: string; b: string; difference: number; se: number }[] } }>(
    'O08.json',
  )
  const { table, design } = housing
  const { levels, estimates } = byDomain(design, table.numbers('score'), table.text('Type'))
  for (const pair of expected.rank.pairs) {
    const [a, b] = [pair.a, pair.b].map((level) => estimates[levels.indexOf(level)]) as [Estimate, Estimate]
    const own = difference(b, a, { relation: 'shared-psu' })
    close(own.estimate, pair.difference)
    close(own.se, pair.se)
  }
})
