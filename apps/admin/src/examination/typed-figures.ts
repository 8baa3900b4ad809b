import type { ExaminationSubject, Figures } from '@ratchet/domain/examination/entry'
import { subjects } from './rounds.ts'

export type Measure = 'score' | 'rank'
/** What stands in each cell as it was typed, by `zone|subject|measure`. */
export type Typed = Readonly<Record<string, string>>
export type CellFault = 'not-number' | 'score-range' | 'rank-range'

export const cellKey = (zone: string, subject: ExaminationSubject, measure: Measure) => `${zone}|${subject}|${measure}`

/** Full-width digits are what a Chinese keyboard types; a dash means that nothing was published. */
function numberOf(text: string): number | null | 'not-number' {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^第|[名位分]$/g, '')
  if (plain === '' || /^[-—–/]+$/.test(plain)) return null
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : 'not-number'
}

/** What is wrong with the cell, or null; a blank cell is missing and never wrong. */
export function faultOf(text: string, measure: Measure, places: number): CellFault | null {
  const value = numberOf(text)
  if (value === null) return null
  if (value === 'not-number') return 'not-number'
  if (measure === 'score') return value > 100 ? 'score-range' : null
  return Number.isInteger(value) && value >= 1 && value <= places ? null : 'rank-range'
}

const figure = (text: string | undefined): number | null => {
  const value = numberOf(text ?? '')
  return value === 'not-number' ? null : value
}

/** The figures of the zones as typed; a subject without score and rank is left out, so that missing stays missing. */
export function figuresOf(typed: Typed, zones: readonly string[]): Figures[] {
  return zones.flatMap((zone) =>
    subjects.flatMap((subject) => {
      const score = figure(typed[cellKey(zone, subject, 'score')])
      const rank = figure(typed[cellKey(zone, subject, 'rank')])
      return score === null && rank === null ? [] : [{ zone, subject, score, rank }]
    }),
  )
}

/** How many figures stand in the cells, and how many cells are wrong. */
export function countsOf(typed: Typed, zones: readonly string[], places: number): { figures: number; faults: number } {
  const cells = zones.flatMap((zone) =>
    subjects.flatMap((subject) =>
      (['score', 'rank'] as const).map((measure) => ({ measure, text: typed[cellKey(zone, subject, measure)] ?? '' })),
    ),
  )
  const faults = cells.filter(({ text, measure }) => faultOf(text, measure, places) !== null).length
  return { figures: cells.filter(({ text }) => figure(text) !== null).length - countedFaults(cells, places), faults }
}

const countedFaults = (cells: readonly { text: string; measure: Measure }[], places: number) =>
  cells.filter(({ text, measure }) => figure(text) !== null && faultOf(text, measure, places) !== null).length

/** Cells pasted from a spreadsheet: fills to the right and downwards from the cell that has the cursor. */
export function paste(
  typed: Typed,
  text: string,
  from: { readonly zone: string; readonly subject: ExaminationSubject; readonly measure: Measure },
  zones: readonly string[],
): Typed {
  const columns = subjects.flatMap((subject) => [`${subject}|score`, `${subject}|rank`])
  const left = columns.indexOf(`${from.subject}|${from.measure}`)
  const top = zones.indexOf(from.zone)
  const next: Record<string, string> = { ...typed }
  for (const [down, line] of text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .entries()) {
    for (const [across, cell] of line.split('\t').entries()) {
      const [zone, column] = [zones[top + down], columns[left + across]]
      if (zone && column) next[`${zone}|${column}`] = cell.trim()
    }
  }
  return next
}
