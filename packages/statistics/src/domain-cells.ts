import { type Design, frameOf } from './design.ts'
import type { DomainSums } from './domain-sums.ts'
import { rowsByPsu } from './psu-index.ts'
import { add, type Mask } from './typed-arrays.ts'

/** Second pass: scores per PSU and domain (only where a PSU has rows of the domain, answered or not), and what else needs the mean. */
export interface DomainCells {
  /** Cells of PSU i: start[i] … start[i+1] − 1. */
  readonly start: Int32Array
  readonly domain: Int32Array
  /** Σ w(y − mean)/(Σw·scale) over the rows of the cell. */
  readonly z: Float64Array
  /** Share of the domain's weight in the cell; 0 where nobody answered. */
  readonly mass: Float64Array
  readonly mean: Float64Array
  readonly correction: Float64Array
  readonly nEff: Float64Array
  /** √V_srs in the unit of y. */
  readonly seSrs: Float64Array
}

/** What rows add to their cells before the correction of the mean. */
interface Filled {
  readonly start: Int32Array
  readonly domain: Int32Array
  readonly raw: Float64Array
  readonly mass: Float64Array
  /** Σ share·e² and Σ (w/heaviest)² per domain. */
  readonly spread: Float64Array
  readonly squares: Float64Array
}

/** Scores of all domains in one pass over the rows. */
export function fillCells(
  design: Design,
  y: Float64Array,
  codes: Int32Array,
  sums: DomainSums,
  mask?: Mask,
): DomainCells {
  const { psuCount, rows } = frameOf(design).index
  const fill = psuCount * sums.n.length <= rows ? fillTable : fillByPsu
  const { start, domain, raw, mass, spread, squares } = fill(design, y, codes, { sums, mask })
  const correction = new Float64Array(sums.n.length)
  for (let c = 0; c < raw.length; c++) add(correction, domain[c] as number, raw[c] as number)
  const z = raw.slice()
  for (let c = 0; c < z.length; c++) add(z, c, -(correction[domain[c] as number] as number) * (mass[c] as number))
  return { start, domain, z, mass, correction, ...figures(sums, { correction, spread, squares }) }
}

interface Given {
  readonly sums: DomainSums
  readonly mask: Mask | undefined
}

/** Few PSUs and domains: a table of all pairs takes the rows in the order they lie in memory, which is what is fast. */
function fillTable(design: Design, y: Float64Array, codes: Int32Array, { sums, mask }: Given): Filled {
  const { index } = frameOf(design)
  const { weights } = design
  const { first, scale, weight, heaviest } = sums
  const size = sums.n.length
  const seen = new Uint8Array(index.psuCount * size)
  const raw = new Float64Array(index.psuCount * size)
  const mass = new Float64Array(index.psuCount * size)
  const spread = new Float64Array(size)
  const squares = new Float64Array(size)
  for (let k = 0; k < index.rows; k++) {
    const g = codes[k] as number
    const w = weights[k] as number
    if (g < 0 || w === 0 || (mask && !mask[k])) continue
    const c = (index.psuOf[k] as number) * size + g
    seen[c] = 1
    const value = y[k] as number
    if (Number.isNaN(value)) continue
    const e = (value - (first[g] as number)) / (scale[g] as number)
    const share = w / (weight[g] as number)
    const relative = w / (heaviest[g] as number)
    add(raw, c, share * e)
    add(mass, c, share)
    add(spread, g, share * e * e)
    add(squares, g, relative * relative)
  }
  const start = new Int32Array(index.psuCount + 1)
  const kept: number[] = []
  for (let i = 0; i < index.psuCount; i++) {
    for (let c = i * size; c < (i + 1) * size; c++) if (seen[c]) kept.push(c)
    start[i + 1] = kept.length
  }
  const take = (from: Float64Array) => Float64Array.from(kept, (c) => from[c] as number)
  return { start, domain: Int32Array.from(kept, (c) => c % size), raw: take(raw), mass: take(mass), spread, squares }
}

/** Many PSUs: their rows one PSU after the other, cells made as they come. */
function fillByPsu(design: Design, y: Float64Array, codes: Int32Array, { sums, mask }: Given): Filled {
  const { index } = frameOf(design)
  const { weights } = design
  const size = sums.n.length
  const { order, start: rowStart } = rowsByPsu(index)
  const start = new Int32Array(index.psuCount + 1)
  const domain = new Int32Array(index.rows)
  const raw = new Float64Array(index.rows)
  const mass = new Float64Array(index.rows)
  const slot = new Int32Array(size)
  const spread = new Float64Array(size)
  const squares = new Float64Array(size)
  let cells = 0
  for (let i = 0; i < index.psuCount; i++) {
    const from = cells
    for (let r = rowStart[i] as number; r < (rowStart[i + 1] as number); r++) {
      const k = order[r] as number
      const g = codes[k] as number
      const w = weights[k] as number
      const value = y[k] as number
      if (g < 0 || w === 0 || (mask && !mask[k])) continue
      let c = slot[g] as number
      if (c < from || c >= cells || domain[c] !== g) {
        c = cells++
        slot[g] = c
        domain[c] = g
      }
      if (Number.isNaN(value)) continue
      const e = (value - (sums.first[g] as number)) / (sums.scale[g] as number)
      const share = w / (sums.weight[g] as number)
      add(raw, c, share * e)
      add(mass, c, share)
      add(spread, g, share * e * e)
      const relative = w / (sums.heaviest[g] as number)
      add(squares, g, relative * relative)
    }
    start[i + 1] = cells
  }
  return {
    start,
    domain: domain.slice(0, cells),
    raw: raw.slice(0, cells),
    mass: mass.slice(0, cells),
    spread,
    squares,
  }
}

/** Means corrected by the second pass, n_eff, and the error of a simple random sample of the same n. */
function figures(
  sums: DomainSums,
  second: { readonly correction: Float64Array; readonly spread: Float64Array; readonly squares: Float64Array },
) {
  const of = (value: (g: number) => number) => Float64Array.from(sums.n, (_, g) => value(g))
  const at = (array: Float64Array | Int32Array, g: number) => array[g] as number
  const mean = of((g) => {
    const centre = at(sums.first, g) + at(second.correction, g) * at(sums.scale, g)
    return Math.min(at(sums.high, g), Math.max(at(sums.low, g), centre))
  })
  const nEff = of((g) => (at(sums.weight, g) / at(sums.heaviest, g)) ** 2 / at(second.squares, g))
  const seSrs = of((g) => {
    if (at(sums.n, g) < 2 || at(sums.low, g) === at(sums.high, g)) return 0
    const variance = at(second.spread, g) - at(second.correction, g) ** 2
    return at(sums.scale, g) * Math.sqrt(Math.max(0, variance) / (at(sums.n, g) - 1))
  })
  return { mean, nEff, seSrs }
}
