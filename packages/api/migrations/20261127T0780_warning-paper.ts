import { type Kysely, sql } from 'kysely'

/**
 * What stood on a 预警单 when it was issued stays: the names of the unit and the office, the clause and the day to answer by.
 * It was drawn anew from what is true today. Those issued before have none and are drawn as they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`alter table warning add column paper jsonb, add check (paper is null or number is not null)`)
    .execute(db)
}
