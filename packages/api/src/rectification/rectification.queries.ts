import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import type { SlipDraft } from '@ratchet/domain/cycle/seed'
import { dayOf, type Instant } from '@ratchet/domain/day'
import type { Actor } from '@ratchet/domain/people/permission'
import { itemSchema, type RectificationItem } from '@ratchet/domain/rectification/item'
import { type LeadNow, leadNow, type Units, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'
import { listUnits } from '../people/unit.queries.ts'

/** An item with the slip that opened it by itself, when that is where it came from. */
export type StoredItem = RectificationItem & {
  readonly openedAt: Instant
  readonly slip: Pick<SlipDraft, 'floor' | 'achieved'> | null
}

function storedOf(row: Selectable<Database['rectificationItem']>): StoredItem {
  const item = itemSchema.parse(row)
  const openedAt = row.openedAt as Instant
  // Opened before there was a clock: it has run since then.
  return { ...item, clockStart: item.clockStart ?? dayOf(openedAt), openedAt, slip: row.slip as StoredItem['slip'] }
}

export async function listItems(db: Kysely<Database>, where: { cycleId?: CycleId } = {}): Promise<StoredItem[]> {
  const rows = await db
    .selectFrom('rectificationItem')
    .selectAll()
    .$if(where.cycleId !== undefined, (query) => query.where('cycleId', '=', where.cycleId ?? ''))
    .orderBy('number')
    .execute()
  return rows.map(storedOf)
}

export async function findItem(db: Kysely<Database>, id: string): Promise<StoredItem> {
  const row = await db.selectFrom('rectificationItem').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'item' })
  return storedOf(row)
}

/** The item, locked: two acts on one item happen one after the other. */
export async function loadItem(tx: Tx, id: string): Promise<StoredItem> {
  const row = await tx.selectFrom('rectificationItem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'item' })
  return storedOf(row)
}

/** Every unit that there ever was, by id: merged ones lead to their successors. */
export async function mapUnits(db: Kysely<Database>): Promise<Units> {
  return new Map((await listUnits(db)).map((unit) => [unit.id, unit]))
}

/** The item, locked, with its lead unit now; refused with `not-found` to whoever may not read it. */
export async function loadReadable(tx: Tx, actor: Actor, id: string): Promise<{ item: StoredItem; lead: LeadNow }> {
  const item = await loadItem(tx, id)
  const units = await mapUnits(tx)
  refuse(whyNotReadItem(item, actor, units))
  return { item, lead: leadNow(units, item.leadUnitId) }
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
    select coalesce(max(substring(number from 9)::integer), 0) as last from
      -- One that an undone import had is never given again.
      (select number from rectification_item union all select number from ledger_entry) as given
    where number like ${`ZG-${year}-%`}`.execute(tx)
  return `ZG-${year}-${String((rows[0]?.last ?? 0) + 1).padStart(4, '0')}`
}
