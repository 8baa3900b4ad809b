import { campaignWords } from '@ratchet/words/campaign'
import { campaignPageWords } from '@ratchet/words/campaign-page'
import { useLocale } from '../locale.ts'

/** The words of these pages, loaded with the pages and not with the portal. */
export function useCampaignWords() {
  const { locale } = useLocale()
  return { ...campaignPageWords[locale], standing: campaignWords[locale].standing }
}
