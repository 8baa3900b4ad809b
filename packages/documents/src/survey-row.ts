/**
 * One row of a firm's file 逐行校验: every cell read, every reason of the row named, and the row taken whole or not at
 * all. Source: SPEC §9, data/open.
 */
import type { Cell } from './sheet.ts'
import { surveyThemes } from './survey-field.ts'
import { RowCells } from './survey-row-cells.ts'
import type { RowContext, RowOutcome } from './survey-row-context.ts'
import { traitsIn } from './survey-row-person.ts'
import { placeIn } from './survey-row-place.ts'
import { checkWave, timesIn } from './survey-row-time.ts'
import { errorCell, numberOf } from './survey-text.ts'
import type { SurveyDisposition, SurveyRow } from './survey-wave.ts'

const REQUIRED_OF_COMPLETE = ['interviewer_id', 'start_time', 'end_time', ...surveyThemes, 'overall'] as const
const SATISFACTION = new Set<string>([...surveyThemes, 'overall'])
const LARGEST_WEIGHT = 100

/** Reads one row; `formulas` are its formula cells by column. */
export function readRow(
  context: RowContext,
  sheetRow: number,
  cells: readonly Cell[],
  formulas: ReadonlyMap<number, string> | undefined,
): RowOutcome {
  const row = new RowCells(context, cells, formulas)
  const caseId = caseIdIn(row)
  const disposition = dispositionIn(row)
  const where = placeIn(row)
  const interviewer = row.text('interviewer_id')
  const times = timesIn(row)
  checkWave(row)
  const answers = answersIn(row, disposition)
  const traits = traitsIn(row)
  const weight = weightIn(row, disposition === 'complete' || disposition === 'partial')
  if (disposition === 'complete') for (const field of REQUIRED_OF_COMPLETE) row.require(field)
  const comment = commentIn(row)
  const { findings, fixes } = row
  if (findings.length > 0 || !disposition || !where || caseId === '') {
    return { row: null, findings: findings.sort((a, b) => a.column.index - b.column.index), fixes }
  }
  const accepted: SurveyRow = {
    sheet: context.sheet,
    row: sheetRow,
    caseId,
    disposition,
    ...where,
    interviewer: interviewer || null,
    ...times,
    answers,
    traits,
    weight,
    comment,
  }
  return { row: accepted, findings, fixes }
}

function caseIdIn(row: RowCells): string {
  const id = row.text('resp_id')
  if (id === '') row.refuse('resp_id', 'missing_required')
  else if (row.context.seen.has(id)) row.refuse('resp_id', 'duplicate_id')
  else row.context.seen.add(id)
  return id
}

function dispositionIn(row: RowCells): SurveyDisposition | null {
  const column = row.column('disposition')
  if (!column) return 'complete'
  const text = row.text('disposition')
  if (text === '') {
    row.refuse('disposition', 'missing_required')
    return null
  }
  const found = row.context.disposition(text)
  if (!found) row.refuse('disposition', 'unknown_disposition')
  else row.context.note('disposition', text, found)
  return found
}

function answersIn(row: RowCells, disposition: SurveyDisposition | null): Record<string, number | string> {
  const answers: Record<string, number | string> = {}
  const isNone = disposition !== null && disposition !== 'complete' && disposition !== 'partial'
  for (const [field, read] of row.context.readers) {
    const clean = row.clean(field)
    if (clean.text === '') continue
    const answer = read(clean.text)
    if (clean.fixes.length > 0) row.fix(field, clean, clean.text)
    if ('reason' in answer) row.refuse(field, answer.reason)
    else if (isNone && SATISFACTION.has(field)) row.refuse(field, 'answers_without_interview')
    else {
      answers[field] = answer.value
      row.context.note(field, clean.text, String(answer.value))
    }
  }
  return answers
}

function weightIn(row: RowCells, isInterview: boolean): number | null {
  const text = row.text('weight')
  if (text === '') {
    if (isInterview) row.refuse('weight', 'missing_required')
    return null
  }
  const weight = numberOf(text.replace(/,(?=\d{3}(\D|$))/g, ''))
  if (weight === null) row.refuse('weight', 'text_in_number')
  else if (weight < 0) row.refuse('weight', 'negative_weight')
  else if (weight === 0 && isInterview) row.refuse('weight', 'non_positive_weight')
  else if (weight > LARGEST_WEIGHT) row.refuse('weight', 'implausible_weight')
  else return weight > 0 ? weight : null
  return null
}

function commentIn(row: RowCells): string | null {
  const column = row.column('comment')
  if (!column) return null
  if (row.formulas?.has(column.index)) row.clean('comment')
  const value = row.cells[column.index]
  const text = value === null || value === undefined ? '' : String(value).trim()
  return text === '' || (text.startsWith('#') && errorCell.test(text)) ? null : text
}
