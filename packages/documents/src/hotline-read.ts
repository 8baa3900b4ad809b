/** Reads a workbook as an export of the hotline 读取热线工单: the sheet and its columns first, then row by row. Source: SPEC §10. */
import { HotlineCells } from './hotline-cells.ts'
import { hotlineFields } from './hotline-field.ts'
import {
  type FixedOrder,
  HotlineFileError,
  type HotlineGiven,
  type HotlineOrder,
  type HotlineReading,
  type RejectedOrder,
} from './hotline-order.ts'
import { type OrderContext, readOrder } from './hotline-row.ts'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { columnLetter } from './sheet-fold.ts'
import { findTable, type Header, type Table } from './sheet-header.ts'
import { columnOf, type Mapping, suggestMapping } from './sheet-mapping.ts'
import { placeBook } from './survey-place.ts'
import { shown } from './survey-plan.ts'

/** 以上共计300条: a count at the end, whatever column it stands in. */
const TOTAL =
  /^(以上)?(共|总|合)计?\s*[:：]?\s*\d*\s*(条|件|单|个|项)?工?单?\s*\d*(条|件)?$|^(以上|本表|本次)?(共计|合计|总计)/u

/** All of it: what is good, what was refused, what was put right. Throws `HotlineFileError`. */
export function readHotline(
  workbook: Workbook,
  given: HotlineGiven,
): { readonly reading: HotlineReading; readonly orders: HotlineOrder[] } {
  const { sheet, table, mapping } = planOf(workbook, given.mapping)
  const columns = new Map(
    hotlineFields.flatMap(({ id }) => {
      const index = columnOf(table.headers, mapping[id])
      return index === null ? [] : [[id, { index, label: labelOf(table.headers, index), letter: columnLetter(index) }]]
    }),
  )
  const context: OrderContext = {
    sheet: sheet.name,
    columns,
    book: placeBook(given.places),
    merged: placeBook(given.merged),
    retired: placeBook(given.retired),
    nameOf: (id) => given.places.find((place) => place.id === id)?.name ?? '',
    is1904: workbook.is1904 === true,
    longestText: given.longestText,
    seen: new Set(),
  }
  const formulas = Map.groupBy(sheet.formulas ?? [], ({ row }) => row + 1)
  const counts = { rows: 0, accepted: 0, rejected: 0, fixed: 0, ignored: table.skipped.length }
  const skipped = table.skipped.map(({ row, why }) => ({ sheet: sheet.name, row, why: why as string }))
  const rejected: RejectedOrder[] = []
  const fixed: FixedOrder[] = []
  const orders: HotlineOrder[] = []
  for (const { row, cells } of table.rows) {
    if (isTotal(cells)) {
      counts.ignored += 1
      skipped.push({ sheet: sheet.name, row, why: 'total' })
      continue
    }
    const here = formulas.get(row)?.map(({ column, text }) => [column, text] as const)
    const of = new HotlineCells(columns, cells, here && new Map(here))
    const order = readOrder(context, row, of)
    counts.rows += 1
    counts[order ? 'accepted' : 'rejected'] += 1
    if (order) orders.push(order)
    if (order && of.fixes.length > 0) counts.fixed += 1
    const at = ({ column, field, value }: (typeof of.findings)[number] | (typeof of.fixes)[number]) => {
      const text = value === null || shown(value).trim() === '' ? null : shown(value)
      return { sheet: sheet.name, row, column: column.label, letter: column.letter, field, value: text }
    }
    const inOrder = of.findings.toSorted((a, b) => a.column.index - b.column.index)
    for (const finding of inOrder) rejected.push({ ...at(finding), reason: finding.reason })
    for (const fix of of.fixes) fixed.push({ ...at(fix), reason: fix.reason, normalised: fix.normalised })
  }
  const used = new Set(Object.values(mapping))
  const headers = table.headers.map(({ column, text, hidden }) => ({
    text,
    letter: columnLetter(column),
    hidden,
    samples: [...new Set(table.rows.slice(0, 20).flatMap(({ cells }) => shown(cells[column] ?? null) || []))].slice(
      0,
      3,
    ),
  }))
  const reading: HotlineReading = {
    format: workbook.format,
    sheet: sheet.name,
    headers,
    mapping,
    missing: hotlineFields.flatMap(({ id }) => (columns.has(id) ? [] : [id])),
    unused: table.headers.map(({ text }) => text).filter((text) => !used.has(text)),
    counts,
    rejected,
    fixed,
    skipped,
  }
  return { reading, orders }
}

const labelOf = (headers: readonly Header[], index: number) =>
  headers.find(({ column }) => column === index)?.text ?? columnLetter(index)

function isTotal(cells: readonly Cell[]): boolean {
  const there = cells.filter((cell) => cell !== null && String(cell).trim() !== '')
  return there.length > 0 && there.length <= 2 && TOTAL.test(String(there[0]).normalize('NFKC').trim())
}

interface Planned {
  readonly sheet: Sheet
  readonly table: Table
  readonly mapping: Mapping
}

/** The sheet with the most of our columns; visible ones before hidden ones. */
function planOf({ sheets }: Pick<Workbook, 'sheets'>, given: Mapping | null): Planned {
  const named = new Set(Object.values(given ?? {}))
  const found = sheets.flatMap((sheet): (Planned & { readonly size: number })[] => {
    const score = (headers: readonly Header[]) =>
      given
        ? headers.filter(({ text, parts }) => named.has(text) || named.has(parts.at(-1) ?? '')).length
        : Object.keys(suggestMapping(headers, hotlineFields).mapping).length
    const table = findTable(sheet, score)
    if (!table || table.rows.length === 0) return []
    const mapping = given ?? suggestMapping(table.headers, hotlineFields).mapping
    const size = hotlineFields.filter(({ id }) => columnOf(table.headers, mapping[id]) !== null).length
    return [{ sheet, table, mapping, size }]
  })
  const best = found.sort((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.size - a.size)[0]
  if (!best) throw new HotlineFileError('no-table', { sheets: sheets.map(({ name }) => name) })
  const missing = hotlineFields.flatMap(({ id, required }) =>
    required && columnOf(best.table.headers, best.mapping[id]) === null ? [id] : [],
  )
  if (missing.length > 0) {
    const headers = best.table.headers.map(({ column, text, hidden }) => ({
      text,
      letter: columnLetter(column),
      hidden,
      samples: best.table.rows.slice(0, 3).flatMap(({ cells }) => shown(cells[column] ?? null) || []),
    }))
    throw new HotlineFileError('mapping-missing', { missing, sheet: best.sheet.name, headers, mapping: best.mapping })
  }
  return best
}
