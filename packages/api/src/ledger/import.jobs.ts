/** A ledger in a job: every row becomes an item at once, in the transaction that marks the job done. Source: SPEC §12. */
import { randomUUID } from 'node:crypto'
import { idFrom } from '../database/id-from.ts'
import type { JobWork } from '../job/worker.ts'
import { takeOver, takeOverSchema } from './take-over.commands.ts'

export const importLedgerInJob: JobWork = async (run) => {
  // Asked before the last transaction: with the embedded database nothing else may be asked inside it.
  const now = await run.readNow()
  const asked = takeOverSchema.parse(run.input)
  const { importId, by, rows } = asked
  await run.progress(0, rows.length)
  let made = 0
  const newId = () => {
    made += 1
    return idFrom(`${importId}/${made}`)
  }
  const recorder = { keyring: run.keyring, actor: { userId: by.id, name: by.name, grants: [] }, now, newId }
  return {
    result: { importId, cycleId: asked.cycleId, rows: rows.length, known: asked.known },
    effect: async (tx) => {
      await takeOver(tx, { ...recorder, requestId: `job-${randomUUID()}` }, asked)
    },
  }
}
