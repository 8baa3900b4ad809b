/**
 * A ledger as a file going out 台账导出: the sheet, titles, header and columns in which it came in; and a frozen ledger with
 * its number and digest. What was written can be read in again by `readLedger`. Source: SPEC §12.
 */
import type { LedgerShape } from '@ratchet/domain/ledger/shape'
import type { Cell, Merge } from './sheet.ts'
import { type SheetOut, writeSheets } from './sheet-write.ts'

/** The rows stand in the order of the shape's columns. */
export function ledgerSheet(shape: LedgerShape, rows: readonly (readonly Cell[])[]): SheetOut {
  const width = shape.headers.length
  const depth = Math.max(...shape.headers.map((parts) => parts.length))
  const top = shape.titles.length
  const titles = shape.titles.map((title): Cell[] => [title, ...new Array<Cell>(width - 1).fill(null)])
  const header = Array.from({ length: depth }, (_, line) => shape.headers.map((parts): Cell => parts[line] ?? null))
  const merges: Merge[] = shape.titles.map((_, row) => ({ top: row, bottom: row, left: 0, right: width - 1 }))
  return {
    name: shape.sheet,
    rows: [...titles, ...header, ...rows],
    widths: shape.headers.map((parts, at) => widthOf(parts.at(-1) ?? '', rows, at)),
    merges: [...merges, ...headerMerges(shape, top, depth)].filter(
      ({ top: a, bottom, left, right }) => bottom > a || right > left,
    ),
  }
}

/** Groups over their columns, and columns without a group over all lines. */
function headerMerges({ headers }: LedgerShape, top: number, depth: number): Merge[] {
  const merges: Merge[] = []
  headers.forEach((parts, column) => {
    const last = parts.length - 1
    if (last < depth - 1) merges.push({ top: top + last, bottom: top + depth - 1, left: column, right: column })
    for (let line = 0; line < last; line += 1) {
      const group = JSON.stringify(parts.slice(0, line + 1))
      const sameGroup = (at: number) =>
        (headers[at]?.length ?? 0) > line + 1 && JSON.stringify(headers[at]?.slice(0, line + 1)) === group
      if (column > 0 && sameGroup(column - 1)) continue
      let right = column
      while (sameGroup(right + 1)) right += 1
      merges.push({ top: top + line, bottom: top + line, left: column, right })
    }
  })
  return merges
}

function widthOf(header: string, rows: readonly (readonly Cell[])[], column: number): number {
  const longest = Math.max(header.length, ...rows.slice(0, 50).map((row) => String(row[column] ?? '').length))
  return Math.min(48, Math.max(8, longest * 2))
}

export async function writeLedger(shape: LedgerShape, rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  return writeSheets([ledgerSheet(shape, rows)])
}

export interface SnapshotOut {
  readonly sheets: readonly {
    readonly name: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly Cell[])[]
  }[]
  readonly title: string
  /** Number, digest, who and when: said under the title and once more at the end. */
  readonly facts: readonly string[]
}

/** A frozen ledger: one sheet a part, each with its number and digest, so that a sheet alone can be checked too. */
export async function writeSnapshot({ sheets, title, facts }: SnapshotOut): Promise<Uint8Array> {
  return writeSheets(
    sheets.map(({ name, head, rows }) => ({
      name,
      rows: [[title], ...facts.map((fact) => [fact]), [...head], ...rows],
      widths: head.map((text, at) => widthOf(text, rows, at)),
    })),
  )
}
