import { type Kysely, sql } from 'kysely'

/**
 * 问责: cases with their steps, what a decision did to each person or unit, and the records of recognition and tolerance.
 * The database is the second wall: no effect can be written to a case that has no served notice and no human decision.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table accountability_case (
    id uuid primary key,
    number text not null unique,
    finding_id uuid,
    by_hand boolean not null,
    year integer not null check (year between 2000 and 2199),
    rule text check (rule in ('R1', 'R2', 'R3')),
    aspect text,
    unit_id uuid not null references unit (id),
    clause text not null check (clause <> ''),
    clause_text text not null,
    circular_id uuid,
    reasons text not null check (reasons <> ''),
    span_from date not null,
    span_before date not null,
    suggested jsonb not null,
    terms jsonb not null,
    status text not null check (status in
      ('proposed', 'noticed', 'stated', 'statement_waived', 'decided', 'served', 'in_remedy', 'final', 'withdrawn')),
    statement_due date,
    opened_by jsonb not null,
    opened_at timestamptz not null,
    illustrative boolean not null,
    version integer not null,
    check (span_from < span_before),
    check (by_hand = (finding_id is null)),
    check (by_hand or rule is not null)
  )`)
  await run(`create unique index accountability_case_once on accountability_case (finding_id, unit_id, aspect)
    where status <> 'withdrawn'`)
  await run(`create index accountability_case_by_unit on accountability_case (unit_id)`)
  await run(`select bind_rows('accountability_case')`)

  // What happened in a case, in order: kept as it was written.
  await run(`create table accountability_step (
    id uuid primary key,
    case_id uuid not null references accountability_case (id),
    serial integer not null check (serial > 0),
    kind text not null check (kind in
      ('opened', 'interest', 'noticed', 'received', 'extended', 'stated', 'waived', 'lapsed', 'decided', 'served',
       'remedy_filed', 'remedy_decided', 'corrected', 'finished', 'withdrawn')),
    at timestamptz not null,
    by jsonb not null,
    content jsonb not null,
    files jsonb not null,
    unique (case_id, serial)
  )`)
  await run(`select bind_rows('accountability_step')`)
  await run(`create trigger accountability_step_kept before update or delete on accountability_step
    for each row execute function keep_forever()`)

  // An effect without a person falls on the unit.
  await run(`create table accountability_effect (
    id uuid primary key,
    case_id uuid not null references accountability_case (id),
    person_id uuid references person (id),
    post_id uuid references post (id),
    unit_id uuid not null references unit (id),
    kind text not null check (kind in
      ('not_excellent', 'bonus_cut', 'reassignment_recommended', 'talk', 'written_rectification')),
    amount numeric check (amount > 0 and amount <= 100),
    for_year integer not null,
    status text not null check (status in ('in_force', 'undone')),
    step_id uuid not null references accountability_step (id),
    undone_by_step uuid references accountability_step (id),
    illustrative boolean not null,
    version integer not null,
    check ((person_id is null) = (post_id is null)),
    check ((kind = 'bonus_cut') = (amount is not null)),
    check ((status = 'undone') = (undone_by_step is not null))
  )`)
  await run(`create index accountability_effect_by_case on accountability_effect (case_id)`)
  await run(`create index accountability_effect_by_person on accountability_effect (person_id, for_year)`)
  await run(`select bind_rows('accountability_effect')`)
  await run(`create function effect_needs_decision() returns trigger language plpgsql as $$
  begin
    if not exists (select 1 from accountability_step
        where id = new.step_id and case_id = new.case_id and kind in ('decided', 'remedy_decided'))
      or not exists (select 1 from accountability_step where case_id = new.case_id and kind = 'received')
      or not exists (select 1 from accountability_step
        where case_id = new.case_id and kind in ('stated', 'waived', 'lapsed'))
    then raise exception 'an effect without a notice, its time and a decision' using errcode = 'check_violation';
    end if;
    return new;
  end $$`)
  await run(`create trigger accountability_effect_decided before insert on accountability_effect
    for each row execute function effect_needs_decision()`)

  // Recognition 表彰 and tolerance for honest error 容错: records of the same register.
  await run(`create table accountability_record (
    id uuid primary key,
    number text not null unique,
    kind text not null check (kind in ('recognition', 'tolerance')),
    unit_id uuid not null references unit (id),
    person_id uuid references person (id),
    case_id uuid references accountability_case (id),
    title text not null check (title <> ''),
    clause text not null check (clause <> ''),
    reasons text not null check (reasons <> ''),
    meeting text not null check (meeting <> ''),
    minutes_number text not null check (minutes_number <> ''),
    day date not null,
    by jsonb not null,
    at timestamptz not null,
    status text not null check (status in ('in_force', 'withdrawn')),
    withdrawn_because text,
    illustrative boolean not null,
    version integer not null,
    check ((status = 'withdrawn') = (withdrawn_because is not null))
  )`)
  await run(`select bind_rows('accountability_record')`)
}
