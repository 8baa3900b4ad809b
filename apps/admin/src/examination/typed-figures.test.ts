import { expect, test } from 'vitest'
import { countsOf, faultOf, figuresOf, paste } from './typed-figures.ts'

test.each([
  ['', 'score', null],
  ['—', 'rank', null],
  ['８２．６１', 'score', null],
  ['第3名', 'rank', null],
  ['100.1', 'score', 'score-range'],
  ['八十', 'score', 'not-number'],
  ['0', 'rank', 'rank-range'],
  ['9', 'rank', 'rank-range'],
  ['2.5', 'rank', 'rank-range'],
] as const)('%s as %s: %s', (text, measure, fault) => {
  expect(faultOf(text, measure, 8)).toBe(fault)
})

test('a blank stays missing, and zero is a figure', () => {
  const typed = { 'a|overall|score': '0', 'a|overall|rank': '', 'a|education|rank': '3', 'b|overall|score': ' ' }
  expect(figuresOf(typed, ['a', 'b'])).toEqual([
    { zone: 'a', subject: 'overall', score: 0, rank: null },
    { zone: 'a', subject: 'education', score: null, rank: 3 },
  ])
  expect(countsOf({ ...typed, 'b|overall|rank': '99' }, ['a', 'b'], 8)).toEqual({ figures: 2, faults: 1 })
})

test('cells copied from a sheet fill to the right and downwards and stop at the edge', () => {
  const from = { zone: 'a', subject: 'overall', measure: 'rank' } as const
  expect(paste({ 'a|overall|score': '80' }, '1\t90\n2\t91\n3\t92\n', from, ['a', 'b'])).toEqual({
    'a|overall|score': '80',
    'a|overall|rank': '1',
    'a|education|score': '90',
    'b|overall|rank': '2',
    'b|education|score': '91',
  })
})
