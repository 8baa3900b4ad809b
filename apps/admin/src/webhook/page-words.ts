import { warningNoticeWords } from '@ratchet/words/notice-warning'
import { webhookWords } from '@ratchet/words/webhook'
import { webhookPageWords } from '@ratchet/words/webhook-page'
import { useLocale, useWords } from '../locale.ts'

/** The words of the page of hooks; a kind of message is called as its notice is. */
export function useWebhookWords() {
  const { locale } = useLocale()
  const { notice } = useWords()
  const names: Readonly<Record<string, string>> = { ...notice.kind, ...warningNoticeWords[locale].kind }
  const w = webhookPageWords[locale]
  return { ...w, kind: webhookWords[locale].kind, nameOf: (kind: string) => names[kind] ?? w.try }
}
