/**
 * Reads a workbook of survey microdata 读取测评数据: planned first, then row by row in chunks, so that a hundred thousand
 * rows never stand in memory twice. Source: SPEC §9, PERFORMANCE row 12.
 */
import type { Workbook } from './sheet.ts'
import { codingOf, wordReaders } from './survey-file-coding.ts'
import { headersOf, type PlannedSheet, planSurvey } from './survey-plan.ts'
import { quarterOfFile } from './survey-quarter.ts'
import { surveyReport } from './survey-report.ts'
import { readRow } from './survey-row.ts'
import type { RowContext } from './survey-row-context.ts'
import type { SurveyGiven, SurveyReading, SurveyRow } from './survey-wave.ts'

const CHUNK = 1000

/** Codes the whole workbook; `onRows` gets the accepted rows in file order and is awaited. Throws SurveyFileError. */
export async function readSurvey(
  workbook: Workbook,
  given: SurveyGiven,
  onRows: (rows: SurveyRow[]) => Promise<void>,
): Promise<SurveyReading> {
  const plan = planSurvey(workbook, given)
  const { found, readers } = codingOf(plan, given)
  const isWeightIgnored = given.design === 'opt_in' && plan.sheets.some(({ byField }) => byField.has('weight'))
  const quarter = quarterOfFile(workbook, plan, given)
  const report = surveyReport()
  const seen = new Set<string>()
  const words = wordReaders(plan)

  let chunk: SurveyRow[] = []
  for (const planned of plan.sheets) {
    const { sheet, table, byField } = planned
    const fields = [...byField].filter(([field]) => !(isWeightIgnored && field === 'weight'))
    const context: RowContext = {
      sheet: sheet.name,
      sheetStreet: byField.has('stratum') ? null : plan.book.streetOf(sheet.name),
      columns: new Map(fields.map(([id, { header, label, letter }]) => [id, { index: header.column, label, letter }])),
      readers: new Map([...readers].filter(([field]) => byField.has(field))),
      ...words,
      book: plan.book,
      quarter: quarter.quarter,
      is1904: workbook.is1904 === true,
      seen,
      note: report.note,
    }
    const formulas = formulasByRow(sheet.formulas)
    for (const { row, why } of table.skipped) report.skip(sheet.name, row, why)
    for (const { row, cells } of table.rows) {
      const outcome = readRow(context, row, cells, formulas.get(row - 1))
      report.add(sheet.name, row, outcome)
      if (outcome.row) chunk.push(outcome.row)
      if (chunk.length === CHUNK) {
        await onRows(chunk)
        chunk = []
      }
    }
  }
  if (chunk.length > 0) await onRows(chunk)
  const [first] = plan.sheets as [PlannedSheet]
  return {
    format: workbook.format,
    sheet: first.sheet.name,
    sheets: plan.sheets.map(({ sheet }) => sheet.name),
    unreadSheets: plan.unreadSheets,
    headers: headersOf(first),
    mapping: plan.mapping,
    missing: plan.missing,
    unused: plan.unused,
    coding: found.coding,
    codingBasis: found.basis,
    reversed: found.reversed,
    ...quarter,
    weights: isWeightIgnored ? 'ignored' : first.byField.has('weight') ? 'file' : 'none',
    dispositionBasis: first.byField.has('disposition') ? 'file' : 'derived',
    ...report.result(),
  }
}

function formulasByRow(
  formulas: Workbook['sheets'][number]['formulas'],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const byRow = new Map<number, Map<number, string>>()
  for (const { row, column, text } of formulas ?? []) {
    const cells = byRow.get(row) ?? new Map<number, string>()
    byRow.set(row, cells.set(column, text))
  }
  return byRow
}
