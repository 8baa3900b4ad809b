/**
 * Word list 词表: words that speak for a label, by people who know how residents talk, with a weight of 1 to 3. It is data
 * beside the product (`data/classification/lexicon.csv`), so that an office can add its own. Source: SPEC §10 (keywords).
 */
import { foldText, LONGEST_LOOKED_AT, runsOf } from './tokens.ts'

export interface LexiconWord {
  readonly label: string
  readonly weight: number
}
/** Folded word → the labels it speaks for. */
export type Lexicon = ReadonlyMap<string, readonly LexiconWord[]>

export interface Hit extends LexiconWord {
  readonly word: string
  readonly from: number
}

/** Reads rows of label, weight and words parted by spaces. */
export function readLexicon(rows: readonly { label: string; weight: number; words: string }[]): Lexicon {
  const lexicon = new Map<string, LexiconWord[]>()
  for (const { label, weight, words } of rows) {
    for (const word of words.split(/\s+/u).map(foldText).filter(Boolean)) {
      lexicon.set(word, [...(lexicon.get(word) ?? []), { label, weight }])
    }
  }
  return lexicon
}

const LONGEST_WORD = 8
/** Before a word: it speaks only as the whole of what was said, like a bare "good". */
export const WHOLE = '^'

/**
 * The words of the list in a text, each once a label; a word inside a longer one of the same label is not counted twice. A
 * word that speaks for several labels says less of each.
 */
export function hitsIn(text: string, lexicon: Lexicon): Hit[] {
  const folded = foldText(text.slice(0, LONGEST_LOOKED_AT))
  const found = new Map<string, Hit>()
  const runs = runsOf(folded)
  const whole = WHOLE + runs.map((run) => run.text).join('')
  for (const { label, weight } of lexicon.get(whole) ?? [])
    found.set(`${label} ${whole}`, { word: whole.slice(1), label, weight, from: runs[0]?.from ?? 0 })
  const covered = new Map<string, number>()
  for (let from = 0; from < folded.length; from += 1) {
    for (let length = Math.min(LONGEST_WORD, folded.length - from); length > 0; length -= 1) {
      const word = folded.slice(from, from + length)
      for (const { label, weight } of lexicon.get(word) ?? []) {
        if ((covered.get(label) ?? 0) >= from + length) continue
        covered.set(label, from + length)
        const key = `${label} ${word}`
        if (!found.has(key)) found.set(key, { word, label, weight, from })
      }
    }
  }
  return [...found.values()]
}
