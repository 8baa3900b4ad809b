import type { LedgerRow } from '@ratchet/documents/ledger-row'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { type EntryRow, listEntryRows } from './import.queries.ts'

/** A row that became an item before. */
export interface KnownRow {
  readonly row: number
  readonly number: string
  /** What their file says of it, and whether it says otherwise than we do. */
  readonly status: string
  readonly differs: boolean
}

const OURS = /^ZG-20\d\d-\d{4,}$/

/** Rows that became items before: the same row, or the only one of that number and text, or by the number we gave. */
export async function knownRows(db: Kysely<Database>, rows: readonly LedgerRow[]): Promise<Map<number, KnownRow>> {
  const entries = await listEntryRows(db)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const headOf = (key: string) => key.split('/')[0] ?? ''
  const byHead = Map.groupBy(entries, ({ key }) => headOf(key))
  const heads = Map.groupBy(rows, ({ key }) => headOf(key))
  const items = await db.selectFrom('rectificationItem').select(['id', 'number', 'status']).execute()
  const byId = new Map(items.map((item) => [item.id, item]))
  const byNumber = new Map(items.map((item) => [item.number, item]))
  const found = new Map<number, KnownRow>()
  for (const row of rows) {
    const among = byHead.get(headOf(row.key)) ?? byHead.get(headOf(row.maskedKey)) ?? []
    const isAlone = among.length === 1 && heads.get(headOf(row.key))?.length === 1
    const only: EntryRow | undefined = isAlone ? among[0] : undefined
    const entry = byKey.get(row.key) ?? byKey.get(row.maskedKey) ?? only
    const item = entry ? byId.get(entry.itemId) : OURS.test(row.number) ? byNumber.get(row.number) : undefined
    if (!item) continue
    const isClosed = item.status === 'closed' || item.status === 'verified'
    found.set(row.row, { row: row.row, number: item.number, status: row.status, differs: isClosed !== row.closed })
  }
  return found
}
