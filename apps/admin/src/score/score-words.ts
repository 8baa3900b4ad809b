import { assessmentWords } from '@ratchet/words/assessment'
import { indicatorWords } from '@ratchet/words/indicator'
import { scorePageWords } from '@ratchet/words/score-page'
import { scoringPageWords } from '@ratchet/words/scoring-page'
import { sevenCellsWords } from '@ratchet/words/seven-cells'
import { useLocale } from '../locale.ts'

/** The words of the pages of scores, loaded with them and not with the portal. */
export function useScoreWords() {
  const { locale } = useLocale()
  return {
    ...scorePageWords[locale],
    ...scoringPageWords[locale],
    indicator: indicatorWords[locale],
    quarterName: assessmentWords[locale].quarter,
    cells: sevenCellsWords[locale],
  }
}
export type ScoreWords = ReturnType<typeof useScoreWords>
