/**
 * One worksheet out of its XML, row by row as the pieces come 工作表流式解析. Written for speed on regular files; whatever
 * is unusual takes the slower path of `cellContent`. ECMA-376 18.3.
 */
import { serialToDate } from 'hucre'
import { type Cell, type FormulaCell, type Merge, SheetError, type SheetLimits } from './sheet.ts'
import { dateText } from './sheet-date.ts'
import { nextElement, prefixOf, richText, withoutPrefix, xmlText } from './sheet-xlsx-strings.ts'

export type WorksheetParts = {
  readonly strings: readonly string[]
  readonly isDate: readonly boolean[]
  readonly is1904: boolean
  readonly limits: SheetLimits
  readonly sheet: string
}
export type Worksheet = {
  readonly rows: Cell[][]
  readonly merges: Merge[]
  readonly hiddenColumns: number[]
  readonly formulas: FormulaCell[]
}

/** What stands before and behind the cells is small; a longer one is cut, so that it cannot fill the memory. */
const LONGEST_ASIDE = 32 * 2 ** 20
const MOST_COLUMNS = 16_384

/** Reads the sheet; throws `too-large` and `too-many-columns` as soon as a cell lies outside the limits. */
export async function readWorksheet(pieces: AsyncIterable<Buffer>, parts: WorksheetParts): Promise<Worksheet> {
  const reader = new WorksheetReader(parts)
  for await (const piece of pieces) reader.take(piece.toString('latin1'))
  return reader.finish()
}

class WorksheetReader {
  readonly rows: Cell[][] = []
  readonly formulas: FormulaCell[] = []
  readonly parts: WorksheetParts
  private state: 'before' | 'rows' | 'behind' = 'before'
  private rest = ''
  private hiddenColumns: number[] = []
  private prefix: string | null | undefined
  private row = -1
  private width = 0
  private readonly shared = new Map<string, string>()
  /** Equal texts are one string in memory: a survey has few words and many rows. */
  private readonly texts = new Map<string, string>()
  private readonly dates = new Map<number, Cell>()

  constructor(parts: WorksheetParts) {
    this.parts = parts
  }

  take(piece: string): void {
    if (this.prefix === undefined) this.prefix = prefixOf(piece)
    let text = this.rest + piece
    if (this.prefix) text = withoutPrefix(text, this.prefix)
    this.rest = ''
    if (this.state === 'before') text = this.takeHead(text)
    if (this.state === 'rows') text = this.takeRows(text)
    this.rest = this.state === 'rows' || text.length < LONGEST_ASIDE ? text : text.slice(0, LONGEST_ASIDE)
  }

  finish(): Worksheet {
    if (this.state === 'rows') throw new SheetError('broken', { because: 'worksheet cut off', sheet: this.parts.sheet })
    return { rows: this.rows, merges: mergesIn(this.rest), hiddenColumns: this.hiddenColumns, formulas: this.formulas }
  }

  private takeHead(text: string): string {
    const start = nextElement(text, 'sheetData', 0)
    const end = start < 0 ? -1 : text.indexOf('>', start)
    if (end < 0) return text
    this.hiddenColumns = hiddenIn(text.slice(0, start))
    this.state = text.charCodeAt(end - 1) === 47 ? 'behind' : 'rows'
    return text.slice(end + 1)
  }

  /** Takes the whole rows; returns what is left, an unfinished row or what stands behind them. */
  private takeRows(text: string): string {
    let at = 0
    for (;;) {
      const start = text.indexOf('<', at)
      if (start < 0) return text.slice(at)
      if (text.startsWith('</sheetData', start)) {
        this.state = 'behind'
        return text.slice(start)
      }
      const open = text.indexOf('>', start)
      if (open < 0) return text.slice(start)
      if (!text.startsWith('<row', start)) {
        at = open + 1
        continue
      }
      const number = attribute(text, 'r', start, open)
      const isEmpty = text.charCodeAt(open - 1) === 47
      const end = isEmpty ? open + 1 : text.indexOf('</row>', open)
      if (end < 0) return text.slice(start)
      this.row = number === null ? this.row + 1 : Number(number) - 1
      if (!isEmpty) this.takeCells(text, open + 1, end)
      at = isEmpty ? end : end + 6
    }
  }

  private takeCells(text: string, from: number, end: number): void {
    const { limits, sheet } = this.parts
    // As wide as the widest row so far, so that no row is grown cell by cell or padded afterwards.
    let cells: Cell[] | null = null
    let column = -1
    let at = from
    for (;;) {
      const start = text.indexOf('<c', at)
      if (start < 0 || start >= end) break
      const open = text.indexOf('>', start)
      if (open < 0 || open >= end) break
      column = columnAt(text, start, open) ?? column + 1
      if (column >= MOST_COLUMNS) throw new SheetError('broken', { because: 'column', sheet })
      if (text.charCodeAt(open - 1) === 47) {
        at = open + 1
        continue
      }
      const close = text.indexOf('</c>', open)
      if (close < 0 || close > end) break
      at = close + 4
      const value = this.cell(text, start, open, close, column)
      if (value === null) continue
      if (column >= limits.columns) {
        throw new SheetError('too-many-columns', { limit: limits.columns, found: column + 1, sheet })
      }
      cells ??= new Array<Cell>(this.width).fill(null)
      while (cells.length <= column) cells.push(null)
      cells[column] = value
    }
    if (cells === null) return
    this.width = cells.length
    if (!(this.row >= 0 && this.row < limits.rows)) {
      throw new SheetError('too-large', { what: 'rows', limit: limits.rows, sheet })
    }
    while (this.rows.length < this.row) this.rows.push([])
    this.rows[this.row] = cells
  }

  private cell(text: string, start: number, open: number, close: number, column: number): Cell {
    const type = attribute(text, 't', start, open) ?? 'n'
    if (type === 'inlineStr') {
      if (text.startsWith('<is><t>', open + 1)) {
        const end = text.indexOf('<', open + 8)
        if (text.startsWith('</t></is>', end)) return this.own(text.slice(open + 8, end))
      }
      return this.plain(richText(text.slice(open + 1, close)))
    }
    let from = open + 1
    if (text.startsWith('<v>', from)) from += 3
    else {
      const inner = text.slice(from, close)
      this.takeFormula(inner, column)
      const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1]
      return value === undefined ? null : this.value(type, value, attribute(text, 's', start, open))
    }
    const end = text.indexOf('<', from)
    return this.value(type, text.slice(from, end), type === 'n' ? attribute(text, 's', start, open) : null)
  }

  private value(type: string, raw: string, style: string | null): Cell {
    if (raw === '') return null
    if (type === 's') return this.plain(this.parts.strings[Number(raw)] ?? '')
    if (type === 'b') return raw === '1' || raw === 'true'
    if (type !== 'n') return this.own(raw)
    const number = Number(raw)
    if (Number.isNaN(number)) return this.own(raw)
    return style !== null && this.parts.isDate[Number(style)] ? this.date(number) : number
  }

  private takeFormula(inner: string, column: number): void {
    const found = /<f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner)
    if (!found) return
    const group = /\ssi="(\d+)"/.exec(found[1] ?? '')?.[1]
    const own = xmlText(found[2] ?? '')
    if (group !== undefined && own !== '') this.shared.set(group, own)
    this.formulas.push({ row: this.row, column, text: own || (this.shared.get(group ?? '') ?? '') })
  }

  /** Text as it stands between two tags; looked up before it is decoded. */
  private own(raw: string): Cell {
    const known = this.texts.get(raw)
    if (known !== undefined) return this.plain(known)
    const text = xmlText(raw)
    if (this.texts.size < 20_000) this.texts.set(Buffer.from(raw, 'latin1').toString('latin1'), text)
    return this.plain(text)
  }

  private date(serial: number): Cell {
    const known = this.dates.get(serial)
    if (known !== undefined) return known
    const text = dateOf(serial, this.parts.is1904)
    if (this.dates.size < 20_000) this.dates.set(serial, text)
    return text
  }

  private plain(text: string): Cell {
    return text.trim() === '' ? null : text
  }
}

/** The 0-based column of `r="AB12"`, null where a program left it out. */
function columnAt(text: string, start: number, open: number): number | null {
  const from = text.charCodeAt(start + 3) === 114 && text.charCodeAt(start + 4) === 61 ? start + 6 : -1
  if (from < 0) {
    const ref = attribute(text, 'r', start, open)
    return ref === null ? null : lettersAt(ref, 0)
  }
  return lettersAt(text, from)
}

function lettersAt(text: string, from: number): number {
  let column = 0
  for (let at = from; at < from + 4; at += 1) {
    const code = text.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** The value of an attribute of the tag that runs from `start` to `open`; null when it has none of that name. */
function attribute(text: string, name: string, start: number, open: number): string | null {
  for (let at = text.indexOf(name, start + 2); at >= 0 && at < open; at = text.indexOf(name, at + 1)) {
    if (text.charCodeAt(at - 1) > 32 || text.charCodeAt(at + name.length) !== 61) continue
    const quote = text[at + name.length + 1] ?? '"'
    const from = at + name.length + 2
    const end = text.indexOf(quote, from)
    return end < 0 || end > open ? null : text.slice(from, end)
  }
  return null
}

/** The wall clock at the nearest second: serials are fractions of a day. */
function dateOf(serial: number, is1904: boolean): Cell {
  const date = serialToDate(Math.round(serial * 86_400) / 86_400, is1904)
  return Number.isNaN(date.getTime()) ? serial : dateText(date)
}

function hiddenIn(head: string): number[] {
  const hidden: number[] = []
  for (const [column] of head.matchAll(/<col\s[^>]*>/g)) {
    if (!/\shidden="(1|true)"/.test(column)) continue
    const min = Number(/\smin="(\d+)"/.exec(column)?.[1] ?? 1)
    const max = Number(/\smax="(\d+)"/.exec(column)?.[1] ?? min)
    for (let at = min; at <= Math.min(max, MOST_COLUMNS); at += 1) hidden.push(at - 1)
  }
  return hidden
}

function mergesIn(tail: string): Merge[] {
  return [...tail.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/gi)].map(
    ([, left = '', top = '', right = left, bottom = top]) => ({
      top: Number(top) - 1,
      left: lettersAt(left, 0),
      bottom: Number(bottom) - 1,
      right: lettersAt(right, 0),
    }),
  )
}
