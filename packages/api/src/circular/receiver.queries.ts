import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Units that a document may be sent to; departments and streets are the usual ones. */
export async function listReceivers(
  db: Kysely<Database>,
): Promise<{ id: string; name: string; kind: string; isUsual: boolean }[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('retiredDay', 'is', null)
    .where('kind', 'not in', ['zone', 'survey_firm'])
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, isUsual: row.kind === 'department' || row.kind === 'street' }))
}

/** Answers the ids from the zone down to a unit. */
export async function findPaths(db: Kysely<Database>): Promise<(unitId: string) => readonly string[]> {
  const rows = await db.selectFrom('unit').select(['id', 'parentId']).execute()
  const parents = new Map(rows.map((row) => [row.id, row.parentId]))
  const pathOf = (id: string): string[] => {
    const parent = parents.get(id)
    return parent ? [...pathOf(parent), id] : [id]
  }
  return pathOf
}
