/** Comparing words as people type them 全半角与标点归一: full-width twins, blanks and punctuation never tell two headers apart. */
import type { Cell } from './sheet.ts'

/** Lower-cased text without blanks, punctuation and width variants, for comparing and never for showing. */
export function fold(value: Cell | undefined): string {
  return String(value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '')
}

/** The column letter of a 0-based column, as the spreadsheet shows it: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  return (column >= 26 ? columnLetter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** A figure out of text such as `８２．６１分` or `12,345`; null when it is not one. */
export function figureOf(value: Cell | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string') return null
  const text = value
    .normalize('NFKC')
    .replace(/\s|分$/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}

/** Whether the cell says that there is no figure: blank, a dash, 未公布. Zero is a figure. */
export function isMissing(value: Cell | undefined): boolean {
  if (value === null || value === undefined) return true
  return (
    typeof value === 'string' &&
    /^(|无|缺|缺失|暂无|未公布|未测评|na|nan|null|none)$/.test(fold(value)) &&
    !/\d/.test(value)
  )
}
