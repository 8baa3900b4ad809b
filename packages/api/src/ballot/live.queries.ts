/** A campaign on its day 现场: how many came so far, out of counters, and whether they are behind. Source: PERFORMANCE row 5. */
import { standingOf } from '@ratchet/domain/campaign/campaign'
import { dayOf, type Instant } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import { findCampaign } from '../campaign/campaign.queries.ts'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export async function findLive({ db, now }: Pick<Context, 'db' | 'now'>, campaignId: string) {
  const campaign = await findCampaign(db, campaignId)
  const today = dayOf(now)
  const { rows } = await sql<{ forms: number; today: number; aside: number; points: number }>`
    select coalesce(sum(forms), 0)::int8 as forms, coalesce(sum(aside), 0)::int8 as aside,
      coalesce(sum(forms) filter (where day = ${today}::date), 0)::int8 as today,
      count(*) filter (where day = ${today}::date) as points
    from ballot_point_day where campaign_id = ${campaignId}::uuid`.execute(db)
  const uncounted = await db
    .selectFrom('ballotUncounted')
    .innerJoin('ballotBatch', 'ballotBatch.id', 'ballotUncounted.batchId')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('size'), sql<number>`0`).as('size'))
    .where('campaignId', '=', campaignId)
    .executeTakeFirst()
  return {
    design: 'opt_in' as const,
    now,
    standing: standingOf(campaign, today),
    ...(rows[0] ?? { forms: 0, today: 0, aside: 0, points: 0 }),
    /** Sendings that are stored and not counted yet: more than a second's worth means that the counters are behind. */
    uncounted: Number(uncounted?.size ?? 0),
  }
}
export type Live = Awaited<ReturnType<typeof findLive>>

/** How many reports of "I was told what to answer" are listed; all are counted. */
const LISTED = 200

/** Reports of "I was told what to answer" 有人教我怎么评, the newest first. Whoever made one is not known. */
export async function listTold(db: Kysely<Database>, campaignId: string) {
  await findCampaign(db, campaignId)
  const rows = await db
    .selectFrom('ballotTold')
    .innerJoin('point', 'point.id', 'ballotTold.pointId')
    .innerJoin('unit as place', 'place.id', 'point.placeId')
    .leftJoin('unit as street', 'street.id', 'place.parentId')
    .select(['ballotTold.id', 'ballotTold.at', 'point.code', 'point.site', 'place.id as placeId'])
    .select(['place.name as place', 'street.name as street'])
    .where('campaignId', '=', campaignId)
    .orderBy('ballotTold.at', 'desc')
    .orderBy('ballotTold.id')
    .limit(LISTED)
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, at: at as unknown as Instant }))
}
