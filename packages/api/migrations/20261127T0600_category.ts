import { type Kysely, sql } from 'kysely'

/**
 * 类别: what an opinion, a concern and an item are about within their theme, by the category catalogue; how an opinion
 * sounds, and the second theme that it touches. What was suggested and what was decided stand in the fact of the act,
 * which is read for the accuracy in live use.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`alter table catalogue drop constraint catalogue_kind_check`)
  await run(`alter table catalogue add constraint catalogue_kind_check
    check (kind in ('aspects', 'crosswalk', 'peers', 'scales', 'category'))`)

  for (const table of ['opinion', 'concern', 'rectification_item']) {
    await run(`alter table ${table} add column category text check (category ~ '^[A-Z]\\d{1,2}$')`)
  }
  await run(`alter table opinion
    add column second_theme text,
    add column sentiment text check (sentiment in ('positive', 'neutral', 'negative')),
    add check (second_theme is distinct from theme or theme is null)`)
  await run(`create index opinion_by_category on opinion (category, place_id)`)
  await run(`create index concern_by_category on concern (category, place_id)`)
  // The queue of urgent needs goes by waiting time.
  await run(`create index opinion_urgent on opinion (received_at) where urgent`)
  await run(`create index fact_of_sorting on fact (at, id) where act = 'opinion.classified'`)
}
