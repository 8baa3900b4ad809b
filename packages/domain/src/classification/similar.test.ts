import { expect, test } from 'vitest'
import { pairFigures } from './pair-figures.ts'
import { LIKELY_SAME, scoreOf, similarOpinions } from './similar.ts'

const at = (placeId: string | null, category: string | null = 'R3') => ({ text: '', placeId, category })
const target = { text: '港务大道半夜大货车按喇叭', placeId: 'a', category: 'R3' }
const pool = [
  { id: 'same', text: '大货车后半夜在港务大道按喇叭', placeId: 'a', category: 'R3' },
  { id: 'elsewhere', text: '港务大道半夜大货车按喇叭', placeId: 'b', category: 'R3' },
  { id: 'other', text: '垃圾一周没有清运', placeId: 'a', category: 'S1' },
]

test('the likest comes first, with the words that both have', () => {
  const [best] = similarOpinions(target, pool, 5)
  expect(best?.id).toBe('same')
  expect(best?.sharedWords).toContain('港务大道')
  expect(similarOpinions(target, pool, 1)).toHaveLength(1)
  expect(similarOpinions(target, [], 5)).toEqual([])
})

test.each([
  ['same place and category', at('a'), at('a'), 0.1, true],
  ['same words of two places', at('a'), at('b'), 1, false],
  ['same category without a place, unlike words', at(null), at(null), 0.05, false],
  ['same category without a place, like words', at(null), at(null), 0.1, true],
  ['same category, one without a place, few words', at(null), at('a'), 0.1, false],
  ['nothing known but a category, no words', at(null), at(null), 0, false],
  ['same place, another category', at('a'), at('a', 'S1'), 0.1, false],
])('%s', (_, a, b, cosine, likely) => expect(scoreOf(a, b, cosine) >= LIKELY_SAME).toBe(likely))

test('a score stays between nothing and one', () => {
  for (const cosine of [-1, 0, 0.5, 1, 2]) {
    const score = scoreOf(at('a'), at('a'), cosine)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
})

test('pairs of one group are counted once each', () => {
  const rows = [
    { id: '1', text: '路灯坏了不亮', place: 'a', group: 'g' },
    { id: '2', text: '主路路灯不亮', place: 'a', group: 'g' },
    { id: '3', text: '垃圾没人清运', place: 'a', group: null },
  ]
  expect(pairFigures(rows, ['R5', 'R5', 'S1'])).toMatchObject({ pairs: 1, suggested: 1, right: 1, precision: 1 })
  expect(pairFigures(rows, ['R5', 'S1', 'S1'])).toMatchObject({ pairs: 1, recall: 0 })
})

test('of thousands with the same words the first so many come, in the order of their names', () => {
  const many = Array.from({ length: 5000 }, (_, i) => ({ ...target, id: String(i).padStart(4, '0') }))
  expect(similarOpinions(target, many, 3).map(({ id }) => id)).toEqual(['0000', '0001', '0002'])
})
