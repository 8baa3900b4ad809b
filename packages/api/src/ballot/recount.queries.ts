/**
 * Recounting 重算: the counters beside what the ballots themselves come to, by the same aggregates that count them. Each
 * comparison is one statement, so it sees one moment: a batch is either counted or on the list of those that are not.
 */
import { type RawBuilder, sql } from 'kysely'
import { type Recorder, recordFact } from '../audit/record.ts'
import type { Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import {
  answersByPlaceAndDay,
  countAnswers,
  countForms,
  formsByPoint,
  formsBySource,
  signsByPlace,
} from './counter.queries.ts'
import { setAside, TURN, waitToCount } from './roll-up.jobs.ts'

/** One counter that is not what the ballots come to; null where there is no such counter, or nothing to count. */
export interface Difference {
  readonly counter: string
  readonly of: Readonly<Record<string, unknown>>
  readonly kept: Readonly<Record<string, number>> | null
  readonly counted: Readonly<Record<string, number>> | null
}

const counted = sql`not exists (select from ballot_uncounted u where u.batch_id = b.batch_id)`
/** Answers are read once for both of their counters. */
const summed = (columns: readonly string[]) => sql`select ${sql.raw(columns.join(', '))}, sum(n) as n from said
  group by ${sql.raw(columns.join(', '))}`

const ASIDE = 'ballot_aside'

interface Counter {
  readonly table: string
  readonly keys: readonly string[]
  readonly figures: readonly string[]
  readonly rows: RawBuilder<unknown>
}
const placeKeys = ['campaign_id', 'place_id', 'item', 'answer', 'aside']
const dayKeys = ['campaign_id', 'day', 'item', 'answer', 'aside']
const counters: readonly Counter[] = [
  {
    table: 'ballot_point_day',
    keys: ['campaign_id', 'point_id', 'place_id', 'day'],
    figures: ['forms', 'aside', 'unproved', 'flagged', 'helped'],
    rows: formsByPoint(counted),
  },
  {
    table: 'ballot_sign_count',
    keys: ['campaign_id', 'place_id', 'sign', 'aside'],
    figures: ['n'],
    rows: signsByPlace(counted),
  },
  { table: 'ballot_place_count', keys: placeKeys, figures: ['n'], rows: summed(placeKeys) },
  { table: 'ballot_day_count', keys: dayKeys, figures: ['n'], rows: summed(dayKeys) },
  {
    table: 'ballot_source',
    keys: ['campaign_id', 'point_id', 'day', 'source'],
    figures: ['n', 'admitted'],
    rows: formsBySource(counted),
  },
]

const objectOf = (from: string, columns: readonly string[]) =>
  sql.raw(`json_build_object(${columns.map((column) => `'${column}', ${from}${column}`).join(', ')})`)

function comparison({ table, keys, figures, rows }: Counter): RawBuilder<unknown> {
  const names = sql.raw(keys.join(', '))
  const figuresOf = (from: string) => sql.raw(`(${figures.map((figure) => `${from}.${figure}::int8`).join(', ')})`)
  return sql`
    select ${sql.lit(table)} as counter, ${objectOf('', keys)} as of,
      case when k is not null then ${objectOf('k.', figures)} end as kept,
      case when r is not null then ${objectOf('r.', figures)} end as counted
    from (select ${names}, ${sql.raw(figures.join(', '))} from ${sql.table(table)}) k
    full join (${rows}) r using (${names})
    where ${figuresOf('k')} is distinct from ${figuresOf('r')}`
}

/**
 * Forms that stand in the default view or outside it other than the published rule says. Which of two forms at a cap came
 * first is not asked again, so the numbers of each point, day and network are compared.
 */
async function listMisplaced(db: Db | Tx): Promise<Difference[]> {
  const found = await sql<Omit<Difference, 'counter'>>`
    with form as (
      select b.campaign_id, b.point_id, (b.received_at at time zone 'Asia/Shanghai')::date as day,
        case when b.proof = 'solved' then b.source else '' end as source, x.sign,
        case when b.signs @> '{fast,straight}' then 'fast-straight' when b.proof <> 'solved' then 'no-proof-cap'
          else 'shared-cap' end as own_sign,
        case when b.proof <> 'solved' then (c.view_rule ->> 'noProofPerDay')::int8
          when b.source is not null then (c.view_rule ->> 'sharedPerDay')::int8 end as cap
      from ballot b join campaign c on c.id = b.campaign_id
      left join ballot_aside x on x.campaign_id = b.campaign_id and x.form_id = b.id
      where ${counted} and b.id = b.form_id
    ), stand as (
      select campaign_id, point_id, day, source, count(*) filter (where own_sign = 'fast-straight') as aside_alone,
        count(*) filter (where sign is null) as admitted,
        count(*) filter (where sign is not null and sign <> own_sign) as misnamed,
        count(*) filter (where own_sign = 'fast-straight' and sign is null) as missed,
        least(count(*) filter (where own_sign <> 'fast-straight'), max(cap)) as allowed
      from form group by 1, 2, 3, 4
    )
    select json_build_object('campaign_id', campaign_id, 'point_id', point_id, 'day', day, 'source', source) as of,
      json_build_object('in the default view', admitted, 'wrongly marked', misnamed + missed) as kept,
      json_build_object('in the default view', allowed, 'wrongly marked', 0) as counted
    from stand where admitted <> allowed or misnamed > 0 or missed > 0
    union all
    select json_build_object('campaign_id', x.campaign_id, 'form_id', x.form_id, 'sign', x.sign), null, null
    from ballot_aside x where not exists (select from ballot b
      where b.campaign_id = x.campaign_id and b.id = x.form_id and b.form_id = b.id and ${counted})`.execute(db)
  return found.rows.map((difference) => ({ counter: ASIDE, ...difference }))
}
/** Every counter that differs from the ballots, and every place where the default view differs from its rule. */
export async function listDifferences(db: Db | Tx): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with said as materialized (${answersByPlaceAndDay(counted)})
    ${sql.join(counters.map(comparison), sql` union all `)}`.execute(db)
  return [...(await listMisplaced(db)), ...rows]
}

/** Decides anew which forms of the campaigns stand in the default view, in the order in which they came. */
async function placeAgain(tx: Tx, campaignIds: readonly unknown[]): Promise<void> {
  await sql`delete from ballot_aside where campaign_id = any(${campaignIds}::uuid[])`.execute(tx)
  await sql`delete from ballot_source where campaign_id = any(${campaignIds}::uuid[])`.execute(tx)
  const { rows } = await sql<{ batchId: string }>`select b.batch_id from ballot b
    where b.campaign_id = any(${campaignIds}::uuid[]) and ${counted}
    group by b.batch_id order by min(b.received_at), b.batch_id`.execute(tx)
  for (let from = 0; from < rows.length; from += TURN)
    await setAside(
      tx,
      rows.slice(from, from + TURN).map((row) => row.batchId),
    )
}

/** Writes all counters anew from the ballots, with the fact that it was done. Answers what was different before. */
export async function recount(db: Db, ctx: Recorder): Promise<Difference[]> {
  return db.transaction().execute(async (tx) => {
    await waitToCount(tx)
    const differences = await listDifferences(tx)
    if (differences.length === 0) return differences
    const misplaced = differences.filter(({ counter }) => counter === ASIDE).map(({ of }) => of.campaign_id)
    if (misplaced.length > 0) await placeAgain(tx, [...new Set(misplaced)])
    for (const { table } of counters) await sql`delete from ${sql.table(table)}`.execute(tx)
    await countForms(tx, counted)
    await countAnswers(tx, counted)
    await sql`insert into ballot_source (campaign_id, point_id, day, source, n, admitted)
      ${formsBySource(counted)}`.execute(tx)
    const payload = { differences: differences.length }
    await recordFact(tx, ctx, { act: 'ballot.recounted', subject: ['ballot', 'counters'], payload })
    return differences
  })
}
