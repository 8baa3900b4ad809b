import type { Design } from './design.ts'
import { add, domainOf, type Mask, tally } from './typed-arrays.ts'

/** First pass: what is counted per domain g. */
export interface DomainSums {
  readonly n: Int32Array
  readonly nMissing: Int32Array
  readonly weight: Float64Array
  readonly heaviest: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** Σwy/Σw as it comes; the second pass corrects it. */
  readonly first: Float64Array
  /** Largest distance of an answer from the first mean; scores are kept in this unit. 1 where nothing varies. */
  readonly scale: Float64Array
}

/** Counts, weights and first means of all domains in one pass. */
export function sumsByDomain(
  design: Design,
  y: Float64Array,
  codes: Int32Array,
  size: number,
  mask?: Mask,
): DomainSums {
  const { weights } = design
  const inside = domainOf(mask, weights.length)
  const n = new Int32Array(size)
  const nMissing = new Int32Array(size)
  const weight = new Float64Array(size)
  const heaviest = new Float64Array(size)
  const low = new Float64Array(size).fill(Infinity)
  const high = new Float64Array(size).fill(-Infinity)
  const first = new Float64Array(size)
  for (let k = 0; k < weights.length; k++) {
    const g = codes[k] as number
    const w = weights[k] as number
    if (g < 0 || w === 0 || (inside && !inside[k])) continue
    const value = y[k] as number
    if (Number.isNaN(value)) {
      tally(nMissing, g, 1)
      continue
    }
    tally(n, g, 1)
    add(weight, g, w)
    add(first, g, w * value)
    if (w > (heaviest[g] as number)) heaviest[g] = w
    if (value < (low[g] as number)) low[g] = value
    if (value > (high[g] as number)) high[g] = value
  }
  const scale = new Float64Array(size).fill(1)
  for (let g = 0; g < size; g++) {
    if (n[g] === 0) continue
    const bottom = low[g] as number
    const top = high[g] as number
    const centre = bottom === top ? bottom : (first[g] as number) / (weight[g] as number)
    first[g] = centre
    if (bottom !== top) scale[g] = Math.max(top - centre, centre - bottom)
  }
  return { n, nMissing, weight, heaviest, low, high, first, scale }
}
