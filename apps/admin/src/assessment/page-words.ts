import { assessmentWords } from '@ratchet/words/assessment'
import { reportCardWords } from '@ratchet/words/report-card'
import { reportListWords } from '@ratchet/words/report-list'
import { reportPageWords } from '@ratchet/words/report-page'
import { sevenCellsWords } from '@ratchet/words/seven-cells'
import { useLocale } from '../locale.ts'

/** The words of the pages of reports, loaded with them and not with the portal. */
export function useReportWords() {
  const { locale } = useLocale()
  const { card, quarter } = assessmentWords[locale]
  return {
    ...reportListWords[locale],
    ...reportCardWords[locale],
    ...reportPageWords[locale],
    card,
    quarterName: quarter,
    cells: sevenCellsWords[locale],
  }
}
export type ReportWords = ReturnType<typeof useReportWords>
