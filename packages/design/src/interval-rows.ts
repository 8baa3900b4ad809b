/** What the interval plot is told, and its table twin. */
import type { Part } from './chart-parts.ts'
import { none, type TableTwin } from './table-twin.ts'

export type IntervalRow = {
  readonly key: string
  readonly name: string
  readonly n: number
  /** Null where too few answered. */
  readonly estimate: number | null
  readonly interval: readonly [low: number, high: number] | null
  /** Already worded: 第3–7名. */
  readonly rank?: string
  /** Only what is confirmed after correction for many comparisons; else the dot stays open. */
  readonly verdict?: 'above' | 'below'
  readonly part?: Part
}
export type IntervalInput = {
  readonly title: string
  readonly rows: readonly IntervalRow[]
  readonly references?: readonly { readonly kind: 'mean' | 'floor'; readonly value: number; readonly label: string }[]
}
export type IntervalWords = {
  readonly score: (value: number) => string
  readonly interval: (low: number, high: number) => string
  readonly count: (n: number) => string
  readonly tick: (value: number) => string
  readonly few: string
  readonly empty: string
  readonly columns: {
    readonly name: string
    readonly n: string
    readonly score: string
    readonly interval: string
    readonly rank: string
  }
  readonly describe: (rows: readonly IntervalRow[]) => string
}

export const estimateText = (row: IntervalRow, words: IntervalWords) =>
  row.estimate === null ? words.few : words.score(row.estimate)

/** One row each: n, estimate, interval, ranks. */
export function intervalTable({ rows }: IntervalInput, words: IntervalWords): TableTwin {
  const { name, n, score, interval, rank } = words.columns
  const ranked = rows.some((row) => row.rank)
  return {
    columns: [name, n, score, interval, ...(ranked ? [rank] : [])],
    rows: rows.map((row) => [
      row.name,
      words.count(row.n),
      estimateText(row, words),
      row.interval ? words.interval(...row.interval) : none,
      ...(ranked ? [row.rank ?? none] : []),
    ]),
  }
}
