import type { Instant } from '@ratchet/domain/day'
import { type Loop, type OnLoopError, startLoop } from '../audit/loops.ts'
import type { Tx } from '../context.ts'
import { isDatabaseAway } from '../database/away.ts'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { pruneJobs } from './job.queries.ts'
import { claimJob, finishJob, type JobEnd, type Lease, releaseJob, renewLease } from './lease.ts'

export interface JobDeps {
  readonly db: Db
  readonly keyring: Keyring
  readonly checkpointFolder: string
  readonly readNow: () => Promise<Instant>
}

export interface JobRun extends JobDeps {
  readonly input: Readonly<Record<string, unknown>>
  readonly object: string
  /** To be called at every step: shows it, keeps the lease, and throws when the work is to end. */
  progress(done: number, total: number | null): Promise<void>
}

export interface JobOutcome extends Pick<JobEnd, 'result' | 'resultBlobId'> {
  /** What must happen exactly once: runs in the transaction that marks the job done, or not at all. */
  effect?(tx: Tx): Promise<void>
}

export type JobWork = (run: JobRun) => Promise<JobOutcome>

/** Why a job was ended from outside while it worked. */
class Ended extends Error {
  readonly why: 'cancel' | 'lost' | 'stop'
  constructor(why: 'cancel' | 'lost' | 'stop') {
    super(why)
    this.why = why
  }
}

const HEARTBEAT_MS = 10_000
/** Progress is shown at most this often, and when the last step is done: a step is cheap, a write is not. */
const SHOW_MS = 300

async function work(deps: JobDeps, lease: Lease, kind: JobWork, stopping: () => boolean): Promise<void> {
  const { db, readNow } = deps
  let shownAt = 0
  const ask = async (done: { progress: number; total: number | null } | null) => {
    const state = await renewLease(db, lease, done)
    if (state !== 'held') throw new Ended(state)
  }
  const progress = async (done: number, total: number | null) => {
    if (stopping()) throw new Ended('stop')
    if (done !== total && Date.now() - shownAt < SHOW_MS) return
    shownAt = Date.now()
    await ask({ progress: done, total })
  }
  // Between two steps nothing else would keep the lease; a failed beat is noticed by the next step.
  const heart = setInterval(() => void ask(null).catch(() => undefined), HEARTBEAT_MS)
  try {
    const { effect, ...kept } = await kind({ ...deps, input: lease.input, object: lease.object, progress })
    const now = await readNow()
    // The last transaction holds the job's row: a beat would wait for it, and each takes a connection.
    clearInterval(heart)
    await db.transaction().execute(async (tx) => {
      if (!(await finishJob(tx, lease, { status: 'done', ...kept }, now))) throw new Ended('lost')
      await effect?.(tx)
    })
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    const why = error instanceof Ended ? error.why : null
    if (why === 'lost') return
    if (why === 'stop') return await releaseJob(db, lease)
    const message = error instanceof Error ? error.message : String(error)
    const end: JobEnd = why === 'cancel' ? { status: 'cancelled' } : { status: 'failed', error: message }
    await finishJob(db, lease, end, await readNow())
    if (why === null) throw error
  } finally {
    clearInterval(heart)
  }
}

/** Works off what waits, one job after the other; answers how many it took. */
export async function workJobs(
  deps: JobDeps,
  kinds: Readonly<Record<string, JobWork>>,
  stopping: () => boolean = () => false,
): Promise<number> {
  for (let taken = 0; ; taken += 1) {
    const lease = stopping() ? null : await claimJob(deps.db, Object.keys(kinds), await deps.readNow())
    const kind = lease && kinds[lease.kind]
    if (!kind) return taken
    await work(deps, lease, kind, stopping)
  }
}

/** Looks for work every second. `stop` puts the running job back at its next step: another worker goes on with it. */
export function startJobWorker(deps: JobDeps, kinds: Readonly<Record<string, JobWork>>, onError: OnLoopError): Loop {
  let stopped = false
  const loops = [
    startLoop('job', 1000, () => workJobs(deps, kinds, () => stopped), onError),
    startLoop('job-prune', 3_600_000, async () => pruneJobs(deps.db, await deps.readNow()), onError),
  ]
  return {
    async stop() {
      stopped = true
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
