import { idSchema } from '@ratchet/domain/id'
import { whyNotCancelJob } from '@ratchet/domain/job/job'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findJob, listMyJobs, loadJob, saveCancel } from './job.queries.ts'

const byId = z.strictObject({ id: idSchema })

/** Long work of one's own 后台任务. Another's looks as if it were not there. */
export const jobRouter = router({
  mine: memberQuery.input(noInput).query(({ ctx }) => listMyJobs(ctx.db, ctx.actor.userId)),

  find: memberQuery.input(byId).query(async ({ ctx, input }) => {
    const job = await findJob(ctx.db, input.id)
    if (job?.askedBy !== ctx.actor.userId) throw new Refusal('not-found')
    return job
  }),

  cancel: command(byId, async ({ tx, ctx, record }, { id }) => {
    const job = await loadJob(tx, id)
    if (job.askedBy !== ctx.actor.userId) throw new Refusal('not-found')
    refuse(whyNotCancelJob(job, ctx.actor))
    await saveCancel(tx, job, ctx.now)
    await record({ act: 'job.cancelled', subject: ['job', id], payload: { kind: job.kind, object: job.object } })
    return { id }
  }),
})
