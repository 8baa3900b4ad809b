import { type Texts, textsSchema } from '@ratchet/domain/assessment/report'
import type { Instant } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** What is being typed for a report: the unit's own business until it is handed in. */
export interface Draft {
  readonly texts: Texts
  readonly savedByName: string
  readonly savedAt: Instant
  readonly version: number
}

export async function findDraft(db: Kysely<Database>, reportId: string): Promise<Draft | null> {
  const row = await db.selectFrom('assessmentDraft').selectAll().where('reportId', '=', reportId).executeTakeFirst()
  if (!row) return null
  const { savedByName, version } = row
  return { texts: textsSchema.parse(row.texts), savedByName, savedAt: row.savedAt as Instant, version }
}

export async function saveDraft(tx: Tx, reportId: string, { texts, ...rest }: Draft): Promise<void> {
  const row = { reportId, texts: json(texts), ...rest }
  await tx
    .insertInto('assessmentDraft')
    .values(row)
    .onConflict((conflict) => conflict.column('reportId').doUpdateSet(row))
    .execute()
}

export async function dropDraft(tx: Tx, reportId: string): Promise<void> {
  await tx.deleteFrom('assessmentDraft').where('reportId', '=', reportId).execute()
}
