import { keySchema } from '@ratchet/domain/id'
import { photoAdded, whyNotStage } from '@ratchet/domain/photo/photo'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { asResident, perform } from '../command.ts'
import { guarded } from '../trpc.ts'
import { storePhoto } from './photo.commands.ts'
import { countStaged, savePhoto } from './photo.queries.ts'

/** 10 MB in base64. */
const LARGEST_CONTENT = 14_000_000

const addPhotoSchema = z.strictObject({
  name: z.string().trim().max(200),
  content: z.string().max(LARGEST_CONTENT),
  key: keySchema,
})

/**
 * Stages a resident's photo. It is re-encoded before the transaction: a decoder takes seconds, and the embedded database
 * has one connection. The name that the telephone gave it is not kept, since it may say who and where.
 */
export const addPhoto = guarded.input(addPhotoSchema).mutation(async ({ ctx, input: { key, name, content } }) => {
  const given = Buffer.from(content, 'base64')
  const { bytes } = await readGivenPhoto(given)
  return perform(asResident(ctx), ctx.procedure, { key, name, sha256: sha256(given) }, async (act) => {
    refuse(whyNotStage(await countStaged(act.tx, act.ctx.now)))
    const { id } = await storePhoto(act.tx, act.ctx, { kind: 'resident-photo', name: 'photo', bytes })
    await savePhoto(act.tx, id, act.ctx.now)
    await act.record(photoAdded(id, bytes.length))
    return { id }
  })
})
