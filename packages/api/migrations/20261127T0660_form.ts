import { type Kysely, sql } from 'kysely'

/**
 * 标准化表单: the standard forms, drafted out of the data and numbered when they are issued; the receipt of whoever each was
 * given to; and the checklist 自查要点 by which the office inspects itself, in editions. The two warnings are papers of the
 * warning itself, so they have no row here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table form (
    id uuid primary key,
    kind text not null check (kind in ('short_list', 'breakdown', 'work_report', 'self_inspection',
      'rectification_report')),
    number text unique,
    year integer,
    serial integer check (serial > 0),
    edition integer not null check (edition > 0),
    cites_id uuid references form (id),
    cycle_id text not null,
    quarter text,
    giver_id uuid not null references unit (id),
    title text not null check (title <> ''),
    due_day date,
    content jsonb not null,
    digest text check (digest ~ '^[0-9a-f]{64}$'),
    status text not null check (status in ('draft', 'approved', 'issued', 'acknowledged', 'withdrawn')),
    drafted_by jsonb not null,
    drafted_at timestamptz not null,
    edited_by jsonb not null,
    approved_by jsonb,
    approved_at timestamptz,
    issued_by jsonb,
    issued_at timestamptz,
    issued_on date,
    withdrawn jsonb,
    blob_id uuid references blob (id),
    illustrative boolean not null,
    version integer not null,
    constraint form_numbered_once unique (kind, year, serial),
    check ((edition = 1) = (cites_id is null)),
    check ((approved_by is null) = (approved_at is null)),
    check (approved_by ->> 'id' <> drafted_by ->> 'id'),
    check (status not in ('issued', 'acknowledged') or number is not null),
    check (status not in ('draft', 'approved') or number is null),
    check ((status = 'withdrawn') = (withdrawn is not null)),
    check ((number is null) = (digest is null) and (number is null) = (issued_by is null)),
    check ((number is null) = (issued_at is null) and (number is null) = (issued_on is null)),
    check ((number is null) = (blob_id is null) and (number is null or due_day is not null))
  )`)
  // A form is corrected once by the next edition, which may be corrected in turn.
  await run(`create unique index form_corrected_once on form (cites_id) where status <> 'withdrawn'`)
  await run(`create index form_by_cycle on form (cycle_id, kind)`)
  await run(`select bind_rows('form')`)

  // What was issued says for ever what it said: it may be acknowledged or withdrawn, and nothing else of it changes.
  await run(`create function form_stays() returns trigger language plpgsql as $$
  declare may text[] := array['status', 'withdrawn', 'version'];
  begin
    if old.number is not null and (tg_op = 'DELETE' or to_jsonb(old) - may <> to_jsonb(new) - may) then
      raise exception 'a form that was issued stays as it is' using errcode = 'insufficient_privilege';
    end if;
    return coalesce(new, old);
  end $$`)
  await run(`create trigger form_frozen before update or delete on form for each row execute function form_stays()`)

  // The paper of a warning is drawn from its row, so what stands on it stays too.
  await run(`create function warning_stays() returns trigger language plpgsql as $$
  begin
    if (old.kind, old.rule, old.ground, old.title, old.narrative, old.requirement, old.number, old.issued_on, old.issued_by)
      is distinct from
      (new.kind, new.rule, new.ground, new.title, new.narrative, new.requirement, new.number, new.issued_on, new.issued_by)
    then raise exception 'a warning that was issued stays as it is' using errcode = 'insufficient_privilege'; end if;
    return new;
  end $$`)
  await run(`create trigger warning_frozen before update on warning for each row
    when (old.number is not null) execute function warning_stays()`)

  // One row for each receiver from the moment of issue; one outside the house has a name and no unit.
  await run(`create table form_receipt (
    id uuid primary key,
    form_id uuid not null references form (id),
    unit_id uuid references unit (id),
    name text not null check (name <> ''),
    acknowledged_by jsonb,
    at timestamptz,
    note text,
    version integer not null,
    unique (form_id, name),
    check ((at is null) = (acknowledged_by is null))
  )`)
  await run(`create index form_receipt_waiting on form_receipt (unit_id) where at is null`)
  await run(`select bind_rows('form_receipt')`)

  await run(`create table form_checklist (
    id uuid primary key,
    edition integer not null unique check (edition > 0),
    source text not null check (source <> ''),
    clauses jsonb not null,
    by jsonb not null,
    at timestamptz not null,
    illustrative boolean not null
  )`)
  await run(`create trigger form_checklist_kept before update or delete on form_checklist
    for each row execute function keep_forever()`)
  await run(`select bind_rows('form_checklist')`)
}
