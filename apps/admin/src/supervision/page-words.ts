import { supervisionWords } from '@ratchet/words/supervision'
import { supervisionPageWords } from '@ratchet/words/supervision-page'
import { useLocale } from '../locale.ts'

/** The words of the pages of inspections, loaded with them and not with the portal. */
export function useSupervisionWords() {
  const { locale } = useLocale()
  const { kind, status, verdict, finding } = supervisionWords[locale]
  return { ...supervisionPageWords[locale], kind, status, verdictName: verdict, findingStatus: finding }
}
