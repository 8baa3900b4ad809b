import { type Kysely, sql } from 'kysely'

/** Who: sign-in tables (the library's own shape), units with their history, posts and holders, roles for a subtree. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const id = `id uuid primary key default gen_random_uuid()`

  await run(`create table auth_user (
    ${id},
    name text not null,
    email text not null unique,
    email_verified boolean not null default false,
    image text,
    username text unique,
    display_username text,
    two_factor_enabled boolean,
    must_change_password boolean not null default true,
    disabled_at timestamptz,
    illustrative boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`)
  await run(`create table auth_session (
    ${id},
    expires_at timestamptz not null,
    token text not null unique,
    ip_address text,
    user_agent text,
    user_id uuid not null references auth_user (id) on delete cascade,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null
  )`)
  await run(`create index auth_session_by_user on auth_session (user_id)`)
  await run(`create table auth_account (
    ${id},
    account_id text not null,
    provider_id text not null,
    user_id uuid not null references auth_user (id) on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null,
    unique (provider_id, account_id)
  )`)
  await run(`create index auth_account_by_user on auth_account (user_id)`)
  await run(`create table auth_verification (
    ${id},
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`)
  await run(`create index auth_verification_by_identifier on auth_verification (identifier)`)
  await run(`create table auth_two_factor (
    ${id},
    secret text not null,
    backup_codes text not null,
    user_id uuid not null references auth_user (id) on delete cascade,
    verified boolean,
    failed_verification_count integer,
    locked_until timestamptz
  )`)
  await run(`create index auth_two_factor_by_user on auth_two_factor (user_id)`)
  await run(`create table sign_in_delay (
    bucket text primary key, failures integer not null, last_failure_at timestamptz not null
  )`)

  await run(`create table unit (
    id uuid primary key,
    code text unique,
    kind text not null check (kind in
      ('zone', 'department', 'street', 'community', 'village', 'park', 'property', 'survey_firm')),
    name text not null check (name <> ''),
    parent_id uuid references unit (id),
    sort integer not null default 0,
    since_day date not null,
    retired_day date,
    merged_into_id uuid references unit (id),
    illustrative boolean not null,
    version integer not null,
    check ((kind = 'zone') = (parent_id is null)),
    check (merged_into_id is null or retired_day is not null),
    check (merged_into_id <> id and parent_id <> id)
  )`)
  await run(`create unique index unit_one_zone on unit (kind) where kind = 'zone'`)
  await run(`create unique index unit_name_once on unit (parent_id, name) where retired_day is null`)

  await run(`create table unit_period (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    name text not null,
    parent_id uuid references unit (id),
    from_day date not null,
    before_day date,
    check (before_day is null or before_day >= from_day),
    exclude using gist (unit_id with =, daterange(from_day, before_day) with &&)
  )`)

  await run(`create table person (
    id uuid primary key,
    name text not null check (name <> ''),
    user_id uuid unique references auth_user (id),
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`create table post (
    id uuid primary key,
    unit_id uuid not null references unit (id),
    kind text not null check (kind in ('principal', 'deputy', 'mid_level', 'handler')),
    title text not null check (title <> ''),
    retired_day date,
    version integer not null
  )`)
  await run(`create unique index post_one_principal on post (unit_id) where kind = 'principal' and retired_day is null`)
  await run(`create table post_holder (
    id uuid primary key,
    post_id uuid not null references post (id),
    person_id uuid not null references person (id),
    from_day date not null,
    before_day date,
    version integer not null,
    check (before_day is null or before_day > from_day),
    exclude using gist (post_id with =, daterange(from_day, before_day) with &&)
  )`)

  await run(`create table role_grant (
    id uuid primary key,
    user_id uuid not null references auth_user (id),
    role text not null check (role in
      ('owner', 'leader', 'lead_unit', 'unit', 'surveyor', 'inspector', 'editor', 'auditor', 'admin')),
    unit_id uuid not null references unit (id),
    granted_at timestamptz not null,
    granted_by_name text not null,
    revoked_at timestamptz,
    version integer not null
  )`)
  await run(`create unique index role_grant_once on role_grant (user_id, role, unit_id) where revoked_at is null`)

  for (const table of ['unit', 'unit_period', 'person', 'post', 'post_holder', 'role_grant', 'auth_user']) {
    await run(`select bind_rows('${table}')`)
  }
}
