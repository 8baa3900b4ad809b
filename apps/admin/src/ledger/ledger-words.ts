import { firstDayWords } from '@ratchet/words/first-day-page'
import { ledgerImportWords } from '@ratchet/words/ledger-import'
import { ledgerPageWords } from '@ratchet/words/ledger-page'
import { useLocale } from '../locale.ts'

/** The words of the pages of the ledger, loaded with them and not with the portal. */
export function useLedgerWords() {
  const { locale } = useLocale()
  return { page: ledgerPageWords[locale], importing: ledgerImportWords[locale], firstDay: firstDayWords[locale] }
}
