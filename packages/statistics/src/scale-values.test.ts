import { expect, test } from 'vitest'
import { fiveStepRate, fiveStepScore, scaleValues } from './scale-values.ts'

test('five steps as scores and as rates; unknown answers are missing, never 0', () => {
  expect([
    ...scaleValues([5, '4', 3, 2, 1, 9, null, '', undefined, Number.NaN], fiveStepScore, { missing: [9] }),
  ]).toEqual([100, 75, 50, 25, 0, NaN, NaN, NaN, NaN, NaN])
  expect([...scaleValues([5, 4, 3], fiveStepRate)]).toEqual([1, 1, 0])
  expect([...scaleValues(['满意', '不了解'], { 满意: 100 }, { missing: ['不了解'] })]).toEqual([100, NaN])
})

test('an answer outside the scale is refused with its row', () => {
  const outside = expect.objectContaining({ code: 'ValueOutOfScale', message: expect.stringMatching('row 1 is 6') })
  expect(() => scaleValues([5, 6], fiveStepScore)).toThrow(outside)
  expect(() => scaleValues([5, 9], fiveStepScore)).toThrow(expect.objectContaining({ code: 'ValueOutOfScale' }))
  expect(() => scaleValues(['constructor'], fiveStepScore)).toThrow(
    expect.objectContaining({ code: 'ValueOutOfScale' }),
  )
})
