import { readFileSync } from 'node:fs'
import { expect } from 'vitest'

const file = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

/** A golden CSV by column: text as it stands, empty for missing. */
export function goldenTable(name: string): {
  text: (column: string) => string[]
  numbers: (column: string) => Float64Array
} {
  const [head = [], ...rows] = file(name).trim().split(/\r?\n/).map(cells)
  const at = (column: string) => {
    const i = head.indexOf(column)
    if (i < 0) throw new Error(`${name} has no column ${column}`)
    return rows.map((row) => row[i] ?? '')
  }
  return {
    text: at,
    numbers: (column) =>
      Float64Array.from(at(column), (cell) => (cell === '' || cell === 'NA' ? Number.NaN : Number(cell))),
  }
}

const cells = (line: string) => [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map((m) => m[1] ?? m[2] ?? '')

/** The `expected` of a golden case. Its shape is the file's own, so the reader names it. */
export function goldenExpected<T>(name: string): T {
  return JSON.parse(file(name)).expected as T
}

/** Relative 1e-8 or absolute 1e-10. */
export function close(actual: number | null | undefined, expected: number): void {
  const off = typeof actual === 'number' ? Math.abs(actual - expected) : Number.NaN
  if (!(off <= 1e-10 || off <= 1e-8 * Math.abs(expected))) expect(actual).toBe(expected)
}
