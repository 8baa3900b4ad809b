import { hotlineImportPageWords } from '@ratchet/words/hotline-import-page'
import { hotlineRowWords } from '@ratchet/words/hotline-row'
import { useLocale } from '../locale.ts'

/** The words of taking the hotline's export over: of its own pages only, so that no other page loads them. */
export function useHotlineWords() {
  const { locale } = useLocale()
  const [page, rows]: [typeof hotlineImportPageWords.zh, typeof hotlineRowWords.zh] = [
    hotlineImportPageWords[locale],
    hotlineRowWords[locale],
  ]
  return { page, rows }
}
