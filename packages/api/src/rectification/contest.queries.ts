import { type Contest, contestSchema } from '@ratchet/domain/rectification/contest'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Every return 退单 of the items, the oldest first. */
export async function listContests(db: Kysely<Database>, itemIds: readonly string[]): Promise<Contest[]> {
  if (itemIds.length === 0) return []
  const rows = await db
    .selectFrom('contest')
    .selectAll()
    .where('itemId', 'in', itemIds)
    .orderBy('round')
    .orderBy('ordinal')
    .execute()
  return contestSchema.array().parse(rows)
}

export async function findContest(tx: Tx, id: string): Promise<Contest> {
  const row = await tx.selectFrom('contest').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'contest' })
  return contestSchema.parse(row)
}

/** How often each unit returned an item, and how often it was not upheld: the count of returns 退单 stays visible. */
export async function countContests(
  db: Kysely<Database>,
  itemIds: readonly string[],
): Promise<{ unitId: string; name: string; returned: number; upheld: number; open: number }[]> {
  const contests = Map.groupBy(await listContests(db, itemIds), (row) => row.unitId)
  if (contests.size === 0) return []
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('id', 'in', [...contests.keys()])
    .execute()
  return [...contests]
    .map(([unitId, rows]) => ({
      ...{ unitId, name: units.find((unit) => unit.id === unitId)?.name ?? '', returned: rows.length },
      upheld: rows.filter((row) => row.decidedUnitId !== null && row.decidedUnitId !== row.unitId).length,
      open: rows.filter((row) => row.decision === null).length,
    }))
    .toSorted((a, b) => b.returned - a.returned || a.name.localeCompare(b.name))
}

export async function saveContest(tx: Tx, contest: Contest): Promise<void> {
  const row = { ...contest, by: json(contest.by), decidedBy: contest.decidedBy && json(contest.decidedBy) }
  await tx
    .insertInto('contest')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
