/**
 * A workbook that is printed as it is and filled in by hand or in the sheet 打印用表格: A4, framed, its head on every page, lists to
 * choose from. Text stays text. Source: SPEC §12; GB/T 9704-2012 cl. 5 (A4).
 */
import { type CellStyle, type DataValidation, type PageSetup, type WriteSheet, writeXlsx } from 'hucre'

export interface PrintedSheet {
  readonly name: string
  readonly landscape: boolean
  readonly title: string
  /** Lines between the title and the table. */
  readonly above: readonly string[]
  readonly heads: readonly string[]
  /** Widths in characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  readonly below: readonly string[]
  /** Columns with a list to choose from; anything else may be written all the same. */
  readonly choices: ReadonlyMap<number, readonly string[]>
  /** Points. */
  readonly headHeight: number
  readonly rowHeight: number
  /** A further sheet that says how it is filled in; its first line is the mark by which the template is known. */
  readonly guide: { readonly name: string; readonly lines: readonly string[] } | null
}

const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const styles = {
  title: { font: { name: '方正小标宋简体', size: 18 }, alignment: centred },
  above: { font: { name: '仿宋', size: 11 }, alignment: { vertical: 'center', wrapText: true } },
  head: { font: { name: '黑体', size: 10 }, alignment: centred, border },
  cell: { font: { name: '仿宋', size: 10 }, alignment: { vertical: 'center', wrapText: true }, border },
} satisfies Record<string, CellStyle>

const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

/** The workbook as XLSX. */
export async function writePrintedSheet(sheet: PrintedSheet): Promise<Uint8Array> {
  const { heads, above, rows, below } = sheet
  const last = heads.length - 1
  const lines: {
    readonly cells: readonly string[]
    readonly style: CellStyle
    readonly isWide: boolean
    readonly height: number
  }[] = [
    { cells: [sheet.title], style: styles.title, isWide: true, height: 32 },
    ...above.map((text) => ({ cells: [text], style: styles.above, isWide: true, height: 20 })),
    { cells: heads, style: styles.head, isWide: false, height: sheet.headHeight },
    ...rows.map((cells) => ({ cells, style: styles.cell, isWide: false, height: sheet.rowHeight })),
    ...below.map((text) => ({ cells: [text], style: styles.above, isWide: true, height: 20 })),
  ]
  const headRow = above.length + 2
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [row, line] of lines.entries())
    for (const [column] of heads.entries())
      if (!line.isWide || column === 0) cells.set(`${row},${column}`, { style: line.style })
  const dataValidations = [...sheet.choices].map(
    ([column, values]): DataValidation => ({
      type: 'list',
      values: [...values],
      allowBlank: true,
      showErrorMessage: false,
      range: `${letters(column)}${headRow + 1}:${letters(column)}${headRow + Math.max(1, rows.length)}`,
    }),
  )
  const pageSetup: PageSetup = {
    paperSize: 'a4',
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
    printTitlesRow: `$${headRow}:$${headRow}`,
    horizontalCentered: true,
  }
  const main: WriteSheet = {
    name: sheet.name,
    rows: lines.map((line) => heads.map((_, at) => line.cells[at] ?? null)),
    columns: sheet.widths.map((width) => ({ width })),
    cells,
    merges: lines.flatMap((line, row) =>
      line.isWide ? [{ startRow: row, startCol: 0, endRow: row, endCol: last }] : [],
    ),
    rowDefs: new Map(lines.map((line, row) => [row, { height: line.height }])),
    dataValidations,
    pageSetup,
    headerFooter: { oddFooter: '&C&P / &N' },
  }
  const { guide } = sheet
  const further: WriteSheet[] = guide
    ? [{ name: guide.name, rows: guide.lines.map((line) => [line]), columns: [{ width: 100 }] }]
    : []
  return writeXlsx({ stringMode: 'inline', sheets: [main, ...further] })
}
