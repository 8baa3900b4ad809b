import { circularPageWords } from '@ratchet/words/circular-page'
import { useLocale } from '../locale.ts'

/** The words of these pages, loaded with them and not with the portal. */
export function useCircularWords() {
  return circularPageWords[useLocale().locale]
}
