import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findOpinion } from '../opinion/opinion.queries.ts'

/** The opinions of one group of the queue: those not sorted yet with the same words at the same place, and this one. */
export async function listSame(db: Kysely<Database>, id: string) {
  const { text, placeId } = await findOpinion(db, id)
  const rows = await db
    .selectFrom('opinion')
    .select(['id', 'version'])
    .where('status', '=', 'new')
    .where('erasedAt', 'is', null)
    .where((eb) =>
      eb.or([
        eb('id', '=', id),
        eb.and([eb('text', '=', text), sql<boolean>`place_id is not distinct from ${placeId}`]),
      ]),
    )
    .orderBy('id')
    .limit(10_000)
    .execute()
  return rows.map((row) => ({ id: row.id, seen: row.version }))
}
