import type { Design } from './design.ts'

/** What unequal weights cost, whatever is asked (Kish 1965). */
export interface Kish {
  /** Rows of positive weight. */
  readonly n: number
  readonly sumW: number
  /** n·Σw²/(Σw)². */
  readonly deff: number
  /** (Σw)²/Σw². */
  readonly nEff: number
  /** Coefficient of variation of the weights: √(deff − 1). */
  readonly cvWeights: number
}

/** Kish's effective sample size of a design's weights. */
export function kish(design: Design): Kish {
  const used = design.weights.filter((w) => w > 0)
  const n = used.length
  let heaviest = 0
  let sumW = 0
  for (const w of used) {
    heaviest = Math.max(heaviest, w)
    sumW += w
  }
  let squares = 0
  for (const w of used) squares += (w / heaviest) ** 2
  const nEff = (sumW / heaviest) ** 2 / squares
  return { n, sumW, deff: n / nEff, nEff, cvWeights: Math.sqrt(Math.max(0, n / nEff - 1)) }
}
