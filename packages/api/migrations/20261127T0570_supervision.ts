import { type Kysely, sql } from 'kysely'

/**
 * 督查和交办: inspections with what they found, and instructions from the office to a unit. Every instruction has a giver, a
 * receiver, a deadline and a receipt; what was answered is confirmed by somebody who did not answer it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table inspection (
    id uuid primary key,
    number text not null unique check (number ~ '^DC-20\\d\\d-\\d{4,}$'),
    kind text not null check (kind in ('planned', 'ad_hoc')),
    title text not null check (title <> ''),
    scope text not null,
    unit_id uuid not null references unit (id),
    checklist jsonb not null,
    inspector jsonb not null,
    planned_day date not null,
    status text not null check (status in ('planned', 'done', 'cancelled')),
    done_day date,
    summary text not null,
    cancel_reason text,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'done') = (done_day is not null)),
    check ((status = 'cancelled') = (cancel_reason is not null))
  )`)
  await run(`create index inspection_by_unit on inspection (unit_id)`)
  await run(`select bind_rows('inspection')`)

  await run(`create table inspection_finding (
    id uuid primary key,
    inspection_id uuid not null references inspection (id),
    text text not null check (text <> ''),
    clause text not null,
    photo_ids uuid[] not null,
    due_day date not null,
    status text not null check (status in ('open', 'answered', 'rechecked_ok', 'rechecked_failed', 'became_item')),
    found_by jsonb not null,
    found_at timestamptz not null,
    answer text not null,
    answer_photo_ids uuid[] not null,
    answered_by jsonb,
    answered_at timestamptz,
    recheck text not null,
    rechecked_by jsonb,
    rechecked_at timestamptz,
    item_id uuid references rectification_item (id),
    illustrative boolean not null,
    version integer not null,
    check ((answered_by is null) = (answered_at is null)),
    check ((rechecked_by is null) = (rechecked_at is null)),
    check ((status = 'became_item') = (item_id is not null)),
    check (status <> 'answered' or answered_at is not null),
    check (status not in ('rechecked_ok', 'rechecked_failed') or rechecked_at is not null),
    check (rechecked_by ->> 'id' <> answered_by ->> 'id')
  )`)
  await run(`create index inspection_finding_by_inspection on inspection_finding (inspection_id)`)
  await run(`select bind_rows('inspection_finding')`)

  await run(`create table dispatch (
    id uuid primary key,
    number text not null unique check (number ~ '^(JB|DB)-20\\d\\d-\\d{4,}$'),
    kind text not null check (kind in ('assignment', 'supervision')),
    title text not null check (title <> ''),
    text text not null check (text <> ''),
    source text not null,
    giver jsonb not null,
    giver_unit text not null,
    receiver_id uuid not null references unit (id),
    due_day date not null,
    given_at timestamptz not null,
    status text not null check (status in ('given', 'received', 'answered', 'returned', 'confirmed', 'withdrawn')),
    received_by jsonb,
    received_at timestamptz,
    answer text not null,
    file_ids uuid[] not null,
    answered_by jsonb,
    answered_at timestamptz,
    returns integer not null check (returns >= 0),
    reason text,
    ended_by jsonb,
    ended_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    check ((received_by is null) = (received_at is null)),
    check ((answered_by is null) = (answered_at is null)),
    check ((ended_by is null) = (ended_at is null)),
    check (status not in ('received', 'answered', 'returned', 'confirmed') or received_at is not null),
    check (status not in ('answered', 'returned', 'confirmed') or answered_at is not null),
    check ((status in ('confirmed', 'withdrawn')) = (ended_at is not null)),
    check (status <> 'confirmed' or ended_by ->> 'id' <> answered_by ->> 'id')
  )`)
  await run(`create index dispatch_by_receiver on dispatch (receiver_id)`)
  await run(`select bind_rows('dispatch')`)
}
