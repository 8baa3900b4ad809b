import { type Bonus, bonusSchema, type Scoring, scoringSchema } from '@ratchet/domain/assessment/bonus'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Applications of the quarter, the oldest first. */
export async function listBonuses(db: Kysely<Database>, quarter: string): Promise<Bonus[]> {
  const rows = await db
    .selectFrom('bonusApplication')
    .selectAll()
    .where('quarter', '=', quarter)
    .orderBy('askedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => bonusSchema.parse(row))
}

/** What scorers gave or declared. */
export async function listScorings(db: Kysely<Database>, applicationIds: readonly string[]): Promise<Scoring[]> {
  if (applicationIds.length === 0) return []
  const rows = await db
    .selectFrom('bonusScoring')
    .selectAll()
    .where('applicationId', 'in', applicationIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => scoringSchema.parse(row))
}

/** The application, locked: two scorers at once wait for each other, so that none is counted twice or forgotten. */
export async function loadBonus(tx: Tx, id: string): Promise<Bonus> {
  const row = await tx.selectFrom('bonusApplication').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'bonus' })
  return bonusSchema.parse(row)
}

export async function saveBonus(tx: Tx, bonus: Bonus): Promise<void> {
  const row = { ...bonus, evidence: json(bonus.evidence) }
  await tx
    .insertInto('bonusApplication')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function saveScoring(tx: Tx, scoring: Scoring): Promise<void> {
  await tx.insertInto('bonusScoring').values(scoring).execute()
}
