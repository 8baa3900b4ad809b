import { expect, test } from 'vitest'
import { firstCategories } from '../opinion/first-categories.ts'
import { evaluate, type Gold } from './evaluate.ts'
import { confusionOf, scoreLabels } from './label-figures.ts'
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
  const others = evaluate([gold('4', '呜啦呜啦', 'W2')], { ...background, bundled })
  expect(others).toMatchObject({ method: 'bundled', knownTexts: 0, category: { accuracy: 1 } })
})
