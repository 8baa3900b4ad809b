import { expect, test } from 'vitest'
import { closeInterval, closeMean, clustered, type ExpectedMean, type ExpectedShare } from '../golden/designs.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { byDomain } from './by-domain.ts'
import { mean, proportion } from './mean.ts'
import { postStratify } from './post-stratify.ts'
import { rake } from './rake.ts'
import { total } from './total.ts'
import { trimWeights } from './trim-weights.ts'

interface ExpectedKish {
  readonly sumW: number
  readonly kishDeff: number
  readonly kishEffectiveN: number
  readonly cvWeights: number
}

const { table, design } = clustered
const [api, award, enroll] = ['api00', 'award1', 'enroll'].map(table.numbers) as [
  Float64Array,
  Float64Array,
  Float64Array,
]
const [type, wide] = [table.text('stype'), table.text('sch.wide')]
const stype = { by: type, totals: { E: 4421, H: 755, M: 1018 } }
const margins = { stype, 'sch.wide': { by: wide, totals: { No: 1072, Yes: 5122 } } }

function closeShare(actual: ReturnType<typeof proportion>, expected: ExpectedShare): void {
  close(actual.estimate, expected.estimate)
  close(actual.se, expected.se)
  close(actual.deff, expected.deff_vs_srs_with_replacement)
  closeInterval(actual, expected.ci95_wilson_nEff_t)
}

test('O03: post-stratification, and SEs from the residuals within post-strata', () => {
  const { after: expected } = goldenExpected<{
    after: {
      mean_api00: ExpectedMean
      prop_award1: ExpectedShare
      total_enroll: Pick<ExpectedMean, 'estimate' | 'se' | 'ci95_t'>
      weight_by_stype: Record<string, number>
      kish: ExpectedKish
    }
  }>('O03.json')
  const { design: made, achieved, kish: own } = postStratify(design, { name: 'stype', ...stype })
  closeMean(mean(made, api), expected.mean_api00)
  closeShare(proportion(made, award), expected.prop_award1)
  close(total(made, enroll).estimate, expected.total_enroll.estimate)
  close(total(made, enroll).se, expected.total_enroll.se)
  closeInterval(total(made, enroll), expected.total_enroll.ci95_t)
  for (const [k, level] of type.entries()) close(made.weights[k], expected.weight_by_stype[level] ?? Number.NaN)
  for (const [level, target] of Object.entries(stype.totals)) close(achieved.stype?.[level], target)
  close(own.nEff, expected.kish.kishEffectiveN)
  const share = proportion(
    made,
    type.map((one) => Number(one === 'E')),
  )
  expect(share.se).toBe(0)
})

interface ExpectedRaking {
  readonly cell_weights: readonly { readonly stype: string; readonly schwide: string; readonly w: number }[]
  readonly mean_api00: ExpectedMean
  readonly prop_award1: ExpectedShare
  readonly kish: ExpectedKish
  readonly trimmed_at_40: {
    readonly max: number
    readonly min: number
    readonly n_at_cap: number
    readonly weighted_mean_api00: number
    readonly kish: ExpectedKish
    readonly margins_after_trim: Readonly<Record<string, number>>
  }
}
const raking = goldenExpected<ExpectedRaking>('O04.json')

test('O04: raking, with SEs from the base-weighted regression on both margins', () => {
  const { design: made, achieved, kish: own } = rake(design, margins)
  for (const cell of raking.cell_weights) {
    const row = type.findIndex((one, k) => one === cell.stype && wide[k] === cell.schwide)
    close(made.weights[row], cell.w)
  }
  for (const [name, { totals }] of Object.entries(margins)) {
    for (const [level, target] of Object.entries(totals)) {
      expect(Math.abs((achieved[name]?.[level] ?? 0) / target - 1)).toBeLessThanOrEqual(1e-10)
    }
  }
  closeMean(mean(made, api), raking.mean_api00)
  closeShare(proportion(made, award), raking.prop_award1)
  close(own.deff, raking.kish.kishDeff)
  close(own.cvWeights, raking.kish.cvWeights)
})

test('O04: trimming keeps the sum and tells how far the margins broke', () => {
  const expected = raking.trimmed_at_40
  const { design: made, marginDeviation, trimmed, kish: own } = trimWeights(rake(design, margins).design, { upper: 40 })
  close(Math.max(...made.weights), expected.max)
  close(Math.min(...made.weights), expected.min)
  expect(trimmed).toBe(expected.n_at_cap)
  close(mean(made, api).estimate, expected.weighted_mean_api00)
  close(own.sumW, expected.kish.sumW)
  close(own.nEff, expected.kish.kishEffectiveN)
  for (const [level, sum] of Object.entries(expected.margins_after_trim)) {
    const target = stype.totals[level as keyof typeof stype.totals]
    close(marginDeviation?.margins.stype?.[level], sum / target - 1)
  }
  expect(marginDeviation?.max).toBeCloseTo(0.258, 3)
})

test('raking within limits keeps both the limits and the margins', () => {
  const { design: made, achieved } = rake(design, margins, { bounds: { lower: 30, upper: 60 } })
  expect(Math.max(...made.weights)).toBe(60)
  expect(Math.min(...made.weights)).toBeGreaterThanOrEqual(30 - 1e-9)
  for (const [level, target] of Object.entries(stype.totals)) {
    expect(Math.abs((achieved.stype?.[level] ?? 0) / target - 1)).toBeLessThanOrEqual(1e-10)
  }
  expect(() => rake(design, margins, { bounds: { upper: 33 } })).toThrow(
    expect.objectContaining({ code: 'RakingNotConverged' }),
  )
})

test('domains of a calibrated design are the same alone and together, also on two calibrations', () => {
  const raked = rake(design, margins).design
  const twice = postStratify(raked, { by: table.text('awards'), totals: { No: 2000, Yes: 4194 } }).design
  for (const made of [raked, twice]) {
    const all = byDomain(made, api, table.text('comp.imp'))
    for (const [g, level] of all.levels.entries()) {
      const alone = mean(made, api, { domain: table.text('comp.imp').map((one) => one === level) })
      close(all.estimates[g]?.se, alone.se ?? Number.NaN)
      close(all.estimates[g]?.estimate, alone.estimate ?? Number.NaN)
    }
  }
})
