import type { Span } from '@ratchet/domain/contact/personal-data'

export interface Piece {
  readonly text: string
  readonly kind: Span['kind'] | null
  readonly from: number
}

/** The text cut at its marked spans, in order, nothing lost. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to, kind } of spans) {
    if (from > at) pieces.push({ text: text.slice(at, from), kind: null, from: at })
    pieces.push({ text: text.slice(from, to), kind, from })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), kind: null, from: at })
  return pieces
}

/** What was marked and still stands in the masked words, each once; a surname alone is told by the title after it. */
export function stillThere(text: string, spans: readonly Span[], masked: string): string[] {
  const words = spans.map(({ from, to }) => text.slice(from, to - from > 1 ? to : to + 2))
  return [...new Set(words)].filter((word) => masked.includes(word))
}
