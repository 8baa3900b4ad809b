/**
 * What of a workbook is survey data 数据表识别: its sheets, the mapping, the code book, the coding and the quarter; found
 * before the first row is read. Source: SPEC §9.
 */
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { fold } from './sheet-fold.ts'
import { findTable, type Header, type Table } from './sheet-header.ts'
import type { Mapping } from './sheet-mapping.ts'
import { type CodePair, codebookOf } from './survey-codebook.ts'
import { columnNamed, columnsOf, likeness, type SurveyColumn, suggestColumns } from './survey-columns.ts'
import { neededFields, type SurveyField, surveyFields, surveyThemes } from './survey-field.ts'
import { type PlaceBook, placeBook } from './survey-place.ts'
import { SurveyFileError, type SurveyGiven, type SurveyItem } from './survey-wave.ts'

export type PlannedSheet = {
  readonly sheet: Sheet
  readonly table: Table
  readonly columns: readonly SurveyColumn[]
  /** Their columns by our field. */
  readonly byField: ReadonlyMap<string, SurveyColumn>
}
export type SurveyPlan = {
  readonly sheets: readonly PlannedSheet[]
  readonly unreadSheets: readonly string[]
  readonly fields: readonly SurveyField[]
  readonly mapping: Mapping
  readonly missing: readonly string[]
  readonly unused: readonly string[]
  readonly codebook: readonly CodePair[]
  readonly book: PlaceBook
}

const ANSWERS: readonly string[] = [...surveyThemes, 'overall', 'gain', 'happiness', 'security']

/** The plan of the workbook; throws `no-table`, and `mapping-missing` with the columns that a person can map. */
export function planSurvey(workbook: Workbook, given: SurveyGiven): SurveyPlan {
  const fields = fieldsWith(given.items)
  const book = placeBook(given.places)
  const tables = workbook.sheets.flatMap((sheet) => {
    const table = findTable(sheet, (headers) => usefulness(headers, fields, given.mapping))
    return table && table.rows.length > 0 ? [planned(sheet, table, fields, given.mapping, book)] : []
  })
  const good = tables.filter(({ byField }) => neededIn(byField, given.items).length === 0)
  const visible = good.filter(({ sheet }) => !sheet.hidden)
  const sheets = visible.length > 0 ? visible : good
  if (sheets.length === 0) throw unmapped(workbook, tables, fields, given, book)
  const mapping = Object.fromEntries(
    sheets.toReversed().flatMap(({ byField }) => [...byField].map(([field, column]) => [field, column.label])),
  )
  const read = new Set(sheets.flatMap(({ byField }) => [...byField.values()].map(({ label }) => label)))
  const labels = new Set(sheets.flatMap(({ columns }) => columns.map(({ label }) => label)))
  const others = workbook.sheets.filter(
    (sheet) => !sheets.some((each) => each.sheet === sheet) && sheet.rows.length > 0,
  )
  return {
    sheets,
    unreadSheets: others.map(({ name }) => name),
    fields,
    mapping,
    missing: missingIn(sheets, fields, given.mapping),
    unused: [...labels].filter((label) => !read.has(label)),
    codebook: others.flatMap((sheet) => codebookOf(sheet, fieldFinder(sheets, fields))),
    book,
  }
}

/** What a wave should have, and what the mapping names, that not every sheet has a column for. */
function missingIn(sheets: readonly PlannedSheet[], fields: readonly SurveyField[], mapping: Mapping | null): string[] {
  const isAbsent = (id: string) => sheets.some(({ byField }) => !byField.has(id))
  const required = fields.filter((field) => field.required).map(({ id }) => id)
  return [...new Set([...required, ...Object.keys(mapping ?? {})])].filter(
    (id) => isAbsent(id) && (id !== 'community' || isAbsent('community_code')),
  )
}

/** The wave's own questionnaire may name a theme otherwise, or ask it in ten steps. */
function fieldsWith(items: readonly SurveyItem[]): SurveyField[] {
  const own = new Map(items.map((item) => [item.id, item]))
  return [
    ...surveyFields.map((field): SurveyField => {
      const item = own.get(field.id)
      return item ? { ...field, kind: item.kind, names: [...item.names, ...field.names] } : field
    }),
    ...items.filter(({ id }) => !surveyFields.some((field) => field.id === id)),
  ]
}

/** A header row is one of survey data when it names a respondent, a place and an answer, or what the mapping names. */
function usefulness(headers: readonly Header[], fields: readonly SurveyField[], mapping: Mapping | null): number {
  if (mapping) {
    const wanted = new Set(Object.values(mapping).map(fold))
    const found = headers.filter(({ text, parts }) => wanted.has(fold(text)) || wanted.has(fold(parts.at(-1))))
    return found.length >= Math.min(3, wanted.size) ? found.length : headers.length / 1000
  }
  const named = headers.filter((header) => fields.some((field) => likeness(header, field) >= 200)).length
  return named >= 3 ? named : headers.length / 1000
}

function planned(
  sheet: Sheet,
  table: Table,
  fields: readonly SurveyField[],
  mapping: Mapping | null,
  book: PlaceBook,
): PlannedSheet {
  const columns = columnsOf(
    table.headers,
    table.rows.map(({ cells }) => cells),
  )
  const names = mapping ?? suggestColumns(columns, fields, book)
  const byField = new Map<string, SurveyColumn>()
  for (const { id } of fields) {
    const column = columnNamed(columns, names[id])
    if (column) byField.set(id, column)
  }
  return { sheet, table, columns, byField }
}

/** What a file cannot do without and this table has no column for. */
function neededIn(byField: ReadonlyMap<string, SurveyColumn>, items: readonly SurveyItem[]): string[] {
  const missing: string[] = []
  if (!byField.has(neededFields.id)) missing.push(neededFields.id)
  if (!neededFields.place.some((field) => byField.has(field))) missing.push('community')
  if (![...ANSWERS, ...items.map(({ id }) => id)].some((field) => byField.has(field))) missing.push('overall')
  return missing
}

function unmapped(
  workbook: Workbook,
  tables: readonly PlannedSheet[],
  fields: readonly SurveyField[],
  given: SurveyGiven,
  book: PlaceBook,
): SurveyFileError {
  const plain = workbook.sheets.flatMap((sheet) => {
    const table = findTable(sheet)
    return table && table.rows.length > 0 ? [planned(sheet, table, fields, given.mapping, book)] : []
  })
  const best = [...tables, ...plain].sort(
    (a, b) => b.byField.size - a.byField.size || b.table.rows.length - a.table.rows.length,
  )[0]
  if (!best) return new SurveyFileError('no-table', { sheets: workbook.sheets.map(({ name }) => name) })
  return new SurveyFileError('mapping-missing', {
    missing: neededIn(best.byField, given.items),
    sheet: best.sheet.name,
    headers: headersOf(best),
    mapping: Object.fromEntries([...best.byField].map(([field, { label }]) => [field, label])),
  })
}

/** The columns as a person sees them when mapping by hand. */
export function headersOf({ columns }: PlannedSheet) {
  return columns.map(({ header, label, letter, samples }) => ({
    text: label,
    letter,
    hidden: header.hidden,
    samples: [...new Set(samples.map(shown))].slice(0, 3),
  }))
}

/** A cell as the sheet shows it: a date cell with a blank between day and time. */
export function shown(cell: Cell): string {
  const text = String(cell ?? '')
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) ? text.replace('T', ' ') : text
}

/** Knows a question of the code book by their header, by its number before the title, or by our names. */
function fieldFinder(sheets: readonly PlannedSheet[], fields: readonly SurveyField[]) {
  const names = new Map<string, string>()
  for (const { id, names: words } of fields)
    for (const word of [id, ...words]) if (fold(word).length > 1) names.set(fold(word), id)
  for (const { byField } of sheets)
    for (const [field, { header, label }] of byField) {
      for (const text of [label, header.text]) names.set(fold(text), field)
      const number = /^\s*([a-z]{1,3}\d{1,3}(?:[_.-]\d+)*)/i.exec(label)?.[1]
      if (number) names.set(fold(number), field)
    }
  return (folded: string) => names.get(folded) ?? null
}
