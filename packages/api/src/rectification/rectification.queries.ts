import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { SlipDraft } from '@ratchet/domain/cycle/seed'
import type { Instant } from '@ratchet/domain/day'
import { itemSchema, type RectificationItem } from '@ratchet/domain/rectification/item'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** An item with the slip that opened it by itself, when that is where it came from. */
export type StoredItem = RectificationItem & {
  readonly openedAt: Instant
  readonly slip: Pick<SlipDraft, 'floor' | 'achieved'> | null
}

export async function listItems(db: Kysely<Database>, where: { cycleId?: CycleId } = {}): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('rectificationItem')
    .selectAll()
    .$if(where.cycleId !== undefined, (query) => query.where('cycleId', '=', where.cycleId ?? ''))
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    ...itemSchema.parse(row),
    openedAt: row.openedAt as Instant,
    slip: row.slip as StoredItem['slip'],
  }))
}

export async function loadItem(tx: Tx, id: string): Promise<StoredItem> {
  await tx.selectFrom('rectificationItem').select('id').where('id', '=', id).forUpdate().execute()
  const item = (await listItems(tx)).find((row) => row.id === id)
  if (!item) throw new Refusal('not-found', { kind: 'item' })
  return item
}

export async function saveItem(tx: Tx, item: StoredItem): Promise<void> {
  const row = { ...item, carriedOver: item.carriedOver && json(item.carriedOver), slip: item.slip && json(item.slip) }
  await tx
    .insertInto('rectificationItem')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** The next number of the year, ZG-2026-0001. The lock keeps two openings from taking the same one. */
export async function nextItemNumber(tx: Tx, cycleId: CycleId): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('rectification_item.number'))`.execute(tx)
  const year = cycleId.slice(0, 4)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substring(number from 9)::integer), 0) as last from rectification_item
    where number like ${`ZG-${year}-%`}`.execute(tx)
  return `ZG-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}
