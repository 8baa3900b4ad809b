import { type Case, caseSchema } from '@ratchet/domain/lookback/ask'
import { type Visit, visitSchema } from '@ratchet/domain/lookback/visit'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>

/** Who was drawn in a round, in the order drawn. */
export async function listCases(db: Db, lookbackId: string): Promise<Case[]> {
  const rows = await db
    .selectFrom('lookbackCase')
    .selectAll()
    .where('lookbackId', '=', lookbackId)
    .orderBy('place')
    .execute()
  return caseSchema.array().parse(rows)
}

/** The case, locked. */
export async function loadCase(tx: Tx, id: string): Promise<Case> {
  const row = await tx.selectFrom('lookbackCase').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'lookback' })
  return caseSchema.parse(row)
}

/** `noteCommitment`: bound in place of what was noted; left as it is where nothing was. */
export async function saveCases(tx: Tx, cases: readonly Case[], noteCommitment?: string): Promise<void> {
  for (const one of cases) {
    const kept = { tries: json(one.tries), settledBy: one.settledBy && json(one.settledBy) }
    const row = { ...one, ...kept, ...(noteCommitment !== undefined && { noteCommitment }) }
    await tx
      .insertInto('lookbackCase')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

export async function listVisits(db: Db, lookbackId: string): Promise<Visit[]> {
  const rows = await db
    .selectFrom('lookbackVisit')
    .selectAll()
    .where('lookbackId', '=', lookbackId)
    .orderBy('closedDay')
    .orderBy('id')
    .execute()
  return visitSchema.array().parse(rows)
}

/** The visit, locked. */
export async function loadVisit(tx: Tx, id: string): Promise<Visit> {
  const row = await tx.selectFrom('lookbackVisit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'lookback' })
  return visitSchema.parse(row)
}

export async function saveVisits(tx: Tx, visits: readonly Visit[]): Promise<void> {
  for (const one of visits) {
    const row = { ...one, seenBy: one.seenBy && json(one.seenBy) }
    await tx
      .insertInto('lookbackVisit')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

/** Cases and visits that nobody has settled. */
export async function countLeft(db: Db, lookbackId: string): Promise<{ cases: number; visits: number }> {
  const left = async (table: 'lookbackCase' | 'lookbackVisit') => {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('lookbackId', '=', lookbackId)
      .where('outcome', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  return { cases: await left('lookbackCase'), visits: await left('lookbackVisit') }
}
