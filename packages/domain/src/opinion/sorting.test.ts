import { expect, test } from 'vitest'
import type { Day, Instant } from '../day.ts'
import { firstCategories } from './first-categories.ts'
import { classify, unclassify } from './handle.ts'
import type { Opinion } from './opinion.ts'
import { type LastSorting, type Sorting, sortingOf, whyNotSorting, whyNotUnsort } from './sorting.ts'

const sorting: Sorting = {
  theme: 'transport',
  secondTheme: null,
  category: 'R5',
  sentiment: 'negative',
  placeId: null,
  urgent: false,
}
const fresh = {
  ...sorting,
  theme: null,
  category: null,
  sentiment: null,
  id: '00000000-0000-4000-8000-000000000001',
  number: 'YJ-2026-000001',
  status: 'new',
  erasedAt: null,
  receivedAt: '2026-11-27T01:00:00.000Z' as Instant,
  version: 1,
} as Opinion
const today = '2026-11-27' as Day

test.each<[string, Partial<Sorting>, string | null]>([
  ['a category with its own theme', {}, null],
  ['no category yet', { category: null }, null],
  ['a category of none of the seven', { theme: null, category: 'O2' }, null],
  ['two themes', { secondTheme: 'sanitation' }, null],
  ['a category of another theme', { category: 'S1' }, 'category-elsewhere'],
  ['a category of none under a theme', { category: 'O2' }, 'category-elsewhere'],
  ['a category that there is not', { category: 'Z9' }, 'category-unknown'],
  ['the same theme twice', { secondTheme: 'transport' }, 'second-theme-same'],
])('%s', (_, changed, code) => {
  expect(whyNotSorting({ ...sorting, ...changed }, firstCategories)?.code ?? null).toBe(code)
})

test('the fact holds what was suggested, what was decided and what stood before', () => {
  const suggested = { ...sorting, category: 'R4', model: '1+0', confidence: 0.7 }
  const { opinion, fact } = classify(fresh, sorting, suggested)
  expect(sortingOf(opinion)).toEqual(sorting)
  expect(fact.payload).toMatchObject({ ...sorting, suggested, before: { status: 'new', category: null }, version: 2 })
})

test('one takes back what one has sorted oneself, today, when nothing came after, and nothing else', () => {
  const { opinion } = classify(fresh, sorting)
  const last: LastSorting = { byId: 'me', day: today, version: 2, before: { ...sortingOf(fresh), status: 'new' } }
  const by = { userId: 'me', today }
  const why = (changed: Partial<LastSorting>, of: Partial<Opinion> = {}) =>
    whyNotUnsort({ ...opinion, ...of }, { ...last, ...changed }, by)?.code ?? null
  expect(why({})).toBeNull()
  expect(why({ byId: 'other' })).toBe('sorted-by-another')
  expect(why({ day: '2026-11-26' as Day })).toBe('sorted-earlier')
  expect(why({}, { version: 3 })).toBe('nothing-to-undo')
  expect(why({}, { urgent: true })).toBe('leader-told')
  expect(whyNotUnsort(opinion, null, by)?.code).toBe('nothing-to-undo')
  const undone = unclassify(opinion, last, by)
  expect(undone.opinion).toMatchObject({ status: 'new', category: null, theme: null, version: 3 })
  expect(undone.fact.act).toBe('opinion.unclassified')
})
