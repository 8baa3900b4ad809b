/** What kind of file the bytes are, told by the bytes and never by the name 按内容辨认格式, and its sheets. Source: SPEC §12. */
import { type CellValue, EncryptedFileError, type Workbook as HucreWorkbook, readXls } from 'hucre'
import { type Cell, type Sheet, SheetError, type SheetLimits, type Workbook } from './sheet.ts'
import { dateText } from './sheet-date.ts'
import { parseText } from './sheet-text.ts'
import { type XlsSheetFacts, xlsFacts } from './sheet-xls.ts'
import { readXlsxSheets } from './sheet-xlsx.ts'

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** All sheets of the file, blank ones included; throws SheetError. Meant for the worker thread. */
export async function parseSheets(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook> {
  if (bytes.byteLength === 0) throw new SheetError('not-a-spreadsheet', { because: 'empty' })
  if (startsWith(bytes, OLE2)) return parseXls(bytes, limits)
  const workbook = startsWith(bytes, ZIP) ? await readXlsxSheets(bytes, limits) : parseText(bytes, limits)
  return { ...workbook, sheets: workbook.sheets.map((sheet) => fit(sheet, limits)) }
}

async function parseXls(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook> {
  if (isEncryptedXls(bytes)) throw new SheetError('encrypted')
  try {
    const sheets = sheetsOf(await readXls(bytes, { maxRows: limits.rows + 1 }), limits)
    const facts = xlsFacts(bytes)
    if (facts?.sheets.length !== sheets.length) return { format: 'xls', sheets }
    return {
      format: 'xls',
      sheets: sheets.map((sheet, at) => ({ ...sheet, ...withFormulas(facts.sheets[at]) })),
      ...(facts.is1904 && { is1904: true }),
    }
  } catch (error) {
    if (error instanceof SheetError) throw error
    // An encrypted XLSX is an OLE2 container without a Workbook stream; so are old Word files.
    if (error instanceof EncryptedFileError || hasName(bytes, 'EncryptedPackage')) throw new SheetError('encrypted')
    if (hasName(bytes, 'WordDocument') || hasName(bytes, 'PowerPoint Document')) {
      throw new SheetError('not-a-spreadsheet', { because: 'ole2' })
    }
    throw error
  }
}

function withFormulas(facts: XlsSheetFacts | undefined): Partial<Sheet> {
  if (!facts) return {}
  const { formulas, ...rest } = facts
  return formulas.length > 0 ? facts : rest
}

/** A FilePass record right behind the first BOF record says that the rest is ciphertext (MS-XLS 2.4.117). */
function isEncryptedXls(bytes: Uint8Array): boolean {
  const bof = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]
  for (let at = 512; at + 24 <= bytes.length; at += 64) {
    if (bof.every((byte, i) => bytes[at + i] === byte)) return bytes[at + 20] === 0x2f && bytes[at + 21] === 0
  }
  return false
}

function hasName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

function sheetsOf(workbook: HucreWorkbook, limits: SheetLimits): Sheet[] {
  return workbook.sheets.map((sheet) =>
    fit(
      {
        name: sheet.name,
        hidden: sheet.hidden === true || sheet.veryHidden === true,
        rows: sheet.rows.map((row) => row.map(plain)),
        merges: (sheet.merges ?? []).map((m) => ({
          top: m.startRow,
          left: m.startCol,
          bottom: m.endRow,
          right: m.endCol,
        })),
        hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column.hidden ? [at] : [])),
      },
      limits,
    ),
  )
}

function plain(value: CellValue | undefined): Cell {
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value
  return value ?? null
}

/** Cuts the empty cells that formatting leaves to the right and below (WPS fills whole rows), then checks the caps. */
function fit(sheet: Sheet, limits: SheetLimits): Sheet {
  const widths = sheet.rows.map((row) => row.findLastIndex((cell) => cell !== null) + 1)
  const height = widths.findLastIndex((width) => width > 0) + 1
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0)
  if (height > limits.rows) throw new SheetError('too-large', { what: 'rows', limit: limits.rows, sheet: sheet.name })
  if (width > limits.columns) {
    throw new SheetError('too-many-columns', { limit: limits.columns, found: width, sheet: sheet.name })
  }
  const rows = sheet.rows
    .slice(0, height)
    .map((row) => (row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? null)))
  return { ...sheet, rows }
}
