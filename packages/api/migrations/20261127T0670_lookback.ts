import { type Kysely, sql } from 'kysely'

/**
 * 回头看: a frozen list of closed items' opinions, published with its hash before the public seed is known, then drawn; who
 * was drawn is asked by somebody who did not do the work. What nobody can be asked about is visited on site.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table lookback (
    id uuid primary key,
    number text not null unique check (number ~ '^HK-20\\d\\d-\\d{2,}$'),
    cycle_id text not null references cycle (id),
    quarter text,
    status text not null check (status in ('frozen', 'published', 'seeded', 'drawn', 'completed', 'voided')),
    tolerated double precision not null check (tolerated > 0 and tolerated < 1),
    confidence double precision not null check (confidence > 0 and confidence < 1),
    tries integer not null check (tries between 1 and 10),
    list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
    population integer not null check (population >= 0),
    sample_size integer not null check (sample_size between 0 and population),
    allocation jsonb not null,
    frozen_at timestamptz not null,
    frozen_by jsonb not null,
    published_at timestamptz,
    published_by jsonb,
    seed_text text,
    seed_source text,
    seed_day date,
    seed_by jsonb,
    seed_at timestamptz,
    witness_by jsonb,
    witness_at timestamptz,
    drawn_at timestamptz,
    drawn_by jsonb,
    completed_at timestamptz,
    completed_by jsonb,
    void_reason text,
    voided_by jsonb,
    voided_at timestamptz,
    illustrative boolean not null,
    version integer not null,
    check ((published_at is null) = (published_by is null)),
    check ((seed_at is null) = (seed_text is null)),
    check ((seed_day is null) = (seed_source is null)),
    check (seed_day is null or published_at is not null),
    check (seed_at is null or published_at is not null),
    check (seed_at is null or seed_at > published_at),
    check (witness_at is null or seed_at is not null),
    check (witness_by ->> 'id' <> seed_by ->> 'id'),
    check (drawn_at is null or witness_at is not null or sample_size = 0),
    check (completed_at is null or drawn_at is not null),
    check ((status = 'completed') = (completed_at is not null)),
    check ((status = 'voided') = (voided_at is not null)),
    check ((voided_at is null) = (void_reason is null))
  )`)
  // One public seed draws one list: whoever could use it twice could choose the list that it suits.
  await run(`create unique index lookback_seed_once on lookback (lower(seed_text))`)
  await run(`create index lookback_by_cycle on lookback (cycle_id)`)
  await run(`select bind_rows('lookback')`)

  // The list as it was frozen: it is never changed, not even when somebody on it withdraws.
  await run(`create table lookback_row (
    id uuid primary key,
    lookback_id uuid not null references lookback (id),
    code text not null check (code ~ '^Z\\d{3,}$'),
    stratum text not null check (stratum <> ''),
    opinion_id uuid not null references opinion (id),
    item_id uuid not null references rectification_item (id),
    item_round integer not null check (item_round >= 1),
    unit_id uuid not null references unit (id),
    place_id uuid references unit (id),
    closed_day date not null,
    unique (lookback_id, code),
    unique (lookback_id, opinion_id)
  )`)
  await run(`create index lookback_row_by_item on lookback_row (item_id, item_round)`)
  await run(`select bind_rows('lookback_row')`)
  await run(`create trigger lookback_row_kept before update or delete on lookback_row
    for each row execute function keep_forever()`)
  await run(`create function lookback_list_closed() returns trigger language plpgsql as $$
  begin
    if (select count(*) from lookback_row where lookback_id = new.lookback_id)
      >= (select population from lookback where id = new.lookback_id) then
      raise exception 'the list of this look-back is frozen' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$`)
  await run(`create trigger lookback_row_frozen before insert on lookback_row
    for each row execute function lookback_list_closed()`)
  await run(`create function lookback_frozen() returns trigger language plpgsql as $$
  begin
    if (new.list_hash, new.population, new.sample_size, new.allocation, new.tolerated, new.confidence, new.cycle_id,
        new.number, new.frozen_at)
      is distinct from (old.list_hash, old.population, old.sample_size, old.allocation, old.tolerated, old.confidence,
        old.cycle_id, old.number, old.frozen_at)
      or (old.published_at is not null and (new.published_at, new.seed_source, new.seed_day)
        is distinct from (old.published_at, old.seed_source, old.seed_day))
      or (old.witness_at is not null and (new.seed_text, new.seed_at, new.witness_at)
        is distinct from (old.seed_text, old.seed_at, old.witness_at))
      or (old.drawn_at is not null and new.drawn_at is distinct from old.drawn_at) then
      raise exception 'what was frozen, published, seeded or drawn stays' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$`)
  await run(`create trigger lookback_kept before update on lookback
    for each row execute function lookback_frozen()`)

  // Who was drawn, who asks, and what was said. "not_reached" and "withdrawn" are reported; nobody takes their place.
  await run(`create table lookback_case (
    id uuid primary key,
    lookback_id uuid not null references lookback (id),
    row_id uuid not null unique references lookback_row (id),
    place integer not null,
    asker_id uuid,
    asker_name text,
    channel text check (channel in ('call', 'relay')),
    assigned_at timestamptz,
    tries jsonb not null,
    outcome text check (outcome in ('satisfied', 'unsatisfied', 'not_reached', 'withdrawn')),
    note text not null,
    settled_at timestamptz,
    settled_by jsonb,
    version integer not null,
    check ((asker_id is null) = (channel is null)),
    check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
  )`)
  await run(`create index lookback_case_by_lookback on lookback_case (lookback_id, place)`)
  await run(`create index lookback_case_by_asker on lookback_case (asker_id) where outcome is null`)
  await run(`select bind_rows('lookback_case')`)

  // Items without a voice that may be called: seen on site by somebody else, and counted apart.
  await run(`create table lookback_visit (
    id uuid primary key,
    lookback_id uuid not null references lookback (id),
    item_id uuid not null references rectification_item (id),
    item_round integer not null check (item_round >= 1),
    unit_id uuid not null references unit (id),
    closed_day date not null,
    visitor_id uuid,
    visitor_name text,
    assigned_at timestamptz,
    outcome text check (outcome in ('fixed', 'not_fixed')),
    note text not null,
    photo_ids uuid[] not null,
    seen_at timestamptz,
    seen_by jsonb,
    version integer not null,
    unique (lookback_id, item_id),
    check ((outcome is null) = (seen_at is null) and (outcome is null) = (seen_by is null)),
    check (outcome is null or cardinality(photo_ids) > 0)
  )`)
  await run(`create index lookback_visit_by_item on lookback_visit (item_id, item_round)`)
  await run(`select bind_rows('lookback_visit')`)

  // Left out of the three rates 剔除: only after somebody else looked at it and upheld it.
  await run(`create table rate_exclusion (
    id uuid primary key,
    opinion_id uuid not null references opinion (id),
    unit_id uuid references unit (id),
    kind text not null check (kind in ('unlawful', 'unreasonable', 'personal_dispute')),
    reason text not null check (reason <> ''),
    asked_by jsonb not null,
    asked_at timestamptz not null,
    decision text check (decision in ('upheld', 'refused')),
    decision_reason text,
    decided_by jsonb,
    decided_at timestamptz,
    version integer not null,
    check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
    check (decided_by ->> 'id' <> asked_by ->> 'id')
  )`)
  await run(
    `create unique index rate_exclusion_one on rate_exclusion (opinion_id) where decision is distinct from 'refused'`,
  )
  await run(`select bind_rows('rate_exclusion')`)
}
