import { join } from 'node:path'
import { type Loop, startLoop, startTrustLoops } from '@ratchet/api/audit/loops'
import { eraseOverdue } from '@ratchet/api/contact/retention.jobs'
import { rewrapOwnKeys } from '@ratchet/api/contact/rewrap.jobs'
import { isDatabaseAway } from '@ratchet/api/database/away'
import { dropStagedPhotos } from '@ratchet/api/feedback/photo.jobs'
import { jobKinds } from '@ratchet/api/job/job-kinds'
import { startJobWorker } from '@ratchet/api/job/worker'
import type { AppDeps } from './deps.ts'

const HOUR_MS = 3_600_000

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
  const retention = startLoop('retention', HOUR_MS, () => eraseOverdue(deps), onError)
  const rewrap = startLoop('rewrap', HOUR_MS, () => rewrapOwnKeys(deps), onError)
  return {
    async stop() {
      await Promise.all([jobs, photos, retention, rewrap].map((loop) => loop.stop()))
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
