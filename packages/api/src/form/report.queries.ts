import type { CycleId } from '@ratchet/domain/cycle/cycle-id'
import { reportKinds } from '@ratchet/domain/form/kind'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Which of the two reports of a half-year's rectification were issued and not withdrawn. */
export async function listIssuedReports(
  db: Kysely<Database>,
  cycleId: CycleId,
): Promise<(typeof reportKinds)[number][]> {
  const rows = await db
    .selectFrom('form')
    .select('kind')
    .distinct()
    .where('cycleId', '=', cycleId)
    .where('status', 'in', ['issued', 'acknowledged'])
    .where('kind', 'in', [...reportKinds])
    .execute()
  return reportKinds.filter((kind) => rows.some((row) => row.kind === kind))
}
