import { type Kysely, sql } from 'kysely'

/**
 * 预警单、紧急预警单: drafted by a loop out of the data, issued by a person, acknowledged, objected to, answered, escalated.
 * Outbox 发件箱: what is to be said outside, written in the act's own transaction, and the webhooks that it goes to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // One row for a rule, its object and the occasion, whichever instance finds it: the rest of the day it is found again.
  // Numbered when it is issued, so that the numbers of a kind and year have no gap.
  await run(`create table warning (
    id uuid primary key,
    kind text not null check (kind in ('warning', 'urgent')),
    rule text not null check (rule in ('time-gone', 'overdue', 'returned-twice', 'floor', 'floor-significant', 'task-open',
      'slip', 'grade-watch', 'grade-urgent')),
    object_kind text not null check (object_kind in ('item', 'theme', 'task', 'subject', 'area')),
    object_id text not null,
    occasion text not null,
    cycle_id text,
    quarter text,
    item_id uuid references rectification_item (id),
    unit_id uuid not null references unit (id),
    title text not null check (title <> ''),
    -- Numbers that the rule saw: typed in the domain, shown on the paper, never of one resident.
    ground jsonb not null,
    narrative text not null,
    requirement text not null,
    reply_days integer not null check (reply_days between 1 and 60),
    copies jsonb not null,
    status text not null check (status in ('draft', 'proposed', 'lapsed', 'issued', 'acknowledged', 'objected', 'answered',
      'returned', 'accepted', 'upheld', 'withdrawn')),
    number text unique,
    year integer,
    serial integer check (serial > 0),
    drafted_at timestamptz not null,
    edited_by jsonb not null,
    proposed_by jsonb,
    proposed_at timestamptz,
    issued_by jsonb,
    issued_at timestamptz,
    issued_on date,
    reply_due date,
    acknowledged_by jsonb,
    acknowledged_at timestamptz,
    objection text,
    objected_by jsonb,
    objected_at timestamptz,
    objection_answer text,
    objection_upheld boolean,
    objection_decided_by jsonb,
    objection_decided_at timestamptz,
    answer text not null,
    file_ids jsonb not null,
    answered_by jsonb,
    answered_at timestamptz,
    returns integer not null check (returns >= 0),
    -- Why it lapsed by itself, was sent back or withdrawn last, and who judged it last.
    reason text,
    judged_by jsonb,
    judged_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    unique (rule, object_kind, object_id, occasion),
    constraint warning_numbered_once unique (kind, year, serial),
    check ((object_kind = 'item') = (item_id is not null)),
    check ((number is null) = (year is null) and (number is null) = (serial is null)),
    check ((number is null) = (issued_by is null) and (number is null) = (issued_at is null)),
    check ((number is null) = (issued_on is null) and (number is null) = (reply_due is null)),
    check ((proposed_by is null) = (proposed_at is null)),
    -- An urgent one takes two persons.
    check (kind = 'warning' or number is null or proposed_by is not null),
    check (issued_by ->> 'id' <> proposed_by ->> 'id'),
    check (objection_decided_by ->> 'id' <> issued_by ->> 'id'),
    check ((acknowledged_by is null) = (acknowledged_at is null)),
    check ((objected_by is null) = (objected_at is null) and (objected_by is null) = (objection is null)),
    check ((objection_decided_by is null) = (objection_upheld is null)),
    check ((status = 'upheld') = (objection_upheld is not distinct from true))
  )`)
  await run(`create index warning_by_unit on warning (unit_id, status)`)
  await run(`create index warning_by_item on warning (item_id) where item_id is not null`)
  await run(`select bind_rows('warning')`)

  // Silence is escalated once for the day that it began on.
  await run(`create table warning_escalation (
    id uuid primary key,
    warning_id uuid not null references warning (id),
    kind text not null check (kind in ('receipt', 'reply')),
    due_day date not null,
    at timestamptz not null,
    version integer not null,
    unique (warning_id, kind, due_day)
  )`)
  await run(`select bind_rows('warning_escalation')`)

  // Where messages go outside. The address holds a key with some of the platforms, so it is sealed as the secret is.
  await run(`create table webhook (
    id uuid primary key,
    name text not null check (name <> ''),
    kind text not null check (kind in ('wecom', 'dingtalk', 'feishu', 'generic')),
    host text not null,
    sealed bytea not null,
    key_id text not null,
    messages jsonb not null,
    status text not null check (status in ('active', 'disabled', 'removed')),
    -- Deliveries in a row that failed; the hook is switched off after too many.
    failures integer not null check (failures >= 0),
    disabled_at timestamptz,
    created_by jsonb not null,
    created_at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'active') = (disabled_at is null))
  )`)
  await run(`select bind_rows('webhook')`)

  // One message for what happened. The position gives the order in which messages of one subject are sent.
  await run(`create table outbox_message (
    id uuid primary key,
    position bigint generated always as identity,
    kind text not null,
    subject_kind text not null,
    subject_id text not null,
    occasion text not null,
    details jsonb not null,
    at timestamptz not null,
    unique (kind, subject_kind, subject_id, occasion)
  )`)
  await run(`create index outbox_message_by_time on outbox_message (at)`)

  await run(`create table outbox_delivery (
    id uuid primary key,
    message_id uuid not null references outbox_message (id) on delete cascade,
    webhook_id uuid not null references webhook (id),
    status text not null check (status in ('waiting', 'delivered', 'given-up')),
    attempts integer not null check (attempts >= 0),
    next_at timestamptz not null,
    lease_until timestamptz,
    answer text,
    answered_at timestamptz,
    unique (message_id, webhook_id)
  )`)
  await run(`create index outbox_delivery_waiting on outbox_delivery (next_at) where status = 'waiting'`)
  await run(`create index outbox_delivery_by_webhook on outbox_delivery (webhook_id, status)`)
}
