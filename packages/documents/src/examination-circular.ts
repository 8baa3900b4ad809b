/**
 * The city's circular as a spreadsheet 市考通报导入: figures by zone, subject and half-year, every bad row by sheet row
 * and reason, no row half-imported, a missing figure stays missing. Source: SPEC §12, §14, DOMAIN S-021, S-222, G-23.
 */
import {
  type Catalogue,
  type CircularColumn,
  keyOf,
  mappedColumns,
  type RowRole,
  recogniseColumns,
} from './examination-circular-columns.ts'
import { readFigure } from './examination-circular-figure.ts'
import { circularAspects, circularPeers, nameIn, overallNames, parseRound } from './examination-circular-names.ts'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { fold, isMissing } from './sheet-fold.ts'
import { type DataRow, findTable, type Table } from './sheet-header.ts'
import type { Mapping } from './sheet-mapping.ts'

export const circularReasons = [
  'no-table',
  'column-twice',
  'column-absent',
  'missing-round',
  'unknown-round',
  'missing-zone',
  'unknown-zone',
  'missing-subject',
  'unknown-subject',
  'not-a-number',
  'score-out-of-range',
  'rank-out-of-range',
  'duplicate',
] as const
export type CircularReason = (typeof circularReasons)[number]

/** One figure pair of the circular, with where it stood; null is a figure that the circular does not give. */
export type CircularEntry = {
  readonly round: string
  readonly zone: string
  readonly subject: string
  readonly score: number | null
  readonly rank: number | null
  readonly sheet: string
  readonly row: number
}
/** Sheet row 1-based, column by its header's text; `value` is what stood there. */
export type RejectedCell = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly reason: CircularReason
  readonly value: Cell
}
export type CircularReading = {
  readonly entries: readonly CircularEntry[]
  readonly rejected: readonly RejectedCell[]
  readonly mapping: Mapping
  /** Columns that were not read, and sheets without a table: named, so that nothing is dropped in silence. */
  readonly ignored: readonly { readonly sheet: string; readonly column: string }[]
  readonly unreadSheets: readonly string[]
}
export type CircularOptions = Partial<Catalogue> & {
  readonly mapping?: Mapping
  /** The half-year of a file that does not name one. */
  readonly round?: string
}

type Reading = {
  entries: CircularEntry[]
  rejected: RejectedCell[]
  mapping: Mapping
  ignored: { sheet: string; column: string }[]
  unreadSheets: string[]
}
type Known = { readonly zone: string | null; readonly subject: string | null; readonly round: string | null }

/** Reads all sheets; pure, never throws for content. Entries hold only rows without a single rejected cell. */
export function readCircular(workbook: Pick<Workbook, 'sheets'>, options: CircularOptions = {}): CircularReading {
  const catalogue = { aspects: options.aspects ?? circularAspects, peers: options.peers ?? circularPeers }
  const reading: Reading = { entries: [], rejected: [], mapping: {}, ignored: [], unreadSheets: [] }
  const seen = new Map<string, CircularEntry>()
  let tables = 0
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, (headers) =>
      usefulness(recogniseColumns(headers, catalogue), options.mapping, headers.length),
    )
    if (table) {
      tables += 1
      readTable(sheet, table, catalogue, options, reading, seen)
    } else if (sheet.rows.length > 0) reading.unreadSheets.push(sheet.name)
  }
  if (tables === 0) {
    const sheet = workbook.sheets[0]?.name ?? ''
    reading.rejected.push({ sheet, row: 1, column: '', reason: 'no-table', value: null })
  }
  return reading
}

/** A table is a circular when it has figures and says whose they are; a given mapping vouches for any table. */
function usefulness(columns: readonly CircularColumn[], mapping: Mapping | undefined, width: number): number {
  if (mapping) return width
  const named = columns.some((column) => column.role === 'zone' || column.zone)
  const figures = columns.filter((column) => column.role === 'figure').length
  return named && figures > 0 ? columns.length : 0
}

function readTable(
  sheet: Sheet,
  table: Table,
  catalogue: Catalogue,
  options: CircularOptions,
  reading: Reading,
  seen: Map<string, CircularEntry>,
): void {
  const line = table.headerRows[1]
  const reject = (row: number, column: string, reason: CircularReason, value: Cell = null) =>
    reading.rejected.push({ sheet: sheet.name, row, column, reason, value })
  const { columns, absent } = options.mapping
    ? mappedColumns(table.headers, options.mapping, catalogue)
    : { columns: recogniseColumns(table.headers, catalogue), absent: [] }
  for (const key of absent) reject(line, options.mapping?.[key] ?? key, 'column-absent', key)
  const twice = columns.filter((column, at) => columns.findIndex((other) => keyOf(other) === keyOf(column)) < at)
  for (const column of twice) reject(line, column.header.text, 'column-twice', keyOf(column))
  for (const column of columns) reading.mapping[keyOf(column)] ??= column.header.text
  const used = new Set(columns.map((column) => column.header))
  for (const header of table.headers)
    if (!used.has(header)) reading.ignored.push({ sheet: sheet.name, column: header.text })
  if (absent.length > 0 || twice.length > 0) return

  const round = roundOfSheet(sheet, table) ?? options.round ?? null
  const needsRound = columns.some((column) => column.role === 'figure' && !column.round)
  if (!round && needsRound && !columns.some((column) => column.role === 'round'))
    return void reject(line, '', 'missing-round', sheet.name)
  for (const row of table.rows)
    readRow(sheet, row, columns, { zone: null, subject: null, round }, catalogue, reading, seen)
}

/** The title above the table speaks before the sheet's name, which is often left at Sheet1. */
function roundOfSheet(sheet: Sheet, table: Table): string | null {
  const above = sheet.rows.slice(0, table.headerRows[0] - 1).flat()
  const title = above.find((cell) => cell !== null) ?? ''
  return parseRound(String(title)) ?? parseRound(sheet.name)
}

function readRow(
  sheet: Sheet,
  { row, cells }: DataRow,
  columns: readonly CircularColumn[],
  given: Known,
  catalogue: Catalogue,
  reading: Reading,
  seen: Map<string, CircularEntry>,
): void {
  const bad: RejectedCell[] = []
  const reject = (column: string, reason: CircularReason, value: Cell) =>
    bad.push({ sheet: sheet.name, row, column, reason, value })
  const known: { -readonly [K in RowRole]: string | null } = { ...given }
  for (const column of columns) {
    if (column.role === 'figure') continue
    const value = cells[column.header.column] ?? null
    known[column.role] = nameFor(column.role, value, catalogue) ?? (value === null ? known[column.role] : null)
    if (known[column.role] === null)
      reject(column.header.text, `${value === null ? 'missing' : 'unknown'}-${column.role}`, value)
  }
  const found = new Map<string, CircularEntry>()
  for (const column of columns) {
    if (column.role !== 'figure' || bad.length > 0) continue
    const value = cells[column.header.column] ?? null
    const [zone, subject, round] = [
      column.zone ?? known.zone,
      column.subject ?? known.subject,
      column.round ?? known.round,
    ]
    if (!zone || !subject || !round || !column.measure) {
      if (!isMissing(value))
        reject(column.header.text, !zone ? 'missing-zone' : !subject ? 'missing-subject' : 'missing-round', value)
      continue
    }
    const key = `${round}|${zone}|${subject}`
    const entry = found.get(key) ?? { round, zone, subject, score: null, rank: null, sheet: sheet.name, row }
    const figure = readFigure(column.measure, value, catalogue.peers.length)
    if (typeof figure === 'string') reject(column.header.text, figure, value)
    else found.set(key, { ...entry, [column.measure]: figure })
    const earlier = seen.get(key)
    // One sentence per row: a zone listed twice repeats all its figures.
    if (earlier && !bad.some((each) => each.reason === 'duplicate')) {
      reject(column.header.text, 'duplicate', `${earlier.sheet}!${earlier.row}`)
    }
  }
  reading.rejected.push(...bad)
  if (bad.length > 0) return
  for (const [key, entry] of found) {
    seen.set(key, entry)
    reading.entries.push(entry)
  }
}

function nameFor(role: RowRole, value: Cell, { aspects, peers }: Catalogue): string | null {
  if (value === null) return null
  if (role === 'round') return parseRound(String(value))
  if (role === 'zone') return nameIn(fold(value), peers)
  return nameIn(fold(value), aspects) ?? (nameIn(fold(value), [overallNames]) ? 'overall' : null)
}
