import { keepSamePerson, type SamePerson, samePersonSchema } from '@ratchet/domain/concern/same-person'
import type { Kysely } from 'kysely'
import type { Context, Tx } from '../context.ts'
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

/** Keeps that the opinion is one person's with the others of its number, before the number is forgotten. */
export async function keepPersonOf(
  tx: Tx,
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  opinionId: string,
): Promise<void> {
  const others = await tx
    .selectFrom('contact as own')
    .innerJoin('contact as other', (join) =>
      join
        .onRef('other.phoneIndex', '=', 'own.phoneIndex')
        .onRef('other.phoneIndexKeyId', '=', 'own.phoneIndexKeyId')
        .onRef('other.id', '<>', 'own.id'),
    )
    .select('other.id')
    .where('own.id', '=', opinionId)
    .orderBy('other.id')
    .execute()
  const ids = others.map(({ id }) => id)
  const marks = keepSamePerson(opinionId, ids, { at: now, newId })
  if (marks.length === 0) return
  await tx
    .insertInto('samePerson')
    .values(marks.map((mark) => ({ ...mark, by: json(mark.by), undoneBy: null })))
    // Marked already, by an official or when the other's number was erased.
    .onConflict((conflict) => conflict.columns(['opinionId', 'otherId']).where('undoneAt', 'is', null).doNothing())
    .execute()
}
