import { expect, test } from 'vitest'
import { figuresInput, plannedStreets, rateIn } from './figures-input.ts'

const streets = [
  { id: 's1', name: '新筑街道' },
  { id: 's2', name: '新合街道' },
]
const plan = {
  expectedRate: 0.8,
  expectedDeff: 1.5,
  expectedResponse: 0.6,
  frame: { source: '名册', size: 42_000, asOf: null },
  margins: [{ trait: 'street' as const, targets: { 新筑街道: 23_000, 新合街道: 19_000 } }],
}

test('streets are reckoned with only when every one has its households', () => {
  const typed = { wanted: '3', sizes: {}, rates: { s1: '70' } }
  expect(figuresInput(plan, 640, streets, typed)).toEqual({
    n: 640,
    rate: 0.8,
    deff: 1.5,
    response: 0.6,
    size: 42_000,
    wanted: 3,
    streets: [
      { id: 's1', size: 23_000, rate: 0.7 },
      { id: 's2', size: 19_000, rate: null },
    ],
  })
  const half = { ...plan, margins: [{ trait: 'street' as const, targets: { 新筑街道: 23_000 } }] }
  expect(figuresInput(half, 640, streets, typed).streets).toEqual([])
  // What the plan does not say may be typed beside it.
  const sized = { ...typed, sizes: { s1: '1', s2: '１９,０００' } }
  expect(figuresInput(half, 640, streets, sized).streets.map((street) => street.size)).toEqual([23_000, 19_000])
})

test('what is out of range is not asked', () => {
  expect(figuresInput(plan, 640, streets, { wanted: '0', sizes: {}, rates: {} }).wanted).toBeNull()
  expect(['82.5%', '0', '100', 'x', ''].map(rateIn)).toEqual([0.825, null, null, null, null])
})

test('a park is no street; a street whose communities all have quotas is no sample of communities', () => {
  const place = (id: string, streetId: string, target: number | null) => ({
    id,
    name: id,
    streetId,
    streetName: `${streetId}街道`,
    target,
    completed: 0,
  })
  const places = [place('a', 's1', 10), place('b', 's1', null), place('park', 'park', null), place('c', 's2', null)]
  expect(plannedStreets(places)).toEqual({
    streets: [
      { id: 's1', name: 's1街道' },
      { id: 's2', name: 's2街道' },
    ],
    isComplete: false,
  })
  expect(plannedStreets([...places, place('d', 's3', 5)]).isComplete).toBe(true)
})
