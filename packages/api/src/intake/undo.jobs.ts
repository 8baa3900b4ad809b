/** Undoing an import in a job: looked through in pages with progress, taken away all at once or not at all. Source: SPEC §10, §12. */
import { randomUUID } from 'node:crypto'
import { keep, undo, whyNotUndo } from '@ratchet/domain/intake/hotline'
import { recordFact } from '../audit/record.ts'
import type { Context, Tx } from '../context.ts'
import type { JobWork } from '../job/worker.ts'
import { recorderOf } from './import.jobs.ts'
import { countWorkedOn, findImport, listBrought, lockIntake, saveImport } from './import.queries.ts'
import { BATCH } from './store-opinions.ts'
import { dropBrought } from './undo.queries.ts'

/** Takes the import's opinions away, unless somebody has worked on one meanwhile. Started again, it begins anew. */
export const undoHotlineInJob: JobWork = async (run) => {
  const { db, keyring } = run
  const now = await run.readNow()
  const row = await findImport(db, run.object)
  const opinions = (await listBrought(db, row.id)).flatMap(({ opinionId, wordId }) => (wordId ? [] : [opinionId]))
  let worked = 0
  for (let from = 0; from < opinions.length; from += BATCH) {
    worked += await countWorkedOn(db, row.id, opinions.slice(from, from + BATCH))
    await run.progress(Math.min(from + BATCH, opinions.length), opinions.length)
  }
  const maker = { keyring, newId: randomUUID, now }
  // Looked at again under the lock: what was counted above is what a refusal tells, and no promise.
  return {
    result: { importId: row.id, opinions: opinions.length, worked },
    effect: (tx) => undoAll(tx, maker, run.object, worked),
  }
}

async function undoAll(tx: Tx, maker: Pick<Context, 'keyring' | 'newId' | 'now'>, id: string, seenWorked: number) {
  await lockIntake(tx)
  const before = await findImport(tx, id)
  const recorder = recorderOf(maker, before)
  const worked = seenWorked || (await countWorkedOn(tx, id))
  if (whyNotUndo(before, worked)) {
    await recordFact(tx, recorder, keep(before, worked))
    return
  }
  await dropBrought(tx, id, async (rows) => {
    const payload = { fileName: before.fileName, rows }
    await recordFact(tx, recorder, { act: 'intake.takenBack', subject: ['hotline_import', id], payload })
  })
  const { row, fact } = undo(before, worked, maker.now)
  await saveImport(tx, row)
  await recordFact(tx, recorder, fact)
}
