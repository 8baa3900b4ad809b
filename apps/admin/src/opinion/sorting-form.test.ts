import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import type { Sorting } from '@ratchet/domain/opinion/sorting'
import { expect, test } from 'vitest'
import { beginsWith, categoryName, categoryOfKey, withTheme } from './sorting-form.ts'

const sorting: Sorting = {
  theme: 'property',
  secondTheme: 'sanitation',
  category: 'W2',
  sentiment: 'negative',
  placeId: null,
  urgent: true,
}

test('letters go by the categories of the theme, and others mean nothing', () => {
  expect([...'qwertyu'].map((key) => categoryOfKey(key, firstCategories, 'property'))).toEqual([
    'W1',
    'W2',
    'W3',
    'W4',
    'W5',
    undefined,
    undefined,
  ])
  expect(categoryOfKey('Q', firstCategories, null)).toBe('O1')
})

test('another theme leaves the category behind, and a second theme that is now the first', () => {
  expect(withTheme(sorting, 'sanitation')).toMatchObject({ theme: 'sanitation', secondTheme: null, category: null })
  expect(withTheme(sorting, 'property')).toEqual(sorting)
})

test('a suggestion stands there for what nobody has sorted, and never over what somebody has', () => {
  const opinion = { ...sorting, category: null, urgent: false, status: 'new' }
  const as = { ...sorting, model: '1+0', confidence: 0.8 }
  expect(beginsWith(opinion as never, as)).toEqual(sorting)
  expect(beginsWith({ ...opinion, status: 'classified' } as never, as)).toMatchObject({ category: null, urgent: false })
  expect(beginsWith(opinion as never, null)).toMatchObject({ category: null })
})

test('a category is called by its name, or by its code once the catalogue has it no more', () => {
  expect(categoryName(firstCategories, 'W2', 'en')).toBe('Lifts and shared facilities')
  expect(categoryName(firstCategories, 'Z9', 'zh')).toBe('Z9')
  expect(categoryName(firstCategories, null, 'zh')).toBeNull()
})
