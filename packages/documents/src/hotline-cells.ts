/** The cells of one order by our field 行内单元格: their clean text, what was refused of them and what was put right. */
import type { FixedOrder, HotlineFix, HotlineReason } from './hotline-order.ts'
import type { Cell } from './sheet.ts'
import { blank, type CleanCell, cleanCell, errorCell, saysNothing } from './survey-text.ts'

export interface OrderColumn {
  readonly index: number
  readonly label: string
  readonly letter: string
}
interface Found {
  readonly column: OrderColumn
  readonly field: string
  readonly value: Cell
}

/** Gathers findings while the readers of a row go through it. */
export class HotlineCells {
  readonly findings: (Found & { readonly reason: HotlineReason })[] = []
  readonly fixes: (Found & Pick<FixedOrder, 'reason' | 'normalised'>)[] = []
  readonly #refused = new Set<string>()
  readonly #fixed = new Set<string>()
  readonly columns: ReadonlyMap<string, OrderColumn>
  readonly cells: readonly Cell[]
  readonly formulas: ReadonlyMap<number, string> | undefined

  constructor(
    columns: ReadonlyMap<string, OrderColumn>,
    cells: readonly Cell[],
    formulas: ReadonlyMap<number, string> | undefined,
  ) {
    this.columns = columns
    this.cells = cells
    this.formulas = formulas
  }

  raw(field: string): Cell {
    return this.cells[this.columns.get(field)?.index ?? -1] ?? null
  }

  /** One reason a cell: a second one would only follow from the first. */
  refuse(field: string, reason: HotlineReason, value: Cell = this.raw(field)): void {
    const column = this.columns.get(field)
    if (!column || this.#refused.has(field)) return
    this.#refused.add(field)
    this.findings.push({ column, field, reason, value })
  }

  fix(field: string, reasons: readonly HotlineFix[], normalised: string): void {
    const column = this.columns.get(field)
    if (!column || this.#fixed.has(field)) return
    if (reasons.length > 0) this.#fixed.add(field)
    for (const reason of reasons) this.fixes.push({ column, field, reason, value: this.raw(field), normalised })
  }

  /** The cell's clean text, empty when it is blank or refused: formulas and error values are no data. */
  clean(field: string): CleanCell & { readonly fixes: readonly HotlineFix[] } {
    const column = this.columns.get(field)
    const nothing = { ...blank, fixes: [] }
    if (!column || this.#refused.has(field)) return nothing
    const formula = this.formulas?.get(column.index)
    const value = this.cells[column.index] ?? null
    if (formula !== undefined) this.refuse(field, 'formula_cell', formula === '' ? value : `=${formula}`)
    else if (typeof value === 'string' && value.startsWith('=') && !/^="[^"]*"$/.test(value))
      this.refuse(field, 'formula_cell')
    else if (typeof value === 'string' && value.startsWith('#') && errorCell.test(value.trim()))
      this.refuse(field, 'error_cell')
    if (this.#refused.has(field)) return nothing
    const bare = typeof value === 'string' && value.startsWith('="') ? value.slice(2, -1) : value
    const { text, fixes } = cleanCell(bare)
    if (saysNothing(text)) return nothing
    return { text, fixes: fixes.filter((fix) => fix === 'leading_trailing_spaces' || fix === 'full_width_digit') }
  }

  /** The text of a field, its blemishes noted as put right. */
  text(field: string): string {
    const { text, fixes } = this.clean(field)
    this.fix(field, fixes, text)
    return text
  }

  /** What somebody wrote, as it was written: only blanks around it go. */
  words(field: string): string {
    if (this.clean(field).text === '') return ''
    return String(this.raw(field) ?? '').trim()
  }
}
