/** How the tables of forms are put together: columns by name, cells cut to what a row of a page holds. */
import type { Part, TablePart } from '@ratchet/domain/form/part'

type Column = TablePart['columns'][number]

/** Columns with their relative widths; `c` and `r` are centred and right. */
export function columnsOf(titles: readonly string[], widths: readonly number[], align: string): Column[] {
  return titles.map((title, at) => ({
    title,
    width: widths[at] ?? 10,
    align: align[at] === 'c' ? 'center' : align[at] === 'r' ? 'right' : 'left',
  }))
}

/** The text in one line, cut where a cell ends: a row that is higher than a page would be cut by the printer. */
export function cell(text: string | null | undefined, most = 120): string {
  const line = (text ?? '').replace(/\s+/gu, ' ').trim()
  const signs = [...line]
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`
}

export const text = (key: string, title: string, words: string): Part => ({ kind: 'text', key, title, text: words })

export const table = (part: Pick<TablePart, 'key' | 'title' | 'columns' | 'rows'> & Partial<TablePart>): Part => ({
  kind: 'table',
  typed: [],
  note: '',
  annex: false,
  ...part,
})
