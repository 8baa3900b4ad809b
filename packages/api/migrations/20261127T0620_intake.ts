import { type Kysely, sql } from 'kysely'

/**
 * 意见来源: where an opinion came from besides the page for residents, with the source's own number, deadline and form of
 * reply; the deadlines an office set for a source; and the exports of the 12345 hotline that were read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const sources = `'feedback', 'helper', 'phone', 'qr', 'household', 'survey', 'hotline', 'meeting', 'instruction',
    'petition', 'proposal', 'board', 'grid', 'chat'`

  await run(`alter table opinion drop constraint opinion_source_check`)
  await run(`alter table opinion add constraint opinion_source_check check (source in (${sources}))`)
  // What another channel tells later under the same number is a further word of the same opinion.
  await run(`alter table opinion_word drop constraint opinion_word_kind_check`)
  await run(`alter table opinion_word add constraint opinion_word_kind_check
    check (kind in ('more', 'unsolved', 'disagreed', 'follow_up'))`)

  // One export of the hotline. Its good rows are opinions once it is stored, all at once; its bad rows are given back.
  await run(`create table hotline_import (
    id uuid primary key,
    file_name text not null,
    sha256 text not null,
    size integer not null check (size > 0),
    mapping jsonb not null,
    only_whole boolean not null,
    status text not null check (status in ('queued', 'stored', 'failed', 'undone')),
    accepted integer,
    rejected integer,
    fixed integer,
    unchanged integer,
    linked integer,
    failure text,
    asked_by jsonb not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    job_id uuid,
    version integer not null
  )`)
  // Two at once would number the same order twice; the second waits its turn and is told so.
  await run(`create unique index hotline_import_one_at_a_time on hotline_import (status) where status = 'queued'`)
  await run(`create index hotline_import_by_time on hotline_import (asked_at desc)`)
  await run(`select bind_rows('hotline_import')`)

  // The file as it came, sealed under the import's own key: its words name people. Gone with the key.
  await run(`create table hotline_import_file (
    id uuid primary key references hotline_import (id),
    own_key bytea,
    own_key_id text not null,
    sealed bytea
  )`)

  // What the source itself calls the matter. A number is given once in a source: the same number is the same matter, and
  // what comes later under it is a further word. The source's category is its own list's value and not ours.
  await run(`create table opinion_origin (
    id uuid primary key,
    opinion_id uuid not null references opinion (id),
    word_id uuid references opinion_word (id),
    source text not null check (source in (${sources})),
    number text check (number <> ''),
    came_on date not null,
    due date,
    due_basis text check (due_basis in ('given', 'rule', 'extended')),
    due_estimated boolean not null,
    register_due date,
    registered_at timestamptz,
    reply_form text not null,
    category text,
    facts jsonb not null,
    extension jsonb,
    reply jsonb,
    import_id uuid references hotline_import (id),
    version integer not null,
    constraint opinion_origin_number_once unique (source, number),
    check ((due is null) = (due_basis is null)),
    check ((due_basis is not distinct from 'extended') = (extension is not null))
  )`)
  await run(`create unique index opinion_origin_one on opinion_origin (opinion_id) where word_id is null`)
  await run(`create index opinion_origin_by_import on opinion_origin (import_id)`)
  await run(`create index opinion_origin_open on opinion_origin (source, due) where reply is null`)
  await run(`select bind_rows('opinion_origin')`)

  // The days of a source and its form of reply, where the office does otherwise than the rule of the house.
  await run(`create table source_rule (
    id text primary key check (id in (${sources})),
    days integer not null check (days between 1 and 400),
    counting text not null check (counting in ('working', 'calendar')),
    reply_form text not null,
    by_name text not null,
    at timestamptz not null,
    version integer not null
  )`)
  await run(`select bind_rows('source_rule')`)
}
