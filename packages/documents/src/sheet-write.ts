/**
 * Spreadsheets going out 表格导出. Text stays text: a cell that a resident or a firm filled must never run as a formula
 * on the desk of whoever opens it. Source: SPEC §12.
 */
import { writeXlsx } from 'hucre'
import type { Cell, Merge, Workbook } from './sheet.ts'
import { findTable } from './sheet-header.ts'

export type SheetOut = {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly widths?: readonly number[]
  readonly merges?: readonly Merge[]
}

/** One XLSX file; strings are written as strings whatever they begin with. */
export async function writeSheets(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  return writeXlsx({
    stringMode: 'inline',
    sheets: sheets.map((sheet) => ({
      name: sheetName(sheet.name),
      rows: sheet.rows.map((row) => [...row]),
      ...(sheet.widths && { columns: sheet.widths.map((width) => ({ width })) }),
      ...(sheet.merges && {
        merges: sheet.merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
      }),
    })),
  })
}

/** Excel's own rules for a sheet's name: 31 characters, none of `\ / ? * [ ] :`. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim() || '表1'
  )
}

/** Where a reader stumbled; row is the 1-based sheet row, column the header's text or the column letter. */
export type BadCell = { readonly sheet: string; readonly row: number; readonly column: string; readonly reason: string }

/** The file of the bad rows: their own header, the rows as they came, and one column more that says why. */
export async function writeBadRows<Bad extends BadCell>(
  workbook: Workbook,
  bad: readonly Bad[],
  words: { readonly column: string; readonly sentence: (bad: Bad) => string },
): Promise<Uint8Array> {
  const sheets: SheetOut[] = []
  for (const sheet of workbook.sheets) {
    const here = bad.filter((each) => each.sheet === sheet.name)
    if (here.length === 0) continue
    const [first, last] = findTable(sheet)?.headerRows ?? [1, 1]
    const rows: Cell[][] = sheet.rows
      .slice(first - 1, last)
      .map((row, at) => [...row, at === last - first ? words.column : null])
    for (const row of [...new Set(here.map((each) => each.row))].sort((a, b) => a - b)) {
      const inHeader = row >= first && row <= last
      const cells = inHeader ? (sheet.rows[0] ?? []).map(() => null) : (sheet.rows[row - 1] ?? [])
      rows.push([
        ...cells,
        here
          .filter((each) => each.row === row)
          .map(words.sentence)
          .join('；'),
      ])
    }
    sheets.push({ name: sheet.name, rows })
  }
  return writeSheets(sheets.length > 0 ? sheets : [{ name: words.column, rows: [[words.column]] }])
}
