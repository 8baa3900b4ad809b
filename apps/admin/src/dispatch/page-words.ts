import { dispatchWords } from '@ratchet/words/dispatch'
import { dispatchPageWords } from '@ratchet/words/dispatch-page'
import { useLocale } from '../locale.ts'

/** The words of the pages of dispatches, loaded with them and not with the portal. */
export function useDispatchWords() {
  const { locale } = useLocale()
  const { kind, status } = dispatchWords[locale]
  return { ...dispatchPageWords[locale], kind, status }
}
