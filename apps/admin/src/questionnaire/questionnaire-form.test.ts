import { itemFaults } from '@ratchet/domain/questionnaire/item-fault'
import { expect, test } from 'vitest'
import {
  contentOf,
  formOf,
  freeOption,
  isChanged,
  moved,
  type QuestionnaireForm,
  withBank,
  withOwn,
} from './questionnaire-form.ts'

const stored = {
  kind: 'quarterly' as const,
  title: { zh: '题', en: 'title' },
  introduction: { zh: '', en: '' },
  items: withBank([], ['sanitation', 'aware_work']).map(({ item }) => item),
  scalesEdition: 1,
  approval: null,
  version: 3,
}
const form = formOf(stored)
const ids = (it: QuestionnaireForm) => it.items.map(({ item }) => item.id)

test('a form says what is saved until something is changed, and what it sends is the same', () => {
  expect(form.seen).toBe(3)
  expect(isChanged(form, stored)).toBe(false)
  const { version: _, ...content } = stored
  expect(contentOf(form).content).toEqual(content)
  expect(isChanged({ ...form, items: moved(form.items, 0, 1) }, stored)).toBe(true)
  expect(isChanged({ ...form, title: { ...form.title, en: 'other' } }, stored)).toBe(true)
})

test('from the bank comes what is not there yet, with keys of its own', () => {
  const items = withBank(form.items, ['aware_work', 'overall'])
  expect(ids({ ...form, items })).toEqual(['sanitation', 'aware_work', 'overall'])
  expect(new Set(items.map(({ key }) => key)).size).toBe(3)
})

test('an own item has a free code and only lacks its words', () => {
  const twice = withOwn(withOwn(form.items, 'choice'), 'text')
  expect(ids({ ...form, items: twice }).slice(2)).toEqual(['q3', 'q4'])
  expect(new Set(itemFaults(twice.map(({ item }) => item)).map(({ code }) => code))).toEqual(
    new Set(['words-missing', 'option-words-missing']),
  )
  expect(contentOf({ ...form, items: twice }).wrong).toEqual([])
  expect(freeOption(['a', 'b'])).toBe('c')
  expect(freeOption([...'abcdefghijklmnopqrstuvwxyz'])).toBe('o27')
})

test('moving swaps two neighbours and stops at the ends', () => {
  expect(ids({ ...form, items: moved(form.items, 0, 1) })).toEqual(['aware_work', 'sanitation'])
  expect(ids({ ...form, items: moved(form.items, 0, -1) })).toEqual(['sanitation', 'aware_work'])
  expect(ids({ ...form, items: moved(form.items, 1, 1) })).toEqual(['sanitation', 'aware_work'])
})

test('what cannot be sent is named by its path', () => {
  const approval = { basis: 'approved' as const, body: '', mark: '', number: '1', validUntil: '' }
  expect(contentOf({ ...form, approval }).wrong).toEqual(['approval.body', 'approval.validUntil'])
  const [first] = form.items
  const bad = first ? [{ ...first, item: { ...first.item, id: 'Bad' } }] : []
  expect(contentOf({ ...form, items: bad })).toEqual({ content: null, wrong: ['items.0.id'] })
})
