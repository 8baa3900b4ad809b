import { type Quarter, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { instantOf } from '@ratchet/domain/day'
import { type Burden, type BurdenKind, type BurdenSource, noBurden } from '@ratchet/domain/indicator/burden'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** One thing that a unit was asked for: what it is, its name (of a notice its kind, null where it has none), its civil day. */
export interface BurdenEntry {
  readonly kind: BurdenKind
  readonly source: BurdenSource
  readonly id: string
  readonly title: string | null
  readonly day: string
}

/**
 * Everything that units were asked for in the quarter, one row a thing and unit. Requests: tasks due in it, items
 * opened, dispatches given, what an inspection found.
 * Forms: quarterly reports of the quarter. Notices: those told to whoever holds a role for the unit itself.
 */
function askedIn(quarter: Quarter) {
  const { from, before } = spanOf(quarter)
  const [since, until] = [instantOf(from), instantOf(before)]
  const civil = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`
  return sql`
    select unit_id, 'requests' as kind, 'task' as source, id, title, due as day
      from task where due >= ${from} and due < ${before}
    union all
    select lead_unit_id, 'requests', 'item', id, number || ' ' || title, ${civil('opened_at')}
      from rectification_item where opened_at >= ${since} and opened_at < ${until}
    union all
    select receiver_id, 'requests', 'dispatch', id, number || ' ' || title, ${civil('given_at')}
      from dispatch where given_at >= ${since} and given_at < ${until}
    union all
    select inspection.unit_id, 'requests', 'finding', found.id, found.text, ${civil('found.found_at')}
      from inspection_finding found join inspection on inspection.id = found.inspection_id
      where found.found_at >= ${since} and found.found_at < ${until}
    union all
    select unit_id, 'forms', 'report', id, null, due_day from assessment_report where quarter = ${quarter}
    union all
    select distinct role_grant.unit_id, 'notices', 'notice', notice.id, notice.kind, ${civil('notice.at')}
      from notice join role_grant on role_grant.user_id = notice.user_id and role_grant.revoked_at is null
      where notice.at >= ${since} and notice.at < ${until}`
}

/** How much each unit was asked for in the quarter, by unit id; a unit that was asked for nothing has no entry. */
export async function countBurden(db: Kysely<Database>, quarter: Quarter): Promise<Map<string, Burden>> {
  const { rows } = await sql<{ unitId: string; kind: BurdenKind; n: number }>`
    select unit_id, kind, count(*)::int as n from (${askedIn(quarter)}) asked group by unit_id, kind`.execute(db)
  const found = new Map<string, Burden>()
  for (const { unitId, kind, n } of rows) {
    found.set(unitId, { ...(found.get(unitId) ?? noBurden), [kind]: n })
  }
  return found
}

/** What one unit was asked for in the quarter, the earliest first. */
export async function listBurden(db: Kysely<Database>, quarter: Quarter, unitId: string): Promise<BurdenEntry[]> {
  const { rows } = await sql<BurdenEntry>`
    select kind, source, id, title, day::text as day from (${askedIn(quarter)}) asked
    where unit_id = ${unitId} order by day, source, id`.execute(db)
  return rows
}
