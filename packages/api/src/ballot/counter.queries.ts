import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../context.ts'

/** Which ballots are counted: a condition over `b`. */
export type Only = RawBuilder<unknown>

const day = sql`(b.received_at at time zone 'Asia/Shanghai')::date`
const isAside = sql`exists (select from ballot_aside x where x.campaign_id = b.campaign_id and x.form_id = b.form_id)`

/** What forms come to, by point and day. */
export const formsByPoint = (only: Only) => sql`
  select b.campaign_id, b.point_id, b.place_id, ${day} as day, count(*) as forms,
    count(*) filter (where ${isAside}) as aside, count(*) filter (where b.proof <> 'solved') as unproved,
    count(*) filter (where cardinality(b.signs) > 0) as flagged, count(*) filter (where b.mode = 'helper') as helped
  from ballot b where ${only} and b.id = b.form_id
  group by b.campaign_id, b.point_id, b.place_id, ${day}`

/** Marks of forms, by place. */
export const signsByPlace = (only: Only) => sql`
  select b.campaign_id, b.place_id, s.sign, ${isAside} as aside, count(*) as n
  from ballot b, lateral (
    select unnest(b.signs) as sign
    union all select 'no-proof' where b.proof <> 'solved'
    union all select x.sign from ballot_aside x where x.campaign_id = b.campaign_id and x.form_id = b.form_id) s
  where ${only} and b.id = b.form_id
  group by 1, 2, 3, 4`

/** Answers, by place and day. */
export const answersByPlaceAndDay = (only: Only) => sql`
  select b.campaign_id, b.place_id, ${day} as day, a.item, a.answer, ${isAside} as aside, count(*) as n
  from ballot b join ballot_answer a
    on a.campaign_id = b.campaign_id and a.form_id = b.form_id and a.ballot_id = b.id
  where ${only} group by 1, 2, 3, 4, 5, 6`

/** Forms of one network at one point and day, and of them those in the default view; '' is whoever brought no proof. */
export const formsBySource = (only: Only) => sql`
  select b.campaign_id, b.point_id, ${day} as day, case when b.proof = 'solved' then b.source else '' end as source,
    count(*) as n, count(*) filter (where not ${isAside}) as admitted
  from ballot b where ${only} and b.id = b.form_id and (b.proof <> 'solved' or b.source is not null)
  group by 1, 2, 3, 4`

/** Adds the new forms among the ballots to the counters of points and days, and of marks. */
export async function countForms(tx: Tx, only: Only): Promise<void> {
  await sql`insert into ballot_point_day as c
      (campaign_id, point_id, place_id, day, forms, aside, unproved, flagged, helped)
    ${formsByPoint(only)}
    on conflict (campaign_id, point_id, day) do update set forms = c.forms + excluded.forms,
      aside = c.aside + excluded.aside, unproved = c.unproved + excluded.unproved,
      flagged = c.flagged + excluded.flagged, helped = c.helped + excluded.helped`.execute(tx)
  await sql`insert into ballot_sign_count as c (campaign_id, place_id, sign, aside, n)
    ${signsByPlace(only)}
    on conflict (campaign_id, place_id, sign, aside) do update set n = c.n + excluded.n`.execute(tx)
}

/** Adds the answers that the ballots brought to the counters of places and of days. */
export async function countAnswers(tx: Tx, only: Only): Promise<void> {
  await sql`with said as (${answersByPlaceAndDay(only)}), places as (
      insert into ballot_place_count as c (campaign_id, place_id, item, answer, aside, n)
      select campaign_id, place_id, item, answer, aside, sum(n) from said group by 1, 2, 3, 4, 5
      on conflict (campaign_id, place_id, item, answer, aside) do update set n = c.n + excluded.n)
    insert into ballot_day_count as c (campaign_id, day, item, answer, aside, n)
    select campaign_id, day, item, answer, aside, sum(n) from said group by 1, 2, 3, 4, 5
    on conflict (campaign_id, day, item, answer, aside) do update set n = c.n + excluded.n`.execute(tx)
}
