import type { Setting } from './setting.ts'

/** A bar that a ratio is held against: "at least" or "at most" so much. */
export interface Bar {
  readonly is: '≥' | '≤'
  readonly value: number
}
export const atLeast = (value: number): Bar => ({ is: '≥', value })
export const atMost = (value: number): Bar => ({ is: '≤', value })

/** One line of the table: what was measured beside what, in interleaved rounds of one run. */
export interface Line {
  /** Its number in PERFORMANCE "Targets". */
  readonly row: number
  readonly what: string
  readonly unit: string
  readonly goal: Bar
  readonly floor: Bar
  /** One figure a round: ours, and the comparator's beside it; no comparator where the bar is an absolute figure. */
  readonly ours: readonly number[]
  readonly theirs: readonly number[] | null
  /** Rows in the database and acknowledgements that were received, where rows are written. */
  readonly stored: { readonly rows: number; readonly acknowledged: number } | null
  /** What must be known to read the figure: what is left out, what stands on the same machine. */
  readonly notes: readonly string[]
}

/** A row of PERFORMANCE that can be measured here. */
export interface Row {
  readonly rows: readonly number[]
  readonly name: string
  readonly measure: (setting: Setting) => Promise<readonly Line[]>
}
