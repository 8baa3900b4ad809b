import { type Scheme, schemeSchema } from '@ratchet/domain/grade/scheme'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every edition, the latest first. */
export async function listSchemes(db: Kysely<Database>): Promise<Scheme[]> {
  const rows = await db.selectFrom('gradeScheme').selectAll().orderBy('edition', 'desc').execute()
  return rows.map((row) => schemeSchema.parse(row))
}

export async function saveScheme(tx: Tx, { content, by, ...rest }: Scheme): Promise<void> {
  await tx
    .insertInto('gradeScheme')
    .values({ ...rest, content: json(content), by: json(by) })
    .execute()
}
