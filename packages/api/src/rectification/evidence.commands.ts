import { idSchema, keySchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { isOpen } from '@ratchet/domain/rectification/item'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { perform } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded } from '../trpc.ts'
import { loadReadable, mapUnits, type StoredItem } from './rectification.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const evidenceInput = z.strictObject({
  itemId: idSchema,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

/** The unit in whose name the caller puts the file: the lead unit, or one that co-operates. */
async function unitOf(tx: Tx, { actor }: ActingContext, item: StoredItem): Promise<string> {
  const units = await mapUnits(tx)
  const ids = [item.leadUnitId, ...item.coUnitIds]
  const own = ids
    .map((id) => leadNow(units, id))
    .find(({ path }) => whyNotWithin(matrix['rectification.addEvidence'], actor, path) === null)
  return own?.id ?? leadNow(units, item.leadUnitId).id
}

/**
 * Puts a file to the item, to be shown with what is handed in. A photo is re-encoded before the transaction: a decoder
 * takes seconds, and the embedded database has one connection. Documents are kept as they came.
 */
export const addEvidence = guarded.input(evidenceInput).mutation(async ({ ctx, input }) => {
  const { key, itemId, name, mediaType, content } = input
  const given = Buffer.from(content, 'base64')
  const photo = mediaType.startsWith('image/') ? await readGivenPhoto(given) : null
  const claimed = { key, itemId, name, mediaType, sha256: sha256(given) }
  return perform(acting(ctx), ctx.procedure, claimed, async ({ tx, ctx: caller, record, within }) => {
    const { item } = await loadReadable(tx, caller.actor, itemId)
    const unitId = await unitOf(tx, caller, item)
    await within(unitId)
    if (!isOpen(item)) throw new Refusal('item-closed', { number: item.number })
    const blob = photo
      ? await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
      : await saveBlob(tx, caller, { kind: 'evidence', name, mediaType, bytes: given })
    const { id, kind, size } = blob
    await record({
      act: 'rectification.evidenceAdded',
      subject: ['rectification_item', itemId],
      payload: { number: item.number, round: item.round, blobId: id, kind, size },
      unitId,
    })
    return { id }
  })
})
