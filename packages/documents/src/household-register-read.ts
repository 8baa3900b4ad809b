/**
 * Reading a register that was filled in 入户登记表读回: line by line against the questions that it was made for. Every cell that
 * cannot be read is named with its reason; the other lines are good. Source: SPEC §12; issue 5/6 "paper modes".
 */
import { cleanDoor, whyNotDoor } from '@ratchet/domain/household/door'
import {
  type HouseholdRefusal,
  type VisitMode,
  type VisitOutcome,
  visitModes,
  visitOutcomes,
} from '@ratchet/domain/household/household'
import type { Answer, Answers } from '@ratchet/domain/questionnaire/answer'
import { DONT_KNOW, type Item, joinOptions } from '@ratchet/domain/questionnaire/item'
import { householdWords } from '@ratchet/words/household'
import {
  type RegisterColumn,
  type RegisterReason,
  registerColumns,
  registerWords,
} from '@ratchet/words/household-paper'
import { phoneWords } from '@ratchet/words/questionnaire-phone'
import { letterOf } from './household-register.ts'
import { REGISTER_MARK } from './household-register-sheet.ts'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { type PlaceBook, placeBook } from './survey-place.ts'
import { type Scale, saysDontKnow, scaleOf } from './survey-scale.ts'
import { lookupText, numberOf } from './survey-text.ts'
import { clockIn, momentOf } from './survey-time.ts'
import type { SurveyPlace } from './survey-wave.ts'
import { yesNoOf } from './survey-words.ts'

export interface RegisterRow {
  /** As the sheet counts, from one. */
  readonly row: number
  readonly placeId: string
  readonly door: string
  readonly day: string
  /** `09:30`; null where only the day is told. */
  readonly time: string | null
  readonly mode: VisitMode
  readonly outcome: VisitOutcome
  readonly answers: Answers
  readonly said: string
  readonly phone: string | null
  readonly mayCall: boolean
}
export interface RegisterFault {
  readonly row: number
  /** The head of the column. */
  readonly column: string
  readonly reason: RegisterReason | HouseholdRefusal
}
export interface RegisterReading {
  readonly rows: readonly RegisterRow[]
  readonly faults: readonly RegisterFault[]
  /** Lines that nobody has filled in. */
  readonly blank: number
  /** The head of each question's column, for what is found later. */
  readonly headOf: Readonly<Record<string, string>>
  readonly doorHead: string
}

/** The questionnaire that the register was made for; null when it is none of ours. */
export function registerMark(workbook: Workbook): string | null {
  for (const { rows } of workbook.sheets) {
    const first = String(rows[0]?.[0] ?? '').trim()
    const found = /^(\S+) ([0-9a-f-]{36})$/.exec(first)
    if (found?.[1] === REGISTER_MARK) return found[2] ?? null
  }
  return null
}

const locales = ['zh', 'en'] as const
/** Any of the words in either language; what people shorten is found by what it begins with. */
function namesOf<Key extends string>(
  pick: (locale: 'zh' | 'en') => Readonly<Record<Key, string>>,
  keys: readonly Key[],
) {
  return new Map(locales.flatMap((locale) => keys.map((key) => [lookupText(pick(locale)[key]), key] as const)))
}
const columnNames = namesOf<RegisterColumn>((locale) => registerWords[locale].column, registerColumns)
const modeNames = namesOf<VisitMode>((locale) => householdWords[locale].mode, visitModes)
const outcomeNames = namesOf<VisitOutcome>((locale) => householdWords[locale].outcome, visitOutcomes)
const more: readonly (readonly [string, VisitOutcome])[] = [
  ['完成', 'done'],
  ['拒访', 'refused'],
  ['拒绝', 'refused'],
  ['无人', 'nobody_home'],
  ['没人', 'nobody_home'],
  ['不在家', 'nobody_home'],
  ['搬走', 'moved'],
  ['空置', 'vacant'],
]
for (const [word, outcome] of more) outcomeNames.set(lookupText(word), outcome)
const yesNames = new Set(locales.map((locale) => lookupText(registerWords[locale].yes)))

interface Columns {
  readonly at: ReadonlyMap<RegisterColumn, number>
  readonly items: ReadonlyMap<number, number>
  readonly heads: readonly string[]
}

/** The line of heads: wherever doors and outcomes have a column each. */
function findHeads(sheet: Sheet, items: readonly Item[]): { readonly row: number; readonly columns: Columns } | null {
  for (const [row, cells] of sheet.rows.slice(0, 30).entries()) {
    const heads = cells.map((cell) => String(cell ?? '').trim())
    const at = new Map<RegisterColumn, number>()
    const asked = new Map<number, number>()
    for (const [column, head] of heads.entries()) {
      const name = columnNames.get(lookupText(head))
      const question = Number(/^(\d{1,2})\s*[.．、]/.exec(head)?.[1] ?? 0)
      if (name && !at.has(name)) at.set(name, column)
      else if (question >= 1 && question <= items.length) asked.set(question - 1, column)
    }
    if (at.has('door') && at.has('outcome')) return { row, columns: { at, items: asked, heads } }
  }
  return null
}

/** In the words in which it was written. */
const wordsOf = (cell: Cell | undefined) => String(cell ?? '').trim()
/** In one width, to be compared. */
const textOf = (cell: Cell | undefined) => wordsOf(cell).normalize('NFKC')

/** Reads the lines; null when the sheet has lost its heads. */
export function readRegister(
  workbook: Workbook,
  { items, places }: { readonly items: readonly Item[]; readonly places: readonly SurveyPlace[] },
  today: string,
): RegisterReading | null {
  for (const sheet of workbook.sheets) {
    const found = findHeads(sheet, items)
    if (found) return readRows(sheet, found, items, placeBook(places), today, workbook.is1904 === true)
  }
  return null
}

function readRows(
  sheet: Sheet,
  { row: headRow, columns }: { readonly row: number; readonly columns: Columns },
  items: readonly Item[],
  places: PlaceBook,
  today: string,
  is1904: boolean,
): RegisterReading {
  const { at, heads } = columns
  const body = sheet.rows.slice(headRow + 1)
  // What the words of a scale mean is told by the whole column.
  const scales = items.map((item, index) => {
    const column = columns.items.get(index)
    if (item.kind !== 'five' || column === undefined) return null
    const words = body.map((cells) => textOf(cells[column])).filter((text) => text !== '' && numberOf(text) === null)
    return scaleOf(new Set(words))
  })
  const rows: RegisterRow[] = []
  const faults: RegisterFault[] = []
  let blank = 0
  const named: readonly RegisterColumn[] = ['date', 'time', 'mode', 'outcome', 'said', 'phone', 'consent']
  const filledColumns = [...named.flatMap((name) => at.get(name) ?? []), ...columns.items.values()]
  for (const [offset, cells] of body.entries()) {
    if (!filledColumns.some((column) => textOf(cells[column]) !== '')) {
      if (textOf(cells[at.get('door') ?? -1]) !== '') blank += 1
      continue
    }
    const row = headRow + 2 + offset
    const cell = (name: RegisterColumn): Cell => cells[at.get(name) ?? -1] ?? null
    const before = faults.length
    const fault = (name: RegisterColumn, reason: RegisterFault['reason']) =>
      faults.push({ row, column: heads[at.get(name) ?? -1] ?? registerWords.zh.column[name], reason })

    const place = textOf(cell('place'))
    const foundPlace = place === '' ? null : places.find(place, null)
    if (!foundPlace) fault('place', place === '' ? 'place-missing' : 'place-unknown')
    const door = cleanDoor(textOf(cell('door')))
    const why = whyNotDoor(door)
    if (why) fault('door', why.code)
    const moment = momentOf(cell('date'), is1904, today.slice(0, 4))
    if (!moment) fault('date', textOf(cell('date')) === '' ? 'date-missing' : 'date-unreadable')
    const typedTime = cell('time')
    const clock = textOf(typedTime) === '' ? null : clockIn(typedTime)
    if (textOf(typedTime) !== '' && !clock) fault('time', 'time-unreadable')
    const mode = textOf(cell('mode')) === '' ? 'paper' : modeNames.get(lookupText(textOf(cell('mode'))))
    if (!mode) fault('mode', 'mode-unknown')

    const answers: Record<string, Answer> = {}
    for (const [index, item] of items.entries()) {
      const column = columns.items.get(index)
      const words = column === undefined ? '' : wordsOf(cells[column])
      if (words === '') continue
      const answer = answerOf(item, words, scales[index] ?? null, places)
      if (answer === null) faults.push({ row, column: heads[column ?? -1] ?? '', reason: 'answer-unknown' })
      else answers[item.id] = answer
    }
    const word = textOf(cell('outcome'))
    // Who answered was asked, whether or not somebody wrote so.
    const outcome = word === '' && Object.keys(answers).length > 0 ? 'done' : outcomeNames.get(lookupText(word))
    if (!outcome) fault('outcome', word === '' ? 'outcome-missing' : 'outcome-unknown')
    const consent = textOf(cell('consent'))
    const isYes = yesNames.has(lookupText(consent)) || yesNoOf(consent) === 1
    if (consent !== '' && !isYes && yesNoOf(consent) !== 0) fault('consent', 'consent-unreadable')

    if (faults.length > before || !foundPlace || !moment || !mode || !outcome) continue
    const time = clock ?? (moment.isDay ? null : (moment.at.slice(11, 16).split(':').map(Number) as [number, number]))
    rows.push({
      row,
      placeId: foundPlace.place.id,
      door,
      day: moment.at.slice(0, 10),
      time: time && `${String(time[0]).padStart(2, '0')}:${String(time[1]).padStart(2, '0')}`,
      mode,
      outcome,
      answers,
      said: wordsOf(cell('said')),
      phone: textOf(cell('phone')) || null,
      mayCall: isYes,
    })
  }
  const headOf = Object.fromEntries(
    items.map((item, index) => [item.id, heads[columns.items.get(index) ?? -1] ?? item.words.zh]),
  )
  return { rows, faults, blank, headOf, doorHead: heads[at.get('door') ?? -1] ?? registerWords.zh.column.door }
}

const dontKnows = new Set(
  locales.flatMap((locale) => phoneWords[locale].dontKnow.split(' / ').map((words) => lookupText(words))),
)

/** One cell as an answer to its question; null when it is none. Whether it may be given is asked of the question later. */
function answerOf(item: Item, words: string, scale: Scale | null, places: PlaceBook): Answer | null {
  if (item.kind === 'text') return words
  const text = textOf(words)
  const number = numberOf(text)
  if (number === null && (dontKnows.has(lookupText(text)) || saysDontKnow(text))) return DONT_KNOW
  switch (item.kind) {
    case 'five':
      return number ?? scale?.(text) ?? null
    case 'ten':
    case 'number':
      return number
    case 'yesno':
      return number === null ? yesNoOf(text) : number === 2 ? 0 : number
    case 'place':
      return places.find(text, null)?.place.id ?? null
    case 'choice': {
      const byWords = item.options.find(({ words }) =>
        [words.zh, words.en].some((one) => lookupText(one) === lookupText(text)),
      )
      if (byWords) return byWords.id
      const letters = [...text.toUpperCase().replace(/[\s,，、;；]/g, '')]
      const ids = letters.map((letter) => item.options.find((_, at) => letterOf(at) === letter)?.id)
      return ids.every((id) => id !== undefined) ? joinOptions(ids) : null
    }
  }
}
