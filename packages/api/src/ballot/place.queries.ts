import { hiddenPlaces } from '@ratchet/domain/ballot/opt-in'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

export interface PlacedStreet {
  readonly id: string
  readonly name: string
  readonly places: readonly { readonly id: string; readonly name: string; readonly hasPoint: boolean }[]
}

/** Streets with their communities and villages in the order of the org tree, never in that of their counts. */
export async function listPlaces(db: Kysely<Database>): Promise<PlacedStreet[]> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'kind', 'parentId'])
    .select(({ exists, selectFrom }) =>
      exists(selectFrom('point').select('point.id').whereRef('point.placeId', '=', 'unit.id')).as('hasPoint'),
    )
    .where('kind', 'in', ['street', 'community', 'village'])
    .orderBy('sort')
    .orderBy('code')
    .orderBy('name')
    .execute()
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  return units
    .filter(({ kind }) => kind === 'street')
    .map(({ id, name }) => ({
      id,
      name,
      places: (below.get(id) ?? []).map((place) => ({
        id: place.id,
        name: place.name,
        hasPoint: place.hasPoint === true,
      })),
    }))
}

/** Places so few answered at that nobody opens their forms, and those that would tell of them. */
export async function listHiddenPlaces(db: Kysely<Database>, campaignId: string): Promise<string[]> {
  const tree = await listPlaces(db)
  const { rows } = await sql<{ placeId: string; forms: number }>`
    select place_id, sum(forms)::int8 as forms from ballot_point_day
    where campaign_id = ${campaignId}::uuid group by place_id`.execute(db)
  const forms = new Map(rows.map((row) => [row.placeId, row.forms]))
  return [
    ...hiddenPlaces(tree.map(({ places }) => places.map(({ id }) => ({ placeId: id, forms: forms.get(id) ?? 0 })))),
  ]
}
