import { type CoPart, coPartSchema } from '@ratchet/domain/rectification/co-part'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** What co-operating units owe of the items, what is due first leading. */
export async function listCoParts(db: Kysely<Database>, itemIds: readonly string[]): Promise<CoPart[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('coPart')
    .selectAll()
    .where('itemId', 'in', itemIds)
    .orderBy('dueDay')
    .orderBy('id')
    .execute()
  return coPartSchema.array().parse(rows)
}

export async function findCoPart(tx: Tx, id: string): Promise<CoPart> {
  const row = await tx.selectFrom('coPart').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'co-part' })
  return coPartSchema.parse(row)
}

export async function saveCoPart(tx: Tx, part: CoPart): Promise<void> {
  const row = { ...part, setBy: json(part.setBy), doneBy: part.doneBy && json(part.doneBy) }
  await tx
    .insertInto('coPart')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
