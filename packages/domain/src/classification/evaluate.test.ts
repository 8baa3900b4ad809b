import { expect, test } from 'vitest'
import { firstCategories } from '../opinion/first-categories.ts'
import { evaluate } from './evaluate.ts'
import type { Gold } from './fold-guesses.ts'
import { confusionOf, mostConfused, scoreLabels } from './label-figures.ts'
import { readLexicon } from './lexicon.ts'

const gold = (id: string, text: string, category: string, group: string | null = null): Gold => ({
  id,
  text,
  category,
  theme: firstCategories.find((one) => one.id === category)?.theme ?? null,
  sentiment: 'negative',
  urgent: false,
  place: null,
  group,
})
const background = { categories: firstCategories, lexicon: readLexicon([]), places: [], sounds: new Map() }

test('accuracy counts all, macro-F1 each label alike', () => {
  const { accuracy, macroF1, byLabel } = scoreLabels(['a', 'a', 'a', 'b'], ['a', 'a', 'a', 'a'])
  expect(accuracy).toBe(0.75)
  expect(byLabel.map(({ f1 }) => f1)).toEqual([6 / 7, 0])
  expect(macroF1).toBeCloseTo(3 / 7)
  expect(scoreLabels([], [])).toEqual({ accuracy: 0, macroF1: 0, byLabel: [] })
})

test('rows are what is so, columns what was suggested', () => {
  expect(confusionOf(['a', 'a', 'b'], ['a', 'b', 'c'])).toEqual({
    labels: ['a', 'b', 'c'],
    rows: [
      [1, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ],
  })
})

test('a text that the product learns from is never tested by a model that has seen it or its duplicate', () => {
  // Nonsense that can be known only by having been seen, and known at once then.
  const rows = [gold('1', '呜啦呜啦呜', 'W2', 'g'), gold('2', '呜啦呜啦呜啦', 'W2', 'g'), gold('3', '咚咚锵咚', 'S1')]
  const bundled = rows.map((row) => ({ ...row, weight: 5 }))
  const seen = evaluate(rows, { ...background, bundled })
  expect(seen).toMatchObject({ method: 'folds', knownTexts: 3 })
  expect(seen.category.accuracy).toBe(0)
  expect(seen.shipped.category.accuracy).toBe(0)
  const others = evaluate([gold('4', '呜啦呜啦', 'W2')], { ...background, bundled })
  expect(others).toMatchObject({ method: 'bundled', folds: 0, knownTexts: 0, category: { accuracy: 1 } })
})

test('a file of its own is learnt from by folds, beside what the product knows', () => {
  const rows = Array.from({ length: 20 }, (_, i) => gold(String(i), `${'甲乙丙丁'.charAt(i % 4)}呜啦${i}`, 'W2'))
  const told = evaluate(rows, { ...background, bundled: [{ ...gold('x', '咚咚锵咚', 'S1'), weight: 1 }] })
  expect(told).toMatchObject({ method: 'folds', folds: 10, knownTexts: 0, category: { accuracy: 1, macroF1: 1 } })
  expect(told.shipped.category.accuracy).toBeLessThan(1)
  expect(told.confused).toEqual([])
})

test('what is most often taken for another comes first', () => {
  expect(mostConfused(['a', 'a', 'b', 'c'], ['b', 'b', 'a', 'c'])).toEqual([
    { is: 'a', suggested: 'b', count: 2 },
    { is: 'b', suggested: 'a', count: 1 },
  ])
})

test('rows that do not say the tone or the urgency count for neither', () => {
  const rows = [gold('1', '呜啦', 'W2'), { ...gold('2', '咚锵', 'S1'), sentiment: null, urgent: null }]
  const told = evaluate(rows, { ...background, bundled: [] })
  expect(told.sentiment.byLabel.map(({ support }) => support)).toEqual([1])
  expect(told.urgent.byLabel.map(({ support }) => support)).toEqual([1])
})
