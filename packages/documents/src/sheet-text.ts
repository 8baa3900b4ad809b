/**
 * CSV as survey firms and offices save it: UTF-8 with or without BOM, UTF-16 from Excel's "Unicode text", GB18030 from
 * Chinese Windows and WPS. Source: SPEC §12, data/open.
 */
import Papa from 'papaparse'
import { type Cell, SheetError, type SheetLimits, type Workbook } from './sheet.ts'

/** The text of the bytes in the first encoding that fits without a single bad byte; throws `not-a-spreadsheet`. */
export function decodeText(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null && !hasControls(text)) return text
  }
  throw new SheetError('not-a-spreadsheet', { because: 'encoding' })
}

/** Binary files decode as GB18030 now and then, but no text carries control characters other than TAB, LF, FF and CR. */
function hasControls(text: string): boolean {
  return [...text.slice(0, 65_536)].some((char) => char < ' ' && !'\t\n\v\f\r'.includes(char))
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** One sheet named 表1; cells stay text, so codes keep their leading zeros. */
export function parseText(bytes: Uint8Array, limits: SheetLimits): Workbook {
  const text = decodeText(bytes)
  if (/^\s*(%PDF|<!doctype|<html|<\?xml|<table|\{)/i.test(text))
    throw new SheetError('not-a-spreadsheet', { because: 'text' })
  const rows: Cell[][] = []
  const cellOf = rememberedCells()
  let isQuoteOpen = false
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors }, parser) => {
      rows.push(data.map(cellOf))
      isQuoteOpen = errors.some((error) => error.type === 'Quotes')
      if (isQuoteOpen || rows.length > limits.rows) parser.abort()
    },
  })
  if (isQuoteOpen) throw new SheetError('broken', { because: 'quotes', row: rows.length })
  if (rows.length > limits.rows) throw new SheetError('too-large', { what: 'rows', limit: limits.rows })
  return { format: 'csv', sheets: [{ name: '表1', hidden: false, rows, merges: [], hiddenColumns: [] }] }
}

/** Blank cells as null, equal words as one string: a survey repeats few words in many rows. */
function rememberedCells(): (cell: string) => Cell {
  const known = new Map<string, Cell>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = cell.trim() === '' ? null : cell
    if (cell.length <= 40 && known.size < 20_000) known.set(cell, value)
    return value
  }
}

/** The separator that stands on most of the first lines; a tab before a comma, since commas also stand in sentences. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, 20)
  const counted = ['\t', ',', ';', '|'].map((mark) => ({
    mark,
    lines: lines.filter((line) => line.includes(mark)).length,
  }))
  return counted.reduce((best, each) => (each.lines > best.lines ? each : best)).mark
}
