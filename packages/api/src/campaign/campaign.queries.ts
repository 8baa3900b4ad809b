import { type Campaign, campaignSchema } from '@ratchet/domain/campaign/campaign'
import { addDays, type Day } from '@ratchet/domain/day'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import type { Tx } from '../context.ts'
import { json } from '../database/json.ts'
import type { Database } from '../database/tables.gen.ts'

export type StoredCampaign = Campaign & { readonly illustrative: boolean }

/** Every campaign, the latest first. */
export async function listCampaigns(db: Kysely<Database>): Promise<StoredCampaign[]> {
  const rows = await db.selectFrom('campaign').selectAll().orderBy('firstDay', 'desc').execute()
  return rows.map((row) => ({ ...campaignSchema.parse(row), illustrative: row.illustrative }))
}

/** Takes the lock that makes two people planning at once wait for each other, then reads every campaign. */
export async function loadCampaigns(tx: Tx): Promise<StoredCampaign[]> {
  // A campaign that is not there yet has no row to lock; the exclusion constraint is the second wall.
  await sql`select pg_advisory_xact_lock(hashtext('campaign'))`.execute(tx)
  await tx.selectFrom('campaign').select('id').forUpdate().execute()
  return listCampaigns(tx)
}

/** Refused with `not-found`. */
export async function findCampaign(db: Kysely<Database>, id: string): Promise<StoredCampaign> {
  const row = await db.selectFrom('campaign').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'campaign' })
  return { ...campaignSchema.parse(row), illustrative: row.illustrative }
}

export async function saveCampaign(tx: Tx, campaign: StoredCampaign): Promise<void> {
  const row = { ...campaign, viewRule: json(campaign.viewRule) }
  await tx
    .insertInto('campaign')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Brings the campaign's own partitions of the ballots: without them no answer can be stored. */
export async function addPartitions(tx: Tx, id: string): Promise<void> {
  await sql`select add_ballot_partitions(${id}::uuid)`.execute(tx)
}

/** What came in, forms by their first sending. Only counted: nobody was drawn, so nothing is estimated from it. */
export interface Collected {
  readonly design: 'opt_in'
  readonly forms: number
  /** Of these, outside the default view by the published rule. */
  readonly aside: number
  readonly today: number
  readonly yesterday: number
  /** Communities and villages, and points, from which anything came. */
  readonly places: number
  readonly points: number
  /** Days on which anything came in, oldest first. */
  readonly days: readonly { readonly day: Day; readonly forms: number }[]
}

const nothing = { forms: 0, aside: 0, today: 0, yesterday: 0, places: 0, points: 0 }

/** What came in for each campaign, from the counters. */
export async function collectedBy(db: Kysely<Database>, today: Day): Promise<(campaignId: string) => Collected> {
  const { rows } = await sql<Omit<Collected, 'design' | 'days'> & { campaignId: string }>`
    select campaign_id, sum(forms)::int as forms, sum(aside)::int as aside,
      coalesce(sum(forms) filter (where day = ${today}), 0)::int as today,
      coalesce(sum(forms) filter (where day = ${addDays(today, -1)}), 0)::int as yesterday,
      count(distinct place_id)::int as places, count(distinct point_id)::int as points
    from ballot_point_day group by campaign_id`.execute(db)
  const byId = new Map(rows.map(({ campaignId, ...row }) => [campaignId, row]))
  const days = await db
    .selectFrom('ballotPointDay')
    .select(['campaignId', 'day', sql<number>`sum(forms)::int`.as('forms')])
    .groupBy(['campaignId', 'day'])
    .orderBy('day')
    .execute()
  const daysOf = Map.groupBy(days, (row) => row.campaignId)
  return (campaignId) => ({
    ...(byId.get(campaignId) ?? nothing),
    design: 'opt_in',
    days: (daysOf.get(campaignId) ?? []).map(({ day, forms }) => ({ day: day as Day, forms })),
  })
}

/** The editions of the questionnaires that campaigns ask, by id. */
export async function questionnairesAsked(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('questionnaire')
    .select(['id', 'name', 'edition'])
    .where('id', 'in', (eb) => eb.selectFrom('campaign').select('questionnaireId'))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
