import { idSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { memberQuery, router } from '../trpc.ts'
import { findBlob } from './blob.queries.ts'
import { whyNotReadFile } from './read-file.queries.ts'

/** Files 附件: what they are. Their bytes are served by the process, as a download. */
export const blobRouter = router({
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const blob = await findBlob(ctx.db, input.id)
    if (!blob) throw new Refusal('not-found')
    refuse(await whyNotReadFile(ctx.db, blob, ctx.actor))
    return blob
  }),
})
