import { activityWords } from '@ratchet/words/activity'
import { activityPageWords } from '@ratchet/words/activity-page'
import { useLocale } from '../locale.ts'

/** The words of the pages of activities, loaded with them and not with the portal. */
export function useActivityWords() {
  const { locale } = useLocale()
  const { kind, status } = activityWords[locale]
  return { ...activityPageWords[locale], kind, status }
}
