/**
 * An office's own ledger as a file 自有台账导入: 销号台账 or 整改台账 with titles, headers of several lines, cells merged over
 * rows, hidden columns, totals and notes; XLSX, old XLS, WPS and CSV. Every sheet with the same columns is read, each bad
 * row is named by the row that the spreadsheet shows. Source: SPEC §12 (day one).
 */
import { headerText, type LedgerField, type LedgerShape } from '@ratchet/domain/ledger/shape'
import { isPrivateHeader, ledgerColumns } from './ledger-columns.ts'
import { type LedgerRow, type LedgerRowReason, readLedgerRow } from './ledger-row.ts'
import { cellText, plainText } from './ledger-words.ts'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { fold } from './sheet-fold.ts'
import { findTable, type Header, type Table } from './sheet-header.ts'
import { columnOf, type Mapping, suggestMapping } from './sheet-mapping.ts'

export interface RejectedLedgerRow {
  readonly sheet: string
  readonly row: number
  /** The header of theirs. */
  readonly column: string
  readonly reason: LedgerRowReason | 'no-table'
  readonly value: Cell
}
export interface LedgerColumn {
  readonly sheet: string
  readonly header: string
  readonly first: Cell
  readonly field: LedgerField | null
  readonly hidden: boolean
  /** Holds residents' names or numbers and is left out, whoever maps it. */
  readonly private: boolean
}
export interface LedgerReading {
  readonly rows: readonly LedgerRow[]
  readonly rejected: readonly RejectedLedgerRow[]
  readonly mapping: Mapping
  readonly columns: readonly LedgerColumn[]
  readonly shape: LedgerShape | null
  /** Lines that are no rows: totals, notes, headers said again. */
  readonly skipped: number
}

const ABOVE = /[:：]|20\d\d\s*[年.-]/u

interface Found {
  readonly sheet: Sheet
  readonly table: Table
}

/** Reads every visible sheet that has the columns of the first; `year` is used where the file names none. Pure. */
export function readLedger(
  workbook: Pick<Workbook, 'sheets' | 'is1904'>,
  options: { readonly mapping?: Mapping; readonly name?: string; readonly year?: number } = {},
): LedgerReading {
  const named = new Set(Object.values(options.mapping ?? {}))
  const score = (headers: readonly Header[]) => {
    if (options.mapping) return headers.filter(({ text }) => named.has(text)).length
    const { missing, mapping } = suggestMapping(usable(headers), ledgerColumns)
    // A line above the header that says who reports, and when, is no group of columns.
    const told = headers.filter(({ parts }) => parts.length > 1 && ABOVE.test(parts[0] ?? '')).length
    return missing.length === 0 ? Object.keys(mapping).length * 1000 - told : 0
  }
  const found = workbook.sheets.flatMap((sheet): Found[] => {
    const table = sheet.hidden ? null : findTable(sheet, score)
    return table ? [{ sheet, table }] : []
  })
  const [first] = found
  if (!first) return nothing(workbook)
  const { headers } = first.table
  const mapping = options.mapping ?? suggestMapping(usable(headers), ledgerColumns).mapping
  const fields = fieldsOf(headers, mapping)
  const shape: LedgerShape = { sheet: first.sheet.name, titles: titlesOf(first), headers: headers.map(partsOf), fields }
  const same = found.filter(({ table }) => sameHeaders(table.headers, headers))
  const read = same.map((each) => readTable(each, shape, options, workbook.is1904 === true))
  return {
    ...withoutTwins(
      read.flatMap(({ rows }) => rows),
      read.flatMap(({ rejected }) => rejected),
      headerOf(shape, 'text'),
    ),
    mapping,
    columns: headers.map((header, at) => ({
      sheet: first.sheet.name,
      header: header.text,
      first: first.table.rows[0]?.cells[header.column] ?? null,
      field: fields[at] === 'private' ? null : (fields[at] ?? null),
      hidden: header.hidden,
      private: fields[at] === 'private',
    })),
    shape,
    skipped: read.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

const usable = (headers: readonly Header[]) => headers.filter(({ text }) => !isPrivateHeader(text))
const partsOf = ({ parts }: Header): string[] => parts.map((part) => part.replace(/\s+/gu, ' '))
const sameHeaders = (a: readonly Header[], b: readonly Header[]) =>
  a.length === b.length && a.every(({ text }, at) => fold(text) === fold(b[at]?.text))

function fieldsOf(headers: readonly Header[], mapping: Mapping): LedgerShape['fields'] {
  const taken = new Map<number, LedgerField>()
  for (const { id } of ledgerColumns) {
    const column = columnOf(headers, mapping[id])
    if (column !== null) taken.set(column, id)
  }
  return headers.map(({ column, text }) => (isPrivateHeader(text) ? 'private' : (taken.get(column) ?? null)))
}

/** The lines above the header, each cell once: a merged title fills its whole line. */
function titlesOf({ sheet, table }: Found): string[] {
  return sheet.rows
    .slice(0, table.headerRows[0] - 1)
    .map((cells) => [...new Set(cells.map(plainText).filter((text) => text !== ''))].join('  '))
    .filter((line) => line !== '')
}

const headerOf = (shape: LedgerShape, field: LedgerField): string => {
  const parts = shape.headers[shape.fields.indexOf(field)]
  return parts ? headerText(parts) : field
}

/** Who filled the table in stands below it, in more than one cell. */
const SIGNED = /^(填表|制表|审核|审批|填报|单位负责|负责人|日期|注|备注|说明|联系)/u

function readTable(
  { sheet, table }: Found,
  shape: LedgerShape,
  { name = '', year }: { readonly name?: string; readonly year?: number },
  is1904: boolean,
) {
  const said = [...shape.titles, sheet.name, name].join(' ')
  const own = Number(/(20\d\d)\s*年/u.exec(said)?.[1] ?? /20\d\d/.exec(said)?.[0] ?? 0) || null
  const rows: LedgerRow[] = []
  const rejected: RejectedLedgerRow[] = []
  let skipped = table.skipped.length
  for (const { row, cells } of table.rows) {
    const theirs = table.headers.map(({ column }) => cells[column] ?? null)
    const given = { sheet: sheet.name, row, cells: theirs, fields: shape.fields, year: own ?? year ?? null, is1904 }
    const { row: read, bad } = readLedgerRow(given)
    const isBare = read.text === '' && read.leadWords.length === 0 && read.number === ''
    const isSigned = read.text === '' && SIGNED.test(cellText(theirs.find((cell) => cell !== null)))
    if (isBare || isSigned) {
      skipped += 1
      continue
    }
    if (bad.length === 0) rows.push(read)
    for (const { field, reason, value } of bad) {
      rejected.push({ sheet: sheet.name, row, column: headerOf(shape, field), reason, value })
    }
  }
  return { rows, rejected, skipped }
}

/** The same row twice in one file is taken once, and the second is named. */
function withoutTwins(rows: readonly LedgerRow[], rejected: readonly RejectedLedgerRow[], column: string) {
  const seen = new Map<string, LedgerRow>()
  const twins: RejectedLedgerRow[] = []
  for (const row of rows) {
    const before = seen.get(row.key)
    if (!before) seen.set(row.key, row)
    else twins.push({ sheet: row.sheet, row: row.row, column, reason: 'duplicate-row', value: String(before.row) })
  }
  return { rows: [...seen.values()], rejected: [...rejected, ...twins].toSorted((a, b) => a.row - b.row) }
}

function nothing(workbook: Pick<Workbook, 'sheets'>): LedgerReading {
  const sheet = workbook.sheets.find((each) => !each.hidden) ?? workbook.sheets[0]
  const table = sheet ? findTable(sheet) : null
  const columns = (table?.headers ?? []).map((header) => ({
    sheet: sheet?.name ?? '',
    header: header.text,
    first: table?.rows[0]?.cells[header.column] ?? null,
    field: null,
    hidden: header.hidden,
    private: isPrivateHeader(header.text),
  }))
  const rejected = [{ sheet: sheet?.name ?? '', row: 1, column: '', reason: 'no-table' as const, value: null }]
  return { rows: [], rejected, mapping: {}, columns, shape: null, skipped: 0 }
}
