/**
 * Learning from what people decided: a linear model over the pieces of a text, on top of what the word list says. Where the
 * list is right it learns nothing; where people decided otherwise, their words get weights of their own. Without chance:
 * the same examples in the same order give the same model. Source: SPEC §10; docs/decisions/2026-11-27-suggestions.md.
 */
import type { Lexicon } from './lexicon.ts'
import { type ReadText, readerOf } from './read-text.ts'

export interface Example {
  readonly text: string
  readonly label: string
  /** How much it counts: what a person corrected counts more than what came with the product. */
  readonly weight: number
}
export interface LinearModel {
  readonly labels: readonly string[]
  readonly lexicon: Lexicon
  /** Piece → its row in the weights, which has a column for each label. */
  readonly rows: ReadonlyMap<string, number>
  readonly weights: Float64Array
  readonly bias: Float64Array
  readonly trust: number
}
export interface Learning {
  readonly passes: number
  readonly rate: number
  /** What a weight of the word list is worth. */
  readonly trust: number
  readonly decay: number
}
export const usualLearning: Learning = { passes: 14, rate: 1.5, trust: 0.9, decay: 0.0005 }
/** Seldom and grave: what the word list says of it is unlearnt slowly. */
export const gentleLearning: Learning = { passes: 8, rate: 0.5, trust: 1, decay: 0 }
export const toneLearning: Learning = { passes: 14, rate: 1.5, trust: 1, decay: 0.0005 }

interface Seen {
  /** Rows of the pieces, each once. */
  readonly rows: Int32Array
  readonly size: number
  readonly prior: Float64Array
}

function look({ pieces, hits }: ReadText, { labels, rows }: Pick<LinearModel, 'labels' | 'rows'>, trust: number): Seen {
  const prior = new Float64Array(labels.length)
  for (const { label, weight } of hits) {
    const at = labels.indexOf(label)
    if (at >= 0) prior[at] = (prior[at] ?? 0) + weight * trust
  }
  return {
    rows: Int32Array.from(pieces.flatMap((piece) => rows.get(piece) ?? [])),
    size: 1 / Math.sqrt(Math.max(1, pieces.length)),
    // The tenth word for a label says less than the first.
    prior: prior.map((sum) => 2.5 * Math.log1p(sum / 2)),
  }
}

export function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const raised = scores.map((score) => Math.exp(score - top))
  const sum = raised.reduce((a, b) => a + b, 0)
  return raised.map((one) => one / sum)
}

function scoreSeen(
  { bias, weights }: Pick<LinearModel, 'bias' | 'weights'>,
  { rows, size, prior }: Seen,
): Float64Array {
  const width = bias.length
  const sums = new Float64Array(width)
  for (const row of rows) {
    const from = row * width
    for (let at = 0; at < width; at += 1) sums[at] = (sums[at] as number) + (weights[from + at] as number)
  }
  return sums.map((sum, at) => sum * size + (prior[at] as number) + (bias[at] as number))
}

/** A label that is off by less is not worth a step. */
const WORTH_A_STEP = 0.004
/** What is known that well is passed over once. */
const SETTLED = 0.9

/**
 * Learns, giving way after every few examples, so that who runs it can let others go first. Plain gradient steps with a
 * rate that falls; examples in the order given.
 */
export function* learnSteps(
  examples: readonly Example[],
  labels: readonly string[],
  lexicon: Lexicon,
  { passes, rate, trust, decay }: Learning = usualLearning,
  read: (text: string) => ReadText = readerOf(lexicon),
): Generator<void, LinearModel> {
  const rows = new Map<string, number>()
  const seen: Seen[] = []
  for (const [at, { text }] of examples.entries()) {
    const one = read(text)
    for (const piece of one.pieces) if (!rows.has(piece)) rows.set(piece, rows.size)
    seen.push(look(one, { labels, rows }, trust))
    if (at % 20 === 19) yield
  }
  const width = labels.length
  const weights = new Float64Array(rows.size * width)
  const bias = new Float64Array(width)
  const settled = new Set<number>()
  for (let pass = 0; pass < passes; pass += 1) {
    const step = rate / (1 + pass / 4)
    for (const [at, { label, weight }] of examples.entries()) {
      const one = seen[at]
      const right = labels.indexOf(label)
      if (!one || right < 0 || settled.delete(at)) continue
      const guess = softmax(scoreSeen({ bias, weights }, one))
      if ((guess[right] as number) > SETTLED) settled.add(at)
      const active: number[] = []
      const offs = guess.map((share, index) => (index === right ? 1 : 0) - share)
      for (let index = 0; index < width; index += 1) {
        if (Math.abs(offs[index] as number) < WORTH_A_STEP) continue
        active.push(index)
        bias[index] = (bias[index] as number) + 0.02 * step * (offs[index] as number)
      }
      const worth = step * weight * one.size
      for (const row of one.rows) {
        for (const index of active) {
          const place = row * width + index
          weights[place] = (weights[place] as number) * (1 - step * decay) + worth * (offs[index] as number)
        }
      }
      if (at % 20 === 19) yield
    }
  }
  return { labels, lexicon, rows, weights, bias, trust }
}

/** The same in one go. */
export function learn(...given: Parameters<typeof learnSteps>): LinearModel {
  const steps = learnSteps(...given)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** How sure the model is of each label, in the order of its labels; they add up to one. */
export function judge(model: LinearModel, text: string, read = readerOf(model.lexicon)(text)): Float64Array {
  return softmax(scoreSeen(model, look(read, model, model.trust)))
}
