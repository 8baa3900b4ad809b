/** The quarter that a file's fieldwork belongs to 测评季度. Source: SPEC §9. */
import type { Cell, Workbook } from './sheet.ts'
import type { PlannedSheet, SurveyPlan } from './survey-plan.ts'
import { momentOf, parseQuarter, quarterOf } from './survey-time.ts'
import type { SurveyGiven, SurveyReading } from './survey-wave.ts'

/** Given, else the wave column's, else the title's, else the quarter in which most of the fieldwork lies. */
export function quarterOfFile(
  workbook: Workbook,
  { sheets }: SurveyPlan,
  given: SurveyGiven,
): Pick<SurveyReading, 'quarter' | 'quarterBasis'> {
  if (given.quarter !== null) return { quarter: given.quarter, quarterBasis: 'given' }
  const column = commonest(sheets, 'wave', (cell) => parseQuarter(String(cell)))
  if (column) return { quarter: column, quarterBasis: 'column' }
  const titles = sheets.flatMap(({ sheet, table }) => [
    ...sheet.rows.slice(0, table.headerRows[0] - 1).flatMap((row) => row.map((cell) => String(cell ?? ''))),
    sheet.name,
  ])
  const title = titles.map(parseQuarter).find((each) => each !== null)
  if (title) return { quarter: title, quarterBasis: 'title' }
  const quarterIn = (cell: Cell) => {
    const moment = momentOf(cell, workbook.is1904)
    return moment && quarterOf(moment)
  }
  const dates = commonest(sheets, 'start_time', quarterIn) ?? commonest(sheets, 'interview_date', quarterIn)
  return dates ? { quarter: dates, quarterBasis: 'dates' } : { quarter: null, quarterBasis: null }
}

function commonest(sheets: readonly PlannedSheet[], field: string, read: (cell: Cell) => string | null): string | null {
  const counts = new Map<string, number>()
  for (const { byField } of sheets)
    for (const cell of byField.get(field)?.samples ?? []) {
      const value = read(cell)
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
