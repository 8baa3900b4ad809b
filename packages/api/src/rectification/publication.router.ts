import { suggestSpans } from '@ratchet/domain/contact/personal-data'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { publicationSchema, publish, whyNotPublishable, withdraw } from '@ratchet/domain/rectification/publication'
import { refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery } from '../trpc.ts'
import {
  findPublicationContext,
  listPhotos,
  listQuotes,
  loadPublication,
  savePublication,
} from './publication.queries.ts'
import { findItem, loadItem } from './rectification.queries.ts'

const publishInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  ...publicationSchema.pick({
    quote: true,
    done: true,
    outcome: true,
    againDay: true,
    photosBefore: true,
    photosAfter: true,
  }).shape,
})

/** What residents read of a closed item 公布, looked through by a person first. */
export const publicationProcedures = {
  /** What could be published, with everything in it that may name somebody. */
  previewPublication: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const item = await findItem(ctx.db, input.id)
    const { live, result, photosBefore, photosAfter, people, confirmed } = await findPublicationContext(ctx.db, item)
    refuse(whyNotPublishable(item, live))
    const quotes = item.concernId ? await listQuotes(ctx.db, item.concernId) : []
    const quote = (quotes[0]?.text ?? item.title).slice(0, 500)
    const done = ((result?.outcome === 'cannot' ? result.because : result?.done) ?? '').slice(0, 2000)
    return {
      version: item.version,
      quote,
      quotes,
      done,
      outcome: item.outcome,
      againDay: result?.againDay ?? null,
      photosBefore: await listPhotos(ctx.db, photosBefore),
      photosAfter: await listPhotos(ctx.db, photosAfter),
      people,
      confirmed,
      spans: { quote: suggestSpans(quote), done: suggestSpans(done) },
    }
  }),

  publish: command(publishInput, async ({ tx, ctx, record }, { id, seen, ...draft }) => {
    const item = await loadItem(tx, id)
    refuseStale(draft, item, seen)
    const context = await findPublicationContext(tx, item)
    const { publication, before, fact } = publish(item, draft, context, ctx.newId(), ctx.actor, ctx.now)
    if (before) await savePublication(tx, before)
    await savePublication(tx, publication)
    await record(fact)
    return { id, publicationId: publication.id }
  }),

  /** Takes a publication off the public site, with a reason that stays. */
  withdraw: command(
    z.strictObject({ id: idSchema, reason: z.string().trim().max(500) }),
    async ({ tx, ctx, record }, { id, reason }) => {
      const { item, publication: before } = await loadPublication(tx, id)
      const { publication, fact } = withdraw(item, before, reason, ctx.now)
      await savePublication(tx, publication)
      await record(fact)
      return { id, itemId: publication.itemId }
    },
  ),
}
