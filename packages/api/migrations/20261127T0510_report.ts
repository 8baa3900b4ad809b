import { type Kysely, sql } from 'kysely'

/**
 * 季度填报: the report of one unit for one quarter, and what it rests on. Texts are kept while they are typed in a draft that
 * binds nobody; handing in copies them to the report, with the figures of that moment.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table assessment_report (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$'),
    status text not null check (status in ('open', 'submitted', 'returned', 'verified')),
    due_day date not null,
    opened_at timestamptz not null,
    opened_by jsonb not null,
    submitted_at timestamptz,
    submitted_by jsonb,
    late boolean not null,
    returns integer not null check (returns >= 0),
    texts jsonb not null,
    figures jsonb,
    illustrative boolean not null,
    version integer not null,
    unique (unit_id, quarter),
    check ((submitted_at is null) = (submitted_by is null)),
    check ((submitted_at is null) = (figures is null)),
    check (status = 'open' or submitted_at is not null)
  )`)
  await run(`create index assessment_report_by_quarter on assessment_report (quarter)`)
  await run(`select bind_rows('assessment_report')`)

  // A file, a record of the product, a link or a text; withdrawn evidence stays, so that what was shown once is known.
  await run(`create table assessment_evidence (
    id uuid primary key,
    report_id uuid not null references assessment_report (id),
    indicator text not null,
    kind text not null check (kind in ('file', 'record', 'link', 'text')),
    blob_id uuid references blob (id),
    sha256 text,
    record_kind text,
    record_id text,
    title text not null,
    detail jsonb not null,
    added_by jsonb not null,
    added_at timestamptz not null,
    withdrawn_at timestamptz,
    version integer not null,
    check ((kind = 'file') = (blob_id is not null)),
    check ((kind = 'file') = (sha256 is not null)),
    check ((kind = 'record') = (record_kind is not null and record_id is not null))
  )`)
  await run(`create index assessment_evidence_by_report on assessment_evidence (report_id)`)
  await run(`create index assessment_evidence_by_hash on assessment_evidence (sha256) where sha256 is not null`)
  await run(`create unique index assessment_record_once on assessment_evidence (report_id, indicator, record_kind, record_id)
    where withdrawn_at is null and kind = 'record'`)
  await run(`select bind_rows('assessment_evidence')`)

  await run(`create table assessment_draft (
    report_id uuid primary key references assessment_report (id),
    texts jsonb not null,
    saved_by_name text not null,
    saved_at timestamptz not null,
    version integer not null
  )`)
}
