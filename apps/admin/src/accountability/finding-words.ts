import { findingWords } from '@ratchet/words/finding'
import { findingBecauseWords } from '@ratchet/words/finding-because'
import { findingPageWords } from '@ratchet/words/finding-page'
import { regulationPageWords } from '@ratchet/words/regulation-page'
import { yearPageWords } from '@ratchet/words/year-page'
import { useLocale } from '../locale.ts'

/** The words of what the rules find, loaded with the page and not with the portal. */
export function useFindingWords() {
  const { locale } = useLocale()
  return {
    page: { ...findingPageWords[locale], ...yearPageWords[locale] },
    said: findingBecauseWords[locale],
    noun: findingWords[locale],
    regulation: regulationPageWords[locale],
  }
}
export type FindingWords = ReturnType<typeof useFindingWords>
