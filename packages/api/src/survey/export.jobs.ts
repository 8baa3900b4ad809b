/** Large workbooks of answers, made in the background and kept for seven days 后台导出. */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf, instantOf } from '@ratchet/domain/day'
import { JOB_DAYS } from '@ratchet/domain/job/job'
import { z } from 'zod'
import { recordFact } from '../audit/record.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import type { JobDeps, JobWork } from '../job/worker.ts'
import { answersWorkbook, fileName, givenSchema } from './open-export.ts'
import { findWave } from './survey.queries.ts'

const inputSchema = z.object({
  waveId: z.string(),
  given: givenSchema,
  by: z.object({ userId: z.string(), name: z.string() }),
})
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Makes the workbook and keeps it for the person who asked. */
export const exportInJob: JobWork = async (run) => {
  const { db, keyring } = run
  const { waveId, given, by } = inputSchema.parse(run.input)
  const wave = await findWave(db, waveId)
  const now = await run.readNow()
  const made = { at: now, by: by.name }
  const bytes = await answersWorkbook(db, wave, given, made, (done) => run.progress(done, given.rows))
  const ctx = { keyring, actor: { ...by, grants: [] }, now, newId: randomUUID, requestId: randomUUID() }
  // Before the job ends, since its row points at the file; what a lost job leaves behind goes with the week.
  const blob = await db.transaction().execute(async (tx) => {
    const name = fileName('xlsx', wave, given.locale)
    const kept = await saveBlob(tx, ctx, { kind: 'answers', name, mediaType, bytes })
    const payload = { blobId: kept.id, rows: given.rows }
    await recordFact(tx, ctx, { act: 'survey.exportMade', subject: ['wave', waveId], payload })
    return kept
  })
  return { result: { waveId, rows: given.rows }, resultBlobId: blob.id }
}

/** Deletes the workbooks that are older than seven days. Answers how many. */
export async function dropOldExports({
  db,
  keyring,
  readNow,
}: Pick<JobDeps, 'db' | 'keyring' | 'readNow'>): Promise<number> {
  const now = await readNow()
  const before = instantOf(addDays(dayOf(now), -JOB_DAYS))
  return db.transaction().execute(async (tx) => {
    const old = await tx
      .selectFrom('blob')
      .select('id')
      .where('kind', 'in', ['answers', 'pack'])
      .where('createdAt', '<', before)
      .forUpdate()
      .execute()
    if (old.length === 0) return 0
    const ids = old.map(({ id }) => id)
    await tx.updateTable('job').set({ resultBlobId: null }).where('resultBlobId', 'in', ids).execute()
    await tx.deleteFrom('blob').where('id', 'in', ids).execute()
    const ctx = { keyring, actor: null, now, newId: randomUUID, requestId: randomUUID() }
    const payload = { blobs: ids.length, why: 'retention' }
    await recordFact(tx, ctx, { act: 'survey.exportDropped', subject: ['blob', ids[0] ?? ''], payload })
    return ids.length
  })
}
