import { type Target, targetSchema } from '@ratchet/domain/goal/target'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export async function listTargets(db: Kysely<Database>, cycleId: string): Promise<Target[]> {
  const rows = await db
    .selectFrom('target')
    .selectAll()
    .where('cycleId', '=', cycleId)
    .orderBy('level')
    .orderBy('id')
    .execute()
  return rows.map((row) => targetSchema.parse(row))
}

/** The whole tree, locked: the rules look at all of it. */
export async function loadTargets(tx: Tx, cycleId: string): Promise<Target[]> {
  await tx.selectFrom('cycle').select('id').where('id', '=', cycleId).forUpdate().execute()
  return listTargets(tx, cycleId)
}

export async function saveTarget(tx: Tx, target: Target): Promise<void> {
  const row = { ...target, source: target.source && json(target.source) }
  await tx
    .insertInto('target')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function removeTargetRow(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('target').where('id', '=', id).execute()
}
