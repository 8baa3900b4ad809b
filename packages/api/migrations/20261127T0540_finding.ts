import { type Kysely, sql } from 'kysely'

/** 问责规则: editions of the regulation, sample sizes of the city's rounds, and what the rules found of each year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // The regulation 考核办法 with its clauses, and the rules as data that cite them. An edition is never changed.
  await run(`create table accountability_regulation (
    id uuid primary key,
    edition integer not null unique check (edition >= 1),
    content jsonb not null,
    note text not null check (note <> ''),
    adopted_by jsonb not null,
    adopted_at timestamptz not null,
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`select bind_rows('accountability_regulation')`)

  // How many were asked in a round of the city: told later or never, so it stands beside the result. The last one counts.
  await run(`create table examination_sample (
    id uuid primary key,
    round_id text not null references examination_round (id),
    subject text not null,
    n integer not null check (n > 0),
    deff numeric check (deff > 0),
    sd numeric check (sd > 0),
    source text not null check (source <> ''),
    entered_by jsonb not null,
    entered_at timestamptz not null,
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`create index examination_sample_by_round on examination_sample (round_id)`)
  await run(`select bind_rows('examination_sample')`)
  for (const table of ['accountability_regulation', 'examination_sample']) {
    await run(`create trigger ${table}_kept before update or delete on ${table}
      for each row execute function keep_forever()`)
  }

  // What one rule found of one year. It proposes; only a person chooses, and a case decides.
  await run(`create table accountability_finding (
    id uuid primary key,
    year integer not null check (year between 2000 and 2199),
    rule text not null check (rule in ('R1', 'R2', 'R3', 'P1')),
    regulation_edition integer not null references accountability_regulation (edition),
    outcome text not null check (outcome in ('proposes', 'none', 'choose')),
    candidates jsonb not null,
    because jsonb not null,
    figures jsonb not null,
    circular_id uuid,
    chosen jsonb,
    opened jsonb not null,
    status text not null check (status in ('open', 'case_opened', 'no_finding')),
    examined_by jsonb not null,
    at timestamptz not null,
    decided_by jsonb,
    decided_at timestamptz,
    reason text,
    illustrative boolean not null,
    version integer not null,
    unique (year, rule),
    check ((decided_by is null) = (decided_at is null)),
    check (status <> 'no_finding' or decided_by is not null)
  )`)
  await run(`select bind_rows('accountability_finding')`)
}
