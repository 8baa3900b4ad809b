import type { RefusalDetails } from '@ratchet/domain/refusal'
import { refusalWords } from './refusal.ts'

export type Locale = 'zh' | 'en'

/** One noun's words in both languages; Chinese defines the shape. */
interface Bilingual<W> {
  readonly zh: W
  readonly en: W
}

function inLocale<W>(words: Bilingual<W>, locale: Locale): W {
  return words[locale]
}

/** Every word on screen, in one language. The locale is passed explicitly: no global, no fallback. */
export function words(locale: Locale) {
  return {
    refusal: inLocale(refusalWords, locale),
  }
}
export type Words = ReturnType<typeof words>

/** The sentence of a refusal by its code; an unknown code is shown as it is, so that nothing is hidden. */
export function refusalSentence(locale: Locale, code: string, details: RefusalDetails): string {
  const all: Record<string, (details: RefusalDetails) => string> = { ...words(locale).refusal }
  return all[code]?.(details) ?? code
}
