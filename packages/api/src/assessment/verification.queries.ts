import { type Verification, verificationSchema } from '@ratchet/domain/assessment/verify'
import type { Kysely } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

/** Decisions about the reports, superseded ones included, the oldest first. */
export async function listVerifications(db: Kysely<Database>, reportIds: readonly string[]): Promise<Verification[]> {
  if (reportIds.length === 0) return []
  const rows = await db
    .selectFrom('assessmentVerification')
    .selectAll()
    .where('reportId', 'in', reportIds)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => verificationSchema.parse(row))
}

/** The decisions that stand. */
export const standingOf = (verifications: readonly Verification[]): Verification[] =>
  verifications.filter((row) => row.supersededAt === null)

export async function saveVerification(
  tx: Tx,
  verification: Verification,
  { illustrative }: { readonly illustrative: boolean },
): Promise<void> {
  const row = { ...verification, by: json(verification.by), illustrative }
  await tx
    .insertInto('assessmentVerification')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Whether somebody works in the unit by a post on the day: an inspector does not verify the own department. */
export async function holdsPostIn(db: Kysely<Database>, userId: string, unitId: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .select('post.id')
    .where('person.userId', '=', userId)
    .where('post.unitId', '=', unitId)
    .where('fromDay', '<=', day)
    .where(({ or, eb }) => or([eb('beforeDay', 'is', null), eb('beforeDay', '>', day)]))
    .executeTakeFirst()
  return row !== undefined
}
