import type { Instant } from '@ratchet/domain/day'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { json } from '../database/json.ts'

/** Who holds a job: the attempt counts up with every claim, so a worker that slept too long holds nothing. */
export interface Lease {
  readonly id: string
  readonly kind: string
  readonly object: string
  readonly input: Readonly<Record<string, unknown>>
  readonly attempt: number
}

/** A worker that shows no sign of life for this long has lost its job to another. By the database's clock. */
const LEASE = sql`clock_timestamp() + interval '30 seconds'`
const MOST_ATTEMPTS = 5

/** Takes the oldest job that waits, or whose worker died; null when there is none. Never the same one twice at once. */
export async function claimJob(db: Db, kinds: readonly string[], now: Instant): Promise<Lease | null> {
  const { rows } = await sql<Lease>`
    update job set status = 'running', attempt = attempt + 1, lease_until = ${LEASE},
      started_at = coalesce(started_at, ${now})
    where id = (
      select id from job
      where kind = any(${kinds}::text[]) and (status = 'queued' or (status = 'running' and lease_until < clock_timestamp()))
      order by asked_at limit 1 for update skip locked)
    returning id, kind, object, input, attempt`.execute(db)
  const lease = rows[0]
  if (!lease || lease.attempt <= MOST_ATTEMPTS) return lease ?? null
  await finishJob(db, lease, { status: 'failed', error: `given up after ${MOST_ATTEMPTS} attempts` }, now)
  return claimJob(db, kinds, now)
}

/** Shows that the worker lives. Answers `lost` when another has the job now, `cancel` when somebody asked for it. */
export async function renewLease(
  db: Db,
  { id, attempt }: Lease,
  done: { progress: number; total: number | null } | null,
): Promise<'held' | 'cancel' | 'lost'> {
  const row = await db
    .updateTable('job')
    .set({ leaseUntil: LEASE as never, ...(done ?? {}) })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'running')
    .returning('cancelAsked')
    .executeTakeFirst()
  return row ? (row.cancelAsked ? 'cancel' : 'held') : 'lost'
}

export interface JobEnd {
  readonly status: 'done' | 'failed' | 'cancelled'
  readonly result?: Readonly<Record<string, unknown>>
  readonly resultBlobId?: string
  readonly error?: string
}

/** Ends the job if this worker still holds it; answers whether it did. */
export async function finishJob(db: Db, { id, attempt }: Lease, end: JobEnd, now: Instant): Promise<boolean> {
  const row = await db
    .updateTable('job')
    .set({
      status: end.status,
      result: end.result ? json(end.result) : null,
      resultBlobId: end.resultBlobId ?? null,
      error: end.error ?? null,
      finishedAt: now,
      leaseUntil: null,
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts a job back for the next worker: the process is asked to stop. */
export async function releaseJob(db: Db, { id, attempt }: Lease): Promise<void> {
  await db
    .updateTable('job')
    .set({ status: 'queued', leaseUntil: null, attempt: attempt - 1 })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'running')
    .execute()
}
