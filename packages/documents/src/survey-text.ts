/** A cell's text as it is compared 单元格文本归一, and what had to be put right in it. Source: SPEC §9, data/open. */
import type { Cell } from './sheet.ts'
import type { SurveyFix } from './survey-wave.ts'

export type CleanCell = {
  /** NFKC, without outer blanks; empty when nothing stands there. */
  readonly text: string
  readonly fixes: readonly SurveyFix[]
}

const NONE: readonly SurveyFix[] = []
/** The blank cell. */
export const blank: CleanCell = { text: '', fixes: NONE }
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]+$/
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0e]/

/** The cell's text without blanks around it and full-width digits; `fixes` says which of them it had. */
export function cleanCell(value: Cell | undefined): CleanCell {
  if (value === null || value === undefined) return blank
  if (typeof value !== 'string') return { text: String(value), fixes: NONE }
  if (PLAIN.test(value)) return { text: value, fixes: NONE }
  const text = trimmed(value.normalize('NFKC'))
  if (text === '') return blank
  const fixes: SurveyFix[] = []
  if (value !== trimmed(value)) fixes.push('leading_trailing_spaces')
  if (FULL_WIDTH.test(value)) fixes.push('full_width_digit')
  return { text, fixes }
}

/** Zero-width marks come along when people copy out of a web page. */
const trimmed = (text: string) =>
  text.replace(/^(?:\s|\u200b|\u200c|\u200d|\ufeff)+|(?:\s|\u200b|\u200c|\u200d|\ufeff)+$/g, '')

/** For looking words up: lower case, no blanks, quotes or brackets around; unlike `fold`, `成功?` is not `成功`. */
export function lookupText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, '')
    .replace(/^["'“”‘’「『【[(]+|["'“”‘’」』】\])]+$/g, '')
}

/** The value of a word, also with its code before it or behind it and a note in brackets: `5-非常满意`, `非常满意（5分）`. */
export function lookUp<Value>(words: ReadonlyMap<string, Value>, word: string): Value | undefined {
  const found = words.get(word)
  if (found !== undefined) return found
  const bare = word.replace(/[([【].*$/u, '')
  for (const each of [afterCode(word), bare, afterCode(bare), beforeCode(bare)]) {
    const value = each === '' ? undefined : words.get(each)
    if (value !== undefined) return value
  }
  return undefined
}

/** `1-完成`, `1.完成`, `1=完成` → the word; a bare code → nothing. */
const afterCode = (word: string) => /^[+-]?(?:\d{1,3}|[a-z])[-—–=.、:_()\]]+(.*)$/u.exec(word)?.[1] ?? ''
/** `非常满意=5`, `非常满意5分` → the word. */
const beforeCode = (word: string) => /^(\D*[^\d\-—–=:])[-—–=:]?\d{1,2}分?$/u.exec(word)?.[1] ?? ''

/** A number out of text, with units of an answer 分 星 or of an age 岁; null when it is none. */
export function numberOf(text: string): number | null {
  const bare = text.replace(/\s/g, '').replace(/(分|星|岁|周岁)$/, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare) ? Number(bare) : null
}

/** Whether the text says that nothing was entered: a dash, 空, N/A. */
export function saysNothing(text: string): boolean {
  return (
    text === '' ||
    /^(-+|—+|–+|\/+|\\+|\.+|_+|空|空白|缺失|缺|未填|跳过|无此题|n\/?a|nan|null|none|#null!|\(空\)|\(跳过\))$/i.test(
      text,
    )
  )
}

/** Spreadsheet error values, which no answer looks like. */
export const errorCell = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|ERR!|SPILL!|CALC!|GETTING_DATA)$/i

/** A function of texts that remembers its answers; bounded, since free text never repeats. */
export function remembered<Value>(read: (text: string) => Value, limit = 5000): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Value
    const value = read(text)
    if (known.size < limit) known.set(text, value)
    return value
  }
}
