import { type Exclusion, exclusionSchema } from '@ratchet/domain/lookback/exclusion'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

/** What was asked for of one opinion, or of all, the latest first. */
export async function listExclusions(db: Db, opinionId: string | null = null): Promise<Exclusion[]> {
  const rows = await db
    .selectFrom('rateExclusion')
    .selectAll()
    .$if(opinionId !== null, (query) => query.where('opinionId', '=', opinionId ?? ''))
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .execute()
  return exclusionSchema.array().parse(rows)
}

/** The request, locked. */
export async function loadExclusion(tx: Tx, id: string): Promise<Exclusion> {
  const row = await tx.selectFrom('rateExclusion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'lookback' })
  return exclusionSchema.parse(row)
}

export async function saveExclusion(tx: Tx, exclusion: Exclusion): Promise<void> {
  const row = {
    ...exclusion,
    askedBy: json(exclusion.askedBy),
    decidedBy: exclusion.decidedBy && json(exclusion.decidedBy),
  }
  await tx
    .insertInto('rateExclusion')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
