import { surveyImportWords } from '@ratchet/words/survey-import'
import { surveyImportPageWords } from '@ratchet/words/survey-import-page'
import { useLocale } from '../locale.ts'

/** The words of taking a firm's file over: of its own pages only, so that no other page loads them. */
export function useSurveyWords() {
  const { locale } = useLocale()
  const [page, rows]: [typeof surveyImportPageWords.zh, typeof surveyImportWords.zh] = [
    surveyImportPageWords[locale],
    surveyImportWords[locale],
  ]
  return { page, rows }
}
