/** Reads a file of sorted texts in the columns of `data/open/opinions.csv` and says how good the suggestions are. */
import { evaluate, type Gold } from '@ratchet/domain/classification/evaluate'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { sentimentSchema } from '@ratchet/domain/opinion/category'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { codeIn, readBundled, readRows, readSoundList, readWordList, rowsOf } from './bundled.ts'

export const needed = ['text', 'category'] as const
export const welcome = ['id', 'place', 'theme', 'sentiment', 'urgent', 'duplicate_group'] as const

/** Why a file cannot be evaluated: the caller words it. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'
  readonly code: 'columns' | 'empty' | 'category' | 'theme' | 'twice'
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: EvaluationError['code'], details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Figures of the file, with the columns that it lacks; throws `EvaluationError` or a `SheetError`. */
export function evaluateFile(bytes: Uint8Array) {
  const rows = rowsOf(bytes)
  const [first] = rows
  if (!first) throw new EvaluationError('empty')
  const missing = needed.filter((name) => !(name in first))
  if (missing.length > 0) throw new EvaluationError('columns', { missing, found: Object.keys(first) })
  const background = {
    categories: firstCategories,
    lexicon: readWordList(),
    sounds: readSoundList(),
    // A place is named in the file as the divisions name it.
    places: readRows('divisions.csv').map(({ name = '' }) => ({ id: name, name })),
    bundled: readBundled(firstCategories),
  }
  const gold = rows.map((row, at) => goldOf(row, at + 2))
  const ids = gold.map(({ id }) => id)
  const seen = new Set<string>()
  const twice = ids.find((id) => seen.size === seen.add(id).size)
  if (twice !== undefined) throw new EvaluationError('twice', { id: twice })
  const absent = welcome.filter((name) => !(name in first))
  return { ...evaluate(gold, background), absent }
}

/** One row; `line` is its line in the file, for whoever has to put it right. */
function goldOf(row: Readonly<Record<string, string>>, line: number): Gold {
  const { text = '', category = '', id, place, theme, sentiment, urgent, duplicate_group: group } = row
  const code = codeIn(firstCategories, category)
  if (code === null) throw new EvaluationError('category', { line, category })
  const own = firstCategories.find((one) => one.id === code)?.theme ?? null
  const said =
    theme === undefined || theme === '' ? own : theme === 'other' ? null : themeIdSchema.safeParse(theme).data
  if (said === undefined) throw new EvaluationError('theme', { line, theme })
  return {
    id: id || `line ${line}`,
    text,
    category: code,
    theme: said,
    place: place || null,
    sentiment: sentimentSchema.safeParse(sentiment).data ?? null,
    urgent: urgent === undefined ? null : ['1', 'true', 'yes'].includes(urgent.toLowerCase()),
    group: group || null,
  }
}
