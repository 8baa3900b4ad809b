import type { Reason } from '@ratchet/domain/classification/suggestion'

export interface ReasonedPiece {
  readonly from: number
  readonly text: string
  readonly of: Reason['of'] | null
}

/** The graver reason shows where two lie over each other. */
const order: readonly Reason['of'][] = ['urgent', 'category', 'place', 'sentiment']

/** The text cut where a reason begins or ends, in order, nothing lost and nothing twice. */
export function reasonedPieces(text: string, reasons: readonly Reason[]): ReasonedPiece[] {
  const cuts = [0, text.length, ...reasons.flatMap(({ from, to }) => [from, to])]
  const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b)
  const pieces: ReasonedPiece[] = []
  for (const [index, from] of places.slice(0, -1).entries()) {
    const to = places[index + 1] ?? text.length
    const over = reasons.filter((reason) => reason.from <= from && reason.to >= to)
    const of = order.find((kind) => over.some((reason) => reason.of === kind)) ?? null
    const last = pieces.at(-1)
    if (last && last.of === of) pieces[pieces.length - 1] = { ...last, text: last.text + text.slice(from, to) }
    else pieces.push({ from, text: text.slice(from, to), of })
  }
  return pieces
}
