import { verifyInJob } from '../audit/audit.jobs.ts'
import { packInJob } from '../form/pack.jobs.ts'
import { importHotlineInJob } from '../intake/import.jobs.ts'
import { undoHotlineInJob } from '../intake/undo.jobs.ts'
import { importLedgerInJob } from '../ledger/import.jobs.ts'
import { exportInJob } from '../survey/export.jobs.ts'
import { importInJob } from '../survey/import.jobs.ts'
import type { JobWork } from './worker.ts'

/** Every kind of long work, by the name that stands in the queue. */
export const jobKinds: Readonly<Record<string, JobWork>> = {
  'audit-verify': verifyInJob,
  'hotline-import': importHotlineInJob,
  'hotline-undo': undoHotlineInJob,
  'readiness-pack': packInJob,
  'ledger-import': importLedgerInJob,
  'survey-export': exportInJob,
  'survey-import': importInJob,
}
