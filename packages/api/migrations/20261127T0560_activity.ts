import { type Kysely, sql } from 'kysely'

/**
 * 活动与宣传登记: activities with who came and what was to be done, media outlets with their level, and the highlights that
 * they reported. Nobody who came is named here: the sheet with the names stays with the unit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table activity (
    id uuid primary key,
    code text not null unique,
    kind text not null check (kind in ('meeting', 'presentation', 'campaign', 'talk', 'offline')),
    title text not null check (title <> ''),
    unit_id uuid not null references unit (id),
    co_unit_ids uuid[] not null,
    place_id uuid references unit (id),
    place text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$'),
    status text not null check (status in ('planned', 'held', 'cancelled')),
    result text not null,
    cancel_reason text,
    headcount integer check (headcount > 0),
    residents integer check (residents >= 0),
    questions_asked integer check (questions_asked >= 0),
    questions_answered integer check (questions_answered >= 0),
    photo_ids uuid[] not null,
    file_ids uuid[] not null,
    planned_by jsonb not null,
    held_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    check (starts_at < ends_at),
    check (residents <= headcount),
    check (questions_answered <= questions_asked),
    check ((status = 'held') = (held_at is not null)),
    check (status <> 'held' or (result <> '' and headcount is not null and residents is not null)),
    check ((status = 'cancelled') = (cancel_reason is not null))
  )`)
  await run(`create index activity_by_quarter on activity (quarter)`)
  await run(`create index activity_by_unit on activity (unit_id)`)
  await run(`select bind_rows('activity')`)

  // Each check-in by a phone is a row of one; a row of the list is what was counted on the paper.
  await run(`create table activity_attendance (
    id uuid primary key,
    activity_id uuid not null references activity (id),
    mode text not null check (mode in ('qr', 'list')),
    residents integer not null check (residents >= 0),
    others integer not null check (others >= 0),
    at timestamptz not null,
    version integer not null,
    check (residents + others > 0)
  )`)
  await run(`create index activity_attendance_by_activity on activity_attendance (activity_id)`)
  await run(`select bind_rows('activity_attendance')`)

  await run(`create table activity_task (
    id uuid primary key,
    activity_id uuid not null references activity (id),
    unit_id uuid not null references unit (id),
    title text not null check (title <> ''),
    due_day date not null,
    status text not null check (status in ('open', 'done', 'dropped')),
    result text not null,
    version integer not null,
    check (status = 'open' or result <> '')
  )`)
  await run(`create index activity_task_by_activity on activity_task (activity_id)`)
  await run(`select bind_rows('activity_task')`)

  await run(`create table media_outlet (
    id uuid primary key,
    name text not null unique check (name <> ''),
    level text not null check (level in ('national', 'province', 'city', 'zone', 'self')),
    owner_run boolean not null,
    retired_at timestamptz,
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`select bind_rows('media_outlet')`)

  // Level and verdict as they were on the day it was recorded: a later change of the registry changes no old one.
  await run(`create table highlight (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$'),
    outlet_id uuid not null references media_outlet (id),
    title text not null check (title <> ''),
    url text,
    published_on date not null,
    clipping_id uuid references blob (id),
    sha256 text,
    level text not null check (level in ('national', 'province', 'city', 'zone', 'self')),
    counts boolean not null,
    why_not text check (why_not in ('owner-run', 'below-city')),
    recorded_by jsonb not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdraw_reason text,
    illustrative boolean not null,
    version integer not null,
    check (counts = (why_not is null)),
    check (url is not null or clipping_id is not null),
    check ((clipping_id is null) = (sha256 is null)),
    check ((withdrawn_at is null) = (withdraw_reason is null))
  )`)
  await run(`create index highlight_by_quarter on highlight (quarter)`)
  await run(
    `create unique index highlight_once on highlight (unit_id, url) where withdrawn_at is null and url is not null`,
  )
  await run(`select bind_rows('highlight')`)
}
