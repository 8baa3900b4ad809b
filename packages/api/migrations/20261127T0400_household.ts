import { type Kysely, sql } from 'kysely'

/**
 * 入户: households of a place, who is to be asked this quarter, and every contact with its outcome. The door is personal:
 * it is sealed under the household's own key, found by a keyed index and bound by a commitment, as what residents say.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table household (
    id uuid primary key,
    place_id uuid not null references unit (id),
    door bytea,
    door_index text,
    door_index_key_id text,
    door_commitment text not null,
    own_key bytea,
    own_key_id text,
    origin text not null check (origin in ('assigned', 'walk_in')),
    made_by_name text not null,
    made_at timestamptz not null,
    erased_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    constraint household_once_in_place unique (place_id, door_index),
    check ((own_key is null) = (erased_at is not null)),
    check ((door is null) = (erased_at is not null)),
    check ((door_index is null) = (erased_at is not null))
  )`)
  await run(`select bind_rows('household')`)

  // Who asks there this quarter; another visitor takes over by another version.
  await run(`create table household_assignment (
    id uuid primary key,
    household_id uuid not null references household (id),
    unit_id uuid not null references unit (id),
    quarter text not null,
    visitor_id uuid,
    visitor_name text,
    assigned_by_name text not null,
    assigned_at timestamptz not null,
    version integer not null,
    unique (household_id, unit_id, quarter),
    check ((visitor_id is null) = (visitor_name is null))
  )`)
  await run(`create index household_assignment_by_unit on household_assignment (unit_id, quarter)`)
  await run(`select bind_rows('household_assignment')`)

  // Every contact, also one that came to nothing: the response rate is made of them. Answers are bound by a commitment.
  await run(`create table household_visit (
    id uuid primary key,
    household_id uuid not null references household (id),
    quarter text not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    received_at timestamptz not null,
    clock text not null check (clock in ('phone', 'typed')),
    signs text[] not null,
    mode text not null check (mode in ('face', 'helper', 'phone', 'paper')),
    outcome text not null check (outcome in ('done', 'refused', 'nobody_home', 'moved', 'vacant', 'not_eligible')),
    questionnaire_id uuid references questionnaire (id),
    answers jsonb,
    answers_commitment text,
    opinion_id uuid references opinion (id),
    visitor_id uuid not null,
    visitor_name text not null,
    visitor_unit_id uuid not null references unit (id),
    illustrative boolean not null,
    version integer not null,
    check (started_at <= ended_at),
    check ((outcome = 'done') = (questionnaire_id is not null)),
    check ((outcome = 'done') = (answers_commitment is not null))
  )`)
  await run(`create index household_visit_by_household on household_visit (household_id, started_at)`)
  await run(`create index household_visit_by_visitor on household_visit (visitor_id, started_at)`)
  await run(`select bind_rows('household_visit')`)

  // A joint visit serves several units by one contact; a household counts once for each of them and quarter.
  await run(`create table household_visit_unit (
    id uuid primary key,
    visit_id uuid not null references household_visit (id),
    household_id uuid not null references household (id),
    unit_id uuid not null references unit (id),
    quarter text not null,
    counts boolean not null,
    why_not text check (why_not in ('not-done', 'counted-already')),
    unique (visit_id, unit_id),
    check (counts = (why_not is null))
  )`)
  await run(`create unique index household_counts_once on household_visit_unit (household_id, unit_id, quarter)
    where counts`)
  await run(`create index household_visit_unit_by_unit on household_visit_unit (unit_id, quarter)`)
  await run(`select bind_rows('household_visit_unit')`)

  await run(`alter table setting drop constraint setting_id_check`)
  await run(`alter table setting add constraint setting_id_check check (id in ('site', 'feedback', 'household'))`)
}
