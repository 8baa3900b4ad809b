import { type Kysely, sql } from 'kysely'

/**
 * The work on an item beside its three reviews: whether it came to the right unit (退单、仲裁), how its time runs (延期、暂停,
 * and a calendar that changed), what co-operating units owe, and that a closed problem came back (反弹).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // Where the clock of the present round began, null for one opened before this; its length when it was set in working
  // days, which a changed calendar moves; and how often its problem has come back.
  await run(`alter table rectification_item
    add column clock_start date,
    add column clock_days integer check (clock_days >= 1),
    add column recurrences integer not null default 0 check (recurrences >= 0)`)

  await run(`create table contest (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    round integer not null check (round >= 1),
    ordinal integer not null check (ordinal between 1 and 2),
    unit_id uuid not null references unit (id),
    clause text not null check (clause <> ''),
    reason text not null check (reason <> ''),
    proposed_unit_id uuid references unit (id),
    due_day date not null,
    by jsonb not null,
    at timestamptz not null,
    decision text check (decision in ('reassigned', 'insisted', 'arbitrated')),
    decided_unit_id uuid references unit (id),
    decision_reason text,
    decided_by jsonb,
    decided_at timestamptz,
    version integer not null,
    unique (item_id, round, ordinal),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    check ((decision is null) = (decided_unit_id is null)),
    check (decision is null or coalesce(trim(decision_reason), '') <> ''),
    check (decided_by ->> 'id' <> by ->> 'id')
  )`)
  await run(`create unique index contest_one_open on contest (item_id) where decision is null`)
  await run(`create index contest_by_unit on contest (unit_id)`)

  // Every move of a deadline: the old day is kept beside the new one. A pause has its two ends; a calendar has its year.
  await run(`create table clock_change (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    round integer not null check (round >= 1),
    kind text not null check (kind in ('extension', 'pause', 'calendar')),
    cause text check (cause in ('decision', 'litigation', 'season', 'resident', 'force', 'other')),
    reason text not null check (reason <> ''),
    from_day date,
    to_day date,
    old_day date,
    new_day date,
    by jsonb not null,
    at timestamptz not null,
    decision text check (decision in ('approved', 'refused')),
    decision_reason text,
    decided_by jsonb,
    decided_at timestamptz,
    ended_day date,
    version integer not null,
    check ((kind = 'pause') = (cause is not null)),
    check ((kind = 'pause') = (from_day is not null and to_day is not null)),
    check (to_day >= from_day),
    check (kind = 'pause' or new_day is not null),
    check (ended_day is null or kind = 'pause'),
    check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
    check (kind = 'calendar' or decided_by ->> 'id' <> by ->> 'id')
  )`)
  await run(`create unique index clock_change_one_waiting on clock_change (item_id) where decision is null`)
  await run(`create index clock_change_by_item on clock_change (item_id, round)`)

  await run(`create table co_part (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    round integer not null check (round >= 1),
    unit_id uuid not null references unit (id),
    task text not null check (task <> ''),
    due_day date not null,
    set_by jsonb not null,
    at timestamptz not null,
    done_note text,
    done_by jsonb,
    done_at timestamptz,
    version integer not null,
    check ((done_note is null) = (done_by is null) and (done_note is null) = (done_at is null))
  )`)
  await run(`create index co_part_by_item on co_part (item_id)`)
  await run(`create index co_part_by_unit on co_part (unit_id)`)

  await run(`alter table management_item
    add column done_note text,
    add column void_reason text`)

  // One return of a closed problem. "before" is the item as it stood closed, for whoever says that it is another problem.
  await run(`create table recurrence (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    opinion_id uuid references opinion (id),
    by_item_id uuid references rectification_item (id),
    category text not null,
    place_id uuid not null references unit (id),
    closed_on date not null,
    seen_on date not null,
    times integer not null check (times >= 1),
    management_item_id uuid not null references management_item (id),
    before jsonb not null,
    at timestamptz not null,
    undone_by jsonb,
    undone_at timestamptz,
    undone_reason text,
    version integer not null,
    check (seen_on >= closed_on),
    check (opinion_id is not null or by_item_id is not null),
    check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_reason is null))
  )`)
  await run(`create index recurrence_by_item on recurrence (item_id)`)

  for (const table of ['contest', 'clock_change', 'co_part', 'recurrence']) {
    await run(`select bind_rows('${table}')`)
  }
}
