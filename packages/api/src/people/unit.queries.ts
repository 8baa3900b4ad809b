import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Ids from the zone down to the unit itself; refused when there is no such unit. */
export async function unitPath(db: Kysely<Database>, unitId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id, 0 as height from unit where id = ${unitId}
      union all
      select unit.id, unit.parent_id, up.height + 1 from unit join up on unit.id = up.parent_id
    ) select id from up order by height desc`.execute(db)
  if (rows.length === 0) throw new Refusal('not-found', { kind: 'unit' })
  return rows.map((row) => row.id)
}
