import { countPeople, type Said } from '@ratchet/domain/concern/people'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

type Db = Kysely<Database>
export type SaidRow = Said & { readonly concernId: string | null }

/** What tells whose the opinions of a condition are; the condition names `opinion`. */
export async function listSaid(db: Db, condition: RawBuilder<unknown>): Promise<SaidRow[]> {
  const { rows } = await sql<SaidRow & { samePersonAs: string[] }>`
    select opinion.id, opinion.concern_id as "concernId",
      contact.phone_index_key_id || ' ' || contact.phone_index as "phoneIndex",
      origin.source || ' ' || origin.number as "caseNumber",
      coalesce((select array_agg(other_id) from same_person
        where same_person.opinion_id = opinion.id and undone_at is null), '{}') as "samePersonAs"
    from opinion
    left join contact on contact.id = opinion.id
    left join opinion_origin origin on origin.opinion_id = opinion.id and origin.word_id is null
    where ${condition}
    order by opinion.id`.execute(db)
  return rows
}

/** How many people stand behind each concern, or behind the given ones. */
export async function countPeopleOf(db: Db, concernIds?: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const condition = concernIds
    ? sql`opinion.concern_id = any(${concernIds}::uuid[])`
    : sql`opinion.concern_id is not null`
  const said = Map.groupBy(await listSaid(db, condition), (row) => row.concernId ?? '')
  return new Map([...said].map(([id, rows]) => [id, countPeople(rows)]))
}

/** How many people stand behind one concern. */
export async function peopleOf(db: Db, concernId: string): Promise<number> {
  return (await countPeopleOf(db, [concernId])).get(concernId) ?? 0
}
