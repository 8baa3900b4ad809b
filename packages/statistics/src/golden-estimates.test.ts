import { expect, test } from 'vitest'
import {
  closeInterval,
  closeMean,
  clustered,
  type ExpectedMean,
  type ExpectedShare,
  housing,
  nhanes,
  srs,
  stratified,
} from '../golden/designs.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { byDomain } from './by-domain.ts'
import type { Design } from './design.ts'
import { kish } from './kish.ts'
import { mean, proportion } from './mean.ts'
import { ratio } from './ratio.ts'
import { total } from './total.ts'

interface ExpectedDomain {
  readonly n: number
  readonly estimate: number
  readonly se: number
  readonly df_domain: number
}
interface Expected {
  readonly mean_api00: ExpectedMean
  readonly mean_api00_no_fpc: ExpectedMean
  readonly mean_score: ExpectedMean
  readonly prop_award1: ExpectedShare
  readonly prop_HI_CHOL: ExpectedShare
  readonly prop_high: ExpectedShare
  readonly total_enroll: Pick<ExpectedMean, 'estimate' | 'se' | 'ci95_t'>
  readonly ratio_apistu_enroll: Pick<ExpectedMean, 'estimate' | 'se'>
  readonly kish: ExpectedKish
  readonly kish_all: ExpectedKish
  readonly item_response: { readonly n: number; readonly answered: number; readonly weighted: number }
  readonly before: Expected
}
interface ExpectedKish {
  readonly n: number
  readonly sumW: number
  readonly kishDeff: number
  readonly kishEffectiveN: number
  readonly cvWeights: number
}

const [o1, o2, o3, o5, o8] = ['O01', 'O02', 'O03', 'O05', 'O08'].map((name) =>
  goldenExpected<Expected>(`${name}.json`),
) as [Expected, Expected, Expected, Expected, Expected]

function closeShare(design: Design, y: Float64Array, expected: ExpectedShare): void {
  const wilson = proportion(design, y)
  expect(wilson.n).toBe(expected.nObserved)
  close(wilson.estimate, expected.estimate)
  close(wilson.se, expected.se)
  close(wilson.df, expected.df)
  close(wilson.deff, expected.deff_vs_srs_with_replacement)
  closeInterval(wilson, expected.ci95_wilson_nEff_t)
  closeInterval(proportion(design, y, { ci: 'kornGraubard' }), expected.ci95_beta_KornGraubard)
  closeInterval(proportion(design, y, { ci: { method: 'logit', level: 0.95 } }), expected.ci95_logit_t)
}

function closeKish(design: Design, expected: ExpectedKish): void {
  const own = kish(design)
  expect(own.n).toBe(expected.n)
  close(own.sumW, expected.sumW)
  close(own.deff, expected.kishDeff)
  close(own.nEff, expected.kishEffectiveN)
  close(own.cvWeights, expected.cvWeights)
}

/** Each domain twice: alone, by a mask, and with all the others. */
function closeDomains(
  { design, y, groups, of }: { design: Design; y: Float64Array; groups: string[]; of: 'mean' | 'proportion' },
  expected: Readonly<Record<string, ExpectedDomain>>,
): void {
  const all = byDomain(design, y, groups, { of })
  expect(all.levels).toEqual(Object.keys(expected).sort())
  for (const [g, level] of all.levels.entries()) {
    const one = expected[level] as ExpectedDomain
    const domain = groups.map((group) => group === level)
    const alone = of === 'mean' ? mean(design, y, { domain }) : proportion(design, y, { domain })
    for (const actual of [alone, all.estimates[g]]) {
      expect(actual?.n).toBe(one.n)
      close(actual?.estimate, one.estimate)
      close(actual?.se, one.se)
      expect(actual?.df).toBe(one.df_domain)
      close(Math.sqrt(all.covariance[g]?.[g] ?? Number.NaN), one.se)
    }
    expect(alone.ci?.low).toBeCloseTo(all.estimates[g]?.ci?.low ?? Number.NaN, 9)
  }
}

const domains = (expected: object, key: string) =>
  (expected as Record<string, Record<string, ExpectedDomain>>)[key] ?? {}

test('O01: a simple random sample with fpc', () => {
  const { table, design, open } = srs
  closeMean(mean(design, table.numbers('api00')), o1.mean_api00)
  closeMean(mean(open, table.numbers('api00')), o1.mean_api00_no_fpc)
  closeShare(design, table.numbers('award1'), o1.prop_award1)
  const sum = total(design, table.numbers('enroll'))
  close(sum.estimate, o1.total_enroll.estimate)
  close(sum.se, o1.total_enroll.se)
  closeInterval(sum, o1.total_enroll.ci95_t)
  closeKish(design, o1.kish)
  const groups = table.text('stype')
  closeDomains({ design, y: table.numbers('api00'), groups, of: 'mean' }, domains(o1, 'domain_api00_by_stype'))
})

test('O02: strata with fpc, a ratio, and domains across the strata', () => {
  const { table, design, open } = stratified
  closeMean(mean(design, table.numbers('api00')), o2.mean_api00)
  closeMean(mean(open, table.numbers('api00')), o2.mean_api00_no_fpc)
  closeShare(design, table.numbers('award1'), o2.prop_award1)
  close(total(design, table.numbers('enroll')).se, o2.total_enroll.se)
  const share = ratio(design, table.numbers('api.stu'), table.numbers('enroll'))
  close(share.estimate, o2.ratio_apistu_enroll.estimate)
  close(share.se, o2.ratio_apistu_enroll.se)
  closeKish(design, o2.kish)
  const y = table.numbers('api00')
  closeDomains({ design, y, groups: table.text('sch.wide'), of: 'mean' }, domains(o2, 'domain_api00_by_schwide'))
  const award = { design, y: table.numbers('award1'), groups: table.text('stype'), of: 'proportion' } as const
  closeDomains(award, domains(o2, 'domain_award1_by_stype'))
})

test('O03: clusters with fpc, before any calibration', () => {
  const { table, design } = clustered
  closeMean(mean(design, table.numbers('api00')), o3.before.mean_api00)
  closeShare(design, table.numbers('award1'), o3.before.prop_award1)
  const sum = total(design, table.numbers('enroll'))
  close(sum.se, o3.before.total_enroll.se)
  closeInterval(sum, o3.before.total_enroll.ci95_t)
})

test('O05: missing answers are a domain of the full design', () => {
  const { table, design } = nhanes
  const y = table.numbers('HI_CHOL')
  closeShare(design, y, o5.prop_HI_CHOL)
  for (const [column, key] of [
    ['RIAGENDR', 'domain_by_gender'],
    ['race', 'domain_by_race'],
    ['agecat', 'domain_by_agecat'],
  ] as const) {
    closeDomains({ design, y, groups: table.text(column), of: 'proportion' }, domains(o5, key))
  }
  closeKish(design, o5.kish_all)
  const answered = proportion(
    design,
    y.map((value) => Number(!Number.isNaN(value))),
  )
  close(answered.estimate, o5.item_response.weighted)
  expect(proportion(design, y).nMissing).toBe(o5.item_response.n - o5.item_response.answered)
})

test('O08: scores without weights', () => {
  const { table, design } = housing
  closeMean(mean(design, table.numbers('score')), o8.mean_score)
  closeShare(design, table.numbers('high'), o8.prop_high)
  const groups = table.text('Type')
  closeDomains({ design, y: table.numbers('score'), groups, of: 'mean' }, domains(o8, 'by_type'))
})
