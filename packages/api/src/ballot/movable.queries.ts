import type { Day } from '@ratchet/domain/day'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** What was counted at one place on one day. */
export interface PlaceDay {
  readonly placeId: string
  readonly day: Day
  readonly forms: number
  readonly aside: number
}

/** A day as it was added up: by place, what one machine may have sent, when so many forms were in the default view. */
interface AddedUp {
  readonly admitted: number
  readonly places: ReadonlyMap<string, { readonly movable: number; readonly admitted: number }>
}
const known = new Map<string, AddedUp>()
const KNOWN_DAYS = 2000
/** A day with fewer forms is added up anew whenever one comes; a larger one when it has grown by this share. */
const LARGE = 1000
const GROWN = 0.02

/**
 * Forms in the default view that one machine may have sent in one day, the worst there was, by place: see domain/ballot/bound. At each point and day that is
 * everything that counts, less what every network but the largest brought with a proof. A day is added up once for as long as
 * it stays the same; while a large one grows a little, every new form is taken for that machine's, so the bound holds.
 */
export async function findMovable(
  db: Kysely<Database>,
  campaignId: string,
  counted: readonly PlaceDay[],
): Promise<ReadonlyMap<string, number>> {
  const days = [...Map.groupBy(counted, ({ day }) => day)].map(([day, places]) => ({
    day,
    places,
    name: `${campaignId}|${day}`,
    admitted: places.reduce((sum, place) => sum + admittedAt(place), 0),
  }))
  const fresh = days.filter(({ name, admitted }) => !holds(known.get(name), admitted))
  if (fresh.length > 0) {
    if (known.size + fresh.length > KNOWN_DAYS) known.clear()
    const rows = await addUp(
      db,
      campaignId,
      fresh.map(({ day }) => day),
    )
    const byDay = Map.groupBy(rows, ({ day }) => day)
    for (const { name, day } of fresh) {
      const own = byDay.get(day) ?? []
      const places = new Map(own.map(({ placeId, ...row }) => [placeId, row]))
      known.set(name, { admitted: own.reduce((sum, { admitted }) => sum + admitted, 0), places })
    }
  }
  const movable = new Map<string, number>()
  for (const { name, places } of days)
    for (const place of places) {
      const then = known.get(name)?.places.get(place.placeId) ?? { movable: 0, admitted: 0 }
      const own = then.movable + Math.max(0, admittedAt(place) - then.admitted)
      movable.set(place.placeId, Math.max(movable.get(place.placeId) ?? 0, own))
    }
  return movable
}

const admittedAt = ({ forms, aside }: PlaceDay): number => forms - aside

/** Whether what was added up still says enough. */
function holds(then: AddedUp | undefined, admitted: number): boolean {
  if (!then) return false
  const more = admitted - then.admitted
  return more === 0 || (then.admitted >= LARGE && more > 0 && more <= then.admitted * GROWN)
}

/** '' stands for whoever brought no proof, whose network holds nobody. */
async function addUp(db: Kysely<Database>, campaignId: string, days: readonly Day[]) {
  const { rows } = await sql<{ placeId: string; day: Day; movable: number; admitted: number }>`
    select d.place_id, d.day, sum(d.forms - d.aside)::int8 as admitted,
      sum(d.forms - d.aside - coalesce(s.proved, 0) + coalesce(s.largest, 0))::int8 as movable
    from ballot_point_day d left join (
      select point_id, day, sum(admitted) as proved, max(admitted) as largest from ballot_source
      where campaign_id = ${campaignId}::uuid and day = any(${days}::date[]) and source <> '' group by point_id, day
    ) s on s.point_id = d.point_id and s.day = d.day
    where d.campaign_id = ${campaignId}::uuid and d.day = any(${days}::date[]) group by d.place_id, d.day`.execute(db)
  return rows
}
