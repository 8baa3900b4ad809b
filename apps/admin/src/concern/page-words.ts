import { concernMergeWords } from '@ratchet/words/concern-merge'
import { useLocale } from '../locale.ts'

/** Words of merging and decomposition, loaded with the pages of concerns and not with the portal. */
export function useMergeWords() {
  return concernMergeWords[useLocale().locale]
}
