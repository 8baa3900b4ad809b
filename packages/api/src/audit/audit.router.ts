import { readsTrail, whyNotTimeline } from '@ratchet/domain/audit/timeline'
import { idSchema } from '@ratchet/domain/id'
import { whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { findReadable } from '../form/form-page.queries.ts'
import { enqueue } from '../job/job.queries.ts'
import { findItem, mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery, noInput, publicQuery, router } from '../trpc.ts'
import { findRead } from '../warning/receiver.queries.ts'
import { factFilterSchema, findTrailState, listFactFilters, listFacts, listTimeline } from './audit.queries.ts'
import { findCheckpoint, findPublicCheckpoint } from './checkpoint.ts'
import { findFact } from './fact-detail.queries.ts'

/** The audit trail 审计留痕 (SPEC §13): read by the auditor and the leader, verified by the auditor. */
export const auditRouter = router({
  list: memberQuery.input(factFilterSchema).query(({ ctx, input }) => listFacts(ctx.db, input)),

  find: memberQuery.input(z.strictObject({ id: z.uuid() })).query(({ ctx, input }) => findFact(ctx.db, input.id)),

  filters: memberQuery.input(noInput).query(({ ctx }) => listFactFilters(ctx.db)),

  state: memberQuery.input(noInput).query(async ({ ctx }) => {
    const checkpoint = await findCheckpoint(ctx.db)
    return { ...(await findTrailState(ctx.db)), checkpoint }
  }),

  timeline: memberQuery
    .input(z.strictObject({ subjectKind: z.string().max(40), subjectId: z.string().max(80) }))
    .query(async ({ ctx, input: { subjectKind, subjectId } }) => {
      refuse(whyNotTimeline(subjectKind, ctx.actor))
      if (subjectKind === 'rectification_item') await refuseItem(ctx, subjectId)
      if (subjectKind === 'warning' && !readsTrail(ctx.actor)) await findRead(ctx, idOf(subjectId))
      if (subjectKind === 'form' && !readsTrail(ctx.actor)) await findReadable(ctx, idOf(subjectId))
      return listTimeline(ctx.db, subjectKind, subjectId)
    }),

  verify: command(z.strictObject({}), async ({ tx, ctx, record }) => {
    const jobId = await enqueue(tx, ctx, { kind: 'audit-verify', object: ctx.actor.userId })
    await record({ act: 'audit.verificationAsked', subject: ['audit', 'trail'], payload: { jobId } })
    return { jobId }
  }),
})

/** A subject that has an id, or none at all. */
function idOf(subjectId: string): string {
  const id = idSchema.safeParse(subjectId)
  if (!id.success) throw new Refusal('not-found')
  return id.data
}

/** A unit reads what happened to its own items, and to nobody else's. */
async function refuseItem({ db, actor }: Pick<ActingContext, 'db' | 'actor'>, subjectId: string): Promise<void> {
  if (readsTrail(actor)) return
  refuse(whyNotReadItem(await findItem(db, idOf(subjectId)), actor, await mapUnits(db)))
}

/** What everybody may know about the trail. */
export const trustRouter = router({
  checkpoint: publicQuery.input(noInput).query(({ ctx }) => findPublicCheckpoint(ctx.db, ctx.keyring)),
})
