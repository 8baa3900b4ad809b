/**
 * Word list 词表: words that speak for a label, by people who know how residents talk, with a weight of 1 to 3; with 0 a word
 * keeps shorter ones inside it from speaking. It is data beside the product (`data/classification/lexicon.csv`), so that an
 * office can add its own. Source: SPEC §10 (keywords).
 */
import { sentiments } from '../opinion/category.ts'
import type { Sounds } from './place.ts'
import { foldText } from './tokens.ts'

export interface LexiconWord {
  readonly label: string
  readonly weight: number
}
/** A word in two parts with something between them. */
export interface PartedWord {
  readonly then: string
  readonly labels: readonly LexiconWord[]
}
export interface Lexicon {
  /** Folded word → the labels it speaks for. */
  readonly words: ReadonlyMap<string, readonly LexiconWord[]>
  /** First part → what may follow it at a distance. */
  readonly parted: ReadonlyMap<string, readonly PartedWord[]>
  /** Character → the length of the longest word, or first part, that begins with it. */
  readonly reach: ReadonlyMap<string, number>
  /** Pairs of characters that stand in longer words → the categories they hint at. */
  readonly hints: ReadonlyMap<string, readonly LexiconWord[]>
  /** How words sound → those words: people type by sound, and speak to their phones. */
  readonly heard: ReadonlyMap<string, readonly string[]>
  readonly sounds: Sounds
}

/** What a pair of characters that one category's words have to themselves is worth. */
const HINT = 0.8
/** A pair that many categories share hints at none. */
const LEAST_SHARE = 0.2
/** Before a word: it speaks only as the whole of what was said, like a bare "good". */
export const WHOLE = '^'
/** Between two parts: something may stand there, like a number or a name. */
const APART = '…'
const tones: ReadonlySet<string> = new Set(['urgent', ...sentiments])

/** Reads rows of label, weight and words parted by spaces; without sounds only what is spelt right is found. */
export function readLexicon(
  rows: readonly { readonly label: string; readonly weight: number; readonly words: string }[],
  sounds: Sounds = new Map(),
): Lexicon {
  const words = new Map<string, LexiconWord[]>()
  const parted = new Map<string, PartedWord[]>()
  for (const { label, weight, words: listed } of rows) {
    for (const listedWord of listed.split(/\s+/u).filter(Boolean)) {
      const [word = '', then] = listedWord.split(APART).map(foldText)
      if (then === undefined) words.set(word, [...(words.get(word) ?? []), { label, weight }])
      else parted.set(word, [...(parted.get(word) ?? []), { then, labels: [{ label, weight }] }])
    }
  }
  const heard = new Map<string, string[]>()
  for (const word of words.keys()) {
    const sound = word.length > 1 ? soundOf(word, sounds) : null
    if (sound !== null) heard.set(sound, [...(heard.get(sound) ?? []), word])
  }
  const reach = new Map<string, number>()
  for (const word of [...words.keys(), ...parted.keys()]) {
    const first = word.charAt(0)
    reach.set(first, Math.max(reach.get(first) ?? 0, word.length))
  }
  return { words, parted, reach, hints: hintsOf(words), heard, sounds }
}

/** How a stretch sounds, or null where a character of it has no sound. */
function soundOf(stretch: string, sounds: Sounds): string | null {
  const parts = [...stretch].map((one) => sounds.get(one))
  return parts.every((one) => one !== undefined) ? parts.join(' ') : null
}

/** The more of a pair's words are one category's, the more it hints at that. */
function hintsOf(words: ReadonlyMap<string, readonly LexiconWord[]>): Map<string, LexiconWord[]> {
  const counted = new Map<string, Map<string, number>>()
  for (const [word, labels] of words) {
    // What speaks only as the whole of a text hints at nothing inside one.
    if (word.startsWith(WHOLE) || word.length < 3) continue
    for (let from = 0; from + 2 <= word.length; from += 1) {
      const pair = word.slice(from, from + 2)
      const shares = counted.get(pair) ?? new Map<string, number>()
      counted.set(pair, shares)
      for (const { label, weight } of labels) {
        if (!tones.has(label)) shares.set(label, (shares.get(label) ?? 0) + weight)
      }
    }
  }
  const hints = new Map<string, LexiconWord[]>()
  for (const [pair, shares] of counted) {
    const all = 1 + [...shares.values()].reduce((a, b) => a + b, 0)
    const telling = [...shares].filter(([, share]) => share / all >= LEAST_SHARE)
    if (telling.length > 0) {
      hints.set(
        pair,
        telling.map(([label, share]) => ({ label, weight: (HINT * share) / all })),
      )
    }
  }
  return hints
}
