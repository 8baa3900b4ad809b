import { formPageWords } from '@ratchet/words/form-page'
import { useLocale } from '../locale.ts'

/** The words of these pages, loaded with them and not with the portal. */
export function useFormWords() {
  return formPageWords[useLocale().locale]
}
