import { casePageWords } from '@ratchet/words/case-page'
import { useLocale, useWords } from '../locale.ts'

/** The words of the pages of cases, loaded with the page; those of the noun stand beside them. */
export function useCaseWords() {
  const { locale } = useLocale()
  return { ...casePageWords[locale], noun: useWords().accountabilityCase }
}
export type CaseWords = ReturnType<typeof useCaseWords>
