import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, keySchema, versionSchema } from '@ratchet/domain/id'
import { noteSchema } from '@ratchet/domain/lookback/ask'
import { lookbackFact, whyNotRunning } from '@ratchet/domain/lookback/lookback'
import { see, send, visitOutcomeSchema, whyNotSee } from '@ratchet/domain/lookback/visit'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { sha256 } from '../audit/digest.ts'
import { readGivenPhoto } from '../blob/given-photo.ts'
import { command, perform, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { storePhoto } from '../feedback/photo.commands.ts'
import { tell } from '../notice/notice.queries.ts'
import { acting, guarded } from '../trpc.ts'
import { findAsker, listWorkPaths } from './asker.queries.ts'
import { withFigures } from './asking.router.ts'
import { loadVisit, saveVisits } from './case.queries.ts'
import { findRound } from './lookback.queries.ts'
import { applyOutcome } from './outcome.commands.ts'

/** 20 MB in base64. */
const LARGEST_CONTENT = 28_000_000

/** The photos are there, are photos, and were put in by whoever was there. */
async function refuseOtherPhotos(tx: Tx, ids: readonly string[], userId: string): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .selectFrom('blob')
    .select('id')
    .where('id', 'in', ids)
    .where('kind', '=', 'result-photo')
    .where('createdBy', '=', userId)
    .execute()
  if (rows.length < new Set(ids).size) throw new Refusal('photo-unknown')
}

export const visitProcedures = {
  /** Sends somebody who did not do the work to look at an item. */
  sendVisitor: command(
    z.strictObject({ id: idSchema, seen: versionSchema, visitorId: idSchema }),
    async ({ tx, ctx, record }, { id, seen, visitorId }) => {
      const before = await loadVisit(tx, id)
      refuseStale({ visitorId }, before, seen)
      const round = await findRound(tx, before.lookbackId)
      refuse(whyNotRunning(round))
      const visitor = await findAsker(tx, visitorId, ctx.now)
      const next = send(before, visitor, await listWorkPaths(tx, before.itemId), ctx.now)
      await saveVisits(tx, [next])
      await record(lookbackFact('lookback.visitAssigned', round))
      const details = { number: round.number, title: '' }
      const subject = ['lookback', round.id] as const
      await tell(tx, ctx, { to: { userIds: [visitorId] }, kind: 'lookback.assigned', subject, details })
      return { id, version: next.version }
    },
  ),

  /** Keeps a photo of what is seen on site; it is re-encoded before the transaction. */
  addVisitPhoto: guarded
    .input(
      z.strictObject({
        id: idSchema,
        name: z.string().trim().min(1).max(200),
        content: z.string().max(LARGEST_CONTENT),
        key: keySchema,
      }),
    )
    .mutation(async ({ ctx, input: { key, id, name, content } }) => {
      const bytes = Buffer.from(content, 'base64')
      const photo = await readGivenPhoto(bytes)
      const claimed = { key, id, name, sha256: sha256(bytes) }
      return perform(acting(ctx), ctx.procedure, claimed, async ({ tx, ctx: caller, record }) => {
        const visit = await loadVisit(tx, id)
        const round = await findRound(tx, visit.lookbackId)
        refuse(whyNotRunning(round) ?? whyNotSee(visit, { photos: 1, note: '' }, caller.actor.userId))
        const blob = await storePhoto(tx, caller, { kind: 'result-photo', name, bytes: photo.bytes })
        await record(withFigures(lookbackFact('lookback.photoAdded', round), { blobId: blob.id }))
        return { id: blob.id }
      })
    }),

  /** What was seen on site. Not fixed opens the item again at once. */
  seeOnSite: command(
    z.strictObject({
      id: idSchema,
      seen: versionSchema,
      outcome: visitOutcomeSchema,
      note: noteSchema,
      photoIds: z.array(idSchema).max(10),
    }),
    async ({ tx, ctx, record }, { id, seen, outcome, note, photoIds }) => {
      const before = await loadVisit(tx, id)
      refuseStale({ outcome, note }, before, seen)
      const round = await findRound(tx, before.lookbackId)
      refuse(whyNotRunning(round))
      await refuseOtherPhotos(tx, photoIds, ctx.actor.userId)
      const next = see(before, { outcome, note, photoIds }, personOf(ctx.actor), ctx.now)
      await saveVisits(tx, [next])
      const of = { itemId: before.itemId, itemRound: before.itemRound, done: outcome === 'fixed' }
      const facts = await applyOutcome(tx, ctx, of)
      await record(withFigures(lookbackFact('lookback.visited', round), { outcome, photos: photoIds.length }))
      for (const fact of facts) await record(fact)
      return { id, version: next.version, reopened: facts.some((fact) => fact.act === 'rectification.reopened') }
    },
  ),
}
