import type { Day } from '@ratchet/domain/day'
import type { Opinion } from '@ratchet/domain/opinion/opinion'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** The day that the resident was told before a calendar moved the one that holds now; null when none did. */
export async function findDayBefore(
  db: Kysely<Database>,
  { id, replyDue }: Pick<Opinion, 'id' | 'replyDue'>,
): Promise<{ readonly day: Day; readonly wasEstimated: boolean } | null> {
  const moved = await db
    .selectFrom('fact')
    .select('payload')
    .where('act', '=', 'opinion.dueMoved')
    .where('subjectKind', '=', 'opinion')
    .where('subjectId', '=', id)
    .where(sql<boolean>`payload ->> 'newDay' = ${replyDue} and payload ->> 'oldDay' <> ${replyDue}`)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  if (!moved) return null
  const { oldDay, wasEstimated } = moved.payload as { oldDay: Day; wasEstimated: boolean }
  return { day: oldDay, wasEstimated }
}
