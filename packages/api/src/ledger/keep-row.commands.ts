/** Rows of theirs as they are kept beside the items that they became: what goes out again, and what the next file is known by. */
import { concernKey, type ImportedRow } from '@ratchet/domain/ledger/import'
import type { RectificationItem } from '@ratchet/domain/rectification/item'
import type { Recorder } from '../audit/record.ts'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { TakeOver } from './take-over.commands.ts'

/** So many rows in one statement. */
export const CHUNK = 200

export type Concerns = ReadonlyMap<string, { readonly id: string; readonly number: string }>
export const concernOf = (concerns: Concerns, row: ImportedRow) => concerns.get(concernKey(row) ?? '') ?? null

export async function keepRows(
  tx: Tx,
  recorder: Recorder,
  { importId }: Pick<TakeOver, 'importId'>,
  rows: readonly ImportedRow[],
  items: readonly RectificationItem[],
  concerns: Concerns,
): Promise<void> {
  const values = rows.flatMap((row, at) => {
    const item = items[at]
    if (!item) return []
    const { key, status } = row
    const { leadUnitId, coUnitIds, dueDay } = item
    const concern = concernOf(concerns, row)
    const became = { itemId: item.id, number: item.number, concernId: concern?.id ?? null }
    const said = { id: recorder.newId(), importId, row: row.row, key, cells: json(row.cells), status }
    const taken = { leadUnitId, coUnitIds: [...coUnitIds], dueDay }
    return [{ ...said, ...became, ...taken, concernNumber: concern?.number ?? null, live: true, version: 1 }]
  })
  for (let from = 0; from < values.length; from += CHUNK) {
    await tx
      .insertInto('ledgerEntry')
      .values(values.slice(from, from + CHUNK))
      .execute()
  }
}
