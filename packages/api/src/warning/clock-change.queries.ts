import { type ClockChange, clockChangeSchema } from '@ratchet/domain/rectification/clock-change'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Everything that moved the deadlines of the items, by item. */
export async function listClockChanges(
  db: Kysely<Database>,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockChange[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db.selectFrom('clockChange').selectAll().where('itemId', 'in', itemIds).orderBy('at').execute()
  return Map.groupBy(clockChangeSchema.array().parse(rows), (row) => row.itemId)
}
