import { setTimeout as sleep } from 'node:timers/promises'
import type { Checkpoint } from '@ratchet/domain/audit/checkpoint'
import { addDays, dayOf, type Instant, instantOf } from '@ratchet/domain/day'
import type { Db } from '../database/connect.ts'
import type { Keyring } from '../database/keyring.ts'
import { REPLAY_DAYS } from '../database/replay.ts'
import { checkpointMaker } from './checkpoint.ts'
import { sealAll } from './sealer.ts'

export interface Loop {
  /** Lets the round that runs now end, then answers; no further round starts. */
  stop(): Promise<void>
}

/** Told of every round that failed; the loop goes on. */
export type OnLoopError = (loop: string, error: unknown) => void

const LONGEST_WAIT_MS = 30_000

/**
 * Works, sleeps, works again, never twice at once. A failed round is told and tried again after a wait that doubles
 * up to half a minute, so that a lost database is found again without a restart.
 */
export function startLoop(name: string, everyMs: number, work: () => Promise<unknown>, onError: OnLoopError): Loop {
  const stopping = new AbortController()
  const run = async () => {
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        await work()
        failures = 0
      } catch (error) {
        failures += 1
        onError(name, error)
      }
      const wait = failures === 0 ? everyMs : Math.min(LONGEST_WAIT_MS, 250 * 2 ** failures)
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const ended = run()
  return {
    stop() {
      stopping.abort()
      return ended
    },
  }
}

export interface TrustDeps {
  readonly db: Db
  readonly keyring: Keyring
  readonly checkpointFolder: string
  /** The one source of time of the process. */
  readonly readNow: () => Promise<Instant>
  readonly onError: OnLoopError
}

export interface TrustLoops extends Loop {
  /** A checkpoint now: at a publication, or before the process ends. */
  checkpoint(): Promise<Checkpoint | null>
}

/** Forgets the keys of acts older than seven days (RELIABILITY "Idempotency key"). Answers how many. */
export async function pruneReplays(db: Db, now: Instant): Promise<number> {
  const before = instantOf(addDays(dayOf(now), -REPLAY_DAYS))
  const { numDeletedRows } = await db.deleteFrom('replay').where('at', '<', before).executeTakeFirst()
  return Number(numDeletedRows)
}

/** What keeps the trail sealed: sealer twice a second, checkpoint every five minutes, old replays each hour. */
export function startTrustLoops({ db, keyring, checkpointFolder, readNow, onError }: TrustDeps): TrustLoops {
  const makeCheckpoint = checkpointMaker({ db, keyring, folder: checkpointFolder })
  const loops = [
    startLoop('sealer', 500, async () => sealAll(db, await readNow()), onError),
    startLoop('checkpoint', 5 * 60_000, async () => makeCheckpoint(await readNow()), onError),
    startLoop('replay', 3_600_000, async () => pruneReplays(db, await readNow()), onError),
  ]
  return {
    checkpoint: async () => makeCheckpoint(await readNow()),
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
