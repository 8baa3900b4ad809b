import { acted, MOST_FILES, whyNotTouch } from '@ratchet/domain/activity/activity'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { command, perform } from '../command.ts'
import type { Tx } from '../context.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded } from '../trpc.ts'
import { loadActivity, loadAround, type StoredActivity, saveActivity } from './activity.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const fileInput = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

async function loadOpen(tx: Tx, id: string): Promise<StoredActivity> {
  const activity = await loadActivity(tx, { id })
  const around = await loadAround(tx, [activity.quarter])
  refuse(activity.status === 'cancelled' ? { code: 'activity-cancelled' } : whyNotTouch(activity.quarter, around))
  return activity
}

/** Puts a photo or a paper to the activity; a photo is re-encoded before the transaction, as everywhere. */
export const addFile = guarded.input(fileInput).mutation(async ({ ctx, input }) => {
  const { key, id, name, mediaType, content } = input
  const bytes = Buffer.from(content, 'base64')
  const photo = mediaType.startsWith('image/') ? await readGivenPhoto(bytes) : null
  const claimed = { key, id, name, mediaType, sha256: sha256(bytes) }
  return perform(acting(ctx), ctx.procedure, claimed, async ({ tx, ctx: caller, record, within }) => {
    const before = await loadOpen(tx, id)
    await within(before.unitId)
    const list: 'photoIds' | 'fileIds' = photo ? 'photoIds' : 'fileIds'
    if (before[list].length >= MOST_FILES) throw new Refusal('files-full', { most: MOST_FILES })
    const blob = photo
      ? await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
      : await saveBlob(tx, caller, { kind: 'evidence', name, mediaType, bytes })
    await save(tx, { ...before, [list]: [...before[list], blob.id] }, 'activity.fileAdded', record)
    return { id: blob.id }
  })
})

/** Takes a photo or a paper off the activity; the file itself stays, since the trail names it. */
export const removeFile = command(
  z.strictObject({ id: idSchema, seen: versionSchema, fileId: idSchema }),
  async ({ tx, record, within }, { id, fileId }) => {
    const before = await loadOpen(tx, id)
    await within(before.unitId)
    const without = (ids: readonly string[]) => ids.filter((one) => one !== fileId)
    const next = { ...before, photoIds: without(before.photoIds), fileIds: without(before.fileIds) }
    const isThere = [...before.photoIds, ...before.fileIds].includes(fileId)
    if (!isThere) throw new Refusal('file-not-there')
    await save(tx, next, 'activity.fileRemoved', record)
    return { id, version: before.version + 1 }
  },
)

async function save(
  tx: Tx,
  changed: StoredActivity,
  act: 'activity.fileAdded' | 'activity.fileRemoved',
  record: (fact: ReturnType<typeof acted>['fact']) => Promise<string>,
): Promise<void> {
  const { next, fact } = acted(act, { ...changed, version: changed.version + 1 })
  await saveActivity(tx, { ...next, illustrative: changed.illustrative })
  await record(fact)
}
