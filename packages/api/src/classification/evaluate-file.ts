/** Reads a file of sorted texts in the columns of `data/open/opinions.csv` and says how good the suggestions are. */
import { evaluate } from '@ratchet/domain/classification/evaluate'
import { firstCategories } from '@ratchet/domain/opinion/first-categories'
import { readBundled, readRows, readSoundList, readWordList } from './bundled.ts'
import { goldOf, type Problem, readSorted } from './evaluation-rows.ts'

export const needed = ['text', 'category'] as const
export const welcome = ['id', 'place', 'theme', 'sentiment', 'urgent', 'duplicate_group'] as const

/** Why a file cannot be evaluated: the caller words it. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError'
  readonly code: 'columns' | 'empty' | 'unread'
  readonly details: {
    readonly missing?: readonly string[]
    readonly found?: readonly string[]
    readonly first?: Problem
  }

  constructor(code: EvaluationError['code'], details: EvaluationError['details'] = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

/** Figures of the file, the columns that it lacks and what of it could not be read; throws `EvaluationError` or a `SheetError`. */
export function evaluateFile(bytes: Uint8Array) {
  const { names, rows } = readSorted(bytes)
  if (names.length === 0) throw new EvaluationError('empty')
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0) throw new EvaluationError('columns', { missing, found: names })
  if (rows.length === 0) throw new EvaluationError('empty')
  const { gold, problems } = goldOf(rows)
  const [first] = problems
  if (gold.length === 0 && first) throw new EvaluationError('unread', { first })
  const background = {
    categories: firstCategories,
    lexicon: readWordList(),
    sounds: readSoundList(),
    // A place is named in the file as the divisions name it.
    places: readRows('divisions.csv').map(({ name = '' }) => ({ id: name, name })),
    bundled: readBundled(firstCategories),
  }
  return { ...evaluate(gold, background), absent: welcome.filter((name) => !names.includes(name)), problems }
}
