import { expect, test } from 'vitest'
import type { Item } from '../questionnaire/item.ts'
import { nextItem, whyNotAnswer } from './ballot.ts'

const words = { zh: '题', en: 'q' }
const base = { words, required: true, dontKnow: true }
const items: readonly Item[] = [
  { ...base, id: 'overall', kind: 'five' },
  { ...base, id: 'heard', kind: 'choice', multiple: false, options: ['1', '2'].map((id) => ({ id, words })) },
  { ...base, id: 'where', kind: 'yesno', showIf: { item: 'heard', is: ['1'] } },
]

test('an option whose code is a figure stays an option when it was sent before', () => {
  // As it is read back: text that looks like a figure has become one.
  const before = { overall: 4, heard: 1 }
  expect(nextItem(items, before)).toMatchObject({ item: { id: 'where' }, left: 0 })
  expect(whyNotAnswer(items, { where: 1 }, before)).toBeNull()
  expect(nextItem(items, { overall: 4, heard: 2 })).toEqual({ item: null, left: 0 })
})

test('a form may stop anywhere, and what was sent stands', () => {
  expect(whyNotAnswer(items, { overall: 4 }, {})).toBeNull()
  expect(whyNotAnswer(items, {}, {})).toEqual({ code: 'nothing-answered' })
  expect(whyNotAnswer(items, { overall: 5 }, { overall: 4 })).toEqual({
    code: 'key-reused',
    details: { item: 'overall' },
  })
  expect(whyNotAnswer(items, { heard: '3' }, { overall: 4 })).toMatchObject({ code: 'answers-wrong' })
})
