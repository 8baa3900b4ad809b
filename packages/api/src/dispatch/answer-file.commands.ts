import { addFile as addTo, whyNotAnswer } from '@ratchet/domain/dispatch/act'
import { idSchema, keySchema } from '@ratchet/domain/id'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { saveBlob } from '../blob/blob.queries.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { perform } from '../command.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { acting, guarded } from '../trpc.ts'
import { loadDispatch, saveDispatch } from './dispatch.queries.ts'
import { receiverNow } from './receiver.queries.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

const fileInput = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

/** Puts a photo or a paper to the answer; a photo is re-encoded before the transaction, as everywhere. */
export const addFile = guarded.input(fileInput).mutation(async ({ ctx, input }) => {
  const { key, id, name, mediaType, content } = input
  const bytes = Buffer.from(content, 'base64')
  const photo = mediaType.startsWith('image/') ? await readGivenPhoto(bytes) : null
  const claimed = { key, id, name, mediaType, sha256: sha256(bytes) }
  return perform(acting(ctx), ctx.procedure, claimed, async ({ tx, ctx: caller, record, within }) => {
    const before = await loadDispatch(tx, id)
    const { unitId, isReceiver } = await receiverNow(tx, caller, before)
    await within(unitId)
    // Asked before the file is kept: what is refused leaves none.
    refuse(whyNotAnswer(before, { isReceiver }))
    const blob = photo
      ? await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
      : await saveBlob(tx, caller, { kind: 'evidence', name, mediaType, bytes })
    const { next, fact } = addTo(before, { isReceiver }, blob.id)
    await saveDispatch(tx, { ...next, illustrative: before.illustrative })
    await record(fact)
    return { id, version: next.version }
  })
})
