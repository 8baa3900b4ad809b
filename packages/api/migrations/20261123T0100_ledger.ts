import { type Kysely, sql } from 'kysely'

/**
 * What happened, and what keeps it: facts, the chain over them, checkpoints, replays, files, long work.
 * `ratchet_app` is the role of every connection that is not a migration: it cannot change facts, links or checkpoints.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create extension if not exists btree_gist`)
  await run(`do $$ begin
    if not exists (select from pg_roles where rolname = 'ratchet_app') then create role ratchet_app nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`)
  await run(`grant ratchet_app to current_user`)
  await run(`grant usage on schema public to ratchet_app`)
  await run(`alter default privileges in schema public grant select, insert, update, delete on tables to ratchet_app`)
  await run(`alter default privileges in schema public grant usage, select on sequences to ratchet_app`)
  await run(`grant select on kysely_migration to ratchet_app`)

  await run(`create table fact (
    id uuid primary key,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    unit_id uuid,
    reason text,
    payload jsonb not null,
    changed_rows jsonb not null,
    request_id text not null,
    key_id text not null,
    mac text not null
  )`)
  await run(`create index fact_by_subject on fact (subject_kind, subject_id, at)`)
  await run(`create index fact_by_time on fact (at, id)`)
  await run(`create index fact_by_actor on fact (actor_id, at)`)

  await run(`create table unsealed (fact_id uuid primary key references fact (id), position bigserial not null)`)

  await run(`create table audit_link (
    seq bigint primary key check (seq >= 1),
    fact_id uuid not null unique references fact (id),
    leaf_hash text not null,
    prev_hash text not null,
    hash text not null unique,
    sealed_at timestamptz not null
  )`)

  await run(`create table checkpoint (
    size bigint primary key,
    root text not null,
    head_hash text not null,
    at timestamptz not null,
    key_id text not null,
    signature text not null
  )`)

  await run(`create function keep_forever() returns trigger language plpgsql as $$
  begin raise exception 'rows of % are kept as they are', tg_table_name using errcode = 'insufficient_privilege'; end $$`)
  for (const table of ['fact', 'audit_link', 'checkpoint']) {
    await run(`create trigger ${table}_kept before update or delete on ${table}
      for each row execute function keep_forever()`)
    await run(`create trigger ${table}_kept_whole before truncate on ${table}
      for each statement execute function keep_forever()`)
    await run(`revoke update, delete, truncate on ${table} from ratchet_app`)
  }

  // Rows that the running transaction wrote: a fact must bind each of them before the commit.
  await run(`create table touched (
    transaction bigint not null, table_name text not null, row_id text not null,
    primary key (transaction, table_name, row_id)
  )`)
  await run(`create function touch_row() returns trigger language plpgsql as $$
  begin
    insert into touched values (txid_current(), tg_table_name,
      case when tg_op = 'DELETE' then old.id::text else new.id::text end)
    on conflict do nothing;
    return null;
  end $$`)
  await run(`create function bind_rows(bound text) returns void language plpgsql as $$
  begin
    execute format('create trigger bound_rows after insert or update or delete on %I
      for each row execute function touch_row()', bound);
  end $$`)

  await run(`create table replay (
    scope text not null,
    key text not null,
    procedure text not null,
    request_hash text not null,
    fact_id uuid,
    answer jsonb,
    at timestamptz not null,
    primary key (scope, key)
  )`)
  await run(`create index replay_by_time on replay (at)`)

  await run(`create table blob (
    id uuid primary key,
    kind text not null,
    sha256 text not null,
    size integer not null check (size > 0),
    media_type text not null,
    name text not null,
    bytes bytea not null,
    created_at timestamptz not null,
    created_by uuid
  )`)
  await run(`create index blob_by_hash on blob (sha256)`)
  await run(`select bind_rows('blob')`)

  await run(`create table job (
    id uuid primary key,
    kind text not null,
    object text not null,
    input jsonb not null,
    status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    progress integer not null default 0,
    total integer,
    result jsonb,
    result_blob_id uuid references blob (id),
    error text,
    cancel_asked boolean not null default false,
    attempt integer not null default 0,
    lease_until timestamptz,
    asked_by uuid,
    asked_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
  )`)
  await run(`create index job_waiting on job (status, asked_at)`)
  // The same work on the same thing is not queued twice: who asks second gets the job of who asked first.
  await run(`create unique index job_open on job (kind, object) where status in ('queued', 'running')`)

  // One's own saved views of a list: what stands in its address, under a name.
  await run(`create table saved_view (
    id uuid primary key,
    user_id uuid not null,
    page text not null,
    name text not null,
    search text not null,
    saved_at timestamptz not null,
    unique (user_id, page, name)
  )`)
}
