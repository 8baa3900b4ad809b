import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fiveOf,
  fiveTables,
  isPositive,
  pointsOf,
  printedPoints,
  scalesSchema,
  scoredKinds,
  stepsOf,
  usualScales,
  whyNotScales,
} from './scale.ts'

describe('the scales that the product comes with', () => {
  test('five steps at equal distances, ten from nought to a hundred', () => {
    expect(printedPoints(usualScales, 'five')).toEqual([100, 75, 50, 25, 0])
    expect(printedPoints(usualScales, 'ten')).toEqual([100, 88.9, 77.8, 66.7, 55.6, 44.4, 33.3, 22.2, 11.1, 0])
    for (const step of stepsOf.five) expect(pointsOf(usualScales, 'five', step)).toBe(((step - 1) / 4) * 100)
    for (const step of stepsOf.ten) expect(pointsOf(usualScales, 'ten', step)).toBeCloseTo(((step - 1) / 9) * 100, 12)
  })
  test('satisfied are the two best of five and the three best of ten, and only those', () => {
    expect(stepsOf.five.filter((step) => isPositive(usualScales, 'five', step))).toEqual([4, 5])
    expect(stepsOf.ten.filter((step) => isPositive(usualScales, 'ten', step))).toEqual([8, 9, 10])
  })
  test('every table in use may be used, also after it was kept as JSON', () => {
    expect(fiveTables.map((table) => printedPoints({ ...usualScales, five: fiveOf(table) }, 'five').join('/'))).toEqual(
      ['100/75/50/25/0', '100/80/60/30/0', '100/80/60/40/0'],
    )
    for (const table of fiveTables) {
      const scales = { ...usualScales, five: fiveOf(table) }
      expect(whyNotScales(scalesSchema.parse(JSON.parse(JSON.stringify(scales))))).toBeNull()
    }
  })
  test('a step that the scale has not is a defect, never a figure', () => {
    for (const step of [0, 6, 2.5, Number.NaN]) expect(() => pointsOf(usualScales, 'five', step)).toThrow(RangeError)
    expect(() => pointsOf(usualScales, 'ten', 11)).toThrow(RangeError)
  })
})

describe('tables that may not be', () => {
  const flat = { ...usualScales, five: { ...usualScales.five, 4: 100 } }
  test.each([
    ['two steps alike', flat, 'steps-not-rising'],
    ['a better answer that earns less', { ...usualScales, ten: { ...usualScales.ten, 9: 5 } }, 'steps-not-rising'],
    ['nobody is satisfied', { ...usualScales, positiveFive: [] }, 'positive-not-top'],
    ['everybody is', { ...usualScales, positiveFive: [1, 2, 3, 4, 5] }, 'positive-not-top'],
    ['satisfied with a gap', { ...usualScales, positiveFive: [3, 5] }, 'positive-not-top'],
    ['the best is not satisfied', { ...usualScales, positiveTen: [8, 9] }, 'positive-not-top'],
  ])('%s', (_, scales, code) => {
    expect(whyNotScales(scales)?.code).toBe(code)
  })
})

test('whatever rises is accepted, and a better step never earns less', () => {
  const rising = (steps: number) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: steps, maxLength: steps })
      .map((points) => points.toSorted((a, b) => a - b).map((point) => point / 10))
  const table = (points: readonly number[]) => Object.fromEntries(points.map((point, at) => [at + 1, point]))
  const top = (steps: number) => fc.integer({ min: 2, max: steps }).map((from) => [...range(from, steps)])
  fc.assert(
    fc.property(rising(5), rising(10), top(5), top(10), (five, ten, positiveFive, positiveTen) => {
      const scales = scalesSchema.parse({ five: table(five), ten: table(ten), positiveFive, positiveTen })
      expect(whyNotScales(scales)).toBeNull()
      for (const kind of scoredKinds) {
        const points = stepsOf[kind].map((step) => pointsOf(scales, kind, step))
        expect(points).toEqual(points.toSorted((a, b) => a - b))
      }
    }),
  )
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
