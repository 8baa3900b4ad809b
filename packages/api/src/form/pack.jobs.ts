/** The readiness pack 迎检材料包, made in the background volume by volume and kept for seven days. Source: SPEC §12; RELIABILITY "Outbox". */
import { randomUUID } from 'node:crypto'
import { type PackedFile, writeZip } from '@ratchet/documents/zip-write'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { formPackWords as w } from '@ratchet/words/form-pack'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { recordFact } from '../audit/record.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import type { JobWork } from '../job/worker.ts'
import { checklistNow } from './draw.ts'
import { type PackPart, volumesOf } from './pack.ts'
import { listPackEntries } from './pack-content.queries.ts'
import { writeIndex } from './pack-index.ts'

const inputSchema = z.object({ cycleId: cycleIdSchema, by: z.object({ userId: z.string(), name: z.string() }) })

export const packInJob: JobWork = async (run) => {
  const { db, keyring } = run
  const { cycleId, by } = inputSchema.parse(run.input)
  const now = await run.readNow()
  await run.progress(0, null)
  const { of, brief, entries } = await listPackEntries({ db, keyring, cycleId, now })
  const volumes = volumesOf(entries)
  const { clauses } = await checklistNow(db)
  const index = await writeIndex({ title: w.indexTitle(cycleId), under: of.under, clauses, brief, volumes })
  const parts: PackPart[] = []
  let done = 0
  for (const [at, volume] of volumes.entries()) {
    const files: PackedFile[] = at === 0 ? [{ name: w.index, bytes: index }] : []
    for (const entry of volume) {
      files.push({ name: entry.path, bytes: await entry.read() })
      done += 1
      await run.progress(done, entries.length)
    }
    const bytes = writeZip(files)
    const name = w.file(cycleId, at + 1, volumes.length)
    const ctx = { keyring, actor: { ...by, grants: [] }, now, newId: randomUUID, requestId: randomUUID() }
    // Before the job ends, since its row points at the file; what a lost job leaves behind goes with the week.
    const blob = await db.transaction().execute(async (tx) => {
      const kept = await saveBlob(tx, ctx, { kind: 'pack', name, mediaType: 'application/zip', bytes })
      const payload = {
        blobId: kept.id,
        volume: at + 1,
        volumes: volumes.length,
        files: files.length,
        sha256: sha256(bytes),
      }
      await recordFact(tx, ctx, { act: 'form.packMade', subject: ['cycle', cycleId], payload })
      return kept
    })
    parts.push({ blobId: blob.id, name: blob.name, size: blob.size, files: files.length })
  }
  const [first] = parts
  return { result: { cycleId, files: entries.length, parts }, ...(first && { resultBlobId: first.blobId }) }
}
