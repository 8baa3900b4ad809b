/** The readiness pack 迎检材料包, made in the background volume by volume and kept for seven days. Source: SPEC §12; RELIABILITY "Outbox". */
import { randomUUID } from 'node:crypto'
import { writeSheets } from '@ratchet/documents/sheet-write'
import { type PackedFile, writeZip } from '@ratchet/documents/zip-write'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import type { ClauseData } from '@ratchet/domain/form/checklist'
import { formPackWords as w } from '@ratchet/words/form-brief'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { recordFact } from '../audit/record.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import type { JobWork } from '../job/worker.ts'
import { checklistNow } from './draw.ts'
import { type Folder, type PackEntry, type PackPart, volumesOf } from './pack.ts'
import { listPackEntries } from './pack-content.queries.ts'

const inputSchema = z.object({ cycleId: cycleIdSchema, by: z.object({ userId: z.string(), name: z.string() }) })

/** Where the material of a clause lies; what only a person can say stands in the self-inspection report. */
const folderOf: Readonly<Record<ClauseData, Folder>> = {
  targets: 'plan',
  measures: 'plan',
  tasks: 'plan',
  surveys: 'surveys',
  scan: 'surveys',
  reports: 'indicators',
  circulars: 'circulars',
  items: 'ledger',
  evidence: 'evidence',
  lookback: 'lookback',
  answers: 'ledger',
  publication: 'ledger',
  trail: 'trail',
}
const pathOf = ({ folder, name }: Pick<PackEntry, 'folder' | 'name'>) => `${w.folder[folder]}/${name}`

type Clauses = Awaited<ReturnType<typeof checklistNow>>['clauses']
/** The index by clause, and every file with its volume and its hash. */
async function indexOf(clauses: Clauses, volumes: readonly (readonly PackEntry[])[]): Promise<Uint8Array> {
  const entries = volumes.flatMap((volume, at) => volume.map((entry) => ({ entry, volume: at + 1 })))
  const byClause = clauses.map(({ clause, text, data }) => {
    const folder = data === null ? 'forms' : folderOf[data]
    return [clause, text, w.folder[folder], entries.filter(({ entry }) => entry.folder === folder).length]
  })
  const byFile = entries.map(({ entry, volume }, at) => [
    at + 1,
    pathOf(entry),
    entry.size,
    w.volume(volume),
    entry.sha256,
  ])
  const [first, second] = w.indexSheets
  return writeSheets([
    { name: first ?? '', rows: [[...w.clauseColumns], ...byClause], widths: [10, 60, 32, 10] },
    { name: second ?? '', rows: [[...w.fileColumns], ...byFile], widths: [8, 80, 14, 10, 70] },
  ])
}

export const packInJob: JobWork = async (run) => {
  const { db, keyring } = run
  const { cycleId, by } = inputSchema.parse(run.input)
  const now = await run.readNow()
  await run.progress(0, null)
  const entries = await listPackEntries({ db, keyring, cycleId, now })
  const volumes = volumesOf(entries)
  const index = await indexOf((await checklistNow(db)).clauses, volumes)
  const parts: PackPart[] = []
  let done = 0
  for (const [at, volume] of volumes.entries()) {
    const files: PackedFile[] = at === 0 ? [{ name: w.index, bytes: index }] : []
    for (const entry of volume) {
      files.push({ name: pathOf(entry), bytes: await entry.read() })
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
