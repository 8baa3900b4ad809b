import { type RawBuilder, sql } from 'kysely'

/**
 * Whether residents may read the title of the concern, by the name of its table in the query: somebody joined what was said to
 * it, or a person of the office worded or confirmed it. What came in with the office's own ledger is read by nobody before.
 */
export function isTitleRead(concern: string): RawBuilder<boolean> {
  const id = sql.ref(`${concern}.id`)
  return sql<boolean>`(exists (select from opinion voice where voice.concern_id = ${id})
    or exists (select from fact where fact.subject_kind = 'concern' and fact.subject_id = ${id}::text
      and fact.act = 'concern.edited'))`
}
