import { type Kysely, sql } from 'kysely'

/**
 * What a source's own row told of the matter (what the hotline says of how it was dealt with) names people as the words
 * do: the trail binds a commitment under the matter's own key in its place, which says nothing once the key is destroyed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table opinion_origin add column facts_commitment text`.execute(db)
}
