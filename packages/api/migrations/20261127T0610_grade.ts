import { type Kysely, sql } from 'kysely'

/**
 * 合并与分级: concerns that turned out to be one problem and can be taken apart again, who was told of it, opinions of one
 * person; and the normal-distribution grading with its published method, its populations and its frozen runs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // The number of a merged concern stays and points to the one that lives.
  await run(`alter table concern
    add column merged_into_id uuid references concern (id),
    add check (merged_into_id <> id)`)
  await run(`create index concern_by_survivor on concern (merged_into_id) where merged_into_id is not null`)

  // Who came along in a merge, so that taking it apart puts each of them back where it belonged.
  await run(`create table concern_merge (
    id uuid primary key,
    kept_id uuid not null references concern (id),
    merged_id uuid not null references concern (id),
    opinion_ids uuid[] not null,
    item_ids uuid[] not null,
    reason text not null check (reason <> ''),
    by jsonb not null,
    at timestamptz not null,
    undone_by jsonb,
    undone_at timestamptz,
    undone_reason text,
    version integer not null,
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (undone_reason is null))
  )`)
  await run(`create unique index concern_merge_once on concern_merge (merged_id) where undone_at is null`)
  await run(`create index concern_merge_by_kept on concern_merge (kept_id)`)
  await run(`create index concern_merge_by_opinion on concern_merge using gin (opinion_ids)`)
  await run(`select bind_rows('concern_merge')`)

  // Whoever left a number and wants a call was told by a call or a slip that matters were joined or taken apart.
  await run(`create table merge_told (
    id uuid primary key,
    merge_id uuid not null references concern_merge (id),
    opinion_id uuid not null references opinion (id),
    about text not null check (about in ('merged', 'unmerged')),
    how text not null check (how in ('call', 'slip')),
    by jsonb not null,
    at timestamptz not null,
    version integer not null,
    unique (merge_id, opinion_id, about)
  )`)
  await run(`select bind_rows('merge_told')`)

  // An official says that two opinions are one person's, and may take it back.
  await run(`create table same_person (
    id uuid primary key,
    opinion_id uuid not null references opinion (id),
    other_id uuid not null references opinion (id),
    note text not null check (note <> ''),
    by jsonb not null,
    at timestamptz not null,
    undone_by jsonb,
    undone_at timestamptz,
    version integer not null,
    check (opinion_id < other_id),
    check ((undone_at is null) = (undone_by is null))
  )`)
  await run(`create unique index same_person_once on same_person (opinion_id, other_id) where undone_at is null`)
  await run(`create index same_person_by_other on same_person (other_id)`)
  await run(`select bind_rows('same_person')`)

  // How many live in a street or park, with the source; the last edition holds, earlier ones stay.
  await run(`create table area_population (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    edition integer not null check (edition >= 1),
    people integer not null check (people > 0),
    as_of date not null,
    source text not null check (source <> ''),
    by jsonb not null,
    at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    unique (unit_id, edition)
  )`)
  await run(`select bind_rows('area_population')`)

  // The published method: weights, bands, least people, rise or fixed rate. Editions, with a note why.
  await run(`create table grade_scheme (
    id uuid primary key,
    edition integer not null unique check (edition >= 1),
    content jsonb not null,
    note text not null check (note <> ''),
    by jsonb not null,
    at timestamptz not null,
    version integer not null
  )`)
  await run(`select bind_rows('grade_scheme')`)

  // One grading, frozen with what it was made of; nothing of it changes later.
  await run(`create table grade_run (
    id uuid primary key,
    number text not null unique check (number ~ '^FJ-20\\d\\d-\\d{4,}$'),
    quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$'),
    through_day date not null,
    exposure text not null check (exposure in ('residents', 'respondents')),
    wave_id uuid,
    scheme_edition integer not null references grade_scheme (edition),
    compared_id uuid references grade_run (id),
    inputs jsonb not null,
    result jsonb not null,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    note text not null,
    by jsonb not null,
    at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    check ((exposure = 'respondents') = (wave_id is not null))
  )`)
  await run(`create index grade_run_by_quarter on grade_run (quarter, at)`)
  await run(`select bind_rows('grade_run')`)

  for (const table of ['merge_told', 'area_population', 'grade_scheme', 'grade_run']) {
    await run(`create trigger ${table}_kept before update or delete on ${table}
      for each row execute function keep_forever()`)
  }
}
