/** What two texts have in common 共有词: their pieces, and the stretches that stand in both. Source: SPEC §10 (duplicates). */
import { piecesOf } from './tokens.ts'

export type Bag = ReadonlySet<string>
export const bagOf = (text: string): Bag => new Set(piecesOf(text, [2]).map((piece) => piece.text))

/** Stretches that stand in both, the most telling first, at most six. */
export function sharedWords(text: string, other: string, rarity: (piece: string) => number): string[] {
  const theirs = bagOf(other)
  const found = new Map<string, number>()
  let stretch = ''
  let weight = 0
  let end = -1
  const close = () => {
    if (stretch !== '' && weight > 0) found.set(stretch, Math.max(weight, found.get(stretch) ?? 0))
    stretch = ''
    weight = 0
  }
  for (const { text: piece, from } of piecesOf(text, [2])) {
    if (!theirs.has(piece) || piece.startsWith('#')) continue
    const joins = stretch !== '' && from === end - 1
    if (!joins) close()
    stretch = joins ? stretch + piece.slice(1) : piece
    weight += rarity(piece)
    end = from + piece.length
  }
  close()
  return [...found.entries()]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([word]) => word)
}
