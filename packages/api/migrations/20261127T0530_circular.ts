import { type Kysely, sql } from 'kysely'

/**
 * 公文: circulars, notices, reports and letters that the office drafts out of its data, and the receipt of each unit that
 * one was sent to. What was issued is kept as the file that went out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // Numbered when it is issued, so that the numbers of a kind and year have no gap: a draft may come to nothing.
  await run(`create table circular (
    id uuid primary key,
    kind text not null check (kind in ('circular', 'notice', 'report', 'letter')),
    number text unique,
    year integer,
    serial integer check (serial > 0),
    cycle_id text,
    quarter text,
    round_id text,
    title text not null check (title <> ''),
    content jsonb not null,
    sources jsonb not null,
    status text not null check (status in ('draft', 'approved', 'issued', 'dropped')),
    drafted_by jsonb not null,
    drafted_at timestamptz not null,
    edited_by jsonb not null,
    approved_by jsonb,
    approved_at timestamptz,
    issued_by jsonb,
    issued_at timestamptz,
    issued_on date,
    blob_id uuid references blob (id),
    illustrative boolean not null,
    version integer not null,
    constraint circular_numbered_once unique (kind, year, serial),
    check ((status in ('approved', 'issued')) = (approved_by is not null)),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by ->> 'id' <> drafted_by ->> 'id'),
    check ((status = 'issued') = (number is not null)),
    check ((number is null) = (year is null) and (number is null) = (serial is null)),
    check ((number is null) = (issued_by is null) and (number is null) = (issued_at is null)),
    check ((number is null) = (issued_on is null) and (number is null) = (blob_id is null))
  )`)
  await run(`create index circular_by_quarter on circular (quarter, kind)`)
  await run(`select bind_rows('circular')`)

  // One row a unit from the moment of issue: a receipt that is missing is a row without a moment.
  await run(`create table circular_receipt (
    id uuid primary key,
    circular_id uuid not null references circular (id),
    unit_id uuid not null references unit (id),
    acknowledged_by jsonb,
    at timestamptz,
    version integer not null,
    unique (circular_id, unit_id),
    check ((at is null) = (acknowledged_by is null))
  )`)
  await run(`create index circular_receipt_waiting on circular_receipt (unit_id) where at is null`)
  await run(`select bind_rows('circular_receipt')`)
}
