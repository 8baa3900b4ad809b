import type { JobWork } from '../job/worker.ts'
import { readCheckpoints } from './checkpoint-folder.ts'
import { verifyTrail } from './verify.ts'

/** More are counted but not listed: whoever has a thousand needs the command line. */
const LISTED = 200

/** `ratchet verify` as a job: the answer is a `Verification` with the first 200 findings. */
export const verifyInJob: JobWork = async ({ db, keyring, checkpointFolder, progress }) => {
  const checkpoints = await readCheckpoints(checkpointFolder)
  const answer = await verifyTrail(db, keyring, { checkpoints, onProgress: progress })
  return { result: { ...answer, findings: answer.findings.slice(0, LISTED) } }
}
