import { expect, test } from 'vitest'
import { firstCategories } from './first-categories.ts'
import { whyNoProblem } from './problem.ts'

test.each([
  ['a complaint', 'C2', 'negative', null],
  ['neither', 'C2', 'neutral', null],
  ['what nobody has sorted', null, null, null],
  ['what nobody has heard yet', 'C2', null, null],
  ['praise', 'C2', 'positive', 'positive'],
  ['praise that is not sorted', null, 'positive', 'positive'],
  ['about the surveys', 'O4', 'negative', 'no-content'],
  ['nothing to act on', 'O5', null, 'no-content'],
  ['social insurance', 'O1', 'negative', null],
] as const)('%s: %s, %s', (_, category, sentiment, why) => {
  expect(whyNoProblem({ category, sentiment })).toBe(why)
})

test('the two categories are those of the first edition without a theme and without a problem', () => {
  const found = firstCategories.filter(({ id }) => whyNoProblem({ category: id, sentiment: null }) !== null)
  expect(found.map(({ name, theme }) => [name.zh, theme])).toEqual([
    ['调查评价本身', null],
    ['无实质内容', null],
  ])
})
