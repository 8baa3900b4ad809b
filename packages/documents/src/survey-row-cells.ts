/**
 * The cells of one row by our field 行内单元格: their clean text, what was refused of them and what was put right.
 * Source: SPEC §9, data/open.
 */
import type { Cell } from './sheet.ts'
import type { RowColumn, RowContext, RowFinding, RowFix } from './survey-row-context.ts'
import { blank, type CleanCell, cleanCell, errorCell, saysNothing } from './survey-text.ts'
import type { SurveyReason } from './survey-wave.ts'

/** Gathers findings while the readers of a row go through it. */
export class RowCells {
  readonly findings: RowFinding[] = []
  readonly fixes: RowFix[] = []
  /** Fields whose cell was refused already, so that no second reason follows from the first. */
  readonly refused = new Set<string>()
  readonly context: RowContext
  readonly cells: readonly Cell[]
  readonly formulas: ReadonlyMap<number, string> | undefined

  constructor(context: RowContext, cells: readonly Cell[], formulas: ReadonlyMap<number, string> | undefined) {
    this.context = context
    this.cells = cells
    this.formulas = formulas
  }

  column(field: string): RowColumn | null {
    return this.context.columns.get(field) ?? null
  }

  refuse(field: string, reason: SurveyReason, value?: Cell): void {
    const column = this.column(field)
    if (!column || this.refused.has(field)) return
    this.refused.add(field)
    this.findings.push({
      column,
      field,
      reason,
      value: value === undefined ? (this.cells[column.index] ?? null) : value,
    })
  }

  /** Refuses a blank cell of a field that the file has a column for. */
  require(field: string): void {
    const column = this.column(field)
    if (!column || this.refused.has(field)) return
    if (saysNothing(cleanCell(this.cells[column.index]).text)) this.refuse(field, 'missing_required')
  }

  /** The cell's clean text, empty when it is blank or refused: formulas and error values are no data. */
  clean(field: string): CleanCell {
    const column = this.column(field)
    if (!column) return blank
    const formula = this.formulas?.get(column.index)
    const value = this.cells[column.index]
    if (formula !== undefined) {
      this.refuse(field, 'formula_cell', formula === '' ? undefined : `=${formula}`)
      return blank
    }
    if (value === null || value === undefined) return blank
    if (typeof value === 'string') {
      if (value.startsWith('=') && !/^="[^"]*"$/.test(value)) this.refuse(field, 'formula_cell')
      else if (value.startsWith('#') && errorCell.test(value)) this.refuse(field, 'error_cell')
      if (this.refused.has(field)) return blank
    }
    const clean = cleanCell(unwrapped(value))
    return saysNothing(clean.text) ? blank : clean
  }

  /** The text of a field, its blemishes noted as put right; `normalised` is what the cell was read as. */
  text(field: string, normalised: (text: string) => string = (text) => text): string {
    const clean = this.clean(field)
    if (clean.fixes.length > 0) this.fix(field, clean, normalised(clean.text))
    return clean.text
  }

  fix(field: string, { fixes }: Pick<CleanCell, 'fixes'>, normalised: string): void {
    const column = this.column(field)
    if (!column) return
    for (const reason of fixes)
      this.fixes.push({ column, field, reason, value: this.cells[column.index] ?? null, normalised })
  }
}

/** `="0012"` is how CSV keeps leading zeros from Excel. */
const unwrapped = (value: Cell): Cell =>
  typeof value === 'string' && value.startsWith('="') ? value.slice(2, -1) : value
