import { type Design, frameOf, type LonelyPsu } from './design.ts'
import { type DomainSlopes, takeOffFitted } from './domain-calibration.ts'
import type { DomainCells } from './domain-cells.ts'
import { StatError } from './stat-error.ts'
import { add, tally } from './typed-arrays.ts'

export interface DomainVariances {
  /** Row-major G × G, in the units the cells are in. */
  readonly matrix: Float64Array
  readonly psus: Int32Array
  readonly df: Int32Array
  readonly census: Uint8Array
  /** 1 where no stratum tells of a variance (`average` with nothing to average). */
  readonly unknown: Uint8Array
  /** Contributes to a stratum with one PSU. */
  readonly lone: Uint8Array
  /** Contributing PSUs − strata of all domains together. */
  readonly dfAll: number
}

/**
 * Variances and covariances of all domains stratum by stratum. Only cells that exist are visited: diagonals in two passes,
 * a pair of domains by what their common PSUs share, Σzz′ − n_h·z̄z̄′. A calibrated design has scores everywhere.
 */
export function domainVariances(
  design: Design,
  cells: DomainCells,
  slopes: DomainSlopes | undefined,
  lonelyPsu: LonelyPsu = 'error',
): DomainVariances {
  const { index } = frameOf(design)
  const size = cells.mean.length
  const matrix = new Float64Array(size * size)
  const psus = new Int32Array(size)
  const df = new Int32Array(size)
  const known = new Int32Array(size)
  const lone = new Int32Array(size)
  const census = new Uint8Array(size).fill(1)
  let dfAll = 0
  for (let h = 0; h < index.stratumCount; h++) {
    const from = index.stratumStart[h] as number
    const to = index.stratumStart[h + 1] as number
    const open = index.open[h] as number
    const alone = to - from === 1 && open > 0
    if (alone && lonelyPsu === 'error' && index.rows > 1) {
      throw new StatError('SinglePsuStratum', `stratum ${index.stratumNames[h]} has only one PSU`, {
        stratum: index.stratumNames[h],
      })
    }
    const counts = new Int32Array(size)
    const telling = new Int32Array(size)
    let any = 0
    for (let i = from; i < to; i++) {
      const begin = cells.start[i] as number
      const end = cells.start[i + 1] as number
      if (end > begin) any++
      for (let c = begin; c < end; c++) {
        tally(counts, cells.domain[c] as number, 1)
        if ((cells.mass[c] as number) > 0) tally(telling, cells.domain[c] as number, 1)
      }
    }
    dfAll += Math.max(0, any - 1)
    for (let g = 0; g < size; g++) {
      const count = counts[g] as number
      if (count === 0) continue
      tally(df, g, count - 1)
      if (telling[g] === 0) continue
      tally(psus, g, telling[g] as number)
      tally(alone ? lone : known, g, 1)
      if (open > 0) census[g] = 0
    }
    if (open === 0 || (alone && lonelyPsu !== 'adjust')) continue
    const factor = alone ? open : (open * (to - from)) / (to - from - 1)
    const stratum = { from, to, centred: !alone, factor }
    if (slopes) addDense(design, cells, slopes, stratum, matrix)
    else addSparse(cells, counts, stratum, matrix)
  }
  if (lonelyPsu === 'average') inflate(matrix, size, known, lone)
  const unknown = Uint8Array.from(known, (others, g) =>
    Number(lonelyPsu === 'average' && others === 0 && lone[g] !== 0),
  )
  return { matrix, psus, df, census, unknown, lone: Uint8Array.from(lone, Math.sign), dfAll }
}

interface Stratum {
  readonly from: number
  readonly to: number
  readonly centred: boolean
  readonly factor: number
}

function addSparse(
  cells: DomainCells,
  counts: Int32Array,
  { from, to, centred, factor }: Stratum,
  matrix: Float64Array,
) {
  const size = counts.length
  const n = to - from
  const { start, domain, z } = cells
  const mean = new Float64Array(size)
  const first = start[from] as number
  const last = start[to] as number
  if (centred) for (let c = first; c < last; c++) add(mean, domain[c] as number, (z[c] as number) / n)
  for (let i = from; i < to; i++) {
    const end = start[i + 1] as number
    for (let c = start[i] as number; c < end; c++) {
      const g = domain[c] as number
      const off = (z[c] as number) - (mean[g] as number)
      add(matrix, g * size + g, factor * off * off)
      for (let d = c + 1; d < end; d++) {
        const both = factor * (z[c] as number) * (z[d] as number)
        add(matrix, g * size + (domain[d] as number), both)
        add(matrix, (domain[d] as number) * size + g, both)
      }
    }
  }
  for (let g = 0; g < size; g++) {
    const own = mean[g] as number
    if (own === 0) continue
    add(matrix, g * size + g, factor * (n - (counts[g] as number)) * own * own)
    for (let q = 0; q < size; q++) if (q !== g) add(matrix, g * size + q, -factor * n * own * (mean[q] as number))
  }
}

/** Scores of PSU i in all domains, calibration residuals included. */
function denseScores(design: Design, cells: DomainCells, slopes: DomainSlopes | undefined, i: number): Float64Array {
  const z = new Float64Array(cells.mean.length)
  for (let c = cells.start[i] as number; c < (cells.start[i + 1] as number); c++) {
    z[cells.domain[c] as number] = cells.z[c] as number
  }
  if (slopes) takeOffFitted(design, slopes, i, z)
  return z
}

function addDense(
  design: Design,
  cells: DomainCells,
  slopes: DomainSlopes,
  { from, to, centred, factor }: Stratum,
  matrix: Float64Array,
) {
  const size = cells.mean.length
  const mean = new Float64Array(size)
  for (let i = from; centred && i < to; i++) {
    const z = denseScores(design, cells, slopes, i)
    for (let g = 0; g < size; g++) add(mean, g, (z[g] as number) / (to - from))
  }
  for (let i = from; i < to; i++) {
    const z = denseScores(design, cells, slopes, i)
    for (let g = 0; g < size; g++) add(z, g, -(mean[g] as number))
    for (let g = 0; g < size; g++) {
      const own = factor * (z[g] as number)
      for (let q = 0; q < size; q++) add(matrix, g * size + q, own * (z[q] as number))
    }
  }
}

/** `average`: strata with one PSU are taken to vary as the others do; pairs by the geometric mean, so that it stays a covariance. */
function inflate(matrix: Float64Array, size: number, known: Int32Array, lone: Int32Array): void {
  const factor = (g: number) => {
    const others = known[g] as number
    return others === 0 ? 1 : Math.sqrt((others + (lone[g] as number)) / others)
  }
  for (let g = 0; g < size; g++) {
    for (let q = 0; q < size; q++) {
      const at = g * size + q
      matrix[at] = (matrix[at] as number) * factor(g) * factor(q)
    }
  }
}

/** Scores of one domain by PSU in the unit of y: of its own cells, or of all PSUs where a calibration reaches them. */
export function scoresOfDomain(
  design: Design,
  cells: DomainCells,
  slopes: DomainSlopes | undefined,
  { g, unit }: { readonly g: number; readonly unit: number },
): Float64Array {
  const scores = new Float64Array(cells.start.length - 1)
  for (let i = 0; i < scores.length; i++) {
    if (slopes) scores[i] = (denseScores(design, cells, slopes, i)[g] as number) * unit
    else {
      for (let c = cells.start[i] as number; c < (cells.start[i + 1] as number); c++) {
        if (cells.domain[c] === g) scores[i] = (cells.z[c] as number) * unit
      }
    }
  }
  return scores
}
