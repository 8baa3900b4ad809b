/** When a case was visited 访问时间: both times in the quarter of the wave, the end not before the start. Source: SPEC §9, data/open. */
import type { RowCells } from './survey-row-cells.ts'
import { clockIn, type Moment, momentOf, onDay, parseQuarter, quarterOf, secondsBetween } from './survey-time.ts'
import type { SurveyRow } from './survey-wave.ts'

const DAY_SECONDS = 86_400

/** The times of the row; a refused one is null. */
export function timesIn(row: RowCells): Pick<SurveyRow, 'startedAt' | 'endedAt' | 'seconds'> {
  const { quarter } = row.context
  const day = momentIn(row, 'interview_date', null)
  const start = momentIn(row, 'start_time', day)
  const end = momentIn(row, 'end_time', day)
  let isOutside = false
  for (const [field, moment] of [
    ['interview_date', day],
    ['start_time', start],
    ['end_time', end],
  ] as const) {
    if (!moment || quarter === null || quarterOf(moment) === quarter) continue
    isOutside = true
    row.refuse(field, 'out_of_wave_date')
  }
  const seconds = start && end ? secondsBetween(start, end) : null
  if (start && end && end.at < start.at && !isOutside) row.refuse('end_time', 'end_before_start')
  else if (seconds !== null && seconds > DAY_SECONDS && !isOutside) row.refuse('end_time', 'duration_implausible')
  const from = start ?? (row.column('start_time') ? null : day)
  return { startedAt: from?.at ?? null, endedAt: end?.at ?? null, seconds }
}

/** A row of another wave has no place in this one. */
export function checkWave(row: RowCells): void {
  const text = row.text('wave')
  const quarter = text === '' ? null : parseQuarter(text)
  if (quarter !== null && row.context.quarter !== null && quarter !== row.context.quarter)
    row.refuse('wave', 'wave_mismatch')
}

function momentIn(row: RowCells, field: string, day: Moment | null): Moment | null {
  const text = row.text(field)
  if (text === '') return null
  const cell = row.cells[row.column(field)?.index ?? -1]
  const value = typeof cell === 'number' ? cell : text
  const clock = day ? clockIn(value) : null
  const moment =
    day && clock ? onDay(day, clock) : momentOf(value, row.context.is1904, row.context.quarter?.slice(0, 4))
  if (!moment) row.refuse(field, 'invalid_date')
  return moment
}
