import { type Kysely, sql } from 'kysely'

/**
 * What somebody said in a look-back 回头看 goes with the erasure of what is personal: the trail binds a commitment under the
 * opinion's own key in place of the note. Rows kept before have none, and stay bound as they are by the earlier edition.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table lookback_case add column note_commitment text check (note_commitment ~ '^[0-9a-f]{64}$')`)
    .execute(db)
}
