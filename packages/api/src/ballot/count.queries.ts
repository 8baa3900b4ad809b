/** The counters of a campaign, added up by the database: no read here looks at an answer itself. Source: PERFORMANCE "Shape". */
import type { Counts } from '@ratchet/domain/ballot/opt-in'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findMovable, type PlaceDay } from './movable.queries.ts'

/** Answers by their text, in the default view and of everything. */
export interface ItemCounts {
  readonly standard: Counts
  readonly all: Counts
}
type CountedAnswer = { readonly answer: string; readonly aside: boolean; readonly n: number }

function countsOf(rows: readonly CountedAnswer[]): ItemCounts {
  const standard: Record<string, number> = {}
  const all: Record<string, number> = {}
  for (const { answer, aside, n } of rows) {
    all[answer] = (all[answer] ?? 0) + n
    if (!aside) standard[answer] = n
  }
  return { standard, all }
}

/** Answers of the whole campaign, by item. */
export async function countAnswers(db: Kysely<Database>, campaignId: string): Promise<ReadonlyMap<string, ItemCounts>> {
  const { rows } = await sql<CountedAnswer & { item: string }>`
    select item, answer, aside, sum(n)::int8 as n from ballot_day_count
    where campaign_id = ${campaignId}::uuid group by item, answer, aside`.execute(db)
  return new Map([...Map.groupBy(rows, ({ item }) => item)].map(([item, own]) => [item, countsOf(own)]))
}

/** Answers to one item, by place. */
export async function countByPlace(
  db: Kysely<Database>,
  campaignId: string,
  item: string,
): Promise<ReadonlyMap<string, ItemCounts>> {
  const rows = await db
    .selectFrom('ballotPlaceCount')
    .select(['placeId', 'answer', 'aside', 'n'])
    .where('campaignId', '=', campaignId)
    .where('item', '=', item)
    .execute()
  const own = rows.map((row) => ({ ...row, n: Number(row.n) }))
  return new Map([...Map.groupBy(own, ({ placeId }) => placeId)].map(([place, some]) => [place, countsOf(some)]))
}

export interface PlaceCounts {
  /** Forms, and of them those outside the default view, without a proof, with any mark, filled in by a helper. */
  readonly forms: number
  readonly aside: number
  readonly unproved: number
  readonly flagged: number
  readonly helped: number
  /** Reports of "I was told what to answer". */
  readonly told: number
  /** Forms in the default view that one machine may have sent: see domain/ballot/bound. */
  readonly movable: number
}

/** Forms and reports by place. */
export async function countPlaces(db: Kysely<Database>, campaignId: string): Promise<ReadonlyMap<string, PlaceCounts>> {
  const { rows: days } = await sql<Omit<PlaceCounts, 'told' | 'movable'> & PlaceDay>`
    select place_id, day, sum(forms)::int8 as forms, sum(aside)::int8 as aside, sum(unproved)::int8 as unproved,
      sum(flagged)::int8 as flagged, sum(helped)::int8 as helped
    from ballot_point_day where campaign_id = ${campaignId}::uuid group by place_id, day`.execute(db)
  const { rows: reports } = await sql<{ placeId: string; told: number }>`
    select p.place_id, count(*) as told from ballot_told t join point p on p.id = t.point_id
    where t.campaign_id = ${campaignId}::uuid group by p.place_id`.execute(db)
  const movable = await findMovable(db, campaignId, days)
  const told = new Map(reports.map((row) => [row.placeId, row.told]))
  const byPlace = Map.groupBy(days, ({ placeId }) => placeId)
  return new Map(
    [...new Set([...byPlace.keys(), ...told.keys()])].map((placeId) => {
      const own = byPlace.get(placeId) ?? []
      const sum = (name: keyof (typeof days)[number]) => own.reduce((all, row) => all + Number(row[name]), 0)
      return [
        placeId,
        {
          ...{ forms: sum('forms'), aside: sum('aside'), unproved: sum('unproved') },
          ...{ flagged: sum('flagged'), helped: sum('helped') },
          ...{ told: told.get(placeId) ?? 0, movable: movable.get(placeId) ?? 0 },
        },
      ]
    }),
  )
}

/** Marks by name: how many forms of the campaign bear each, and how many of those stand outside the default view. */
export async function countSigns(db: Kysely<Database>, campaignId: string) {
  const { rows } = await sql<{ sign: string; n: number; aside: number }>`
    select sign, sum(n)::int8 as n, coalesce(sum(n) filter (where aside), 0)::int8 as aside
    from ballot_sign_count where campaign_id = ${campaignId}::uuid group by sign order by sign`.execute(db)
  return rows
}
