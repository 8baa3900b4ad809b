import { roundSchema } from '@ratchet/domain/examination/round'
import { attachScan } from '@ratchet/domain/examination/scan'
import { versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { saveBlob } from '../blob/blob.queries.ts'
import { command, refuseStale } from '../command.ts'
import { loadRound, saveRound } from './examination.queries.ts'

/** The largest file of the kind, in base64. */
const LARGEST_CONTENT = 28_000_000

const attachInput = z.strictObject({
  id: roundSchema.shape.id,
  seen: versionSchema,
  file: z.strictObject({
    name: z.string().trim().min(1).max(200),
    mediaType: z.string().max(200),
    content: z.string().max(LARGEST_CONTENT),
  }),
})

/** Attaches the scan, PDF, OFD or photograph of the circular to its round. */
export const attachCircularScan = command(attachInput, async ({ tx, ctx, record }, { id, seen, file }) => {
  const before = await loadRound(tx, id)
  refuseStale({ name: file.name }, before, seen)
  const { name, mediaType } = file
  const bytes = Buffer.from(file.content, 'base64')
  const scan = await saveBlob(tx, ctx, { kind: 'circular-scan', name, mediaType, bytes })
  const { round, fact } = attachScan(before, scan)
  await saveRound(tx, { ...before, ...round })
  await record(fact)
  return { id, version: round.version, scanId: scan.id }
})
