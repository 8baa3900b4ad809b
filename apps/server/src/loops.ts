import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type Loop, startLoop, startTrustLoops } from '@ratchet/api/audit/loops'
import { throwDayKeys } from '@ratchet/api/ballot/day-key'
import { rollUpAll } from '@ratchet/api/ballot/roll-up.jobs'
import { eraseOverdue } from '@ratchet/api/contact/retention.jobs'
import { rewrapOwnKeys } from '@ratchet/api/contact/rewrap.jobs'
import { isDatabaseAway } from '@ratchet/api/database/away'
import { dropStagedPhotos } from '@ratchet/api/feedback/photo.jobs'
import { eraseHotlineFiles } from '@ratchet/api/intake/retention.jobs'
import { jobKinds } from '@ratchet/api/job/job-kinds'
import { startJobWorker } from '@ratchet/api/job/worker'
import { dropOldExports } from '@ratchet/api/survey/export.jobs'
import { eraseSurveyFiles } from '@ratchet/api/survey/retention.jobs'
import { rewrapAddresses } from '@ratchet/api/webhook/webhook.queries'
import type { AppDeps } from './deps.ts'
import { startDueLoops } from './due-loops.ts'

const HOUR_MS = 3_600_000
/** Counters of ballots are at most two seconds old (PERFORMANCE, row 5). */
const COUNT_MS = 1000

/** Checkpoints are also kept outside the database: whoever changes rows by hand does not reach them there. */
export const checkpointFolder = (dataDir: string) => join(dataDir, 'checkpoints')

/** Starts everything that works without being asked; stopping ends it with a last checkpoint. */
export function startLoops({ connection, keyring, clock, environment }: AppDeps): Loop {
  const onError = reportOnce()
  const deps = {
    db: connection.db,
    keyring,
    checkpointFolder: checkpointFolder(environment.dataDir),
    readNow: () => clock.now(),
  }
  const trust = startTrustLoops({ ...deps, onError })
  const jobs = startJobWorker(deps, jobKinds, onError)
  const dropPhotos = async () => dropStagedPhotos({ ...deps, now: await clock.now() })
  const photos = startLoop('photos', HOUR_MS, dropPhotos, onError)
  const count = startLoop('ballots', COUNT_MS, () => rollUpAll(deps.db), onError)
  const throwKeys = async () => throwDayKeys({ ...deps, newId: randomUUID, now: await clock.now() })
  const dayKeys = startLoop('ballot day keys', HOUR_MS, throwKeys, onError)
  const erasers = [eraseOverdue, eraseSurveyFiles, eraseHotlineFiles, dropOldExports]
  const erase = async () => {
    for (const each of erasers) await each(deps)
  }
  const retention = startLoop('retention', HOUR_MS, erase, onError)
  const rewrap = startLoop(
    'rewrap',
    HOUR_MS,
    async () => (await rewrapOwnKeys(deps)) + (await rewrapAddresses(deps.db, keyring, randomBytes)),
    onError,
  )
  const due = startDueLoops(deps, environment, onError)
  return {
    async stop() {
      await Promise.all([jobs, photos, count, dayKeys, retention, rewrap, due].map((loop) => loop.stop()))
      await trust.checkpoint().catch((error: unknown) => onError('checkpoint', error))
      await trust.stop()
    },
  }
}

/** A lost database is one line when it goes, not two in a second until it is back. */
function reportOnce() {
  const away = new Set<string>()
  return (loop: string, error: unknown): void => {
    if (isDatabaseAway(error)) {
      if (!away.has(loop)) process.stderr.write(`ratchet: ${loop} waits for the database\n`)
      away.add(loop)
      return
    }
    away.delete(loop)
    process.stderr.write(`ratchet: ${loop} failed: ${error instanceof Error ? error.stack : String(error)}\n`)
  }
}
