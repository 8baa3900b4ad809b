import { expect, test } from 'vitest'
import type { WavePlan } from './plan.ts'
import { differingMargins, plan, whyNotPlan } from './planner.ts'
import type { Wave } from './wave.ts'

const wave = { id: 'w', design: 'probability', releasedOn: null, plan: null, version: 3 } as unknown as Wave
const good: WavePlan = {
  interviews: 640,
  frame: { source: '街道住户名册', size: 42_000, asOf: null },
  strata: 'street',
  clusters: 'place',
  isFinite: true,
  weights: 'given',
  lonelyPsu: 'error',
  margins: [],
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.6,
}
const gender = { trait: 'gender' as const, targets: { male: 20_300, female: 21_700 } }
const street = { trait: 'street' as const, targets: { 新筑街道: 23_000, 新合街道: 19_000 } }

test('a plan is kept with the one before it in the trail', () => {
  const done = plan(wave, { ...good, margins: [gender, street] })
  expect(done.wave).toMatchObject({ version: 4, plan: { interviews: 640 } })
  expect(done.fact).toMatchObject({ act: 'survey.planned', payload: { before: null } })
})

test.each<[string, Partial<WavePlan>, Partial<Wave>]>([
  ['plan-opt-in', {}, { design: 'opt_in' }],
  ['plan-released', {}, { releasedOn: '2026-09-20' as never }],
  ['larger-than-frame', { interviews: 50_000 }, {}],
  ['finite-needs-size', { clusters: 'none', frame: { ...good.frame, size: null } }, {}],
  ['margin-twice', { margins: [gender, gender] }, {}],
  ['margin-empty', { margins: [{ trait: 'gender', targets: { male: 1 } }] }, {}],
  ['margin-totals-differ', { margins: [gender, { ...street, targets: { ...street.targets, 新合街道: 18_900 } }] }, {}],
])('%s', (code, given, of) => {
  expect(whyNotPlan({ ...wave, ...of }, { ...good, ...given })).toMatchObject({ code })
})

test('margins that differ are told with both totals and the difference; shares of 1 agree in spite of their digits', () => {
  expect(differingMargins([gender, { ...street, targets: { 新筑街道: 23_000, 新合街道: 18_900 } }])).toEqual({
    trait: 'gender',
    total: 42_000,
    otherTrait: 'street',
    otherTotal: 41_900,
    difference: 100,
  })
  expect(
    differingMargins([
      { trait: 'gender', targets: { male: 0.1, female: 0.9 } },
      { trait: 'street', targets: { a: 0.3, b: 0.7 - 1e-16 } },
    ]),
  ).toBeNull()
})
