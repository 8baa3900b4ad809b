import { refusalSentence } from '@ratchet/words/catalogue'
import { expect, test } from 'vitest'
import { isTest, sources, withoutComments } from './repository.ts'

/** Codes that the rules and procedures can refuse with, as they are written there. */
function refusalCodes(): string[] {
  const rules = sources(/^packages\/(domain|api)\/src\/.*\.ts$/).filter(({ path }) => !isTest(path))
  const codes = rules.flatMap(({ text }) => [
    ...withoutComments(text).matchAll(
      /\b(?:Refusal(?:<[^>]*>)?\(|return \{ code: |refuse\(\{ code: )'([a-z][a-z-]+)'/g,
    ),
  ])
  return [...new Set(codes.map(([, code = '']) => code))].sort()
}

/** True when the catalogue has no sentence; one that needs details throws without them, and so exists. */
function isMute(locale: 'zh' | 'en', code: string): boolean {
  try {
    return refusalSentence(locale, '', code, {}) === code
  } catch {
    return false
  }
}

test('every reason to refuse is a sentence in both languages', () => {
  const codes = refusalCodes()
  expect(codes.length).toBeGreaterThan(5)
  expect(codes.filter((code) => isMute('zh', code) || isMute('en', code))).toEqual([])
})
