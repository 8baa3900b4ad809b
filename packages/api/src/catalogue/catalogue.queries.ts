import {
  type CatalogueContent,
  type CatalogueKind,
  type Edition,
  editionSchema,
} from '@ratchet/domain/catalogue/catalogue'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** All editions, newest first. */
export async function listEditions(db: Kysely<Database>): Promise<Edition[]> {
  const rows = await db.selectFrom('catalogue').selectAll().orderBy('kind').orderBy('edition', 'desc').execute()
  return rows.map((row) => editionSchema.parse(row) as Edition)
}

/** The newest edition of a kind, or the numbered one; null when there is none. */
export async function findEdition<Kind extends CatalogueKind>(
  db: Kysely<Database>,
  kind: Kind,
  edition?: number,
): Promise<Edition<Kind> | null> {
  const row = await db
    .selectFrom('catalogue')
    .selectAll()
    .where('kind', '=', kind)
    .$if(edition !== undefined, (query) => query.where('edition', '=', edition ?? 0))
    .orderBy('edition', 'desc')
    .executeTakeFirst()
  return row ? (editionSchema.parse(row) as Edition<Kind>) : null
}

/** The content of the edition that something is pinned to; throws when it is missing, which is a defect. */
export async function contentOf<Kind extends CatalogueKind>(
  db: Kysely<Database>,
  kind: Kind,
  edition: number,
): Promise<CatalogueContent<Kind>> {
  const found = await findEdition(db, kind, edition)
  if (!found) throw new Error(`no edition ${edition} of ${kind}`)
  return found.content
}

/** Two people adding an edition wait for each other, so that each gets its own number. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('catalogue'))`.execute(tx)
}

export async function saveEdition(tx: Tx, edition: Edition): Promise<void> {
  await tx
    .insertInto('catalogue')
    .values({ ...edition, content: json(edition.content) })
    .execute()
}
