import { type Kysely, sql } from 'kysely'

/**
 * Ledgers 台账: the office's own file that came in, its rows and what became of each; snapshots of the running ledger, frozen
 * at quarter and half-year, and the corrections that were added to them later.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const cycleId = `text not null check (cycle_id ~ '^20\\d\\dH[12]$') references cycle (id)`

  // The file itself is not kept: it may hold residents' numbers. Its shape (sheet, title, header, columns in their order) and
  // its rows without them are what goes out again.
  await run(`create table ledger_import (
    id uuid primary key,
    cycle_id ${cycleId},
    name text not null check (name <> ''),
    sha256 text not null,
    shape jsonb not null,
    mapping jsonb not null,
    status text not null check (status in ('done', 'undone')),
    made integer not null check (made >= 0),
    known integer not null check (known >= 0),
    rejected integer not null check (rejected >= 0),
    by jsonb not null,
    at timestamptz not null,
    undone_by jsonb,
    undone_at timestamptz,
    undone_reason text,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'undone') = (undone_at is not null)),
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (undone_reason is null))
  )`)
  await run(`create index ledger_import_by_cycle on ledger_import (cycle_id, at)`)
  await run(`select bind_rows('ledger_import')`)

  // One row of theirs and what it became. The numbers are never given again, also when the import is undone.
  await run(`create table ledger_entry (
    id uuid primary key,
    import_id uuid not null references ledger_import (id),
    row integer not null check (row >= 1),
    key text not null check (key <> ''),
    cells jsonb not null,
    status text not null check (status <> ''),
    item_id uuid not null,
    number text not null unique,
    concern_id uuid,
    concern_number text,
    live boolean not null,
    version integer not null,
    unique (import_id, row)
  )`)
  await run(`create unique index ledger_entry_once on ledger_entry (key) where live`)
  await run(`create index ledger_entry_by_item on ledger_entry (item_id)`)
  await run(`select bind_rows('ledger_entry')`)

  // Which unit a word of theirs means, as a person chose it: offered again with the next file.
  await run(`create table ledger_word (
    word text primary key check (word <> ''),
    unit_id uuid not null references unit (id),
    used_at timestamptz not null
  )`)

  await run(`create table ledger_snapshot (
    id uuid primary key,
    number text not null unique check (number ~ '^TZ-20\\d\\d-\\d{4,}$'),
    span text not null unique check (span ~ '^20\\d\\d(Q[1-4]|H[12])$'),
    rows jsonb not null,
    row_count integer not null check (row_count >= 0),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    frozen_by jsonb not null,
    frozen_at timestamptz not null,
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`select bind_rows('ledger_snapshot')`)

  await run(`create table ledger_correction (
    id uuid primary key,
    snapshot_id uuid not null references ledger_snapshot (id),
    entry text not null check (entry <> ''),
    field text not null check (field <> ''),
    before text not null,
    after text not null,
    reason text not null check (reason <> ''),
    by jsonb not null,
    at timestamptz not null,
    version integer not null,
    check (before <> after)
  )`)
  await run(`create index ledger_correction_by_snapshot on ledger_correction (snapshot_id, at)`)
  await run(`select bind_rows('ledger_correction')`)

  for (const table of ['ledger_snapshot', 'ledger_correction']) {
    await run(`create trigger ${table}_kept before update or delete on ${table}
      for each row execute function keep_forever()`)
  }
}
