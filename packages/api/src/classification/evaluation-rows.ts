/** The rows of a file of sorted texts, and what is wrong with them: a row that cannot be read is left out and named. */
import { sheetLimits } from '@ratchet/documents/sheet'
import { parseText } from '@ratchet/documents/sheet-text'
import type { Gold } from '@ratchet/domain/classification/fold-guesses'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { type Sentiment, sentimentSchema } from '@ratchet/domain/opinion/category'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { codeIn } from './bundled.ts'

export interface Problem {
  /** As a spreadsheet counts: the first row is the heading. */
  readonly row: number
  readonly column: string
  readonly value: string
  readonly reason: 'category-unknown' | 'theme-unknown' | 'id-twice' | 'sentiment-unknown' | 'urgent-unknown'
  /** Whether the row counts all the same, without that cell. */
  readonly kept: boolean
}
type Row = Readonly<Record<string, string>>

/** Heading and rows with their numbers; blank rows are passed over. Throws a `SheetError` where it is no CSV. */
export function readSorted(bytes: Uint8Array): {
  readonly names: string[]
  readonly rows: readonly (readonly [number, Row])[]
} {
  const all = parseText(bytes, sheetLimits).sheets[0]?.rows ?? []
  const numbered = all
    .map((row, at) => [at + 1, row.map((cell) => String(cell ?? '').trim())] as const)
    .filter(([, row]) => row.some((cell) => cell !== ''))
  const [head, ...rows] = numbered
  const names = (head?.[1] ?? []).map((name) => name.toLowerCase())
  const named = rows.map(([at, row]) => [at, Object.fromEntries(names.map((name, i) => [name, row[i] ?? '']))] as const)
  return { names, rows: named }
}

const tones: Readonly<Record<string, Sentiment>> = { 正面: 'positive', 中性: 'neutral', 负面: 'negative' }
const yes = ['1', 'true', 'yes', '是']
const no = ['', '0', 'false', 'no', '否']

/** What people decided, row by row; the second of two rows with one id is left out. */
export function goldOf(rows: readonly (readonly [number, Row])[]): { gold: Gold[]; problems: Problem[] } {
  const gold: Gold[] = []
  const problems: Problem[] = []
  const ids = new Set<string>()
  for (const [row, cells] of rows) {
    const {
      text = '',
      category = '',
      id = '',
      place,
      theme = '',
      sentiment = '',
      urgent,
      duplicate_group: group,
    } = cells
    const wrong = (column: string, reason: Problem['reason'], kept: boolean) =>
      problems.push({ row, column, value: cells[column] ?? '', reason, kept })
    const code = codeIn(firstCategories, category)
    const said = themeOf(theme, code)
    if (code === null) wrong('category', 'category-unknown', false)
    else if (said === undefined) wrong('theme', 'theme-unknown', false)
    else if (id !== '' && ids.has(id)) wrong('id', 'id-twice', false)
    else {
      ids.add(id)
      const tone = sentimentSchema.safeParse(sentiment.toLowerCase()).data ?? tones[sentiment] ?? null
      if (sentiment !== '' && tone === null) wrong('sentiment', 'sentiment-unknown', true)
      const isUrgent = urgencyOf(urgent)
      if (urgent !== undefined && isUrgent === null) wrong('urgent', 'urgent-unknown', true)
      gold.push({
        id: id || `row ${row}`,
        text,
        category: code,
        theme: said,
        place: place || null,
        sentiment: tone,
        urgent: isUrgent,
        group: group || null,
      })
    }
  }
  return { gold, problems }
}

/** Where the file says none, the category's own; undefined where it is no theme. */
function themeOf(theme: string, code: string | null) {
  if (theme === '') return firstCategories.find((one) => one.id === code)?.theme ?? null
  return theme === 'other' ? null : themeIdSchema.safeParse(theme).data
}

function urgencyOf(urgent: string | undefined): boolean | null {
  const said = urgent?.toLowerCase()
  if (said === undefined) return null
  return yes.includes(said) ? true : no.includes(said) ? false : null
}
