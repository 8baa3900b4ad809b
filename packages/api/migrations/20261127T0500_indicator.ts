import { type Kysely, sql } from 'kysely'

/** 可考指标: one set for each half-year, editable until its cycle opens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // It is prepared before its cycle is there, so it names the half-year without referring to a row.
  await run(`create table indicator_set (
    id uuid primary key,
    cycle_id text not null unique check (cycle_id ~ '^20\\d\\dH[12]$'),
    edition integer not null check (edition >= 1),
    preset text not null check (preset in ('original_2022', 'burden_relief', 'own')),
    indicators jsonb not null,
    listed_unit_ids uuid[] not null,
    plan_number text check (plan_number <> ''),
    status text not null check (status in ('draft', 'locked')),
    locked_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'locked') = (locked_at is not null))
  )`)
  await run(`select bind_rows('indicator_set')`)
}
