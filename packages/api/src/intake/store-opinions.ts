/** Stores opinions of other channels, hundreds in a statement: all of them in the caller's transaction or none. */
import { dayOf } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { originRow } from './origin.queries.ts'
import type { PreparedOpinion } from './prepare-opinion.ts'

/** Rows in a statement: a fact binds as many opinions, and none of it grows too long to read. */
export const BATCH = 400

/** Numbers them and stores them; answers the number of each, in order. Their source's numbers must be free. */
export async function storeOpinions(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  prepared: readonly PreparedOpinion[],
): Promise<string[]> {
  if (prepared.length === 0) return []
  const { rows } = await sql<{ next: number }>`
    select nextval('opinion_number') as next from generate_series(1, ${prepared.length}::int)`.execute(tx)
  const year = dayOf(ctx.now).slice(0, 4)
  const numbers = rows.map(({ next }) => `YJ-${year}-${String(next).padStart(6, '0')}`)
  const opinions = prepared.map(({ opinion }, at) => ({ ...opinion, number: numbers[at] ?? '' }))
  const contacts = prepared.flatMap(({ contact }) => contact ?? [])
  await tx.insertInto('opinion').values(opinions).execute()
  await tx
    .insertInto('opinionOrigin')
    .values(prepared.map(({ origin }) => originRow(origin)))
    .execute()
  if (contacts.length > 0) await tx.insertInto('contact').values(contacts).execute()
  return numbers
}
