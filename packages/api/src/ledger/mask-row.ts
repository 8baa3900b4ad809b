import { hide } from '@ratchet/domain/contact/personal-data'
import type { ImportedRow } from '@ratchet/domain/ledger/import'
import type { PlannedRow } from './plan.queries.ts'

/**
 * The rows as they would be taken in: names and doors that are suspected are hidden, in the words and in the cell that goes
 * out again, before a unit or a resident reads them; unless a person said that a row names nobody.
 */
export function maskRows(rows: readonly PlannedRow[], asWritten: ReadonlySet<string>, column: number): PlannedRow[] {
  const taken = new Set<string>()
  return rows.map((row) => {
    const { spans, readText, readKey, maskedKey } = row
    if (spans.length === 0 || asWritten.has(readKey)) return row
    const text = hide(readText, spans)
    // Two that read the same once they are masked stay two.
    const key = taken.has(maskedKey) ? readKey : maskedKey
    taken.add(key)
    return { ...row, key, text, cells: row.cells.map((cell, at) => (at === column ? text : cell)) }
  })
}

/** What is taken over of a planned row: no words that were hidden. */
export function takenRow(row: PlannedRow): ImportedRow {
  const {
    number: _n,
    lead: _l,
    coUnits: _c,
    place: _p,
    readText: _t,
    spans: _s,
    readKey: _r,
    maskedKey: _m,
    ...taken
  } = row
  return taken
}
