import type { Encoded, Label } from './encode.ts'
import { StatError } from './stat-error.ts'
import { tally } from './typed-arrays.ts'

/**
 * PSUs numbered so that those of one stratum stand together: sums over rows become sums over short typed arrays.
 * A row belongs to `psuOf[row]`; the PSUs of stratum h are `stratumStart[h] … stratumStart[h+1] − 1`.
 */
export interface PsuIndex {
  readonly rows: number
  readonly psuCount: number
  readonly stratumCount: number
  readonly psuOf: Int32Array
  readonly stratumOfPsu: Int32Array
  readonly stratumStart: Int32Array
  /** PSUs in the population of each stratum; NaN where unknown (factor 1). */
  readonly population: Float64Array
  /** 1 − n_h/N_h. */
  readonly open: Float64Array
  /** Strata with one PSU that is not the whole stratum. */
  readonly lonely: readonly number[]
  readonly stratumNames: readonly string[]
  /** The label or code of a PSU within its stratum; rows where every row is one. */
  readonly psuName: (psu: number) => Label
}

interface Columns {
  readonly rows: number
  readonly strata: Encoded | undefined
  readonly psu: Encoded | undefined
  readonly populationPsu: Float64Array | undefined
  readonly stratumName: (label: Label) => string
}

/** Numbers strata and PSUs of valid columns and checks what depends on them: the finite populations. */
export function buildPsuIndex({ rows, strata, psu, populationPsu, stratumName }: Columns): PsuIndex {
  const stratumOf = strata ? numbered(strata.codes) : undefined
  const stratumNames = stratumOf ? stratumOf.values.map((code) => stratumName(strata?.levels[code] ?? code)) : ['(all)']
  const stratumCount = stratumNames.length
  const first = psu ? pairs(stratumOf?.of, psu.codes) : undefined
  const psuCount = first ? first.codes.length : rows
  const stratumOfFirst = (i: number) => stratumOf?.of[first ? (first.row[i] as number) : i] ?? 0

  const stratumStart = new Int32Array(stratumCount + 1)
  for (let i = 0; i < psuCount; i++) tally(stratumStart, stratumOfFirst(i) + 1, 1)
  for (let h = 0; h < stratumCount; h++) tally(stratumStart, h + 1, stratumStart[h] as number)
  const next = stratumStart.slice()
  const placed = new Int32Array(psuCount)
  const stratumOfPsu = new Int32Array(psuCount)
  const firstOfPsu = new Int32Array(psuCount)
  for (let i = 0; i < psuCount; i++) {
    const h = stratumOfFirst(i)
    const at = next[h] as number
    next[h] = at + 1
    placed[i] = at
    stratumOfPsu[at] = h
    firstOfPsu[at] = i
  }
  const psuOf = first ? first.of.map((i) => placed[i] as number) : placed
  const { population, open } = finitePopulations({
    populationPsu,
    stratumOf: stratumOf?.of,
    stratumStart,
    stratumNames,
  })
  const lonely: number[] = []
  for (let h = 0; h < stratumCount; h++) {
    if ((stratumStart[h + 1] as number) - (stratumStart[h] as number) === 1 && (open[h] as number) > 0) lonely.push(h)
  }
  const psuName = (at: number): Label => {
    const i = firstOfPsu[at] as number
    const code = first ? (first.codes[i] as number) : i
    return psu?.levels[code] ?? code
  }
  return {
    rows,
    psuCount,
    stratumCount,
    psuOf,
    stratumOfPsu,
    stratumStart,
    population,
    open,
    lonely,
    stratumNames,
    psuName,
  }
}

/** Codes as 0 … in ascending order, so that the order of rows does not matter. */
function numbered(codes: Int32Array): { readonly of: Int32Array; readonly values: readonly number[] } {
  const seen = new Set<number>()
  for (const code of codes) seen.add(code)
  const values = [...seen].sort((a, b) => a - b)
  const numberOf = new Map(values.map((code, i) => [code, i]))
  return { of: codes.map((code) => numberOf.get(code) ?? 0), values }
}

/** Distinct (stratum, PSU) pairs in order of appearance: per row its number, per pair its first row and PSU code. */
function pairs(stratumOf: Int32Array | undefined, codes: Int32Array) {
  const numberOf = new Map<number, number>()
  const row: number[] = []
  const own: number[] = []
  const of = new Int32Array(codes.length)
  for (let k = 0; k < codes.length; k++) {
    const code = codes[k] as number
    const key = (stratumOf ? (stratumOf[k] as number) : 0) * 4294967296 + (code >>> 0)
    let i = numberOf.get(key)
    if (i === undefined) {
      i = row.length
      numberOf.set(key, i)
      row.push(k)
      own.push(code)
    }
    of[k] = i
  }
  return { of, row, codes: own }
}

function finitePopulations(given: {
  readonly populationPsu: Float64Array | undefined
  readonly stratumOf: Int32Array | undefined
  readonly stratumStart: Int32Array
  readonly stratumNames: readonly string[]
}) {
  const { populationPsu, stratumOf, stratumStart, stratumNames } = given
  const population = new Float64Array(stratumNames.length).fill(Number.NaN)
  const open = new Float64Array(stratumNames.length).fill(1)
  for (let k = 0; populationPsu && k < populationPsu.length; k++) {
    const h = stratumOf ? (stratumOf[k] as number) : 0
    const size = populationPsu[k] as number
    const known = population[h] as number
    if (!Number.isFinite(size)) {
      throw new StatError('InvalidValue', `populationPsu at row ${k} is ${size}, not a number of PSUs`, { row: k })
    }
    if (Number.isNaN(known)) population[h] = size
    else if (size !== known) {
      const stratum = stratumNames[h]
      throw new StatError('FpcNotConstant', `populationPsu varies in stratum ${stratum}: ${known} and ${size}`, {
        stratum,
        row: k,
      })
    }
  }
  for (let h = 0; populationPsu && h < stratumNames.length; h++) {
    const sampled = (stratumStart[h + 1] as number) - (stratumStart[h] as number)
    const size = population[h] as number
    if (size < sampled) {
      const stratum = stratumNames[h]
      throw new StatError(
        'FpcBelowSampleSize',
        `stratum ${stratum} has ${sampled} PSUs in the sample, ${size} in all`,
        {
          stratum,
          sampled,
          population: size,
        },
      )
    }
    open[h] = (size - sampled) / size
  }
  return { population, open }
}

const orders = new WeakMap<PsuIndex, { readonly order: Int32Array; readonly start: Int32Array }>()

/** Rows in the order of their PSUs: those of PSU i are `order[start[i]] … order[start[i+1] − 1]`. Made once per index. */
export function rowsByPsu(index: PsuIndex): { readonly order: Int32Array; readonly start: Int32Array } {
  const known = orders.get(index)
  if (known) return known
  const start = new Int32Array(index.psuCount + 1)
  for (const i of index.psuOf) tally(start, i + 1, 1)
  for (let i = 0; i < index.psuCount; i++) tally(start, i + 1, start[i] as number)
  const next = start.slice()
  const order = new Int32Array(index.rows)
  for (let k = 0; k < index.rows; k++) {
    const i = index.psuOf[k] as number
    const at = next[i] as number
    next[i] = at + 1
    order[at] = k
  }
  const made = { order, start }
  orders.set(index, made)
  return made
}
