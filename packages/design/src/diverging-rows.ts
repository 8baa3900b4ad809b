/** What the diverging bars are told: five grades, a score and its change since the last wave. */
import type { Part } from './chart-parts.ts'

/** From very dissatisfied to very satisfied, each 0–1; together 1. */
export type Shares = readonly [number, number, number, number, number]

/** Only `rise` and `fall` are confirmed; Source: STATISTICS §1 "Verdict". */
export type ChangeVerdict = 'rise' | 'fall' | 'possible-rise' | 'possible-fall' | 'not-distinguishable' | 'not-compared'

export type Change = {
  /** Points since the last wave, and half the width of their 95 % interval. */
  readonly points: number
  readonly half: number
  readonly verdict: ChangeVerdict
}

export type DivergingRow = {
  readonly key: string
  readonly name: string
  readonly n: number
  /** Null where too few answered for the shares to be shown. */
  readonly shares: Shares | null
  readonly score: number | null
  /** Null where there is no wave to compare with. */
  readonly change: Change | null
  /** What opens from the bar, the score and the change. */
  readonly parts?: Readonly<Partial<Record<'row' | 'score' | 'change', Part>>>
}

export type DivergingInput = { readonly title: string; readonly rows: readonly DivergingRow[] }

export type DivergingWords = {
  readonly head: {
    readonly theme: string
    readonly n: string
    readonly worse: string
    readonly better: string
    readonly score: string
    readonly change: string
    readonly interval: string
    readonly verdict: string
  }
  /** Names of the five grades, worst first. */
  readonly grades: readonly [string, string, string, string, string]
  readonly count: (n: number) => string
  readonly percent: (share: number) => string
  readonly score: (value: number) => string
  readonly change: (points: number) => string
  readonly half: (points: number) => string
  readonly tick: (points: number) => string
  readonly verdict: Readonly<Record<ChangeVerdict, string>>
  /** In place of the bar. */
  readonly few: string
  readonly nobody: string
  readonly empty: string
  readonly describe: (rows: readonly DivergingRow[]) => string
}

/** What stands left and right of the middle of the middle grade, in shares. */
export function sidesOf({ shares }: { readonly shares: Shares | null }): { left: number; right: number } {
  if (!shares) return { left: 0, right: 0 }
  const [worst, worse, middle, better, best] = shares
  return { left: worst + worse + middle / 2, right: middle / 2 + better + best }
}

export const scoreText = (row: DivergingRow, words: DivergingWords): string =>
  row.score === null ? '—' : words.score(row.score)
