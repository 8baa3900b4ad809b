import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { expect, test } from 'vitest'
import type { Suggesting } from './sorting-form.ts'
import { keyedSorting, sortingKeys } from './sorting-keys.ts'

const value: Sorting = {
  theme: 'property',
  secondTheme: null,
  category: 'W2',
  sentiment: 'negative',
  placeId: null,
  urgent: false,
}
const suggesting = {
  suggestion: { others: [{ value: 'S2', confidence: 0.1 }] },
  as: { ...value, model: '1+0', confidence: 0.8 },
  categories: firstCategories,
} as unknown as Suggesting
const after = (key: string, from = value) => keyedSorting(key, from, suggesting)

test('one key changes one field, and no other', () => {
  const changed = Object.fromEntries(
    sortingKeys.map((key) => {
      const next = after(key)
      const fields = (Object.keys(value) as (keyof Sorting)[]).filter((field) => next && next[field] !== value[field])
      return [key, next && Object.fromEntries(fields.map((field) => [field, next[field]]))]
    }),
  )
  const { s, d, f, u, x, q, '!': second, ')': none, '0': no, '5': five, '7': same, '8': other } = changed
  expect({ s, d, f, u, x, q, second, none, no, five, same, other }).toEqual({
    s: { sentiment: 'positive' },
    d: { sentiment: 'neutral' },
    f: {},
    u: { urgent: true },
    x: {},
    q: { category: 'W1' },
    second: { secondTheme: 'teaching' },
    none: {},
    five: { theme: 'sanitation', category: null },
    no: { theme: null, category: null },
    same: {},
    other: { theme: 'sanitation', category: 'S2' },
  })
  expect([after('9'), after('&'), after('y'), after('a')]).toEqual([undefined, undefined, undefined, undefined])
})

test('what was suggested is back by one key, and is not where nothing was', () => {
  expect(after('x', { ...value, category: 'W1', urgent: true })).toEqual(value)
  expect(keyedSorting('x', value, { ...suggesting, as: null })).toBeUndefined()
})
