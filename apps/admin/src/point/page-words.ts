import { handoverWords } from '@ratchet/words/handover'
import { pointPageWords } from '@ratchet/words/point-page'
import { pointSheetWords } from '@ratchet/words/point-sheet'
import { useLocale } from '../locale.ts'

/** The words of these pages, loaded with the pages and not with the portal. */
export const usePageWords = () => pointPageWords[useLocale().locale]

export function useSheetWords() {
  const { locale } = useLocale()
  return { ...pointSheetWords[locale], kind: handoverWords[locale].sheet }
}
