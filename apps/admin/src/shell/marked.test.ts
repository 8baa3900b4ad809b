import { expect, test } from 'vitest'
import { isMarked } from './marked.ts'

test('a row answers to any of its names, and to nothing when the address names none', () => {
  expect(isMarked('2026-01', ['id-1', '2026-01'])).toBe(true)
  expect(isMarked('2026-02', ['id-1', '2026-01'])).toBe(false)
  expect(isMarked(undefined, ['id-1', null])).toBe(false)
  expect(isMarked('', ['', null])).toBe(false)
})
