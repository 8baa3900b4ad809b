import { type Mapping, mappingSchema } from '@ratchet/documents/sheet-mapping'
import type { Instant } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** How this sender's columns were mapped last time; null when nothing of theirs has been taken over yet. */
export async function findMapping(db: Kysely<Database>, kind: string, sender: string): Promise<Mapping | null> {
  const row = await db
    .selectFrom('importMapping')
    .select('mapping')
    .where('kind', '=', kind)
    .where('sender', '=', sender)
    .executeTakeFirst()
  return row ? mappingSchema.parse(row.mapping) : null
}

/** Senders whose columns are remembered, the latest first. */
export async function listSenders(db: Kysely<Database>, kind: string): Promise<string[]> {
  const rows = await db
    .selectFrom('importMapping')
    .select('sender')
    .where('kind', '=', kind)
    .orderBy('usedAt', 'desc')
    .execute()
  return rows.map((row) => row.sender)
}

export async function saveMapping(tx: Tx, kind: string, sender: string, mapping: Mapping, at: Instant): Promise<void> {
  const row = { kind, sender, mapping: json(mapping), usedAt: at }
  await tx
    .insertInto('importMapping')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'sender']).doUpdateSet(row))
    .execute()
}
