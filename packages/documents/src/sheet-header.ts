/**
 * Finding the table in a sheet 识别表头: titles and notes above it, headers of one to three rows with merged groups,
 * totals and notes below. Source: SPEC §12 (销号台账 with merged cells), §9 (the survey firms' files).
 */
import type { Cell, Sheet } from './sheet.ts'
import { figureOf, fold } from './sheet-fold.ts'

/** One column's header; `parts` runs from the outermost merged group down to the column's own words. */
export type Header = {
  readonly column: number
  readonly text: string
  readonly parts: readonly string[]
  readonly hidden: boolean
}
export type DataRow = { readonly row: number; readonly cells: readonly Cell[] }
export type Table = {
  readonly headers: readonly Header[]
  /** Sheet rows, 1-based, of the header's first and last line. */
  readonly headerRows: readonly [number, number]
  readonly rows: readonly DataRow[]
  /** What stands below the header and is not data. */
  readonly skipped: readonly { readonly row: number; readonly why: 'total' | 'note' | 'repeated-header' }[]
}

const SEARCHED_ROWS = 30
const TOTAL = /^(本表)?(合计|总计|小计|累计|平均|平均分|平均值|均值|全市平均|total|sum|average|mean)$/
/** Cheaper than folding: what neither a total nor a note begins with. */
const MAY_LEAD = /^[^\p{L}\p{N}]*[本合总小累平均全注备说数来制填审单打tsamｔｓａｍ]/iu
const NOTE = /^(注|备注|说明|数据来源|来源|制表|填表|审核|单位负责人|打印)/

/** The table that `score` likes best (default: most named columns), the earliest among equals; null when there is none. */
export function findTable(
  sheet: Sheet,
  score: (headers: readonly Header[]) => number = (all) => all.length,
): Table | null {
  const filled = fillMerges(sheet)
  let best: { score: number; first: number; last: number; headers: Header[] } | null = null
  for (let first = 0; first < Math.min(SEARCHED_ROWS, sheet.rows.length); first += 1) {
    if (!couldBeHeader(filled[first] ?? [])) continue
    const last = lastHeaderLine(sheet, filled, first)
    const headers = headersOf(sheet, filled, first, last)
    const points = score(headers)
    if (points > 0 && (best === null || points > best.score)) best = { score: points, first, last, headers }
  }
  return best && tableBelow(sheet, best.first, best.last, best.headers)
}

/** Every cell of a merged range carries the range's value; rows that no range touches are not copied. */
function fillMerges(sheet: Pick<Sheet, 'rows' | 'merges'>): (readonly Cell[])[] {
  const filled: (readonly Cell[])[] = [...sheet.rows]
  for (const { top, left, bottom, right } of sheet.merges) {
    const value = sheet.rows[top]?.[left] ?? null
    for (let r = top; r <= Math.min(bottom, filled.length - 1); r += 1) {
      filled[r] = (filled[r] ?? []).map((cell, at) => (at >= left && at <= right ? value : cell))
    }
  }
  return filled
}

const texts = (cells: readonly Cell[]) => cells.filter((cell) => cell !== null)
const isTextual = (cells: readonly Cell[]) =>
  texts(cells).every((cell) => typeof cell === 'string' && figureOf(cell) === null)

/** At least two different words, and mostly words: a title is one value, a data row has figures. */
function couldBeHeader(cells: readonly Cell[]): boolean {
  const words = texts(cells).filter((cell) => typeof cell === 'string' && figureOf(cell) === null)
  return new Set(words).size >= 2 && words.length * 2 > texts(cells).length
}

/** A header goes on for a line when a merged range or an open gap says that its columns are named below. */
function lastHeaderLine(sheet: Sheet, filled: readonly (readonly Cell[])[], first: number): number {
  let last = first
  while (last - first < 2 && continues(sheet, filled, last)) last += 1
  return last
}

function continues(sheet: Sheet, filled: readonly (readonly Cell[])[], line: number): boolean {
  const below = sheet.rows[line + 1] ?? []
  if (texts(below).length === 0 || !isTextual(below)) return false
  const touches = sheet.merges.filter((merge) => merge.top <= line && merge.bottom >= line)
  if (touches.some((merge) => merge.bottom > line)) return true
  const group = touches.find((merge) => merge.right > merge.left && merge.bottom === line)
  if (group) return new Set((filled[line + 1] ?? []).slice(group.left, group.right + 1).filter(Boolean)).size > 1
  const here = sheet.rows[line] ?? []
  const gaps = here.flatMap((cell, at) => (cell === null ? [at] : []))
  return (
    gaps.length > 0 &&
    gaps.every((at) => below[at] !== null) &&
    below.some((cell, at) => cell === null && here[at] !== null)
  )
}

function headersOf(sheet: Sheet, filled: readonly (readonly Cell[])[], first: number, last: number): Header[] {
  const hidden = new Set(sheet.hiddenColumns)
  const lines = Array.from({ length: last - first + 1 }, (_, at) =>
    groupsFilled(filled[first + at] ?? [], at < last - first),
  )
  return (sheet.rows[0] ?? []).flatMap((_, column) => {
    const parts: string[] = []
    for (const line of lines) {
      const part = line[column]
      if (part !== null && part !== undefined && parts.at(-1) !== String(part).trim()) parts.push(String(part).trim())
    }
    return parts.length === 0 ? [] : [{ column, text: parts.join(' '), parts, hidden: hidden.has(column) }]
  })
}

/** In a line with lines below it an empty cell belongs to the group on its left: CSV has lost the merged range. */
function groupsFilled(cells: readonly Cell[], isGroup: boolean): readonly Cell[] {
  if (!isGroup) return cells
  let left: Cell = null
  return cells.map((cell) => {
    left = cell ?? left
    return left
  })
}

function tableBelow(sheet: Sheet, first: number, last: number, headers: readonly Header[]): Table {
  const rows: DataRow[] = []
  const skipped: { row: number; why: 'total' | 'note' | 'repeated-header' }[] = []
  const names = headers.map((header) => fold(header.parts.at(-1)))
  const foldOnce = rememberedFold()
  fillDown(sheet).forEach((cells, at) => {
    if (at <= last || cells.every((cell) => cell === null)) return
    const why = whyNotData(sheet, cells, at, headers, names, foldOnce)
    if (why) skipped.push({ row: at + 1, why })
    else rows.push({ row: at + 1, cells })
  })
  return { headers, headerRows: [first + 1, last + 1], rows, skipped }
}

/** Data cells merged downwards (one street over its communities) hold for each of their rows. */
function fillDown(sheet: Sheet): (readonly Cell[])[] {
  return fillMerges({ ...sheet, merges: sheet.merges.filter((merge) => merge.left === merge.right) })
}

function whyNotData(
  sheet: Sheet,
  cells: readonly Cell[],
  at: number,
  headers: readonly Header[],
  names: readonly string[],
  foldOnce: (cell: Cell) => string,
) {
  const first = cells.find((cell) => cell !== null) ?? null
  const lead = MAY_LEAD.test(String(first)) ? fold(first) : ''
  if (TOTAL.test(lead)) return 'total'
  const isAlone = texts(cells).length === 1
  if (isAlone && NOTE.test(lead)) return 'note'
  if (isAlone && sheet.merges.some((merge) => merge.top === at && merge.right - merge.left >= headers.length / 2))
    return 'note'
  return repeatsHeader(cells, headers, names, foldOnce) ? 'repeated-header' : null
}

/** At least two cells and more than half of them say what the header says; most rows are done with at half. */
function repeatsHeader(
  cells: readonly Cell[],
  headers: readonly Header[],
  names: readonly string[],
  foldOnce: (cell: Cell) => string,
): boolean {
  let same = 0
  for (let i = headers.length - 1; i >= 0; i -= 1) {
    if (foldOnce(cells[headers[i]?.column ?? 0] ?? null) === names[i]) same += 1
    else if ((same + i) * 2 <= headers.length) return false
  }
  return same >= 2 && same * 2 > headers.length
}

/** Folding that remembers the words of a survey, which are few. */
function rememberedFold(): (cell: Cell) => string {
  const known = new Map<Cell, string>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const folded = fold(cell)
    if (known.size < 2000) known.set(cell, folded)
    return folded
  }
}
