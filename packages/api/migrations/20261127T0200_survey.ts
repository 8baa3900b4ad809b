import { type Kysely, sql } from 'kysely'

/**
 * Survey waves with their microdata: questionnaires in editions, plan, contract and quotas of a wave, imports with the
 * answers as they came, re-checks. Opt-in samples have a wave of their own and can never have a reading.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`alter table catalogue drop constraint catalogue_kind_check`)
  await run(`alter table catalogue add constraint catalogue_kind_check
    check (kind in ('aspects', 'crosswalk', 'peers', 'scales'))`)

  // One edition of a questionnaire. Issued ones never change: a change is the next edition.
  await run(`create table questionnaire (
    id uuid primary key,
    name text not null check (name <> ''),
    edition integer not null check (edition >= 1),
    kind text not null check (kind in ('quarterly', 'household', 'lookback', 'qr')),
    status text not null check (status in ('draft', 'issued', 'retired')),
    title jsonb not null,
    introduction jsonb not null,
    items jsonb not null,
    scales_edition integer not null,
    approval jsonb,
    issued_on date,
    illustrative boolean not null,
    version integer not null,
    unique (name, edition),
    check ((status = 'draft') = (issued_on is null))
  )`)
  await run(`select bind_rows('questionnaire')`)

  await run(`alter table survey_wave drop constraint survey_wave_design_check`)
  await run(`alter table survey_wave drop constraint survey_wave_basis_check`)
  await run(`alter table survey_wave
    add column questionnaire_id uuid references questionnaire (id),
    add column plan jsonb,
    add column contract jsonb,
    add column fieldwork jsonb,
    add column digest text,
    add column released_by_name text,
    add constraint survey_wave_design_check check (design in ('probability', 'opt_in')),
    add constraint survey_wave_basis_check check (basis in ('reported', 'microdata')),
    add constraint survey_wave_digest_check check ((basis is not distinct from 'microdata') = (digest is not null)),
    add constraint survey_wave_opt_in_check check (design = 'probability' or basis is distinct from 'reported'),
    add constraint survey_wave_by_design unique (id, design)`)

  // Scores, ranks, floors and accountability read readings and nothing else: whoever chose to answer has none.
  await run(`alter table survey_reading
    add column design text not null default 'probability' check (design = 'probability'),
    add column df numeric check (df > 0),
    add column lower numeric,
    add column upper numeric,
    add constraint survey_reading_of_probability_wave foreign key (wave_id, design) references survey_wave (id, design)`)

  await run(`create table survey_quota (
    id uuid primary key,
    wave_id uuid not null references survey_wave (id),
    place_id uuid not null references unit (id),
    target integer not null check (target > 0),
    unique (wave_id, place_id)
  )`)
  await run(`select bind_rows('survey_quota')`)

  // One delivery of a firm. Its rows are seen once it is stored, all at once; undone, they are gone.
  await run(`create table survey_import (
    id uuid primary key,
    wave_id uuid not null references survey_wave (id),
    file_name text not null,
    sha256 text not null,
    size integer not null check (size > 0),
    mapping jsonb not null,
    coding jsonb not null,
    only_whole boolean not null,
    status text not null check (status in ('queued', 'stored', 'failed', 'undone')),
    accepted integer,
    rejected integer,
    fixed integer,
    unchanged integer,
    replaced integer,
    digest text,
    failure text,
    asked_by_name text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    job_id uuid,
    version integer not null,
    check ((status = 'stored') <= (digest is not null))
  )`)
  await run(
    `create unique index survey_import_once on survey_import (wave_id, sha256) where status in ('queued', 'stored')`,
  )
  await run(`create unique index survey_import_one_at_a_time on survey_import (wave_id) where status = 'queued'`)
  await run(`select bind_rows('survey_import')`)

  // The file as it came, sealed under the import's own key: its comments may name people. Gone with the key.
  await run(`create table survey_import_file (
    id uuid primary key references survey_import (id),
    own_key bytea,
    own_key_id text not null,
    sealed bytea
  )`)

  // One case of the sample. Bound by the import's digest and not row by row: a wave may have 100,000.
  await run(`create table survey_response (
    id uuid primary key,
    import_id uuid not null references survey_import (id),
    wave_id uuid not null references survey_wave (id),
    case_id text not null,
    sheet text not null,
    sheet_row integer not null,
    disposition text not null check (disposition in ('complete', 'partial', 'refused', 'not_contacted', 'other',
      'unknown_household', 'unknown_other', 'ineligible')),
    street_id uuid not null references unit (id),
    place_id uuid not null references unit (id),
    interviewer text,
    started_at text,
    ended_at text,
    seconds integer,
    answers jsonb not null,
    traits jsonb not null,
    weight double precision check (weight > 0 and weight < 'Infinity'),
    comment text,
    original bytea,
    flags jsonb not null,
    digest text not null,
    superseded_by uuid references survey_import (id),
    unique (import_id, case_id)
  )`)
  await run(`create index survey_response_by_wave on survey_response (wave_id, case_id)`)
  await run(
    `create index survey_response_superseded on survey_response (superseded_by) where superseded_by is not null`,
  )

  // Interviews drawn to be asked again 复核: the draw can be repeated by anybody from its seed.
  await run(`create table survey_recheck_draw (
    id uuid primary key,
    wave_id uuid not null references survey_wave (id),
    seed text not null,
    frame_hash text not null,
    frame_size integer not null check (frame_size > 0),
    size integer not null check (size > 0),
    by_name text not null,
    at timestamptz not null
  )`)
  await run(`select bind_rows('survey_recheck_draw')`)
  await run(`create table survey_recheck (
    id uuid primary key,
    wave_id uuid not null references survey_wave (id),
    draw_id uuid not null references survey_recheck_draw (id),
    case_id text not null,
    interviewer text,
    place_id uuid references unit (id),
    mode text check (mode in ('phone', 'visit', 'recording')),
    outcome text check (outcome in ('confirmed', 'differs', 'not_reached', 'not_interviewed')),
    note text,
    by_name text,
    at timestamptz,
    version integer not null,
    unique (wave_id, case_id),
    check ((outcome is null) = (at is null)),
    check ((outcome is null) = (mode is null))
  )`)
  await run(`select bind_rows('survey_recheck')`)
}
