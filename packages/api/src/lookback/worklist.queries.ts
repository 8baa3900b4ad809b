/** What one person is to ask and to look at. No number, no name, and to the survey firm no way to one. */
import { addDays, type Day, dayOf } from '@ratchet/domain/day'
import { type Case, caseSchema } from '@ratchet/domain/lookback/ask'
import { LAST_DAY } from '@ratchet/domain/lookback/lookback'
import { type Visit, visitSchema } from '@ratchet/domain/lookback/visit'
import { sql } from 'kysely'
import type { ActingContext } from '../context.ts'

export interface Asking extends Case {
  readonly number: string
  readonly code: string
  readonly triesAsked: number
  /** What was said, as a person masked it; null while nobody has. */
  readonly said: string | null
  readonly title: string
  readonly done: string | null
  readonly placeName: string | null
  readonly unit: string
  readonly closedDay: Day
  /** The last day on which the item is looked back at. */
  readonly due: Day
  readonly reachable: boolean
  /** What they said was erased: nothing more of theirs is noted. */
  readonly erased: boolean
  /** For a look at the number; null to whoever is put through. */
  readonly opinionId: string | null
  readonly itemId: string | null
}

/** Calls and visits in the caller's hands, the open ones first; of those that are settled, the latest. */
export async function listMine({ db, actor, now }: ActingContext) {
  const { rows } = await sql<Case & Omit<Asking, keyof Case | 'due'>>`
    select c.*, l.number, r.code, l.tries as tries_asked, r.closed_day, u.name as unit, place.name as place_name, i.title,
      o.masked_text as said, p.done, o.erased_at is null and ct.erased_at is null and ct.consented_at is not null as reachable,
      o.erased_at is not null as erased,
      case when c.channel = 'call' then o.id end as opinion_id, case when c.channel = 'call' then i.id end as item_id
    from lookback_case c join lookback_row r on r.id = c.row_id join lookback l on l.id = c.lookback_id
      join rectification_item i on i.id = r.item_id join opinion o on o.id = r.opinion_id join unit u on u.id = r.unit_id
      left join contact ct on ct.id = o.id left join unit place on place.id = r.place_id
      left join publication p on p.item_id = i.id and p.round = r.item_round and p.withdrawn_at is null
    where c.asker_id = ${actor.userId} and l.status = 'drawn'
    order by c.outcome is not null, c.place limit 500`.execute(db)
  const cases = rows.map((row): Asking => {
    const due = addDays(row.closedDay, LAST_DAY)
    return { ...row, ...caseSchema.parse(row), due }
  })
  return { today: dayOf(now), now, cases, visits: await listMyVisits({ db, actor }) }
}

export interface Visiting extends Visit {
  readonly number: string
  readonly itemNumber: string
  readonly title: string
  readonly done: string | null
  readonly placeName: string | null
  readonly unit: string
  readonly due: Day
}

async function listMyVisits({ db, actor }: Pick<ActingContext, 'db' | 'actor'>): Promise<Visiting[]> {
  const { rows } = await sql<Visit & Omit<Visiting, keyof Visit | 'due'>>`
    select v.*, l.number, i.number as item_number, i.title, u.name as unit, place.name as place_name, p.done
    from lookback_visit v join lookback l on l.id = v.lookback_id join rectification_item i on i.id = v.item_id
      join unit u on u.id = v.unit_id left join unit place on place.id = i.place_id
      left join publication p on p.item_id = i.id and p.round = v.item_round and p.withdrawn_at is null
    where v.visitor_id = ${actor.userId} and l.status <> 'voided' and l.status <> 'completed'
    order by v.outcome is not null, v.closed_day, v.id limit 500`.execute(db)
  return rows.map((row) => ({ ...row, ...visitSchema.parse(row), due: addDays(row.closedDay, LAST_DAY) }))
}

export type Mine = Awaited<ReturnType<typeof listMine>>
