import { expect, test } from 'vitest'
import { encode, encoded } from './encode.ts'

test('labels become codes of sorted levels; what has no label has code −1', () => {
  expect(encode(['b', null, 'a', undefined, 'b'])).toEqual({
    codes: Int32Array.of(1, -1, 0, -1, 1),
    levels: ['a', 'b'],
  })
  expect(encode([10, 9, Number.NaN]).levels).toEqual([9, 10])
  expect(encode(['x', 3, 'a', 1]).levels).toEqual([1, 3, 'a', 'x'])
})

test('a family that is fixed beforehand keeps its order and refuses others', () => {
  expect(encode(['b'], ['c', 'b'])).toEqual({ codes: Int32Array.of(1), levels: ['c', 'b'] })
  expect(() => encode(['z'], ['a'])).toThrow(expect.objectContaining({ code: 'ValueOutOfScale' }))
})

test('codes keep their numbers as levels', () => {
  expect(encoded(Int32Array.of(7, -1, 3, 7))).toEqual({ codes: Int32Array.of(1, -1, 0, 1), levels: [3, 7] })
  expect(() => encoded({ codes: Int32Array.of(2), levels: ['a'] })).toThrow(
    expect.objectContaining({ code: 'ValueOutOfScale' }),
  )
})
