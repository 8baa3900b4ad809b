import { expect, test } from 'vitest'
import { countOf, newKey, textFields } from './draft.ts'
import { isOld, KEPT_MS } from './kept.ts'

test('what was typed and picked is kept; files, empty fields and what the form makes itself are not', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['key', 'k'],
    ['step', 'words'],
    ['go', 'next'],
    ['mending', '1'],
    ['photo', 'id'],
    ['kind', 'transport'],
    ['text', ' 路灯不亮 '],
    ['where', '  '],
  ] as const)
    form.append(name, value)
  form.append('photos', new Blob(['x']), 'a.jpg')
  expect(textFields(form)).toEqual([
    ['kind', 'transport'],
    ['text', ' 路灯不亮 '],
  ])
})

test('a key cannot be guessed and fits the rule', () => {
  const [one, other] = [newKey(), newKey()]
  expect(one).toMatch(/^[0-9a-f]{32}$/)
  expect(one).not.toBe(other)
})

test('characters are counted as people count them', () => {
  expect(countOf('  路灯😀 ')).toBe(3)
})

test('after seven days it is neither put back nor sent by itself', () => {
  expect(isOld({ at: 1000 }, 1000 + KEPT_MS)).toBe(false)
  expect(isOld({ at: 1000 }, 1001 + KEPT_MS)).toBe(true)
})
