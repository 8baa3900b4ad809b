import { publicityWords } from '@ratchet/words/publicity'
import { publicityPageWords } from '@ratchet/words/publicity-page'
import { useLocale } from '../locale.ts'

/** The words of the page of publicity, loaded with it and not with the portal. */
export function usePublicityWords() {
  const { locale } = useLocale()
  const { level, whyNot } = publicityWords[locale]
  return { ...publicityPageWords[locale], level, whyNot }
}
