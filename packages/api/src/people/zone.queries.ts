import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

export async function findZone(db: Kysely<Database>): Promise<{ id: string; name: string } | null> {
  return (await db.selectFrom('unit').select(['id', 'name']).where('kind', '=', 'zone').executeTakeFirst()) ?? null
}

/** The zone's id; without a zone nothing can be done yet, which is a defect of the set-up. */
export async function zoneId(db: Kysely<Database>): Promise<string> {
  const zone = await findZone(db)
  if (!zone) throw new Error('the org tree has no zone')
  return zone.id
}

/** Units that still exist, with their names. */
export async function listUnitNames(db: Kysely<Database>): Promise<{ id: string; name: string; kind: string }[]> {
  return db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('retiredDay', 'is', null)
    .orderBy('sort')
    .orderBy('code')
    .execute()
}

/** Names of accounts by id, for lists that say who did it. */
export async function namesOf(db: Kysely<Database>, userIds: readonly string[]): Promise<Record<string, string>> {
  if (userIds.length === 0) return {}
  const rows = await db
    .selectFrom('authUser')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute()
  return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}
