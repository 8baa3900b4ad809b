/**
 * 您说我办: what was said and what became of it. A row is one live publication, or one concern that is being worked on and
 * whose title somebody has read for residents.
 * Settled rows are those of the running half-year and the one before; what is not settled stays, however old it is.
 * Source: SPEC §8, §10 (a mere reply is never shown as solved); UX §3.5.
 */
import { type ThemeId, themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { type Day, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import { leadNow, type Units } from '@ratchet/domain/rectification/lead'
import { type Kysely, sql } from 'kysely'
import { countPeopleOf } from '../concern/people.queries.ts'
import { isTitleRead } from '../concern/read-title.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { saidOfItem } from '../feedback/said-of-item.ts'
import { unitsAt } from './said-place.ts'

export const saidGroups = ['solved', 'working', 'cannot'] as const
export type SaidGroup = (typeof saidGroups)[number]
export type SaidStatus = 'solved' | 'working' | 'reopened' | 'cannot' | 'explained'

/** Every status is counted once: the three groups add up to all, and nothing but solved counts as solved. */
export const statusesOf: Readonly<Record<SaidGroup, readonly SaidStatus[]>> = {
  solved: ['solved'],
  working: ['working', 'reopened'],
  cannot: ['cannot', 'explained'],
}
const groupOf = (status: SaidStatus) => saidGroups.find((group) => statusesOf[group].includes(status)) ?? 'working'

/** A photo that can be shown: the day on which it came in, and from whom. */
export interface SaidPhoto {
  readonly id: string
  readonly day: Day
  readonly by: 'resident' | 'unit'
}

export interface SaidDone {
  readonly id: string
  /** The quote as it was published, or the concern's title in an official's words. */
  readonly title: string
  readonly place: string | null
  readonly theme: ThemeId | null
  /** People behind the concern, 我也是 among them; 0 where nobody said it and the title is an official's. */
  readonly people: number
  readonly status: SaidStatus
  /** The last answer was that it cannot be done for now: taken up again, it was not done badly. */
  readonly putOff: boolean
  readonly done: string | null
  readonly againDay: Day | null
  readonly due: Day | null
  /** The lead unit; of one that was merged away, its successor. */
  readonly unit: string | null
  /** Whoever said it said that it is solved. */
  readonly confirmed: boolean
  readonly photosBefore: string[]
  readonly photosAfter: string[]
  /** What is known of these photos. */
  readonly photos: readonly SaidPhoto[]
  /** What look-back found: voices that answered and how many of them say it is done; or that somebody saw it on site. */
  readonly asked: number
  readonly satisfied: number
  readonly seen: 'fixed' | 'not_fixed' | null
  readonly at: Instant
}

export interface SaidWhere {
  readonly placeId: string | null
  readonly theme: ThemeId | null
}

interface Row extends Omit<SaidDone, 'place' | 'unit' | 'photos' | 'theme'> {
  readonly theme: string | null
  readonly placeId: string | null
  readonly leadUnitId: string | null
  readonly concernId: string | null
}

/** What look-back found of the round that was published: an answer of somebody who was drawn, or a visit; others did not happen. */
const lookedAt = sql`(
  select count(*) filter (where k.outcome in ('satisfied', 'unsatisfied'))::integer as asked,
    count(*) filter (where k.outcome = 'satisfied')::integer as satisfied,
    (select v.outcome from lookback_visit v where v.item_id = p.item_id and v.item_round = p.round and v.outcome is not null
      order by v.seen_at desc limit 1) as seen
  from lookback_case k join lookback_row w on w.id = k.row_id join lookback l on l.id = w.lookback_id
  where w.item_id = p.item_id and w.item_round = p.round and l.status <> 'voided'
) look`

/** All rows that residents may read. `solved` needs a photo or the resident's own word, here as in the table's check. */
const everything = (since: Day) => sql<Row>`(
  select p.id, p.quote as title, coalesce(p.place_id, c.place_id) as place_id, coalesce(p.theme, c.theme) as theme,
    case
      when p.round < i.round then 'reopened'
      when p.outcome = 'solved' and (cardinality(p.photos_after) > 0 or p.confirmed or look.satisfied > 0) then 'solved'
      when p.outcome = 'cannot' then 'cannot'
      else 'explained'
    end as status,
    p.outcome = 'cannot' as put_off, p.people, c.id as concern_id,
    p.done, p.again_day, case when p.round < i.round then i.due_day end as due, i.lead_unit_id,
    look.asked, look.satisfied, look.seen,
    p.round = i.round and (p.confirmed or look.satisfied > 0 or exists (select from opinion, rectification_item item where item.id = i.id
      and opinion.concern_id = i.concern_id and opinion.verdict = 'solved' and ${saidOfItem} = 'solved')) as confirmed, p.photos_before, p.photos_after, p.published_at as at
  from publication p join rectification_item i on i.id = p.item_id left join concern c on c.id = i.concern_id
    cross join lateral ${lookedAt}
  where p.withdrawn_at is null
    and (p.published_at >= ${instantOf(since)} or p.outcome = 'cannot' or p.round < i.round)
  union all
  select c.id, c.title, c.place_id, c.theme, 'working', false, 0, c.id,
    null, null::date, open.due, open.lead_unit_id, 0, 0, null, false, '{}'::uuid[], '{}'::uuid[], c.opened_at
  from concern c join lateral (
    select max(i.due_day) as due, (array_agg(i.lead_unit_id order by i.number))[1] as lead_unit_id
    from rectification_item i
    where i.concern_id = c.id and i.status not in ('closed', 'verified')
      and not exists (select 1 from publication p where p.item_id = i.id and p.withdrawn_at is null)
    having count(*) > 0
  ) open on true
  where ${isTitleRead('c')}
)`

/** What the reader asked for, in SQL. */
export function condition(where: SaidWhere, units: Units) {
  const at = where.placeId === null ? null : unitsAt(units, where.placeId)
  return sql`(${where.theme}::text is null or theme = ${where.theme})
    and (${at}::uuid[] is null or place_id = any(${at}::uuid[]))`
}

/** How many rows there are, by group; their sum is `all`. */
export async function countSaid(db: Kysely<Database>, since: Day, only: ReturnType<typeof condition>) {
  const { rows } = await sql<{ status: SaidStatus; count: number }>`
    select status, count(*)::integer as count from ${everything(since)} said where ${only} group by status`.execute(db)
  const counts = { all: 0, solved: 0, working: 0, cannot: 0 }
  for (const { status, count } of rows) {
    counts.all += count
    counts[groupOf(status)] += count
  }
  return counts
}

interface Cut {
  readonly statuses: readonly SaidStatus[]
  readonly limit: number
  readonly offset?: number
}

/** Rows of the statuses, newest first, with names and photos. */
export async function listSaid(
  db: Kysely<Database>,
  units: Units,
  since: Day,
  only: ReturnType<typeof condition>,
  { statuses, limit, offset = 0 }: Cut,
): Promise<SaidDone[]> {
  const { rows } = await sql<Row>`
    select * from ${everything(since)} said where ${only} and status = any(${[...statuses]}::text[])
    order by at desc, id limit ${limit} offset ${offset}`.execute(db)
  const photos = await listPhotos(
    db,
    rows.flatMap((row) => [...row.photosBefore, ...row.photosAfter]),
  )
  const people = await countPeopleOf(
    db,
    rows.flatMap(({ concernId }) => concernId ?? []),
  )
  return rows.map(({ placeId, leadUnitId, concernId, ...row }) => ({
    ...row,
    people: concernId === null ? row.people : (people.get(concernId) ?? 0),
    theme: row.theme === null ? null : themeIdSchema.parse(row.theme),
    place: placeId === null ? null : (units.get(placeId)?.name ?? null),
    unit: leadUnitId === null ? null : leadNow(units, leadUnitId).name,
    // A photo whose time of keeping is over is gone, and a card does not show where it was.
    photosBefore: row.photosBefore.filter((id) => photos.has(id)),
    photosAfter: row.photosAfter.filter((id) => photos.has(id)),
    photos: [...row.photosBefore, ...row.photosAfter].flatMap((id) => photos.get(id) ?? []),
  }))
}

async function listPhotos(db: Kysely<Database>, ids: readonly string[]): Promise<ReadonlyMap<string, SaidPhoto>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('blob').select(['id', 'kind', 'createdAt']).where('id', 'in', ids).execute()
  return new Map(
    rows.map(({ id, kind, createdAt }) => {
      const day = dayOf(createdAt as Instant)
      return [id, { id, day, by: kind === 'resident-photo' ? 'resident' : 'unit' }]
    }),
  )
}
