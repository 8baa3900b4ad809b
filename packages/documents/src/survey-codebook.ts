/**
 * What a firm's numbers mean 编码说明: pairs of code and word, out of a code book sheet, a title or a header's note such
 * as （1=非常满意）. Source: SPEC §9.
 */
import type { Sheet } from './sheet.ts'
import { fold } from './sheet-fold.ts'
import { isScaleWord, saysDontKnow } from './survey-scale.ts'
import { dispositionOf, genderOf, yesNoOf } from './survey-words.ts'

/** `field` is null for a pair that speaks of no single question. */
export type CodePair = { readonly field: string | null; readonly code: string; readonly word: string }

const JOIN = String.raw`\s*(?:分|代表|表示|[=:：＝.、\-—–]|为|是)*\s*`
const PAIR = new RegExp(
  String.raw`(?<![\w.])(-?\d{1,2}|[A-H](?=\s*[=:.、\p{Script=Han}]))${JOIN}([^\s\d,;。、/|()=:]+(?: [a-z]+)*)`,
  'gu',
)
const TURNED = /([^\s\d,;。、/|()=:]+)\s*[=:(]\s*(-?\d{1,2})\s*分?/g

/** The pairs that a sentence such as `1=非常满意 2=比较满意 …` or `非常满意（5分）` lists; words that mean nothing here are left out. */
export function pairsIn(
  text: string,
  isKnown: (word: string) => boolean = isCodeWord,
): { code: string; word: string }[] {
  const plain = text.normalize('NFKC')
  const straight = [...plain.matchAll(PAIR)].map(([, code = '', word = '']) => ({ code, word: word.trim() }))
  const good = straight.filter(({ word }) => isKnown(word))
  if (good.length > 0) return good
  return [...plain.matchAll(TURNED)]
    .map(([, word = '', code = '']) => ({ code, word: word.trim() }))
    .filter(({ word }) => isKnown(word))
}

const SEGMENT = /[;；\n\r|]+|[,，、/\s]+(?=\s*(?:-?\d{1,2}|[A-H])\s*[=:：.、])/u

/** The pairs of a list for one known question, whose words may be any: `1=18-29岁 2=30-39岁`, `1=否 2=是`. */
export function listIn(text: string): { code: string; word: string }[] {
  return text
    .normalize('NFKC')
    .split(SEGMENT)
    .flatMap((segment) => {
      const [, code, word] = /^\s*(-?\d{1,2}|[A-H])\s*[=:.、]?\s*(\D.*|(?<=[=:.、]\s*).+)$/u.exec(segment) ?? []
      return code !== undefined && word !== undefined ? [{ code, word: word.trim() }] : []
    })
}

/** What a header says in brackets behind its words. */
export function noteIn(header: string): string {
  return [...header.normalize('NFKC').matchAll(/[([【]([^()[\]【】]*)[)\]】]/gu)].map(([, note]) => note).join(' ')
}

/** Words that the reader gives a meaning to, whatever the question. */
function isCodeWord(word: string): boolean {
  return isScaleWord(word) || saysDontKnow(word) || dispositionOf(word) !== null || isGender(word)
}

const isGender = (word: string) => !/\d/.test(word) && Boolean(genderOf(word))

/** Which end is best, where a text says so without listing codes: 分值越高越满意, 1分最满意. */
export function directionIn(text: string): 'high' | 'low' | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  if (/(分数|分值|得分|数值|数字|分)?越(高|大)[^。;]{0,6}(越|更)(满意|好|高)/u.test(plain)) return 'high'
  if (/(分数|分值|数值|数字|分)?越(低|小)[^。;]{0,6}(越|更)(满意|好)/u.test(plain)) return 'low'
  return null
}

/** Whether a text announces ten steps. */
export function saysTenSteps(text: string): boolean {
  return /(10|十)分制|1\s*[-~—–至到]\s*10\s*分?|满分(为)?\s*10|out of 10|1-10/iu.test(text.normalize('NFKC'))
}

/** The pairs of a code book sheet; `fieldOf` knows their headers and ours. A name holds for the lines below it. */
export function codebookOf(sheet: Sheet, fieldOf: (folded: string) => string | null): CodePair[] {
  const pairs: CodePair[] = []
  let subject: string | null = null
  for (const cells of sheet.rows) {
    const filled = cells.filter((cell) => cell !== null)
    const named = filled.map((cell) => fieldOf(fold(cell))).find((field) => field !== null) ?? null
    const lead = filled[0]
    const isOther =
      named === null && typeof lead === 'string' && !isCode(lead) && !isCodeWord(lead) && filled.length > 1
    if (named !== null) subject = named
    else if (isOther && cells[0] !== null) subject = null
    const isKnown = subject === null ? isCodeWord : (word: string) => word.length <= 30 && !/^\d/.test(word)
    const lists = filled.flatMap((cell) => listed(cell, subject !== null))
    for (const { code, word } of [...adjacent(filled.map(String), isKnown), ...lists])
      pairs.push({ field: subject, code, word })
  }
  return pairs
}

const isCode = (text: string) => /^\s*(-?\d{1,2}|[A-H])\s*$/.test(text.normalize('NFKC'))

/** Code and word in two cells side by side, in either order. */
function adjacent(cells: readonly string[], isKnown: (word: string) => boolean) {
  const pairs: { code: string; word: string }[] = []
  cells.forEach((cell, at) => {
    const next = cells[at + 1]
    if (next === undefined) return
    if (isCode(cell) && !isCode(next) && isKnown(next)) pairs.push({ code: codeOf(cell), word: next.trim() })
    else if (isCode(next) && !isCode(cell) && isCodeWord(cell) && !isCode(cells[at - 1] ?? ''))
      pairs.push({ code: codeOf(next), word: cell.trim() })
  })
  return pairs
}

/** Several pairs in one cell; where the question is known, words of its own may be among them. */
function listed(cell: unknown, isOfQuestion: boolean) {
  if (typeof cell !== 'string' || isCode(cell)) return []
  const pairs = pairsIn(cell)
  const all = isOfQuestion && pairs.length < 2 && /[=:：]/.test(cell) ? listIn(cell) : pairs
  return all.map(({ code, word }) => ({ code: codeOf(code), word }))
}

const codeOf = (text: string) => text.normalize('NFKC').trim().toUpperCase()

/** Whether a yes-or-no pair fits; used where the code book speaks of that very question. */
export function yesNoPairs(pairs: readonly CodePair[]): Map<string, 1 | 0 | 'dk'> {
  const codes = new Map<string, 1 | 0 | 'dk'>()
  for (const { code, word } of pairs) {
    const value = yesNoOf(word) ?? (saysDontKnow(word) ? 'dk' : null)
    if (value !== null) codes.set(code, value)
  }
  return codes
}
