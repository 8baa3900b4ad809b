import { expect, test } from 'vitest'
import { face } from './face.ts'
import { renderString } from './render-string.ts'

test('five faces of one size that differ in the mouth alone, and say nothing to a screen reader', () => {
  const drawn = [1, 2, 3, 4, 5].map((step) => renderString(face(step, 34)))
  expect(new Set(drawn).size).toBe(5)
  expect(new Set(drawn.map((text) => text.replace(/ d="[^"]*"/, ''))).size).toBe(1)
  for (const text of drawn) expect(text).toContain('aria-hidden="true"')
})
