import type { Locale } from '@ratchet/words/catalogue'
import { questionnaireEditorWords } from '@ratchet/words/questionnaire-editor'
import { questionnairePageWords } from '@ratchet/words/questionnaire-page'
import { useLocale } from '../locale.ts'

/** The words of these pages, loaded with the pages and not with the portal. */
export function pageWords(locale: Locale) {
  return { ...questionnairePageWords[locale], ...questionnaireEditorWords[locale] }
}

export function usePageWords() {
  return pageWords(useLocale().locale)
}
