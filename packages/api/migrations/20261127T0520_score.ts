import { type Kysely, sql } from 'kysely'

/** Scores: verifications, bonus applications and their scorers, other parts of the quarterly total, published snapshots. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const quarter = `quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$')`

  // A decision is never changed: the next one supersedes it.
  await run(`create table assessment_verification (
    id uuid primary key,
    report_id uuid not null references assessment_report (id),
    indicator text not null,
    decision text not null check (decision in ('accepted', 'part', 'returned')),
    credit numeric not null check (credit between 0 and 1),
    reason text,
    by jsonb not null,
    at timestamptz not null,
    superseded_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    check (decision = 'accepted' or reason <> ''),
    check (decision <> 'returned' or credit = 0)
  )`)
  await run(`create unique index assessment_verification_once on assessment_verification (report_id, indicator)
    where superseded_at is null`)
  await run(`select bind_rows('assessment_verification')`)

  await run(`create table bonus_application (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    ${quarter},
    title text not null check (title <> ''),
    effect text not null check (effect <> ''),
    evidence jsonb not null,
    asked numeric not null check (asked > 0),
    asked_by jsonb not null,
    asked_at timestamptz not null,
    status text not null check (status in ('open', 'scored', 'approved', 'declined')),
    points numeric check (points >= 0),
    decided_by jsonb,
    decided_at timestamptz,
    reason text,
    illustrative boolean not null,
    version integer not null,
    check ((status in ('approved', 'declined')) = (decided_at is not null)),
    check ((status = 'approved') = (points is not null)),
    check (status <> 'declined' or reason <> '')
  )`)
  await run(`create index bonus_application_by_quarter on bonus_application (quarter, unit_id)`)
  await run(`select bind_rows('bonus_application')`)

  // Whoever has an interest says so and gives no points.
  await run(`create table bonus_scoring (
    id uuid primary key,
    application_id uuid not null references bonus_application (id),
    scorer_id uuid not null,
    scorer jsonb not null,
    interest text,
    points numeric check (points >= 0),
    at timestamptz not null,
    version integer not null,
    unique (application_id, scorer_id),
    check ((interest is null) = (points is not null))
  )`)
  await run(`select bind_rows('bonus_scoring')`)

  await run(`create table score_component (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    ${quarter},
    name text not null check (name <> ''),
    weight numeric not null check (weight > 0 and weight < 100),
    points numeric not null check (points >= 0),
    entered_by jsonb not null,
    at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    unique (unit_id, quarter, name)
  )`)
  await run(`select bind_rows('score_component')`)

  await run(`create table score_publication (
    id uuid primary key,
    ${quarter},
    edition integer not null check (edition >= 1),
    kind text not null check (kind in ('original', 'correction')),
    content jsonb not null,
    reason text,
    proposed_by jsonb not null,
    proposed_at timestamptz not null,
    confirmed_by jsonb,
    published_at timestamptz,
    declined_by jsonb,
    declined_at timestamptz,
    decline_reason text,
    illustrative boolean not null,
    version integer not null,
    check ((kind = 'original') = (edition = 1)),
    check (kind = 'original' or reason <> ''),
    check ((confirmed_by is null) = (published_at is null)),
    check ((declined_by is null) = (declined_at is null)),
    check (published_at is null or declined_at is null),
    check (confirmed_by is null or confirmed_by ->> 'id' <> proposed_by ->> 'id')
  )`)
  await run(`create unique index score_publication_edition on score_publication (quarter, edition)
    where declined_at is null`)
  await run(`create unique index score_publication_open_once on score_publication (quarter)
    where published_at is null and declined_at is null`)
  await run(`select bind_rows('score_publication')`)
}
