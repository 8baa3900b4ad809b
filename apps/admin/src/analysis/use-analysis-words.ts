import { analysisDrawerWords } from '@ratchet/words/analysis-drawer'
import { analysisFactsWords } from '@ratchet/words/analysis-facts'
import { analysisFindingWords } from '@ratchet/words/analysis-finding'
import { analysisMethodWords } from '@ratchet/words/analysis-method'
import { analysisPageWords } from '@ratchet/words/analysis-page'
import { analysisStateWords } from '@ratchet/words/analysis-state'
import { analysisTrustWords } from '@ratchet/words/analysis-trust'
import { type Locale, words } from '@ratchet/words/catalogue'
import { fieldworkPictureWords } from '@ratchet/words/fieldwork-picture'
import { rangePictureWords } from '@ratchet/words/range-picture'
import { resultPictureWords } from '@ratchet/words/result-picture'
import { useLocale } from '../locale.ts'

/** The words of this page, which come with it and not with the first visit, and those of the house that it says too. */
export function analysisWords(locale: Locale) {
  const house = words(locale)
  return {
    locale,
    page: analysisPageWords[locale],
    finding: analysisFindingWords[locale],
    trust: analysisTrustWords[locale],
    facts: analysisFactsWords[locale],
    state: analysisStateWords[locale],
    drawer: analysisDrawerWords[locale],
    method: analysisMethodWords[locale],
    picture: { ...resultPictureWords[locale], ...rangePictureWords[locale], ...fieldworkPictureWords[locale] },
    theme: house.cycle.theme,
    quarter: house.surveyPage.quarter,
    illustrative: house.shell.illustrative,
  }
}
export type AnalysisWords = ReturnType<typeof analysisWords>

export function useAnalysisWords(): AnalysisWords {
  return analysisWords(useLocale().locale)
}
