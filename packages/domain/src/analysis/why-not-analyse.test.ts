import { expect, test } from 'vitest'
import { type SampleShape, whyNotAnalyse } from './why-not-analyse.ts'

const stratum = { name: '新筑街道', clusters: 22 }
const sample: SampleShape = {
  imports: 1,
  interviews: 2475,
  weighted: 2475,
  weights: 'given',
  lonelyPsu: 'error',
  clusters: 'place',
  strata: [stratum, { ...stratum, name: '新合街道' }],
}

test('a wave with its answers is analysed', () => {
  expect(whyNotAnalyse(sample)).toBeNull()
})

test.each([
  ['nothing-stored', { imports: 0, interviews: 0 }],
  ['no-interviews', { interviews: 0, weighted: 0 }],
  ['weights-missing', { weighted: 0 }],
  ['single-cluster-stratum', { strata: [stratum, { name: '新合街道', clusters: 1 }] }],
] as const)('%s', (code, part) => {
  expect(whyNotAnalyse({ ...sample, ...part })?.code).toBe(code)
})

test('a lone community is named, and is no obstacle where the plan says what becomes of it', () => {
  const lone = { name: '新合街道', clusters: 1 }
  const given = { ...sample, strata: [stratum, lone] }
  expect(whyNotAnalyse(given)).toMatchObject({ details: { strata: ['新合街道'] } })
  expect(whyNotAnalyse({ ...given, lonelyPsu: 'adjust' })).toBeNull()
})

test('weights are not missed where none are used', () => {
  expect(whyNotAnalyse({ ...sample, weights: 'none', weighted: 0 })).toBeNull()
})
