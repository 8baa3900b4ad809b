/** The words that decided 依据: what speaks for a label, by the list or by what was learnt. Source: issue 7. */
import type { LinearModel } from './learn.ts'
import { type Hit, hitsIn } from './lexicon.ts'
import { piecesOf } from './tokens.ts'

/** A learnt weight below this decides nothing. */
const TELLING = 0.12

/** Stretches of the text that speak for the label, the most telling first. */
export function reasonsFor(model: LinearModel, text: string, label: string): Omit<Hit, 'label'>[] {
  const column = model.labels.indexOf(label)
  const pieces = piecesOf(text)
  const size = 1 / Math.sqrt(Math.max(1, new Set(pieces.map((piece) => piece.text)).size))
  const learnt = pieces.flatMap(({ text: word, from }) => {
    const row = model.rows.get(word)
    const weight = row === undefined ? 0 : (model.weights[row * model.labels.length + column] ?? 0) * size
    return word.length > 1 && weight > TELLING ? [{ word, from, weight }] : []
  })
  const listed = hitsIn(text, model.lexicon).filter((hit) => hit.label === label)
  return [...listed, ...learnt]
    .map(({ word, from, weight }) => ({ word, from, weight }))
    .toSorted((a, b) => b.weight - a.weight || a.from - b.from)
}
