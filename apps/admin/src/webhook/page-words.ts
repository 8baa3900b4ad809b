import { warningNoticeWords } from '@ratchet/words/notice-warning'
import { outboxPageWords } from '@ratchet/words/outbox-page'
import { webhookWords } from '@ratchet/words/webhook'
import { webhookPageWords } from '@ratchet/words/webhook-page'
import { useLocale, useWords } from '../locale.ts'

/** The words of the page of hooks; a kind of message is called as its notice is. */
export function useWebhookWords() {
  const { locale } = useLocale()
  const { notice } = useWords()
  const names: Readonly<Record<string, string>> = { ...notice.kind, ...warningNoticeWords[locale].kind }
  const w = webhookPageWords[locale]
  const nameOf = (kind: string) => names[kind] ?? w.test
  /** A message as one line: what it is about, its number and unit. */
  const saidOf = ({ kind, details: { number, unit } }: { kind: string; details: { number: string; unit: string } }) =>
    [nameOf(kind), number, unit].filter(Boolean).join(' ')
  return { ...w, delivery: outboxPageWords[locale], kind: webhookWords[locale].kind, nameOf, saidOf }
}
