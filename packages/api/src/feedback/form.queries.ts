/** What the form of 我要反映 offers: places, and concerns that others have raised nearby. Source: UX §3.5. */
import type { OpinionKind } from '@ratchet/domain/opinion/opinion'
import { type Kysely, sql } from 'kysely'
import { countPeopleOf } from '../concern/people.queries.ts'
import type { Database } from '../database/tables.gen.ts'
import { findSetting } from '../setting/setting.queries.ts'

/** Places that a resident can point at, streets first; only what exists now. */
export async function findForm(db: Kysely<Database>) {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'parentId'])
    .where('kind', 'in', ['street', 'community', 'village'])
    .where('retiredDay', 'is', null)
    .orderBy('code')
    .orderBy('name')
    .execute()
  const { answerDays, assignDays } = await findSetting(db, 'feedback')
  const { phone } = await findSetting(db, 'site')
  return {
    streets: units.filter((unit) => unit.kind === 'street').map(({ id, name }) => ({ id, name })),
    places: units.filter((unit) => unit.kind !== 'street'),
    assignDays,
    answerDays,
    phoneDesk: phone,
  }
}

export interface Similar {
  readonly id: string
  readonly title: string
  readonly place: string | null
  /** Distinct people, whoever said “me too” among them. */
  readonly people: number
  readonly status: 'new' | 'working'
}

/** Up to three concerns of the kind at the place or its street that somebody raises and nobody has settled, most people first. */
export async function listSimilar(db: Kysely<Database>, kind: OpinionKind, placeId: string | null): Promise<Similar[]> {
  if (placeId === null || kind === 'other') return []
  const { rows } = await sql<Similar & { items: number; open: number }>`
    select concern.id, concern.title, unit.name as place,
      (select count(*) from opinion where concern_id = concern.id) as people,
      case when exists (select from rectification_item where concern_id = concern.id) then 'working' else 'new' end as status
    from concern left join unit on unit.id = concern.place_id
    where concern.theme = ${kind} and exists (select from opinion where concern_id = concern.id)
      and concern.place_id in (${placeId}, (select parent_id from unit where id = ${placeId}))
      and (not exists (select from rectification_item item where item.concern_id = concern.id)
        or exists (select from rectification_item item
          where item.concern_id = concern.id and item.status not in ('closed', 'verified')))
    order by people desc, concern.opened_at desc limit 3`.execute(db)
  const people = await countPeopleOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ id, title, place, status }) => ({ id, title, place, people: people.get(id) ?? 0, status }))
}
