import { expect, test } from 'vitest'
import { planFigures } from './plan-figures.ts'

const plain = { n: 200, rate: 0.8, deff: 1, response: 0.35, size: null, wanted: null, streets: [] }

test('200 households: a level to 5.5 points, a change only from 11.2; with clusters 6.8 and 13.7', () => {
  expect(planFigures(plain).here.margin).toBeCloseTo(5.5436, 4)
  expect(planFigures(plain).here.change).toBeCloseTo(11.2063, 4)
  const clustered = planFigures({ ...plain, deff: 1.5 }).here
  expect(clustered.margin).toBeCloseTo(6.7895, 4)
  expect(clustered.change).toBeCloseTo(13.7249, 4)
})

test('a wanted margin says how many interviews and how many addresses', () => {
  const figures = planFigures({ ...plain, rate: 0.5, deff: 1.4, size: 120_000, wanted: 3 })
  expect(figures.wanted).toEqual({ required: 1476, toIssue: 4218, feasible: true })
  expect(planFigures({ ...plain, response: 1 }).toIssue).toBe(200)
  expect(planFigures(plain).toIssue).toBe(572)
})

test('streets: in proportion to their households, or to where answers differ most', () => {
  const street = (at: number, size: number, rate: number | null) => ({ id: `${at}` as never, size, rate })
  const streets = [street(1, 30_000, 0.5), street(2, 10_000, 0.95)]
  const { allocation } = planFigures({ ...plain, n: 400, streets })
  expect(allocation?.map((row) => [row.proportional, row.neyman])).toEqual([
    [300, 349],
    [100, 51],
  ])
  expect(allocation?.[1]?.figures.margin).toBeCloseTo(4.27, 2)
  expect(planFigures({ ...plain, n: 3, streets }).allocation).toBeNull()
  expect(planFigures({ ...plain, streets: streets.slice(1) }).allocation).toBeNull()
})

test('a census has no margin, and the curve ends with the population', () => {
  const figures = planFigures({ ...plain, n: 500, size: 300 })
  expect(figures.here.margin).toBe(0)
  expect(figures.curve.every((point) => point.n <= 300)).toBe(true)
  expect(planFigures({ ...plain, n: 4000 }).curve.at(-1)?.n).toBe(5000)
})
