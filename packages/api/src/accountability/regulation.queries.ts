import { type Regulation, regulationSchema } from '@ratchet/domain/accountability/regulation'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** All editions of the regulation, the newest first. */
export async function listRegulations(db: Kysely<Database>): Promise<Regulation[]> {
  const rows = await db.selectFrom('accountabilityRegulation').selectAll().orderBy('edition', 'desc').execute()
  return rows.map((row) => regulationSchema.parse(row))
}

/** The editions, locked: two people adopting one wait for each other, so that each gets its own number. */
export async function loadRegulations(tx: Tx): Promise<Regulation[]> {
  await sql`select pg_advisory_xact_lock(hashtext('accountability_regulation'))`.execute(tx)
  return listRegulations(tx)
}

export async function saveRegulation(tx: Tx, regulation: Regulation): Promise<void> {
  const { content, adoptedBy } = regulation
  await tx
    .insertInto('accountabilityRegulation')
    .values({ ...regulation, content: json(content), adoptedBy: json(adoptedBy) })
    .execute()
}
