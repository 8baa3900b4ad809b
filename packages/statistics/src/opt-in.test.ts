import { expect, test } from 'vitest'
import { createDesign } from './design.ts'
import { difference } from './difference.ts'
import { mean } from './mean.ts'
import { describeOptIn } from './opt-in.ts'

const volunteers = describeOptIn([5, 4, null, 5, Number.NaN, 1])

test('volunteers are counted and nothing more', () => {
  expect(volunteers).toEqual({
    source: 'opt-in',
    n: 4,
    nMissing: 2,
    counts: [
      { value: 1, count: 1 },
      { value: 4, count: 1 },
      { value: 5, count: 2 },
    ],
  })
  expect(describeOptIn(['b', 'a', 2]).counts.map(({ value }) => value)).toEqual([2, 'a', 'b'])
})

test('volunteers cannot be given to an estimator or compared: it does not compile', () => {
  const design = createDesign({ weights: [1, 1, 1] })
  const own = mean(design, [1, 2, 3])
  // @ts-expect-error a summary of volunteers is no design
  expect(() => mean(volunteers, [5, 4])).toThrow(expect.objectContaining({ code: 'InvalidValue' }))
  // @ts-expect-error and no estimate
  const compare = () => difference(volunteers, own, { relation: 'independent' })
  // @ts-expect-error it has no standard error
  const error = () => volunteers.se
  // @ts-expect-error no interval
  const interval = () => volunteers.ci
  // @ts-expect-error and no p-value
  const p = () => volunteers.p
  expect([compare, error, interval, p].map((one) => typeof one)).toEqual(Array(4).fill('function'))
})
