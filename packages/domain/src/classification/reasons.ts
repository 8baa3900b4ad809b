/**
 * The words that decided 依据: stretches of the text that carried the label's score, by the list or by what was learnt.
 * A word of the list that people's decisions have talked down is not shown. Source: issue 7.
 */
import { type Hit, hitsIn } from './hits.ts'
import type { LinearModel } from './learn.ts'
import { type Piece, piecesOf } from './tokens.ts'

/** What carries less decides nothing. */
const TELLING = 0.12

/** Stretches of the text that speak for the label, the most telling first. */
export function reasonsFor(
  model: LinearModel,
  text: string,
  label: string,
  hits: readonly Hit[] = hitsIn(text, model.lexicon),
): Omit<Hit, 'label'>[] {
  const column = model.labels.indexOf(label)
  const pieces = piecesOf(text)
  const size = 1 / Math.sqrt(Math.max(1, new Set(pieces.map((piece) => piece.text)).size))
  const learntOf = ({ text: piece }: Piece) => {
    const row = model.rows.get(piece)
    return row === undefined ? 0 : (model.weights[row * model.labels.length + column] ?? 0) * size
  }
  const listed = hits
    .filter((hit) => hit.label === label)
    .map(({ word, from, weight }) => {
      const inside = pieces.filter(
        (piece) => piece.from >= from && piece.from + piece.text.length <= from + word.length,
      )
      return { word, from, weight: inside.reduce((sum, piece) => sum + learntOf(piece), weight * model.trust) }
    })
  const learnt = pieces
    .filter((piece) => piece.text.length > 1)
    .map((piece) => ({ word: piece.text, from: piece.from, weight: learntOf(piece) }))
  return [...listed, ...learnt]
    .filter(({ weight }) => weight > TELLING)
    .toSorted((a, b) => b.weight - a.weight || a.from - b.from)
}
