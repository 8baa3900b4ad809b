import { StatError } from './stat-error.ts'

/** One answer per row; NaN, null and undefined are a missing answer (never 0, never the middle). */
export type Values = Float64Array | Float32Array | Int32Array | Uint8Array | readonly (number | null | undefined)[]

/** Beyond it squares leave the range of doubles. */
const largest = 1e150

/** Rows that belong: truthy = inside. */
export type Mask = Uint8Array | readonly (boolean | number)[]

/** a[i] += x, for arrays whose bounds the caller holds. */
export function add(a: Float64Array, i: number, x: number): void {
  a[i] = (a[i] as number) + x
}

/** The same for counts: a function of its own, since one for both kinds of arrays is several times slower. */
export function tally(a: Int32Array, i: number, x: number): void {
  a[i] = (a[i] as number) + x
}

/** Lengths must agree before anything is computed. */
export function sameLength(name: string, length: number, rows: number): void {
  if (length !== rows) {
    throw new StatError('LengthMismatch', `${name} and the weights differ in length: ${length} vs ${rows}`, {
      name,
      length,
      rows,
    })
  }
}

/** The answers as numbers with NaN for missing; ±Infinity, what is beyond ±1e150, and text are refused with the row (0-based). */
export function valuesOf(name: string, y: Values, rows: number): Float64Array {
  sameLength(name, y.length, rows)
  const out = y instanceof Float64Array ? y : new Float64Array(rows)
  for (let k = 0; k < rows; k++) {
    const value = y[k]
    if (value === null || value === undefined) out[k] = Number.NaN
    else if (typeof value !== 'number' || value > largest || value < -largest) {
      throw new StatError(
        'InvalidValue',
        `${name} at row ${k} is ${String(value)}, not a number of a size that can be squared, nor missing`,
        {
          name,
          row: k,
          value,
        },
      )
    } else if (out !== y) out[k] = value
  }
  return out
}

/** Checks the length of a domain; the whole file is the domain where none is given. */
export function domainOf(domain: Mask | undefined, rows: number): Mask | undefined {
  if (domain) sameLength('domain', domain.length, rows)
  return domain
}
