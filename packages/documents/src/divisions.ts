/**
 * The official division codes 行政区划代码导入: streets, communities and villages as units of the org tree, parents
 * before children, every bad row by sheet row and reason. Source: SPEC §2, §14 (`ratchet import divisions`).
 */
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { fold } from './sheet-fold.ts'
import { type DataRow, findTable, type Table } from './sheet-header.ts'
import { columnOf, type FieldNames, type Mapping, suggestMapping } from './sheet-mapping.ts'

export const divisionKinds = ['street', 'community', 'village'] as const
export type DivisionKind = (typeof divisionKinds)[number]
export type Division = {
  readonly code: string
  readonly name: string
  readonly kind: DivisionKind
  readonly parentCode: string | null
}
export type DivisionReason =
  | 'no-table'
  | 'missing-code'
  | 'bad-code'
  | 'duplicate-code'
  | 'missing-name'
  | 'bad-kind'
  | 'unknown-parent'
  | 'parent-rejected'
  | 'parent-cycle'
export type RejectedDivision = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly reason: DivisionReason
  readonly value: Cell
}
/** A column of theirs with what stands in its first row. */
export type DivisionColumn = { readonly sheet: string; readonly header: string; readonly first: Cell }
export type DivisionReading = {
  /** In an order in which every parent comes before its children. */
  readonly units: readonly Division[]
  /** The sheet row of each unit, by its code. */
  readonly rows: ReadonlyMap<string, number>
  readonly rejected: readonly RejectedDivision[]
  readonly mapping: Mapping
  /** The columns of the table that was read; where none was, of the first that could be mapped by hand. */
  readonly columns: readonly DivisionColumn[]
}

export const divisionFields: readonly FieldNames[] = [
  { id: 'code', names: ['代码', '区划代码', '统计用区划代码', '编码'], required: true },
  { id: 'name', names: ['名称', '单位名称', '区划名称'], required: true },
  { id: 'kind', names: ['类型', '类别', '单位类型', 'type'], required: true },
  { id: 'parentCode', names: ['parent_code', 'parent', '上级代码', '上级编码', '父级代码', '所属代码'] },
]

const KIND_WORDS: Readonly<Record<string, DivisionKind>> = {
  street: 'street',
  街道: 'street',
  街道办: 'street',
  街道办事处: 'street',
  community: 'community',
  社区: 'community',
  居委会: 'community',
  village: 'village',
  村: 'village',
  村委会: 'village',
}

type Row = { division: Division; row: number }

/** Reads the first sheet that has codes and names; `knownCodes` are units that exist already and may be parents. Pure. */
export function readDivisions(
  workbook: Pick<Workbook, 'sheets'>,
  options: { readonly mapping?: Mapping; readonly knownCodes?: readonly string[] } = {},
): DivisionReading {
  const named = new Set(Object.values(options.mapping ?? {}))
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, (headers) => {
      if (options.mapping)
        return headers.filter(({ text, parts }) => named.has(text) || named.has(parts.at(-1) ?? '')).length
      const { missing, mapping } = suggestMapping(headers, divisionFields)
      return missing.length === 0 ? Object.keys(mapping).length : 0
    })
    if (!table) continue
    const mapping = options.mapping ?? suggestMapping(table.headers, divisionFields).mapping
    const at = (field: string) => columnOf(table.headers, mapping[field])
    const columns = { code: at('code'), name: at('name'), kind: at('kind'), parentCode: at('parentCode') }
    const read = readRows(sheet, table.rows, columns, mapping, new Set(options.knownCodes))
    return { ...read, mapping, columns: columnsOf(sheet, table) }
  }
  const found = workbook.sheets.flatMap((sheet) => columnsOf(sheet, findTable(sheet)))
  const sheet = found[0]?.sheet ?? workbook.sheets[0]?.name ?? ''
  return {
    units: [],
    rows: new Map(),
    rejected: [{ sheet, row: 1, column: '', reason: 'no-table', value: null }],
    mapping: {},
    columns: found.filter((column) => column.sheet === sheet),
  }
}

function columnsOf(sheet: Sheet, table: Table | null): DivisionColumn[] {
  const first = table?.rows[0]?.cells
  return (table?.headers ?? []).map(({ column, text }) => ({
    sheet: sheet.name,
    header: text,
    first: first?.[column] ?? null,
  }))
}

function readRows(
  sheet: Sheet,
  rows: readonly DataRow[],
  columns: Readonly<Record<keyof Division, number | null>>,
  mapping: Mapping,
  known: ReadonlySet<string>,
): Pick<DivisionReading, 'units' | 'rows' | 'rejected'> {
  const rejected: RejectedDivision[] = []
  const reject = (row: number, field: keyof Division, reason: DivisionReason, value: Cell) =>
    rejected.push({ sheet: sheet.name, row, column: mapping[field] ?? field, reason, value })
  const good = new Map<string, Row>()
  const claimed = new Set<string>()
  for (const { row, cells } of rows) {
    const cell = (field: keyof Division) => (columns[field] === null ? null : (cells[columns[field]] ?? null))
    const text = (field: keyof Division) =>
      String(cell(field) ?? '')
        .normalize('NFKC')
        .trim()
    const [code, kind, before] = [text('code'), KIND_WORDS[fold(cell('kind'))], rejected.length]
    if (code === '') reject(row, 'code', 'missing-code', null)
    else if (!/^\d{9}(\d{3})?$/.test(code)) reject(row, 'code', 'bad-code', cell('code'))
    else if (claimed.has(code)) reject(row, 'code', 'duplicate-code', cell('code'))
    if (text('name') === '') reject(row, 'name', 'missing-name', null)
    if (!kind) reject(row, 'kind', 'bad-kind', cell('kind'))
    claimed.add(code)
    if (kind && rejected.length === before) {
      good.set(code, { row, division: { code, name: text('name'), kind, parentCode: text('parentCode') || null } })
    }
  }
  const units = inOrder(good, claimed, known, reject)
  const rowOf = new Map([...good].map(([code, each]) => [code, each.row]))
  return { units, rows: rowOf, rejected: rejected.sort((a, b) => a.row - b.row) }
}

function inOrder(
  good: ReadonlyMap<string, Row>,
  claimed: ReadonlySet<string>,
  known: ReadonlySet<string>,
  reject: (row: number, field: keyof Division, reason: DivisionReason, value: Cell) => void,
): Division[] {
  const placed = new Map<string, Division>()
  let waiting = [...good.values()]
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length
    waiting = waiting.filter(({ division }) => {
      const parent = division.parentCode
      if (parent !== null && !placed.has(parent) && !known.has(parent)) return true
      placed.set(division.code, division)
      return false
    })
  }
  for (const { row, division } of waiting) {
    const parent = division.parentCode ?? ''
    const reason = !claimed.has(parent)
      ? 'unknown-parent'
      : isInCycle(division.code, good)
        ? 'parent-cycle'
        : 'parent-rejected'
    reject(row, 'parentCode', reason, parent)
  }
  return [...placed.values()]
}

function isInCycle(code: string, good: ReadonlyMap<string, Row>): boolean {
  let parent = good.get(code)?.division.parentCode ?? null
  for (let steps = 0; parent !== null && steps <= good.size; steps += 1) {
    if (parent === code) return true
    parent = good.get(parent)?.division.parentCode ?? null
  }
  return false
}
