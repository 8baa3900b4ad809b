import { expect, test } from 'vitest'
import { reasonedPieces } from './reasoned-pieces.ts'

const text = '3号楼电梯困人了'

test('nothing is lost and nothing twice, and the graver reason shows', () => {
  const pieces = reasonedPieces(text, [
    { of: 'category', from: 3, to: 7 },
    { of: 'urgent', from: 5, to: 7 },
    { of: 'place', from: 0, to: 3 },
  ])
  expect(pieces.map(({ text: piece }) => piece).join('')).toBe(text)
  expect(pieces.map(({ text: piece, of }) => `${piece}:${of}`)).toEqual([
    '3号楼:place',
    '电梯:category',
    '困人:urgent',
    '了:null',
  ])
})

test('without reasons there is one piece, and an empty text has none', () => {
  expect(reasonedPieces(text, [])).toEqual([{ from: 0, text, of: null }])
  expect(reasonedPieces('', [])).toEqual([])
})
