/**
 * The bank 题库: questions with one meaning for every wave, so that their figures can be compared. An item of the bank keeps
 * its id and kind; its words are in `words`, in both languages. Source: SPEC §9; DOMAIN Q-20; UX §3.1.
 */
import { type ThemeId, themeIds } from '../cycle/aspect.ts'
import type { Bilingual, Item } from './item.ts'

export const bankIds = [
  ...themeIds,
  'overall',
  'aware_city_survey',
  'aware_work',
  'gain',
  'happiness',
  'security',
  'place',
  'gender',
  'age',
  'residency',
  'comment',
] as const satisfies readonly (ThemeId | string)[]
export type BankId = (typeof bankIds)[number]

/** In the order in which they are offered. Two awareness rates, never one: of the survey, and of a deed. */
export const bankGroups = {
  themes: themeIds,
  overall: ['overall'],
  awareness: ['aware_city_survey', 'aware_work'],
  feelings: ['gain', 'happiness', 'security'],
  background: ['place', 'gender', 'age', 'residency'],
  open: ['comment'],
} as const satisfies Record<string, readonly BankId[]>
export type BankGroup = keyof typeof bankGroups

export const bankOptions = {
  gender: ['male', 'female'],
  residency: ['local', 'settled', 'rented'],
} as const
export type BankOption = (typeof bankOptions)[keyof typeof bankOptions][number]

/** The words of the bank as an item needs them: of a question, and of an option. */
export interface BankWords {
  readonly question: (id: BankId) => Bilingual
  readonly option: (id: BankOption) => Bilingual
  readonly years: Bilingual
}

/** An item as it comes from the bank. Nobody must answer; whoever cannot say can say so. */
export function bankItem(id: BankId, words: BankWords): Item {
  const base = { id, words: words.question(id), required: false, dontKnow: true }
  switch (id) {
    case 'aware_city_survey':
    case 'aware_work':
      return { ...base, kind: 'yesno' }
    case 'place':
      return { ...base, kind: 'place', dontKnow: false }
    case 'gender':
    case 'residency':
      return {
        ...base,
        kind: 'choice',
        dontKnow: false,
        multiple: false,
        options: bankOptions[id].map((option) => ({ id: option, words: words.option(option) })),
      }
    case 'age':
      return { ...base, kind: 'number', dontKnow: false, min: 16, max: 110, unit: words.years }
    case 'comment':
      return { ...base, kind: 'text', dontKnow: false, maxLength: 500 }
    default:
      return { ...base, kind: 'five' }
  }
}
