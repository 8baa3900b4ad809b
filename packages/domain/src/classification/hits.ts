/**
 * What of the word list stands in a text 命中: words as they are spelt, words that only sound so, and pairs of characters
 * that hint at a category. Source: SPEC §10 (keywords); docs/decisions/2026-11-27-suggestions.md.
 */
import { type Lexicon, type LexiconWord, WHOLE } from './lexicon.ts'
import { foldText, LONGEST_LOOKED_AT, runsOf } from './tokens.ts'

export interface Hit extends LexiconWord {
  /** As it stands in the text. */
  readonly word: string
  readonly from: number
}

const LONGEST_WORD = 8
const LONGEST_HEARD = 6
/** So much may stand between the parts of a word. */
const WIDEST_GAP = 10
/** What only sounds like a word says less; two characters that sound like two others may be chance. */
const HEARD = 0.8
const HEARD_PAIR = 0.5

/**
 * The words of the list in a text, each once a label; a word inside a longer one of the same label is not counted twice,
 * but longer words say more, by the pairs that they are made of.
 */
export function hitsIn(text: string, lexicon: Lexicon): Hit[] {
  const folded = foldText(text.slice(0, LONGEST_LOOKED_AT))
  const found = new Map<string, Hit>()
  const keep = (key: string, hit: Hit) => {
    if (!found.has(key)) found.set(key, hit)
  }
  const runs = runsOf(folded)
  const whole = WHOLE + runs.map((run) => run.text).join('')
  for (const { label, weight } of lexicon.words.get(whole) ?? [])
    keep(`${label} ${whole}`, { word: whole.slice(1), label, weight, from: runs[0]?.from ?? 0 })
  for (const { word, labels } of beginningsOf(whole, lexicon))
    for (const { label, weight } of labels)
      keep(`${label} ${WHOLE}${word}…`, { word, label, weight, from: runs[0]?.from ?? 0 })
  const covered = new Map<string, number>()
  for (let from = 0; from < folded.length; from += 1) {
    const reach = lexicon.reach.get(folded.charAt(from)) ?? 0
    for (let length = Math.min(reach, LONGEST_WORD, folded.length - from); length > 0; length -= 1) {
      const word = folded.slice(from, from + length)
      for (const { then, labels } of lexicon.parted.get(word) ?? []) {
        const stretch = stretchOf(folded, from, length, then)
        if (stretch === null) continue
        for (const { label, weight } of labels) keep(`${label} ${word}…${then}`, { word: stretch, label, weight, from })
      }
      for (const { label, weight } of lexicon.words.get(word) ?? []) {
        if ((covered.get(label) ?? 0) >= from + length) continue
        covered.set(label, from + length)
        keep(`${label} ${word}`, { word, label, weight, from })
      }
    }
    const pair = folded.slice(from, from + 2)
    for (const { label, weight } of lexicon.hints.get(pair) ?? [])
      keep(`${label} …${pair}`, { word: pair, label, weight, from })
  }
  for (const [key, hit] of heardIn(folded, lexicon)) keep(key, hit)
  return [...found.values()]
}

/** From the first part of a word to the second, or null where that does not follow. */
function stretchOf(folded: string, from: number, length: number, then: string): string | null {
  const next = folded.slice(from + length, from + length + WIDEST_GAP + then.length).indexOf(then)
  return next < 0 ? null : folded.slice(from, from + length + next + then.length)
}

/** Words that speak where a text begins with them: who begins with "suggest" complains of nothing first. */
function beginningsOf(whole: string, { parted }: Lexicon) {
  return Array.from({ length: LONGEST_WORD }, (_, at) => whole.slice(0, at + 2)).flatMap((start) =>
    (parted.get(start) ?? []).map(({ labels }) => ({ word: start.slice(1), labels })),
  )
}

/** Words that only sound like those of the list and share a character with them; a weak word of two says nothing so. */
function* heardIn(folded: string, { words, heard, sounds }: Lexicon): Generator<readonly [string, Hit]> {
  if (sounds.size === 0) return
  const soundAt = Array.from({ length: folded.length }, (_, at) => sounds.get(folded.charAt(at)))
  for (let from = 0; from < folded.length; from += 1) {
    let sound = soundAt[from]
    for (let length = 2; sound !== undefined && length <= LONGEST_HEARD; length += 1) {
      const next = soundAt[from + length - 1]
      if (next === undefined) break
      sound += ` ${next}`
      const alike = heard.get(sound)
      if (!alike) continue
      const piece = folded.slice(from, from + length)
      if (words.has(piece)) continue
      for (const word of alike) {
        if (![...word].some((one, at) => one === piece[at])) continue
        for (const { label, weight } of words.get(word) ?? []) {
          if (length === 2 && weight < 2) continue
          const worth = weight * (length === 2 ? HEARD_PAIR : HEARD)
          yield [`${label} ${word}`, { word: piece, label, weight: worth, from }]
        }
      }
    }
  }
}
