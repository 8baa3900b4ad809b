import { type Kysely, sql } from 'kysely'

/**
 * A request for time that nobody decided lapses with its round: it keeps when, and has nobody who decided. One may wait in
 * each round, so that what waits in an earlier one stands in nobody's way. A recurrence keeps the round that it opened, since
 * a round whose recurrence was taken back is never opened a second time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`alter table clock_change
    drop constraint clock_change_decision_check,
    drop constraint clock_change_check5,
    add constraint clock_change_decision_check check (decision in ('approved', 'refused', 'lapsed')),
    add constraint clock_change_decided_check check ((decision is null) = (decided_at is null)
      and (decision is null or decision = 'lapsed') = (decided_by is null))`)
  await run(`drop index clock_change_one_waiting`)
  await run(`create unique index clock_change_one_waiting on clock_change (item_id, round) where decision is null`)
  await run(`alter table recurrence add column round integer check (round >= 2)`)
}
