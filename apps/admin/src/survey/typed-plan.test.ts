import { expect, test } from 'vitest'
import { readPlan, typedPlan } from './typed-plan.ts'

const good = { ...typedPlan(null), source: '街道住户名册' }

test('what most waves look like is a plan once its frame is named', () => {
  expect(readPlan(typedPlan(null)).wrong).toEqual(new Set(['source']))
  expect(readPlan(good).plan).toMatchObject({
    interviews: 600,
    frame: { source: '街道住户名册', size: null, asOf: null },
    strata: 'street',
    clusters: 'place',
    lonelyPsu: 'error',
    expectedRate: 0.8,
    expectedDeff: 1.5,
    expectedResponse: 0.6,
  })
})

test('a plan that was kept comes back as it was', () => {
  const gender = { trait: 'gender' as const, classes: [{ name: 'male', total: '２０，３００' }] }
  const { plan } = readPlan({ ...good, size: '42,000', rate: '82.5%', margins: [gender] })
  expect(plan).toMatchObject({ frame: { size: 42_000 }, expectedRate: 0.825 })
  expect(plan?.margins).toEqual([{ trait: 'gender', targets: { male: 20_300 } }])
  expect(readPlan(typedPlan(plan)).plan).toEqual(plan)
})

test('two classes of one name are pointed out and not quietly one', () => {
  const classes = [
    { name: '18-29', total: '10' },
    { name: ' 18-29', total: '20' },
  ]
  const { plan, wrong } = readPlan({ ...good, margins: [{ trait: 'age_band', classes }] })
  expect([plan, [...wrong]]).toEqual([null, ['margins']])
})

test('every field that cannot be read is named', () => {
  const margins = [{ trait: 'gender' as const, classes: [{ name: 'male', total: '' }] }]
  const bad = { ...good, interviews: '12.5', source: ' ', size: 'x', rate: '0', deff: '', response: '120', margins }
  expect([...readPlan(bad).wrong].sort()).toEqual([
    'deff',
    'interviews',
    'margins',
    'rate',
    'response',
    'size',
    'source',
  ])
})
