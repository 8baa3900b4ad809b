import { type Kysely, sql } from 'kysely'

/** Attempts 发送记录: each call of a hook with what came of it, for the administrator; and deliveries that are dropped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  // What was said holds neither address nor secret, and no number of a person: it is cleaned before it is kept.
  await run(`create table outbox_attempt (
    id uuid primary key,
    position bigint generated always as identity,
    delivery_id uuid not null references outbox_delivery (id) on delete cascade,
    at timestamptz not null,
    -- Of the answer; null where there was none.
    status integer check (status between 100 and 999),
    ms integer not null check (ms >= 0),
    took boolean not null,
    said text not null
  )`)
  await run(`create index outbox_attempt_by_delivery on outbox_attempt (delivery_id, position)`)

  await run(`alter table outbox_delivery drop constraint outbox_delivery_status_check`)
  await run(`alter table outbox_delivery add constraint outbox_delivery_status_check
    check (status in ('waiting', 'delivered', 'given-up', 'dropped'))`)
}
