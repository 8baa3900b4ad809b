import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { close } from '../golden/golden-data.ts'
import { byDomain } from './by-domain.ts'
import { createDesign, type LonelyPsu } from './design.ts'
import { kish } from './kish.ts'
import { mean, proportion } from './mean.ts'
import { rake } from './rake.ts'
import { total } from './total.ts'

interface Row {
  readonly w: number
  readonly y: number
  readonly s?: string
  readonly g?: string
  readonly a?: string
}
// Each case has a shape of its own; the test that reads it names what it takes.
const cases = JSON.parse(readFileSync(new URL('../golden/adversarial.json', import.meta.url), 'utf8')) as {
  readonly id: string
  readonly input: unknown
  readonly required: unknown
}[]
const caseOf = <I, R>(id: string) => {
  const found = cases.find((one) => one.id === id)
  return { input: found?.input as I, required: found?.required as R }
}
const weightsOf = (rows: readonly Row[]) => rows.map(({ w }) => w)
const answersOf = (rows: readonly Row[]) => rows.map(({ y }) => y)
const refused = (code: string, says: string | RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(says) })

test('A01: a stratum with one PSU is refused by name; an option that is named is echoed', () => {
  const { input, required } = caseOf<
    Row[],
    { options: Record<LonelyPsu, { estimate: number; se: number; df: number }> }
  >('A01')
  const strata = input.map(({ s = '' }) => s)
  expect(() => createDesign({ weights: weightsOf(input), strata })).toThrow(refused('SinglePsuStratum', 'stratum c'))
  const named = {
    weights: weightsOf(input),
    strata: Int32Array.from([0, 0, 0, 1, 1, 2]),
    strataLabels: ['a', 'b', 'c'],
  }
  expect(() => createDesign(named)).toThrow(refused('SinglePsuStratum', 'stratum c'))
  const echoes = { certainty: 'lonelyPsuCertainty', adjust: 'lonelyPsuAdjust', average: 'lonelyPsuAverage' } as const
  for (const [option, echo] of Object.entries(echoes)) {
    const lonelyPsu = option as keyof typeof echoes
    const design = createDesign({ weights: weightsOf(input), strata, lonelyPsu })
    const { estimates } = byDomain(
      design,
      answersOf(input),
      strata.map(() => 'all'),
    )
    for (const own of [mean(design, answersOf(input)), estimates[0]]) {
      close(own?.estimate, required.options[lonelyPsu].estimate)
      close(own?.se, required.options[lonelyPsu].se)
      expect(own?.df).toBe(required.options[lonelyPsu].df)
      expect(own?.warnings).toContain(echo)
    }
    expect(design.lonelyPsu).toBe(option)
    expect(() => mean(design, answersOf(input), { lonelyPsu: 'error' })).toThrow(
      refused('SinglePsuStratum', 'stratum c'),
    )
  }
})

test('A02: rows of weight zero stay in the design, move nothing, and are not counted', () => {
  const { input, required } = caseOf<
    Row[],
    { result: { estimate: number; se: number; df: number }; n_positive: number }
  >('A02')
  const own = mean(createDesign({ weights: weightsOf(input) }), answersOf(input))
  close(own.estimate, required.result.estimate)
  close(own.se, required.result.se)
  expect([own.df, own.n]).toEqual([required.result.df, required.n_positive])
  expect(() => createDesign({ weights: [0, 0] })).toThrow(refused('AllWeightsZero', 'no row'))
})

test('A03: where all answers are the same the SE is 0 and the share still has an interval', () => {
  const { input, required } = caseOf<Row[], { ci95_wilson_on_kish_n: [number, number]; kishEffectiveN: number }>('A03')
  const design = createDesign({ weights: weightsOf(input) })
  const score = mean(design, answersOf(input))
  expect(score).toMatchObject({ estimate: 100, se: 0, reason: 'no_variation', warnings: ['zeroVariance'], ci: null })
  const [together] = byDomain(
    design,
    answersOf(input),
    input.map(() => 'all'),
  ).estimates
  expect(together).toEqual(score)
  const share = proportion(
    design,
    answersOf(input).map(() => 1),
  )
  expect(share).toMatchObject({ estimate: 1, se: 0, warnings: ['zeroVariance'] })
  close(share.ci?.low, required.ci95_wilson_on_kish_n[0])
  expect(share.ci?.high).toBe(1)
  close(share.nEff, required.kishEffectiveN)
  const none = proportion(
    design,
    answersOf(input).map(() => 0),
  )
  close(none.ci?.high, 1 - required.ci95_wilson_on_kish_n[0])
})

test('A04: one row has a value and no error', () => {
  const { input } = caseOf<Row[], unknown>('A04')
  const design = createDesign({ weights: weightsOf(input) })
  const unknown = { se: null, ci: null, deff: null, reason: 'n_lt_2', n: 1 }
  expect(mean(design, answersOf(input))).toMatchObject({ ...unknown, estimate: 80 })
  expect(total(design, answersOf(input))).toMatchObject({ ...unknown, estimate: 240 })
  expect(proportion(design, [1])).toMatchObject({ ...unknown, estimate: 1 })
  expect(byDomain(design, answersOf(input), ['a']).estimates[0]).toMatchObject({ ...unknown, estimate: 80 })
})

test('A05: an empty domain says nothing', () => {
  const { input } = caseOf<{ rows: Row[] }, unknown>('A05')
  const design = createDesign({ weights: weightsOf(input.rows) })
  const y = answersOf(input.rows)
  const domain = y.map((value) => value > 1000)
  const nothing = { n: 0, estimate: null, se: null, ci: null, nEff: null, deff: null, reason: 'empty_domain' }
  for (const estimator of [mean, total]) expect(estimator(design, y, { domain })).toMatchObject(nothing)
  const levels = byDomain(design, y, { codes: new Int32Array(6), levels: ['all', 'nobody'] })
  expect(levels.estimates[1]).toMatchObject(nothing)
})

test.each([
  ['A06', 'RakingNotConverged', /1000 iterations.*[ga] = .*deviates by -?\d/],
  ['A07', 'MarginCategoryMissing', 'g = X, target 10'],
  ['A08', 'MarginTotalsDisagree', '100 vs 110'],
])('%s: margins that cannot be reached give %s and no weights', (id, code, says) => {
  const { input } = caseOf<{ rows: Row[]; margins: Record<'g' | 'a', Record<string, number>> }, unknown>(id)
  const design = createDesign({ weights: weightsOf(input.rows) })
  const margins = Object.entries(input.margins).map(([name, totals]) => ({
    name,
    by: input.rows.map((row) => row[name as 'g' | 'a']),
    totals,
  }))
  expect(() => rake(design, margins)).toThrow(refused(code, says))
})

test('A09: wild weights warn; the scale of weights changes nothing but totals', () => {
  const { input, required } = caseOf<
    Record<'wild' | 'nice' | 'nice_times_1e9', Row[]>,
    { wild: { estimate: number; kishEffectiveN: number }; nice: { estimate: number; se: number } }
  >('A09')
  const [wild, nice, large] = [input.wild, input.nice, input.nice_times_1e9].map((rows) => {
    const design = createDesign({ weights: weightsOf(rows) })
    return { mean: mean(design, answersOf(rows)), total: total(design, answersOf(rows)), kish: kish(design) }
  })
  close(wild?.mean.estimate, required.wild.estimate)
  close(wild?.mean.nEff, required.wild.kishEffectiveN)
  expect(wild?.mean.warnings).toContain('extremeWeights')
  expect(nice?.mean.warnings).toEqual([])
  for (const one of [nice, large]) {
    close(one?.mean.estimate, required.nice.estimate)
    close(one?.mean.se, required.nice.se)
    expect((one?.kish.nEff ?? 0) / (nice?.kish.nEff ?? 1)).toBeCloseTo(1, 12)
  }
  expect((large?.total.estimate ?? 0) / (nice?.total.estimate ?? 1)).toBeCloseTo(1e9, 3)
})

test('A10: what is not a number is named with its row', () => {
  const design = createDesign({ weights: [1, 1, 1, 1] })
  expect(() => createDesign({ weights: [1, Number.NaN] })).toThrow(refused('InvalidWeight', 'row 1'))
  expect(() => createDesign({ weights: [1, 1, -1] })).toThrow(refused('InvalidWeight', 'row 2'))
  expect(() => mean(design, [1, 2, Infinity, 4])).toThrow(refused('InvalidValue', 'row 2'))
  expect(() => mean(design, [1, 2, 3, 4, 5])).toThrow(refused('LengthMismatch', '5 vs 4'))
  expect(mean(design, [1, 2, null, 4])).toMatchObject({ n: 3, nMissing: 1 })
})
