import type { RefusalDetails } from '@ratchet/domain/refusal'
import type { Locale } from './catalogue.ts'
import { enDivisionRow, zhDivisionRow } from './import-refusal.ts'
import { peopleWords } from './people.ts'

/** Why a row of the division list is not taken: wrong by itself, or refused by the organisation as it stands. */
export function divisionRowSentence(
  locale: Locale,
  { reason, details }: { readonly reason: string; readonly details: RefusalDetails },
): string {
  const rows: Readonly<Record<string, (details: RefusalDetails) => string>> = {
    ...peopleWords[locale].refusal,
    ...(locale === 'zh' ? zhDivisionRow : enDivisionRow),
  }
  return rows[reason]?.(details) ?? reason
}
