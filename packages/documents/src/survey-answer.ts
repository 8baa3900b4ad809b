/** One answer as its code 单个答案: a step, yes or no, 不了解, or the reason why it is none. Source: SPEC §9, data/open. */
import type { CodePair } from './survey-codebook.ts'
import { yesNoPairs } from './survey-codebook.ts'
import type { FoundCoding } from './survey-coding.ts'
import type { SurveyField } from './survey-field.ts'
import { saysDontKnow } from './survey-scale.ts'
import { numberOf } from './survey-text.ts'
import type { SurveyReason } from './survey-wave.ts'
import { yesNoOf } from './survey-words.ts'

export type Answer = { readonly value: number | string } | { readonly reason: SurveyReason }
/** Reads one text that is not blank. */
export type AnswerReader = (text: string) => Answer

const outOfScale: Answer = { reason: 'answer_out_of_scale' }
const noNumber: Answer = { reason: 'text_in_number' }
const dontKnow: Answer = { value: 'dk' }

/** The reader of a field's answers; `pairs` are the code book's lines for that field, `texts` what stands in the column. */
export function answerReader(
  field: SurveyField,
  found: FoundCoding,
  pairs: readonly CodePair[],
  texts: ReadonlySet<string>,
): AnswerReader {
  if (field.kind === 'yesno') return yesNoReader(pairs, texts, found)
  if (field.kind === 'five' || field.kind === 'ten') return stepReader(field, found)
  if (field.kind === 'number') return numberReader
  const words = new Map(pairs.map(({ code, word }) => [code, word]))
  return (text) => ({ value: words.get(text.toUpperCase()) ?? text })
}

/** The overall question has no 不了解 (data/open): a 9 there is a typing mistake. */
function stepReader(
  { id, kind }: SurveyField,
  { coding, reversed, scale, listed, letters }: FoundCoding,
): AnswerReader {
  const steps = kind === 'ten' ? 10 : coding.steps
  const isHigh = (coding.best === 'high') !== reversed.includes(id)
  const codes = new Set(kind === 'ten' ? [...coding.dontKnow, '98', '99', '-1'] : coding.dontKnow)
  const whole = steps === 5 ? listed.get(id) : undefined
  const unknown = id === 'overall' ? outOfScale : dontKnow
  return (text) => {
    const number = numberOf(text)
    if (number === null) {
      const letter = letters.get(text.toUpperCase())
      if (letter === 'dk') return unknown
      const step = letter ?? scale(text)
      if (step !== null) return steps === 5 ? { value: step } : outOfScale
      return saysDontKnow(text) ? unknown : noNumber
    }
    if (codes.has(String(number)) && !(steps === 10 && number >= 1 && number <= 10)) return unknown
    if (whole) {
      const step = whole.get(String(number))
      return step === undefined ? outOfScale : { value: step }
    }
    if (!Number.isInteger(number) || number < 1 || number > steps) return outOfScale
    return { value: isHigh ? number : steps + 1 - number }
  }
}

/** 1 is yes; no is 0, or 2 in a column without a 0. */
function yesNoReader(pairs: readonly CodePair[], texts: ReadonlySet<string>, { coding }: FoundCoding): AnswerReader {
  const told = yesNoPairs(pairs)
  const no = texts.has('2') && !texts.has('0') ? 2 : 0
  const unknown = new Set([...coding.dontKnow, '9', '98', '99', '-1'])
  return (text) => {
    const number = numberOf(text)
    if (number === null) {
      const word = yesNoOf(text)
      return word !== null ? { value: word } : saysDontKnow(text) ? dontKnow : noNumber
    }
    const named = told.get(String(number))
    if (named !== undefined) return { value: named }
    if (number === 1) return { value: 1 }
    if (number === no) return { value: 0 }
    return unknown.has(String(number)) ? dontKnow : outOfScale
  }
}

function numberReader(text: string): Answer {
  const number = numberOf(text.replace(/,(?=\d{3}(\D|$))/g, ''))
  if (number !== null) return { value: number }
  return saysDontKnow(text) ? dontKnow : noNumber
}
