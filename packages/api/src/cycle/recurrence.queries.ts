import { type ManagementItem, managementItemSchema } from '@ratchet/domain/cycle/recurrence'
import { type Recurrence, recurrenceSchema } from '@ratchet/domain/cycle/undo-recurrence'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every time that the item's problem came back 反弹, the oldest first. */
export async function listRecurrences(db: Kysely<Database>, itemId: string): Promise<Recurrence[]> {
  const rows = await db
    .selectFrom('recurrence')
    .selectAll()
    .where('itemId', '=', itemId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return recurrenceSchema.array().parse(rows)
}

export async function loadRecurrence(tx: Tx, id: string): Promise<Recurrence> {
  const row = await tx.selectFrom('recurrence').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'recurrence' })
  return recurrenceSchema.parse(row)
}

export async function saveRecurrence(tx: Tx, recurrence: Recurrence): Promise<void> {
  const { before, undoneBy } = recurrence
  const row = { ...recurrence, before: json(before), undoneBy: undoneBy && json(undoneBy) }
  await tx
    .insertInto('recurrence')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function loadManagementItem(tx: Tx, id: string): Promise<ManagementItem> {
  const row = await tx.selectFrom('managementItem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'management-item' })
  return managementItemSchema.parse(row)
}

export async function saveManagementItem(tx: Tx, item: ManagementItem): Promise<void> {
  await tx
    .insertInto('managementItem')
    .values(item)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(item))
    .execute()
}
