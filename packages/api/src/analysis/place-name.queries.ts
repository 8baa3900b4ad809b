import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Names of the units, in the order of the org tree; retired ones under the name they had last. */
export async function listPlaceNames(db: Kysely<Database>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .orderBy('sort')
    .orderBy('code')
    .orderBy('name')
    .execute()
}
