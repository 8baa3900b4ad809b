import { type Kysely, sql } from 'kysely'

/**
 * 码上评: collection points with their printed codes, batches handed over, campaigns, and the ballots of whoever scanned.
 * Nothing here has a reading: a ballot belongs to a campaign, and no campaign is a wave.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // A concentrated survey 集中测评 with a start and an end. Two never run at once: a scanned code leads to one of them.
  await run(`create table campaign (
    id uuid primary key,
    name text not null check (name <> ''),
    quarter text not null,
    questionnaire_id uuid not null references questionnaire (id),
    first_day date not null,
    last_day date not null,
    ended_at timestamptz,
    end_reason text,
    view_rule jsonb not null,
    illustrative boolean not null,
    version integer not null,
    check (first_day <= last_day),
    check ((ended_at is null) = (end_reason is null)),
    constraint campaign_one_at_a_time exclude using gist (daterange(first_day, last_day, '[]') with &&)
  )`)
  await run(`select bind_rows('campaign')`)

  // Sheets printed together and handed on: owner, street, community or property company.
  await run(`create table print_batch (
    id uuid primary key,
    number text not null unique,
    street_id uuid not null references unit (id),
    sheet text not null check (sheet in ('poster', 'door_card', 'label')),
    copies integer not null check (copies > 0),
    scan_by date not null,
    made_by_name text not null,
    made_at timestamptz not null,
    illustrative boolean not null,
    version integer not null
  )`)
  await run(`select bind_rows('print_batch')`)
  await run(`create table handover (
    id uuid primary key,
    batch_id uuid not null references print_batch (id),
    from_unit_id uuid not null references unit (id),
    to_unit_id uuid not null references unit (id),
    sheets integer not null check (sheets > 0),
    given_by_name text not null,
    given_at timestamptz not null,
    received_sheets integer check (received_sheets >= 0),
    received_by_name text,
    received_at timestamptz,
    note text not null,
    version integer not null,
    check (from_unit_id <> to_unit_id),
    check ((received_at is null) = (received_sheets is null)),
    check ((received_at is null) = (received_by_name is null))
  )`)
  await run(`create index handover_by_batch on handover (batch_id)`)
  await run(`select bind_rows('handover')`)

  // One printed code at one place. A code that is torn or copied is replaced by another point, never used again.
  await run(`create table point (
    id uuid primary key,
    code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
    place_id uuid not null references unit (id),
    site text not null check (site <> ''),
    batch_id uuid references print_batch (id),
    status text not null check (status in ('open', 'closed', 'replaced')),
    reason text,
    replaced_by uuid references point (id),
    opened_at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'open') = (reason is null)),
    check ((status = 'replaced') = (replaced_by is not null))
  )`)
  await run(`create index point_by_place on point (place_id)`)
  await run(`select bind_rows('point')`)

  // What was received in one transaction. Its fact binds the root over the leaves of its ballots.
  await run(`create table ballot_batch (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    size integer not null check (size > 0),
    root text not null,
    fact_id uuid not null
  )`)
  await run(`create table ballot_uncounted (batch_id uuid primary key, position bigserial not null)`)

  // One sending of one form: the first question, or a further one (form_id names the first). Never changed, never dropped.
  await run(`create table ballot (
    campaign_id uuid not null,
    id uuid not null,
    form_id uuid not null,
    batch_id uuid not null,
    position integer not null,
    key text not null,
    request_hash text not null,
    point_id uuid not null,
    place_id uuid not null,
    received_at timestamptz not null,
    mode text not null check (mode in ('self', 'helper')),
    proof text not null check (proof in ('solved', 'none', 'wrong')),
    signs text[] not null,
    seconds integer,
    source text,
    salt bytea not null,
    primary key (campaign_id, id),
    unique (campaign_id, key)
  ) partition by list (campaign_id)`)
  await run(`create index ballot_by_batch on ballot (batch_id)`)
  // Forms, the newest first, of the campaign, of a place, and those that bear a mark: a page of rows begins where the last one
  // ended. Further sendings of a form are in none of them.
  await run(`create index ballot_form_by_time on ballot (campaign_id, received_at, id) where id = form_id`)
  await run(`create index ballot_form_by_place on ballot (campaign_id, place_id, received_at, id) where id = form_id`)
  await run(`create index ballot_form_marked on ballot (campaign_id, received_at, id)
    where id = form_id and signs <> '{}'`)
  // One answer to a question of a form, whichever sending brought it: the second one to the same question is refused.
  await run(`create table ballot_answer (
    campaign_id uuid not null,
    form_id uuid not null,
    item text not null,
    ballot_id uuid not null,
    answer text not null,
    primary key (campaign_id, form_id, item)
  ) partition by list (campaign_id)`)

  // A campaign brings its own partitions; the application's role may ask for them and for nothing else.
  await run(`create function add_ballot_partitions(campaign uuid) returns void
    language plpgsql security definer set search_path = public as $$
  declare suffix text := replace(campaign::text, '-', '');
  begin
    execute format('create table if not exists %I partition of ballot for values in (%L)', 'ballot_' || suffix, campaign);
    execute format('create table if not exists %I partition of ballot_answer for values in (%L)',
      'ballot_answer_' || suffix, campaign);
    execute format('revoke update, delete, truncate on %I, %I from ratchet_app',
      'ballot_' || suffix, 'ballot_answer_' || suffix);
  end $$`)
  for (const table of ['ballot', 'ballot_answer', 'ballot_batch']) {
    await run(`create trigger ${table}_kept before update or delete on ${table}
      for each row execute function keep_forever()`)
    await run(`revoke update, delete, truncate on ${table} from ratchet_app`)
  }

  // Forms that the published rule leaves out of the default view, with the sign that did it.
  await run(`create table ballot_aside (
    campaign_id uuid not null,
    form_id uuid not null,
    sign text not null,
    primary key (campaign_id, form_id, sign)
  )`)

  // Counters, rolled up from uncounted batches in the transaction that takes the batch off the list.
  await run(`create table ballot_place_count (
    campaign_id uuid not null, place_id uuid not null, item text not null, answer text not null, aside boolean not null,
    n bigint not null,
    primary key (campaign_id, place_id, item, answer, aside)
  )`)
  await run(`create table ballot_day_count (
    campaign_id uuid not null, day date not null, item text not null, answer text not null, aside boolean not null,
    n bigint not null,
    primary key (campaign_id, day, item, answer, aside)
  )`)
  await run(`create table ballot_point_day (
    campaign_id uuid not null, point_id uuid not null, place_id uuid not null, day date not null,
    forms bigint not null, aside bigint not null, unproved bigint not null, flagged bigint not null, helped bigint not null,
    primary key (campaign_id, point_id, day)
  )`)
  await run(`create table ballot_sign_count (
    campaign_id uuid not null, place_id uuid not null, sign text not null, aside boolean not null, n bigint not null,
    primary key (campaign_id, place_id, sign, aside)
  )`)
  // How many forms came from one network to one point on one day, by a name that nobody can trace once the day's key is gone.
  await run(`create table ballot_source (
    campaign_id uuid not null, point_id uuid not null, day date not null, source text not null,
    n bigint not null, admitted bigint not null,
    primary key (campaign_id, point_id, day, source)
  )`)
  await run(`create table ballot_day_key (
    day date primary key,
    own_key bytea not null,
    own_key_id text not null
  )`)

  // "I was told what to answer" 有人教我怎么评.
  await run(`create table ballot_told (
    id uuid primary key,
    campaign_id uuid not null references campaign (id),
    point_id uuid not null references point (id),
    at timestamptz not null
  )`)
  await run(`select bind_rows('ballot_told')`)

  // What is written on a ballot, or told at the door, is an opinion like any other.
  await run(`do $$ declare found text; begin
    for found in select conname from pg_constraint where conrelid = 'opinion'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%source%' loop
      execute format('alter table opinion drop constraint %I', found);
    end loop; end $$`)
  await run(`alter table opinion
    add constraint opinion_source_check check (source in ('feedback', 'helper', 'phone', 'qr', 'household')),
    add constraint opinion_filed_by_check check ((source in ('feedback', 'qr')) = (filed_by is null))`)
}
