import type { Instant } from '@ratchet/domain/day'
import type { CaseOutcome } from '@ratchet/domain/lookback/ask'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** How a resident's own matter stands in look-back: on a list, drawn or not, and what they said. */
export interface TrackedLookback {
  readonly number: string
  readonly code: string
  readonly state: 'listed' | 'not_drawn' | 'drawn' | CaseOutcome
  readonly at: Instant
}

/** The latest published list on which the opinion stands; null while it stands on none. */
export async function findTrackedLookback(db: Kysely<Database>, opinionId: string): Promise<TrackedLookback | null> {
  const { rows } = await sql<TrackedLookback>`
    select l.number, r.code,
      coalesce(c.outcome, case when c.id is not null then 'drawn' when l.drawn_at is not null then 'not_drawn' else 'listed' end) as state,
      coalesce(c.settled_at, l.drawn_at, l.published_at) as at
    from lookback_row r join lookback l on l.id = r.lookback_id left join lookback_case c on c.row_id = r.id
    where r.opinion_id = ${opinionId} and l.status <> 'voided' and l.published_at is not null
    order by l.frozen_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
