import { indicatorEffectWords } from '@ratchet/words/indicator-effect'
import { indicatorPageWords } from '@ratchet/words/indicator-page'
import { useLocale } from '../locale.ts'

/** The words of this page, loaded with the page and not with the portal. */
export function useIndicatorWords() {
  const { locale } = useLocale()
  return { ...indicatorPageWords[locale], ...indicatorEffectWords[locale] }
}
