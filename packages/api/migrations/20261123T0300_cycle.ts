import { type Kysely, sql } from 'kysely'

/** The ratchet: catalogues, cycles, gates, floors, goals, strategy, examination results, survey readings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  const cycleId = `text not null check (cycle_id ~ '^20\\d\\dH[12]$') references cycle (id)`

  await run(`create table catalogue (
    id uuid primary key,
    kind text not null check (kind in ('aspects', 'crosswalk', 'peers')),
    edition integer not null check (edition >= 1),
    content jsonb not null,
    note text not null,
    created_at timestamptz not null,
    unique (kind, edition)
  )`)

  await run(`create table cycle (
    id text primary key check (id ~ '^20\\d\\dH[12]$'),
    stage text not null check (stage in ('goal', 'strategy', 'organization', 'assessment', 'rectification', 'closed')),
    provisional boolean not null,
    opened_from text references cycle (id),
    floor_policy text not null check (floor_policy in ('published', 'lowerBound')),
    largest_rise jsonb not null,
    aspects_edition integer not null,
    crosswalk_edition integer not null,
    opened_at timestamptz not null,
    settled_at timestamptz,
    closed_at timestamptz,
    forced_close boolean not null default false,
    illustrative boolean not null,
    reference boolean not null default false,
    version integer not null,
    check ((stage = 'closed') = (closed_at is not null))
  )`)
  await run(`create unique index cycle_opened_once on cycle (opened_from)`)

  await run(`create table gate_passage (
    id text primary key generated always as (cycle_id || '/' || stage) stored,
    cycle_id ${cycleId},
    stage text not null check (stage in ('goal', 'strategy', 'organization', 'assessment', 'rectification')),
    kind text not null check (kind in ('passed', 'forced', 'before_use')),
    checklist jsonb not null,
    reason text,
    by jsonb not null,
    confirmed_by jsonb,
    at timestamptz not null,
    check (kind <> 'forced' or (confirmed_by ->> 'id' <> by ->> 'id' and reason is not null))
  )`)

  await run(`create table proposal (
    id uuid primary key,
    kind text not null check (kind in ('force-gate', 'close', 'rebase')),
    cycle_id ${cycleId},
    subject text not null,
    content jsonb,
    reason text,
    proposed_by jsonb not null,
    proposed_at timestamptz not null,
    decision text check (decision in ('confirmed', 'declined', 'withdrawn')),
    decided_by jsonb,
    decided_at timestamptz,
    decision_reason text,
    version integer not null,
    check ((decision is null) = (decided_at is null)),
    check (decision is distinct from 'confirmed' or decided_by ->> 'id' <> proposed_by ->> 'id')
  )`)
  await run(`create unique index proposal_open_once on proposal (kind, cycle_id, subject) where decision is null`)

  await run(`create table floor (
    id text primary key generated always as (cycle_id || '/' || subject) stored,
    cycle_id ${cycleId},
    subject text not null,
    before numeric,
    achieved numeric,
    basis text check (basis in ('examination', 'self_survey', 'wave')),
    lower95 numeric,
    upper95 numeric,
    verdict text check (verdict in ('consolidate', 'strengthen', 'recover', 'undetermined')),
    after numeric,
    marks jsonb not null,
    provisional boolean not null,
    version integer not null
  )`)

  await run(`create table rebase (
    id uuid primary key,
    cycle_id ${cycleId},
    subject text not null,
    "from" numeric not null,
    "to" numeric not null,
    reason text not null check (reason <> ''),
    meeting text not null check (meeting in ('party_committee', 'director_office')),
    minutes text not null check (minutes <> ''),
    proposed_by jsonb not null,
    confirmed_by jsonb not null,
    at timestamptz not null,
    check (confirmed_by ->> 'id' <> proposed_by ->> 'id')
  )`)

  await run(`create table rectification_item (
    id uuid primary key,
    number text not null unique,
    cycle_id ${cycleId},
    subject text not null,
    title text not null check (title <> ''),
    origin text not null,
    lead_unit_id uuid not null references unit (id),
    due_day date,
    status text not null,
    carried_over jsonb,
    slip jsonb,
    opened_at timestamptz not null,
    version integer not null
  )`)
  await run(`create index rectification_item_by_cycle on rectification_item (cycle_id, subject)`)

  await run(`create table practice (
    id uuid primary key,
    title text not null check (title <> ''),
    measure_id uuid,
    unit_id uuid references unit (id),
    cycle_id ${cycleId},
    evidence text not null check (evidence <> ''),
    promoted_by_name text not null,
    promoted_at timestamptz not null,
    retired_at timestamptz,
    retired_reason text,
    version integer not null,
    check ((retired_at is null) = (retired_reason is null))
  )`)

  await run(`create table lesson (
    id uuid primary key,
    cycle_id ${cycleId},
    text text not null check (text <> ''),
    by_name text not null,
    at timestamptz not null
  )`)

  await run(`create table management_item (
    id uuid primary key,
    cycle_id ${cycleId},
    unit_id uuid not null references unit (id),
    source_item_id uuid not null references rectification_item (id),
    category text not null,
    cause text,
    change text,
    owner_name text,
    due_day date,
    done_day date,
    version integer not null
  )`)

  await run(`create table target (
    id uuid primary key,
    cycle_id ${cycleId},
    parent_id uuid references target (id),
    level text not null check (level in ('zone', 'aspect', 'lead', 'unit')),
    aspect text,
    unit_id uuid references unit (id),
    score numeric not null check (score between 0 and 100),
    rank integer check (rank >= 1),
    weight numeric not null check (weight > 0),
    source jsonb,
    version integer not null,
    check ((level = 'zone') = (aspect is null)),
    check (level in ('zone', 'aspect') or (unit_id is not null and parent_id is not null))
  )`)
  await run(`create unique index target_zone_once on target (cycle_id) where level = 'zone'`)
  await run(`create unique index target_aspect_once on target (cycle_id, aspect) where level = 'aspect'`)
  await run(`create unique index target_unit_once on target (parent_id, unit_id) where unit_id is not null`)

  await run(`create table outline (
    id uuid primary key,
    cycle_id ${cycleId},
    edition integer not null check (edition >= 1),
    guiding_idea text not null,
    action_policy text not null,
    body text not null,
    status text not null check (status in ('draft', 'published')),
    measures jsonb,
    published_on date,
    version integer not null,
    unique (cycle_id, edition),
    check ((status = 'published') = (published_on is not null and measures is not null))
  )`)
  await run(`create unique index outline_one_draft on outline (cycle_id) where status = 'draft'`)

  await run(`create table measure (
    id uuid primary key,
    cycle_id ${cycleId},
    title text not null check (title <> ''),
    target_ids uuid[] not null,
    unit_id uuid references unit (id),
    co_unit_ids uuid[] not null,
    start date,
    due date,
    expected_effect text not null,
    origin text not null check (origin in ('new', 'practice', 'carried', 'management')),
    source_id uuid,
    dropped_reason text,
    version integer not null,
    check (start <= due),
    check ((origin = 'new') = (source_id is null))
  )`)
  await run(`create unique index measure_source_once on measure (cycle_id, origin, source_id)`)
  await run(`create index measure_by_cycle on measure (cycle_id)`)

  await run(`create table task (
    id uuid primary key,
    measure_id uuid not null references measure (id),
    title text not null check (title <> ''),
    unit_id uuid not null references unit (id),
    due date not null,
    done_at timestamptz,
    version integer not null
  )`)
  await run(`create index task_by_measure on task (measure_id)`)

  await run(`create table examination_round (
    id text primary key check (id ~ '^20\\d\\d(H[12])?$'),
    published_on date,
    circular_number text not null,
    status text not null check (status in ('entered', 'compared')),
    entered_by uuid not null,
    compared_by uuid check (compared_by <> entered_by),
    scan_id uuid references blob (id),
    peers_edition integer not null,
    published_changes jsonb,
    illustrative boolean not null,
    reference boolean not null,
    version integer not null,
    check ((status = 'compared') = (compared_by is not null))
  )`)

  await run(`create table examination_entry (
    id uuid primary key,
    round_id text not null references examination_round (id),
    zone text not null,
    subject text not null,
    score numeric check (score between 0 and 100),
    rank integer check (rank >= 1),
    entered_by uuid not null,
    entered_at timestamptz not null,
    supersedes uuid unique references examination_entry (id),
    reason text,
    check ((supersedes is null) = (reason is null))
  )`)
  await run(`create unique index examination_entry_first on examination_entry (round_id, zone, subject)
    where supersedes is null`)

  // Which of a sender's columns is which of ours: offered again with their next file.
  await run(`create table import_mapping (
    kind text not null,
    sender text not null check (sender <> ''),
    mapping jsonb not null,
    used_at timestamptz not null,
    primary key (kind, sender)
  )`)

  await run(`create table survey_wave (
    id uuid primary key,
    quarter text not null check (quarter ~ '^20\\d\\dQ[1-4]$'),
    firm text not null,
    design text not null check (design = 'probability'),
    scheduled_for date not null,
    released_on date,
    basis text check (basis in ('reported')),
    n integer check (n > 0),
    illustrative boolean not null,
    version integer not null,
    unique (quarter, firm),
    check ((released_on is null) = (basis is null))
  )`)
  await run(`create table survey_reading (
    id uuid primary key,
    wave_id uuid not null references survey_wave (id),
    theme text not null,
    estimate numeric not null check (estimate between 0 and 100),
    se numeric check (se > 0),
    margin numeric check (margin > 0),
    n integer check (n > 0),
    unique (wave_id, theme)
  )`)

  for (const table of [
    'catalogue',
    'cycle',
    'gate_passage',
    'proposal',
    'floor',
    'rebase',
    'rectification_item',
    'practice',
    'lesson',
    'management_item',
    'target',
    'outline',
    'measure',
    'task',
    'examination_round',
    'examination_entry',
    'survey_wave',
    'survey_reading',
  ]) {
    await run(`select bind_rows('${table}')`)
  }
}
