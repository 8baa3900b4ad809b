import { expect, test } from 'vitest'
import { meantBy } from './page-keys.ts'

test('a letter is the letter with Caps Lock on; with Shift it is another key', () => {
  const [a, second] = [() => {}, () => {}]
  const keys = { a, '!': second }
  expect(meantBy(keys, { key: 'a', shiftKey: false })).toBe(a)
  expect(meantBy(keys, { key: 'A', shiftKey: false })).toBe(a)
  expect(meantBy(keys, { key: 'A', shiftKey: true })).toBeUndefined()
  expect(meantBy(keys, { key: '!', shiftKey: true })).toBe(second)
  expect(meantBy(keys, { key: 'b', shiftKey: false })).toBeUndefined()
})
