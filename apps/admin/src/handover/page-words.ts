import { handoverWords } from '@ratchet/words/handover'
import { handoverPageWords } from '@ratchet/words/handover-page'
import { useLocale } from '../locale.ts'

/** The words of this page, loaded with the page and not with the portal. */
export function useHandoverWords() {
  const { locale } = useLocale()
  return { ...handoverPageWords[locale], sheet: handoverWords[locale].sheet }
}
