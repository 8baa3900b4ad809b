import type { Shares } from '@ratchet/design/diverging-rows'
import type { TableTwin } from '@ratchet/design/table-twin'
import { weakFrom } from '@ratchet/domain/ballot/bound'
import { scanResultsWords } from '@ratchet/words/scan-results'
import { themeWords } from '@ratchet/words/theme'
import type { RenderDeps } from '../render.ts'
import type { View } from '../view.ts'

export type ScanResults = NonNullable<Awaited<ReturnType<RenderDeps['caller']['site']['scanResults']>>>
type Item = ScanResults['items'][number]

export const scanWords = (view: View) => scanResultsWords[view.locale]

/** A theme by its name, any other question in its own words. */
export function nameOf(view: View, { id, words }: Item): string {
  const themes: Readonly<Record<string, string>> = { ...themeWords[view.locale], overall: scanWords(view).overall }
  return themes[id] ?? words[view.locale]
}

export interface ScanRow {
  readonly id: string
  readonly name: string
  readonly answered: string
  /** Null where too few answered for percentages. */
  readonly shares: Shares | null
  readonly lines: readonly string[]
}

/** What is said of each question, in sentences. */
export function scanRows(view: View, { items }: ScanResults): readonly ScanRow[] {
  const words = scanWords(view)
  return items
    .filter(({ all }) => all.n + all.unknown > 0)
    .map((item) => {
      const { n, unknown, counts, percent, dissatisfied, satisfied, bound } = item.standard
      const own = { id: item.id, name: nameOf(view, item), answered: words.answered(n, unknown) }
      if (percent === null) return { ...own, shares: null, lines: [words.few] }
      const of = (part: number) => (100 * part) / n
      return {
        ...own,
        shares: [1, 2, 3, 4, 5].map((step) => (counts[step] ?? 0) / n) as unknown as Shares,
        lines: [
          words.shares(percent, of(n - satisfied - dissatisfied), of(dissatisfied)),
          words.both(item.all.percent),
          ...(bound ? [bound.most < weakFrom ? words.bound(floor(bound.low), ceil(bound.high)) : words.weak] : []),
        ],
      }
    })
}

/** Outwards: a bound that is rounded inwards would not hold. */
const floor = (value: number) => Math.floor(value * 10 + 1e-9) / 10
const ceil = (value: number) => Math.ceil(value * 10 - 1e-9) / 10

/** The furthest that one machine can have moved any of the figures; null where none is shown. */
export function furthest({ items }: ScanResults): number | null {
  const bounds = items.flatMap(({ standard }) => (standard.bound ? [standard.bound.most] : []))
  return bounds.length === 0 ? null : ceil(Math.max(...bounds))
}

/** Both figures and the bound of every question. */
export function scanTable(view: View, { items }: ScanResults): TableTwin {
  const { columns, under, points } = scanWords(view)
  const percent = (value: number | null) => (value === null ? under : `${Math.round(value)}%`)
  return {
    columns: [columns.item, columns.n, columns.unknown, columns.satisfied, columns.all, columns.bound],
    rows: items.map((item) => [
      nameOf(view, item),
      String(item.standard.n),
      String(item.standard.unknown),
      percent(item.standard.percent),
      percent(item.all.percent),
      item.standard.bound ? points(ceil(item.standard.bound.most)) : '—',
    ]),
  }
}
