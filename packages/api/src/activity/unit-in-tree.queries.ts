import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** A unit with the ids from the zone down to itself, so that a page can ask what its reader may do for it. */
export interface UnitInTree {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly path: readonly string[]
  /** No longer exists: it is named where it stands in old records, and never offered. */
  readonly retired: boolean
}

/** Every unit there ever was. */
export async function listUnitsInTree(db: Kysely<Database>): Promise<UnitInTree[]> {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'parentId', 'retiredDay'])
    .orderBy('sort')
    .orderBy('code')
    .orderBy('name')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const pathOf = (id: string | null): string[] => {
    const row = id === null ? undefined : byId.get(id)
    return row ? [...pathOf(row.parentId), row.id] : []
  }
  return rows.map(({ id, name, kind, retiredDay }) => ({
    ...{ id, name, kind },
    path: pathOf(id),
    retired: retiredDay !== null,
  }))
}
