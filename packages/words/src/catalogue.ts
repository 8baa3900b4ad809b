import type { RefusalDetails } from '@ratchet/domain/refusal'
import { cycleWords } from './cycle.ts'
import { examinationWords } from './examination.ts'
import { gateWords } from './gate.ts'
import { goalWords } from './goal.ts'
import { pictureWords } from './picture.ts'
import { refusalWords } from './refusal.ts'
import { strategyWords } from './strategy.ts'
import { surveyWords } from './survey.ts'

export type Locale = 'zh' | 'en'

/** Every word on screen, in one language. The locale is passed explicitly: no global, no fallback. */
export function words(locale: Locale) {
  return {
    refusal: refusalWords[locale],
    picture: pictureWords[locale],
    cycle: cycleWords[locale],
    gate: gateWords[locale],
    goal: goalWords[locale],
    strategy: strategyWords[locale],
    survey: surveyWords[locale],
    examination: examinationWords[locale],
  }
}
export type Words = ReturnType<typeof words>

type Sentences = Readonly<Record<string, (details: RefusalDetails) => string>>

/** Which noun's refusals a router answers with: a reason like `reason-missing` is worded by its own noun. */
function refusalsOf(locale: Locale): Readonly<Record<string, Sentences>> {
  const w = words(locale)
  return {
    cycle: w.cycle.refusal,
    practice: w.cycle.refusal,
    rectification: w.cycle.refusal,
    goal: w.goal.refusal,
    strategy: w.strategy.refusal,
    measure: w.strategy.refusal,
    survey: w.survey.refusal,
    examination: w.examination.refusal,
  }
}

/**
 * The sentence of a refusal: in the words of the noun whose procedure refused, else of the house, else of whichever noun
 * knows the code (a rule may ask another noun's). An unknown code is shown as it is, so that nothing is hidden.
 */
export function refusalSentence(locale: Locale, procedure: string, code: string, details: RefusalDetails = {}): string {
  const nouns = refusalsOf(locale)
  const own = nouns[procedure.split('.')[0] ?? '']
  const house: Sentences = refusalWords[locale]
  const sentence = own?.[code] ?? house[code] ?? Object.values(nouns).find((noun) => noun[code])?.[code]
  return sentence?.(details) ?? code
}
