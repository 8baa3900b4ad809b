/** Day one 首日导入: where an office stands on its way from nothing to a running cycle, worked out of the data. SPEC §12. */
import { cycleOf } from '@ratchet/domain/cycle/cycle-id'
import { runningOf } from '@ratchet/domain/cycle/stage'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { type FirstDay, firstDayOf } from '@ratchet/domain/ledger/first-day'
import { type Kysely, sql } from 'kysely'
import { listCycles } from '../cycle/cycle.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { listLedgerImports } from './import.queries.ts'

const countOf = async (db: Kysely<Database>, query: ReturnType<typeof sql<{ count: number }>>) =>
  Number((await query.execute(db)).rows[0]?.count ?? 0)

export async function findFirstDay(db: Kysely<Database>, now: Instant): Promise<FirstDay> {
  const cycles = await listCycles(db)
  const cycle = runningOf(cycles) ?? cycles.at(-1) ?? null
  const imports = (await listLedgerImports(db)).filter((each) => each.status === 'done')
  const items = await db.selectFrom('rectificationItem').select(['id', 'status', 'origin']).orderBy('number').execute()
  const waiting = items.find((item) => item.status === 'assigned')
  return firstDayOf({
    expected: cycleOf(dayOf(now)),
    cycle: cycle && { id: cycle.id, stage: cycle.stage, version: cycle.version, first: cycles.length === 1 },
    departments: await countOf(db, sql`select count(*) from unit where kind = 'department' and retired_day is null`),
    streets: await countOf(db, sql`select count(*) from unit where kind = 'street' and retired_day is null`),
    workers: await countOf(
      db,
      sql`select count(distinct user_id) from role_grant where revoked_at is null and role in ('lead_unit', 'unit')`,
    ),
    imports: imports.length,
    items: items.length,
    closedBefore: items.filter((item) => item.origin === 'imported' && item.status === 'closed').length,
    measures: cycle
      ? await countOf(db, sql`select count(*) from measure where cycle_id = ${cycle.id} and dropped_reason is null`)
      : 0,
    passages: await countOf(db, sql`select count(*) from gate_passage`),
    worked: await countOf(db, sql`select count(*) from submission`),
    firstItemId: waiting?.id ?? items[0]?.id ?? null,
  })
}
