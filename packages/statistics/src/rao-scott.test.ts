import fc from 'fast-check'
import { expect, test } from 'vitest'
import { housing, stratified } from '../golden/designs.ts'
import { codeOf, unspeakable } from '../golden/error-code.ts'
import { close, goldenExpected } from '../golden/golden-data.ts'
import { createDesign } from './design.ts'
import { chiSquareUpper } from './distribution.ts'
import { raoScott } from './rao-scott.ts'

interface Expected {
  readonly F: number
  readonly ndf: number
  readonly ddf: number
  readonly p: number
}

test.each([
  [
    'O02.json',
    'chisq_schwide_compimp',
    () => raoScott(stratified.design, stratified.table.text('sch.wide'), stratified.table.text('comp.imp')),
  ],
  ['O08.json', 'chisq_type_sat', () => raoScott(housing.design, housing.table.text('Type'), housing.table.text('Sat'))],
] as const)('%s: %s', (file, name, run) => {
  const expected = goldenExpected<Record<string, Expected>>(file)[name] as Expected
  const result = run()
  close(result.F, expected.F)
  close(result.ndf, expected.ndf)
  close(result.ddf, expected.ddf)
  close(result.p, expected.p)
})

test('with unequal design effects the degrees of freedom are Satterthwaite’s', () => {
  // An own translation of R's algorithm (QR contrasts, numpy) that also gives the golden figures above.
  const { table, design: sample } = stratified
  const improved = table.text('comp.imp')
  const awards = raoScott(sample, table.text('stype'), table.text('awards'))
  close(awards.F, 14.169408118007803)
  close(awards.ndf, 1.8851358850346125)
  close(awards.ddf, 371.37176935181867)
  close(awards.p, 2.082108676428429e-6)
  const level = Array.from(table.numbers('api00'), (score) => Number(score > 600) + Number(score > 700))
  const both = table.text('sch.wide').map((wide, k) => `${improved[k]}${wide}`)
  const twelve = raoScott(sample, level, both)
  close(twelve.F, 1.4526962706456017)
  close(twelve.ndf, 5.623794834533992)
  close(twelve.p, 0.19553951586572088)
})

const design = createDesign({ weights: [1, 1, 1, 1, 1, 1] })

test('which classification is the row does not matter, and everybody twice is not twice the evidence in clusters', () => {
  const { table } = housing
  const [type, satisfaction] = [table.text('Type'), table.text('Sat')]
  const once = raoScott(housing.design, type, satisfaction)
  const turned = raoScott(housing.design, satisfaction, type)
  close(turned.F, once.F ?? Number.NaN)
  const twice = createDesign({
    weights: Float64Array.from({ length: 2 * type.length }, () => 1),
    psu: Array.from({ length: 2 * type.length }, (_, k) => k % type.length),
  })
  close(raoScott(twice, [...type, ...type], [...satisfaction, ...satisfaction]).F, once.F ?? Number.NaN)
})

test('a simple random sample gives Pearson’s χ² over n/(n−1)', () => {
  const [a, b] = [
    ['x', 'x', 'x', 'y', 'y', 'y'],
    ['u', 'u', 'v', 'u', 'v', 'v'],
  ]
  const result = raoScott(design, a as string[], b as string[])
  // χ² = 6·(2·2 − 1·1)²/(3·3·3·3) = 2/3.
  expect(result.F).toBeCloseTo((2 / 3) * (5 / 6), 12)
  expect([result.ndf, result.ddf]).toEqual([1, 5])
  expect(result.p).toBeGreaterThan(chiSquareUpper(result.F ?? 0, 1))
})

test('nothing to test is null with a reason', () => {
  const both = ['x', 'y', 'x', 'y', 'x', 'y']
  expect(raoScott(design, both, Array(6).fill('u'))).toMatchObject({ F: null, p: null, reason: 'no_variation' })
  expect(raoScott(design, both, Array(6).fill(null))).toMatchObject({
    F: null,
    n: 0,
    shares: null,
    reason: 'empty_domain',
  })
  expect(raoScott(design, both, both, { domain: [1, 0, 0, 0, 0, 0] })).toMatchObject({ F: null, reason: 'n_lt_2' })
  expect(codeOf(() => raoScott(design, ['x'], both))).toBe('LengthMismatch')
})

test('fuzz: small and empty cells give no NaN and no Infinity', () => {
  const person = fc.tuple(
    fc.option(fc.integer({ min: 0, max: 3 })),
    fc.option(fc.integer({ min: 0, max: 3 })),
    fc.integer({ min: 1, max: 9 }),
  )
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 25 }), (people) => {
      const own = createDesign({ weights: people.map(([, , weight]) => weight) })
      const result = raoScott(
        own,
        people.map(([row]) => row),
        people.map(([, column]) => column),
      )
      expect(unspeakable(result)).toEqual([])
      if (result.p !== null) expect(result.p >= 0 && result.p <= 1).toBe(true)
    }),
  )
})
