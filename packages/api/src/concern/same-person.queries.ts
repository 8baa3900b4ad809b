import { type SamePerson, samePersonSchema } from '@ratchet/domain/concern/same-person'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Marks that stand among the opinions. */
export async function listMarks(db: Kysely<Database>, opinionIds: readonly string[]): Promise<SamePerson[]> {
  if (opinionIds.length === 0) return []
  const rows = await db
    .selectFrom('samePerson')
    .selectAll()
    .where('undoneAt', 'is', null)
    .where((eb) => eb.or([eb('opinionId', 'in', opinionIds), eb('otherId', 'in', opinionIds)]))
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => samePersonSchema.parse(row))
}

export async function saveMark(tx: Tx, { by, undoneBy, ...rest }: SamePerson): Promise<void> {
  const row = { ...rest, by: json(by), undoneBy: undoneBy && json(undoneBy) }
  await tx
    .insertInto('samePerson')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
