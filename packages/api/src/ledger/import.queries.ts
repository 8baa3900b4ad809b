import { daySchema } from '@ratchet/domain/day'
import { type LedgerImport, ledgerImportSchema } from '@ratchet/domain/ledger/import'
import { ledgerCellSchema } from '@ratchet/domain/ledger/shape'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

export const entryRowSchema = z.object({
  id: z.string(),
  importId: z.string(),
  row: z.number(),
  key: z.string(),
  cells: z.array(ledgerCellSchema),
  status: z.string(),
  itemId: z.string(),
  number: z.string(),
  concernId: z.string().nullable(),
  concernNumber: z.string().nullable(),
  live: z.boolean(),
  /** Whom and until when it was taken over for; of rows from before these were kept the lead is null, and nothing is known. */
  leadUnitId: z.string().nullable(),
  coUnitIds: z.array(z.string()).nullable(),
  dueDay: daySchema.nullable(),
  version: z.number(),
})
/** One row of theirs, and the item that it became. */
export type EntryRow = z.infer<typeof entryRowSchema>

/** Imports, the latest first. */
export async function listLedgerImports(db: Db): Promise<LedgerImport[]> {
  const rows = await db.selectFrom('ledgerImport').selectAll().orderBy('at', 'desc').orderBy('id').execute()
  return rows.map((row) => ledgerImportSchema.parse(row))
}

export async function findLedgerImport(db: Db, id: string): Promise<LedgerImport> {
  const row = await db.selectFrom('ledgerImport').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'ledger_import' })
  return ledgerImportSchema.parse(row)
}

/** The import, locked: it is undone once. */
export async function loadLedgerImport(tx: Tx, id: string): Promise<LedgerImport> {
  await tx.selectFrom('ledgerImport').select('id').where('id', '=', id).forUpdate().execute()
  return findLedgerImport(tx, id)
}

export async function saveLedgerImport(tx: Tx, row: LedgerImport): Promise<void> {
  const values = {
    ...row,
    shape: json(row.shape),
    mapping: json(row.mapping),
    by: json(row.by),
    undoneBy: row.undoneBy && json(row.undoneBy),
  }
  await tx
    .insertInto('ledgerImport')
    .values(values)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Rows that count: those of imports that were not undone. */
export async function listEntryRows(db: Db, importId?: string): Promise<EntryRow[]> {
  const rows = await db
    .selectFrom('ledgerEntry')
    .selectAll()
    .where('live', '=', true)
    .$if(importId !== undefined, (query) => query.where('importId', '=', importId ?? ''))
    .orderBy('importId')
    .orderBy('row')
    .execute()
  return rows.map((row) => entryRowSchema.parse(row))
}

/** The row of theirs that the item came from; null where it was opened here. */
export async function findEntryOf(db: Db, itemId: string): Promise<EntryRow | null> {
  const row = await db
    .selectFrom('ledgerEntry')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('live', '=', true)
    .executeTakeFirst()
  return row ? entryRowSchema.parse(row) : null
}

/** Two imports at once are one after the other: the second finds what the first made. */
export async function lockImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('ledger.import'))`.execute(tx)
}

/** Numbers of the import's items and concerns to which something was done since. */
export async function listWorked(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select item.number from ledger_entry entry join rectification_item item on item.id = entry.item_id
    where entry.import_id = ${importId} and (item.version > 1
      or exists (select from submission where submission.item_id = item.id))
    union
    select concern.number from ledger_entry entry join concern on concern.id = entry.concern_id
    where entry.import_id = ${importId} and (concern.version > 1
      or exists (select from opinion where opinion.concern_id = concern.id)
      or exists (select from rectification_item item where item.concern_id = concern.id and not exists
        (select from ledger_entry own where own.item_id = item.id and own.import_id = ${importId})))
    order by number`.execute(tx)
  return rows.map(({ number }) => number)
}

const REFERENCED = '23503'

/** Takes the import's items and concerns away; refused when something that came later points at one of them. */
export async function dropImported(tx: Tx, importId: string): Promise<void> {
  try {
    await sql`delete from rectification_item where id in
      (select item_id from ledger_entry where import_id = ${importId})`.execute(tx)
    await sql`delete from concern where id in
      (select concern_id from ledger_entry where import_id = ${importId})`.execute(tx)
  } catch (error) {
    if ((error as { code?: string }).code !== REFERENCED) throw error
    throw new Refusal('items-worked', { count: 1, numbers: [] })
  }
  await sql`update ledger_entry set live = false, version = version + 1 where import_id = ${importId}`.execute(tx)
}
