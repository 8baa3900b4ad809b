import { intakePageWords } from '@ratchet/words/intake-page'
import { useLocale } from '../locale.ts'

/** The words of other channels: of their own pages only, so that no other page loads them. */
export function useIntakeWords(): typeof intakePageWords.zh {
  const { locale } = useLocale()
  return intakePageWords[locale]
}
