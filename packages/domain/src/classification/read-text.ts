/** Reading a text for the models 读文本: once, since all of them go by the same pieces and the same word list. Source: SPEC §10. */
import { type Hit, hitsIn } from './hits.ts'
import type { Lexicon } from './lexicon.ts'
import { piecesOf } from './tokens.ts'

/** A text as it was read: its pieces, each once, and what the word list says of it. The same for every model. */
export interface ReadText {
  readonly pieces: readonly string[]
  readonly hits: readonly Hit[]
}
/** Reads each text once; what it has read lives as long as the reader. */
export function readerOf(lexicon: Lexicon): (text: string) => ReadText {
  const known = new Map<string, ReadText>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const read = { pieces: [...new Set(piecesOf(text).map((piece) => piece.text))], hits: hitsIn(text, lexicon) }
    known.set(text, read)
    return read
  }
}
