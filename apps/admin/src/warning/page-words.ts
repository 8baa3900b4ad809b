import { warningWords } from '@ratchet/words/warning'
import { warningPageWords } from '@ratchet/words/warning-page'
import { useLocale } from '../locale.ts'

/** The words of the pages of warnings, loaded with them and not with the portal. */
export function useWarningWords() {
  const { locale } = useLocale()
  const { kind, rule, status, gone } = warningWords[locale]
  return { ...warningPageWords[locale], kind, rule, status, gone }
}
