/**
 * The register of household visits 入户登记表: blank with the doors of a list, or as it was filled in; as a workbook that is
 * read back, and as a paper. Source: SPEC §12 "paper registers by template"; issue 5/6.
 */
import type { VisitMode, VisitOutcome } from '@ratchet/domain/household/household'
import type { Answers } from '@ratchet/domain/questionnaire/answer'
import { DONT_KNOW, type Item, splitOptions } from '@ratchet/domain/questionnaire/item'
import { householdWords } from '@ratchet/words/household'
import { registerWords } from '@ratchet/words/household-paper'
import { placeName } from '@ratchet/words/place-name'
import { phoneWords } from '@ratchet/words/questionnaire-phone'

export type Locale = 'zh' | 'en'

export interface RegisterLine {
  readonly place: string
  readonly door: string
  /** What was recorded; null on a line that is still to be filled in. */
  readonly visit: {
    readonly day: string
    readonly time: string
    readonly mode: VisitMode
    readonly outcome: VisitOutcome
    /** Places by their names. */
    readonly answers: Answers
    /** The number of the opinion that it became. */
    readonly opinion: string | null
  } | null
}

export interface Register {
  readonly locale: Locale
  readonly unit: string
  readonly quarter: string
  readonly visitor: string | null
  readonly questionnaire: { readonly id: string; readonly title: string; readonly items: readonly Item[] }
  readonly isBlank: boolean
  readonly lines: readonly RegisterLine[]
  /** Empty lines after them, for whoever is met on the way. */
  readonly spare: number
  readonly illustrative: boolean
}

/** Options are answered by letters: they fit in a narrow column. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at)

/** What the head of a question's column says. */
export function questionHead(item: Item, at: number, locale: Locale): string {
  const words = registerWords[locale]
  if (item.kind !== 'choice') return words.question(at + 1, item.words[locale], words.how[item.kind])
  const list = item.options.map((option, place) => `${letterOf(place)} ${option.words[locale]}`).join(' ')
  return words.question(at + 1, item.words[locale], words.options(list, item.multiple))
}

/** Above the table: what the figures mean, of those kinds that are asked. */
export function legend({ locale, questionnaire }: Pick<Register, 'locale' | 'questionnaire'>): string {
  const words = registerWords[locale]
  const has = (kind: Item['kind']) => questionnaire.items.some((item) => item.kind === kind)
  const parts = [
    ...(has('five') ? [words.legend.five] : []),
    ...(has('ten') ? [words.legend.ten] : []),
    ...(has('yesno') ? [words.legend.yesno] : []),
    ...(questionnaire.items.some((item) => item.dontKnow) ? [words.legend.dontKnow] : []),
  ]
  return words.steps(parts.join(locale === 'zh' ? '；' : '; '))
}

/** An answer as it stands in its column. */
export function answerText(item: Item, answers: Answers, locale: Locale): string {
  const answer = answers[item.id]
  if (answer === undefined) return ''
  if (answer === DONT_KNOW && item.kind !== 'text') return phoneWords[locale].dontKnow.split(' / ')[0] ?? ''
  if (item.kind === 'place') return placeName(String(answer))
  if (item.kind !== 'choice') return String(answer)
  const chosen = splitOptions(String(answer))
  return item.options.flatMap((option, at) => (chosen.includes(option.id) ? [letterOf(at)] : [])).join('')
}

/** One line of the table: text only, as it is printed. */
export function lineCells(register: Register, line: RegisterLine | null, at: number): string[] {
  const { locale, questionnaire } = register
  const names = householdWords[locale]
  const visit = line?.visit ?? null
  return [
    String(at + 1),
    line ? placeName(line.place) : '',
    line?.door ?? '',
    visit?.day ?? '',
    visit?.time ?? '',
    visit ? names.mode[visit.mode] : '',
    visit ? names.outcome[visit.outcome] : '',
    ...questionnaire.items.map((item) => (visit ? answerText(item, visit.answers, locale) : '')),
    visit?.opinion ?? '',
    '',
    '',
  ]
}

/** Every line, the empty ones last. A register that was filled in has none of those, nor columns for numbers. */
export function registerRows(register: Register): string[][] {
  const spare = register.isBlank ? Array.from({ length: register.spare }, () => null) : []
  const rows = [...register.lines, ...spare].map((line, at) => lineCells(register, line, at))
  return register.isBlank ? rows : rows.map((row) => row.slice(0, -2))
}

export function registerHeads(register: Register): string[] {
  const { column } = registerWords[register.locale]
  const questions = register.questionnaire.items.map((item, at) => questionHead(item, at, register.locale))
  const { number, place, door, date, time, mode, outcome, said, phone, consent } = column
  const heads = [number, place, door, date, time, mode, outcome, ...questions, said]
  return register.isBlank ? [...heads, phone, consent] : heads
}
