/**
 * Tables that an inspector opens and prints 迎检表格: a title, framed, wrapped, A4 on its side and as wide as the page, the head on
 * each page and above what scrolls; a cell may open a file beside the workbook. Text stays text. Source: SPEC §12; GB/T 9704-2012 cl. 5.
 */
import { widthOf } from '@ratchet/domain/circular/title'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre'
import type { Cell } from './sheet.ts'

export interface PackSheet {
  readonly name: string
  readonly title: string
  /** Lines between the title and the table. */
  readonly under: readonly string[]
  /** Heads with their widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly Cell[])[]
  /** What stands in the first cell where there are no rows. */
  readonly none: string
  /** Files that cells open, by `row,column`: paths from the folder of the workbook. */
  readonly links?: ReadonlyMap<string, string>
}

const side = { style: 'thin' } as const
const border = { top: side, right: side, bottom: side, left: side }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const styles = {
  title: { font: { name: '方正小标宋简体', size: 18 }, alignment: centred },
  under: { font: { name: '仿宋', size: 11 }, alignment: { vertical: 'center', wrapText: true } },
  head: { font: { name: '黑体', size: 10 }, alignment: centred, border },
  cell: { font: { name: '仿宋', size: 10 }, alignment: { vertical: 'center', wrapText: true }, border },
  number: { font: { name: '仿宋', size: 10 }, alignment: { vertical: 'center', horizontal: 'center' }, border },
} satisfies Record<string, CellStyle>
const linked: CellStyle = { ...styles.cell, font: { ...styles.cell.font, underline: true, color: { theme: 10 } } }

/** Widths are in digits of 11 points: what a Chinese character of the cells takes of them. */
const EM = 1.85

/** Points of a row whose cells are wrapped into their columns: not every program finds it out by itself. */
function heightOf(row: readonly Cell[], columns: PackSheet['columns']): number {
  const lines = columns.map(({ width }, at) => Math.ceil((widthOf(String(row[at] ?? '')) * EM) / (width - 1)))
  return Math.max(1, ...lines) * 13.5 + 5
}

/** A relative path as a spreadsheet keeps it: what ends an address is escaped, Chinese is not. */
const addressOf = (path: string) => path.replace(/[%#? ]/gu, (sign) => encodeURIComponent(sign))

function sheetOf(sheet: PackSheet): WriteSheet {
  const { columns, under, links } = sheet
  const rows = sheet.rows.length === 0 ? [[sheet.none]] : sheet.rows
  const last = columns.length - 1
  const headRow = under.length + 1
  const whole = [sheet.title, ...under]
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  for (const [row] of whole.entries()) cells.set(`${row},0`, { style: row === 0 ? styles.title : styles.under })
  for (const [column] of columns.entries()) {
    cells.set(`${headRow},${column}`, { style: styles.head })
    for (const [at, row] of rows.entries()) {
      const target = links?.get(`${at},${column}`)
      const plain = typeof row[column] === 'number' ? styles.number : styles.cell
      const cell = target === undefined ? { style: plain } : { style: linked, hyperlink: { target: addressOf(target) } }
      cells.set(`${headRow + 1 + at},${column}`, cell)
    }
  }
  const wide = (cellsOf: readonly Cell[]) => columns.map((_, at) => cellsOf[at] ?? null)
  return {
    name: sheet.name,
    rows: [...whole.map((text) => wide([text])), columns.map(({ title }) => title), ...rows.map(wide)],
    columns: columns.map(({ width }) => ({ width })),
    cells,
    merges: whole.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    rowDefs: new Map([
      ...whole.map((_, row) => [row, { height: row === 0 ? 32 : 20 }] as const),
      ...rows.map((row, at) => [headRow + 1 + at, { height: heightOf(row, columns) }] as const),
      [
        headRow,
        {
          height: heightOf(
            columns.map(({ title }) => title),
            columns,
          ),
        },
      ],
    ]),
    freezePane: { rows: headRow + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${headRow + 1}:$${headRow + 1}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  }
}

/** The workbook as XLSX. */
export async function writePackSheets(sheets: readonly PackSheet[]): Promise<Uint8Array> {
  return writeXlsx({ stringMode: 'inline', sheets: sheets.map(sheetOf) })
}
