import { themeIds } from '@ratchet/domain/cycle/aspect'
import { analysisPageWords } from '@ratchet/words/analysis-page'
import { scaleWords } from '@ratchet/words/scale'
import { surveyCollectWords } from '@ratchet/words/survey-collect'
import { useLocale, useWords } from '../locale.ts'

const steps = new Set<string>([...themeIds, 'overall', 'gain', 'happiness', 'security'])
export const isAwareness = (item: string) => item === 'aware_city_survey' || item === 'aware_work'

/** What questions and answers of the bank are called in a list; a question of a firm's own keeps its code. */
export function useItemWords() {
  const { locale } = useLocale()
  const { theme } = useWords().cycle
  const w = surveyCollectWords[locale].records
  const { fiveSteps } = scaleWords[locale]
  const names: Readonly<Record<string, string>> = { ...theme, ...analysisPageWords[locale].subject, ...w.awareness }
  const order = Object.keys(names)
  const place = (item: string) => (item in names ? order.indexOf(item) : order.length)
  return {
    /** Themes first, then what is asked of everything, then a firm's own questions. */
    inOrder: (a: string, b: string): number => place(a) - place(b),
    nameOf: (item: string): string => names[item] ?? item,
    answerOf: (item: string, answer: number | string | undefined): string => {
      if (answer === undefined) return w.filter.none
      if (answer === 'dk') return w.filter.dk
      if (isAwareness(item)) return answer === 1 ? w.yes : w.no
      const step = steps.has(item) ? (fiveSteps as Readonly<Record<string, string>>)[answer] : undefined
      return step ? `${answer} ${step}` : String(answer)
    },
    /** The answers that a filter offers, by what stands in the address. */
    choicesOf: (item: string): readonly string[] =>
      isAwareness(item) ? ['1', '0'] : steps.has(item) ? ['5', '4', '3', '2', '1'] : [],
  }
}
