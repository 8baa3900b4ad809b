/** What suggestions go by before anybody has sorted anything: the word list, the sounds, and texts made for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sheetLimits } from '@ratchet/documents/sheet'
import { parseText } from '@ratchet/documents/sheet-text'
import type { SortedText } from '@ratchet/domain/classification/learn-classifier'
import { readLexicon } from '@ratchet/domain/classification/lexicon'
import { readSounds } from '@ratchet/domain/classification/place'
import { type Category, sentimentSchema } from '@ratchet/domain/opinion/category'

const data = join(import.meta.dirname, '../../../../data')

/** The rows of a CSV of ours, by the names in its first row. */
export function readRows(file: string): Readonly<Record<string, string>>[] {
  return rowsOf(readFileSync(join(data, file)))
}

/** The rows of a CSV by the names in its first row; throws a `SheetError` where it is none. */
export function rowsOf(bytes: Uint8Array): Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = parseText(bytes, sheetLimits).sheets[0]?.rows ?? []
  const names = head.map((name) => String(name ?? '').trim())
  return rows
    .filter((row) => row.some((cell) => String(cell ?? '').trim() !== ''))
    .map((row) => Object.fromEntries(names.map((name, at) => [name, String(row[at] ?? '').trim()])))
}

export const readWordList = () =>
  readLexicon(
    readRows('classification/lexicon.csv').map(({ label = '', weight, words = '' }) => ({
      label,
      weight: Number(weight),
      words,
    })),
    // Every common character, while places are only looked for among characters that sound like theirs.
    readSounds(soundRows('classification/pinyin.csv')),
  )

export const readSoundList = () => readSounds(soundRows('classification/sounds.csv'))

const soundRows = (file: string) => readRows(file).map(({ sound = '', characters = '' }) => ({ sound, characters }))

/** The code of a category that may stand by its code or by its name. */
export const codeIn = (categories: readonly Category[], given: string): string | null =>
  categories.find(({ id, name }) => id === given || name.zh === given)?.id ?? null

const bundledFiles = [
  'classification/examples.csv',
  'classification/practice.csv',
  'classification/other-hand.csv',
  'open/opinions.csv',
]

/** Texts that are all invented, sorted by one hand: what came with the product counts half of what the office decides. */
export function readBundled(categories: readonly Category[]): SortedText[] {
  const rows = bundledFiles.flatMap(readRows)
  return rows.flatMap(({ text = '', code, category, sentiment, urgent }) => {
    const id = codeIn(categories, code ?? category ?? '')
    if (!id || text === '') return []
    const sounds = sentimentSchema.safeParse(sentiment).data ?? null
    return [{ text, category: id, sentiment: sounds, urgent: urgent === '1', weight: 0.5 }]
  })
}
