import { statfs } from 'node:fs/promises'
import { pendingMigrations } from '@ratchet/api/database/migrate'
import { findOutboxAge } from '@ratchet/api/outbox/delivery.queries'
import type { FastifyInstance } from 'fastify'
import { databaseTime } from '../clock.ts'
import type { AppDeps } from '../deps.ts'
import type { SignIn } from '../sign-in/register.ts'
import { watchTrail } from './trail-watch.ts'

/** Why the process should get no requests, by check; null where all is well. */
export type Readiness = Readonly<Record<string, string | null>>

const ANSWER_WITHIN_MS = 3_000
const LEAST_DISK_BYTES = 200 * 1024 * 1024
const LARGEST_CLOCK_GAP_S = 30
const OLDEST_UNSEALED_S = 60
const OLDEST_CHECKPOINT_S = 900
const OLDEST_UNTRIED_S = 300

/** Asks everything that a request depends on; never rejects. */
async function readiness(deps: AppDeps, trailAge: ReturnType<typeof watchTrail>): Promise<Readiness> {
  const { connection, environment, lifecycle } = deps
  const [database, migrations, clock, trail, outbox] = await inTime([
    async () => {
      // Taking a transaction number fails on a read-only or recovering server: that is what "writable" means.
      await connection.pool.query('select txid_current()')
      return null
    },
    async () => {
      const pending = await pendingMigrations(connection.db as never)
      return pending.length > 0 ? `run \`ratchet migrate\`: ${pending.join(', ')}` : null
    },
    async () => {
      const gap = Math.abs((await databaseTime(connection.pool)) - Date.now()) / 1000
      return gap > LARGEST_CLOCK_GAP_S ? `the clocks of database and process differ by ${Math.round(gap)} s` : null
    },
    async () => {
      const { unsealedFor, uncheckedFor } = await trailAge()
      if (unsealedFor > OLDEST_UNSEALED_S) return `a fact has waited for its seal for ${Math.round(unsealedFor)} s`
      if (uncheckedFor > OLDEST_CHECKPOINT_S)
        return `a link has waited for a checkpoint for ${Math.round(uncheckedFor)} s`
      return null
    },
    async () => {
      const { untriedFor } = await findOutboxAge(connection.db)
      return untriedFor > OLDEST_UNTRIED_S ? `a message has waited to be sent for ${Math.round(untriedFor)} s` : null
    },
  ])
  return {
    process: lifecycle.draining ? 'is stopping' : null,
    database: database ?? null,
    migrations: migrations ?? null,
    disk: await diskProblem(environment.dataDir),
    clock: clock ?? null,
    trail: trail ?? null,
    outbox: outbox ?? null,
  }
}

type Check = () => Promise<string | null>

/** One after the other (the embedded database has one connection), each with an end to its patience. */
async function inTime(checks: readonly Check[]): Promise<(string | null)[]> {
  const answers: (string | null)[] = []
  for (const check of checks) {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`no answer within ${ANSWER_WITHIN_MS / 1000} s`), ANSWER_WITHIN_MS)
    })
    const answer = await Promise.race([check(), late]).catch((error: Error) => `cannot be asked: ${error.message}`)
    clearTimeout(timer)
    answers.push(answer)
    // The others would only say the same, later.
    if (answers.length === 1 && answer !== null) break
  }
  return answers
}

async function diskProblem(folder: string): Promise<string | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    return free < LEAST_DISK_BYTES ? `only ${Math.round(free / 1e6)} MB are free in ${folder}` : null
  } catch {
    return `${folder} cannot be read`
  }
}

/** What the embedded database cannot do (STACK.md), said wherever somebody asks how the process is. */
export const embeddedLimits = ['no fsync: a power cut can lose the last writes', 'one process on the data folder']

export function addHealth(app: FastifyInstance, deps: AppDeps, signIn: Pick<SignIn, 'trouble'>): void {
  app.get('/healthz', async () => ({ alive: true }))
  const trailAge = watchTrail(deps.connection.pool)
  app.get('/readyz', async (_request, reply) => {
    const checks = await readiness(deps, trailAge)
    const ready = Object.values(checks).every((why) => why === null)
    if (!ready) reply.code(503).header('retry-after', '5')
    return {
      ready,
      checks: Object.fromEntries(Object.entries(checks).map(([name, why]) => [name, why ?? 'ok'])),
      database: deps.connection.kind,
      // Not a reason to be unready: passwords still sign in.
      identityProvider: deps.environment.oidc ? (signIn.trouble() ?? 'ok') : null,
      limits: deps.connection.kind === 'embedded' ? embeddedLimits : [],
    }
  })
}
