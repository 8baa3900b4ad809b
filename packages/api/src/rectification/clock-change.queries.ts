import { type ClockChange, clockChangeSchema } from '@ratchet/domain/rectification/clock-change'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every change of the items' deadlines that was asked for or made, the oldest first. */
export async function listClockChanges(db: Kysely<Database>, itemIds: readonly string[]): Promise<ClockChange[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('clockChange')
    .selectAll()
    .where('itemId', 'in', itemIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return clockChangeSchema.array().parse(rows)
}

/** The same by item: a list of items asks once. */
export async function mapClockChanges(
  db: Kysely<Database>,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ClockChange[]>> {
  return Map.groupBy(await listClockChanges(db, itemIds), (change) => change.itemId)
}

export async function findClockChange(tx: Tx, id: string): Promise<ClockChange> {
  const row = await tx.selectFrom('clockChange').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'clock-change' })
  return clockChangeSchema.parse(row)
}

export async function saveClockChange(tx: Tx, change: ClockChange): Promise<void> {
  const row = { ...change, by: json(change.by), decidedBy: change.decidedBy && json(change.decidedBy) }
  await tx
    .insertInto('clockChange')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
