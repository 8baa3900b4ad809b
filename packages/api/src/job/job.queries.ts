import type { Instant } from '@ratchet/domain/day'
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { JOB_DAYS, type Job, jobSchema } from '@ratchet/domain/job/job'
import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import type { Db } from '../database/connect.ts'
import { json } from '../database/json.ts'

/** Without the input, which is the worker's. */
const shown = [
  'id',
  'kind',
  'object',
  'status',
  'progress',
  'total',
  'result',
  'resultBlobId',
  'error',
  'cancelAsked',
  'attempt',
  'askedBy',
  'askedAt',
  'startedAt',
  'finishedAt',
] as const

/**
 * Queues long work in the act's own transaction: refused act, no job. While the same kind of work on the same object
 * waits or runs, its id is answered instead.
 */
export async function enqueue(
  tx: Tx,
  ctx: Pick<Context, 'newId' | 'now' | 'actor'>,
  job: { kind: string; object: string; input?: Readonly<Record<string, unknown>> },
): Promise<string> {
  const { kind, object, input = {} } = job
  const askedBy = ctx.actor?.userId ?? null
  const queued = await tx
    .insertInto('job')
    .values({ id: ctx.newId(), kind, object, input: json(input), status: 'queued', askedBy, askedAt: ctx.now })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'object']).where(sql<boolean>`status in ('queued', 'running')`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (queued) return queued.id
  const open = await tx
    .selectFrom('job')
    .select('id')
    .where('kind', '=', kind)
    .where('object', '=', object)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirst()
  // It ended between the two statements: the caller's same key, sent again, queues a new one.
  if (!open) throw new Refusal('stale')
  return open.id
}

/** The caller's own jobs of the last week, newest first. */
export async function listMyJobs(db: Db, userId: string): Promise<Job[]> {
  const rows = await db
    .selectFrom('job')
    .select(shown)
    .where('askedBy', '=', userId)
    .orderBy('askedAt', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => jobSchema.parse(row))
}

export async function findJob(db: Db, id: string): Promise<Job | null> {
  const row = await db.selectFrom('job').select(shown).where('id', '=', id).executeTakeFirst()
  return row ? jobSchema.parse(row) : null
}

/** Locked until the transaction ends. Refuses with `not-found`. */
export async function loadJob(tx: Tx, id: string): Promise<Job> {
  const row = await tx.selectFrom('job').select(shown).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  return jobSchema.parse(row)
}

/** A job that waits is over at once; one that runs is told, and ends at its next step. */
export async function saveCancel(tx: Tx, job: Job, now: Instant): Promise<void> {
  const change =
    job.status === 'queued' ? { status: 'cancelled', cancelAsked: true, finishedAt: now } : { cancelAsked: true }
  await tx.updateTable('job').set(change).where('id', '=', job.id).execute()
}

/** Forgets jobs that ended more than seven days ago; answers how many. Their files stay: the trail binds them. */
export async function pruneJobs(db: Db, now: Instant): Promise<number> {
  const before = instantOf(addDays(dayOf(now), -JOB_DAYS))
  const { numDeletedRows } = await db.deleteFrom('job').where('finishedAt', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}
