import { type Kysely, sql } from 'kysely'

/**
 * The residents' loop: working days, settings, notices, opinions with their sealed contact data, concerns, and what the
 * rectification of an item is made of: submissions with their reviews, and what is published of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // One edition of one year's holidays and make-up workdays; the last edition holds, earlier ones stay.
  await run(`create table calendar_year (
    id uuid primary key,
    year integer not null check (year between 2000 and 2199),
    edition integer not null check (edition >= 1),
    off_days jsonb not null,
    work_days jsonb not null,
    note text not null,
    by_name text not null,
    at timestamptz not null,
    unique (year, edition)
  )`)

  await run(`create table setting (
    id text primary key check (id in ('site', 'feedback')),
    content jsonb not null,
    version integer not null,
    at timestamptz not null
  )`)

  // Told to one person in the portal. Codes and figures only; what it says is in the words.
  await run(`create table notice (
    id uuid primary key,
    user_id uuid not null references auth_user (id),
    kind text not null,
    subject_kind text not null,
    subject_id text not null,
    details jsonb not null,
    at timestamptz not null,
    read_at timestamptz
  )`)
  await run(`create index notice_by_user on notice (user_id, at desc)`)

  await run(`create table concern (
    id uuid primary key,
    number text not null unique,
    title text not null check (title <> ''),
    theme text not null,
    place_id uuid references unit (id),
    urgent boolean not null,
    opened_at timestamptz not null,
    opened_by_name text not null,
    version integer not null
  )`)
  await run(`create index concern_by_place on concern (place_id, theme)`)

  // What a resident said. Words and phone numbers never enter the trail: it binds commitments, HMACs under the row's own
  // key, which erasure destroys. "text" is what a machine has masked already; "original" is sealed under the same key.
  await run(`create sequence opinion_number`)
  await run(`create table opinion (
    id uuid primary key,
    number text not null unique,
    source text not null check (source in ('feedback', 'helper', 'phone')),
    kind text not null,
    text text,
    place_words text,
    said_commitment text not null,
    original bytea,
    masked_text text,
    masked_commitment text,
    own_key bytea,
    own_key_id text,
    code_key_id text not null,
    code_mac text not null unique,
    place_id uuid references unit (id),
    theme text,
    urgent boolean not null default false,
    status text not null check (status in ('new', 'classified', 'joined', 'answered')),
    concern_id uuid references concern (id),
    echo boolean not null default false,
    received_at timestamptz not null,
    assign_due date not null,
    reply_due date not null,
    due_estimated boolean not null,
    answer text,
    outcome text check (outcome in ('explained', 'cannot', 'not_accepted')),
    again_day date,
    answered_at timestamptz,
    verdict text check (verdict in ('solved', 'unsolved', 'agreed', 'disagreed')),
    verdict_at timestamptz,
    told_how text check (told_how in ('call', 'slip')),
    told_at timestamptz,
    filed_by uuid,
    filed_by_name text,
    filed_unit_id uuid references unit (id),
    erased_at timestamptz,
    version integer not null,
    check ((status = 'joined') = (concern_id is not null)),
    check ((status = 'answered') = (answered_at is not null)),
    check (outcome is distinct from 'cannot' or again_day is not null),
    check ((own_key is null) = (erased_at is not null)),
    check (erased_at is null or (text is null and original is null and place_words is null and masked_text is null)),
    check ((source = 'feedback') = (filed_by is null))
  )`)
  await run(`create index opinion_by_status on opinion (status, received_at)`)
  await run(`create index opinion_by_concern on opinion (concern_id)`)
  await run(`create index opinion_by_filer on opinion (filed_unit_id)`)

  // A word that came later: more to say, or why it is not solved.
  await run(`create table opinion_word (
    id uuid primary key,
    opinion_id uuid not null references opinion (id),
    kind text not null check (kind in ('more', 'unsolved', 'disagreed')),
    text text,
    said_commitment text not null,
    original bytea,
    at timestamptz not null,
    version integer not null
  )`)
  await run(`create index opinion_word_by_opinion on opinion_word (opinion_id)`)

  // Staged when it comes, attached when the opinion is sent; one that nobody sent goes away.
  await run(`create table opinion_photo (
    id uuid primary key references blob (id) on delete cascade,
    opinion_id uuid references opinion (id),
    place integer not null default 0,
    staged_at timestamptz not null,
    version integer not null
  )`)
  await run(`create index opinion_photo_by_opinion on opinion_photo (opinion_id)`)

  // The way back to whoever said it. The index is keyed: without the keyring no number can be looked up.
  await run(`create table contact (
    id uuid primary key references opinion (id),
    phone bytea,
    phone_index text,
    phone_index_key_id text,
    phone_commitment text not null,
    consent_version integer,
    consented_at timestamptz,
    erased_at timestamptz,
    erased_why text check (erased_why in ('asked', 'retention', 'owner')),
    version integer not null,
    check ((consent_version is null) = (consented_at is null)),
    check ((phone is null) = (erased_at is not null)),
    check ((phone_index is null) = (erased_at is not null)),
    check ((erased_at is null) = (erased_why is null))
  )`)
  await run(`create index contact_by_phone on contact (phone_index)`)

  // One look at one number, for a purpose: counted against the day's quota, and open for ten minutes.
  await run(`create table contact_view (
    id uuid primary key,
    opinion_id uuid not null references opinion (id),
    by_id uuid not null,
    by_name text not null,
    purpose text not null check (purpose in ('callback', 'clarify', 'urgent')),
    note text not null,
    at timestamptz not null
  )`)
  await run(`create index contact_view_by_person on contact_view (by_id, at)`)

  await run(`alter table rectification_item
    add column concern_id uuid references concern (id),
    add column kind text not null default 'short' check (kind in ('short', 'long', 'explain')),
    add column theme text,
    add column place_id uuid references unit (id),
    add column co_unit_ids uuid[] not null default '{}',
    add column round integer not null default 1 check (round >= 1),
    add column outcome text check (outcome in ('solved', 'explained', 'cannot')),
    add column closed_at timestamptz`)
  await run(`create index rectification_item_by_concern on rectification_item (concern_id)`)
  await run(`create index rectification_item_by_lead on rectification_item (lead_unit_id)`)

  // One version of a plan, a progress report or a result, and its review. Every version is kept.
  await run(`create table submission (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    round integer not null check (round >= 1),
    review text not null check (review in ('plan', 'progress', 'result')),
    edition integer not null check (edition >= 1),
    content jsonb not null,
    evidence uuid[] not null,
    by jsonb not null,
    by_owner boolean not null,
    at timestamptz not null,
    decision text check (decision in ('approved', 'returned')),
    marks jsonb,
    reason text,
    reviewed_by jsonb,
    reviewed_at timestamptz,
    version integer not null,
    unique (item_id, round, review, edition),
    check ((decision is null) = (reviewed_by is null) and (decision is null) = (reviewed_at is null)),
    check (decision is distinct from 'returned' or coalesce(trim(reason), '') <> ''),
    check (reviewed_by ->> 'id' <> by ->> 'id')
  )`)
  await run(`create unique index submission_one_waiting on submission (item_id) where decision is null`)
  await run(`create unique index submission_one_approved on submission (item_id, round, review)
    where decision = 'approved'`)

  // What residents read of an item. Nothing is called solved without a photo or the resident's own word.
  await run(`create table publication (
    id uuid primary key,
    item_id uuid not null references rectification_item (id),
    round integer not null,
    quote text not null check (quote <> ''),
    done text not null check (done <> ''),
    outcome text not null check (outcome in ('solved', 'explained', 'cannot')),
    again_day date,
    people integer not null check (people >= 0),
    theme text,
    place_id uuid references unit (id),
    photos_before uuid[] not null,
    photos_after uuid[] not null,
    confirmed boolean not null default false,
    published_at timestamptz not null,
    published_by jsonb not null,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    version integer not null,
    check (outcome <> 'solved' or cardinality(photos_after) > 0 or confirmed),
    check ((outcome = 'cannot') = (again_day is not null)),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
  )`)
  await run(`create unique index publication_one_live on publication (item_id) where withdrawn_at is null`)
  await run(`create index publication_by_item on publication (item_id, round)`)

  for (const table of [
    'calendar_year',
    'setting',
    'concern',
    'opinion',
    'opinion_word',
    'opinion_photo',
    'contact',
    'contact_view',
    'submission',
    'publication',
  ]) {
    await run(`select bind_rows('${table}')`)
  }
}
