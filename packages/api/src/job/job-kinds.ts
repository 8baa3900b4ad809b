import { verifyInJob } from '../audit/audit.jobs.ts'
import type { JobWork } from './worker.ts'

/** Every kind of long work, by the name that stands in the queue. */
export const jobKinds: Readonly<Record<string, JobWork>> = {
  'audit-verify': verifyInJob,
}
