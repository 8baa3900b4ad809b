import { makeFormFile } from '@ratchet/documents/form-file'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { jobSchema } from '@ratchet/domain/job/job'
import { z } from 'zod'
import { command } from '../command.ts'
import { findCycle } from '../cycle/cycle.queries.ts'
import { enqueue } from '../job/job.queries.ts'
import { memberQuery } from '../trpc.ts'
import { findBrief } from './brief.queries.ts'
import { partSchema } from './pack.ts'

const ofCycle = z.strictObject({ cycleId: cycleIdSchema })
const packResult = z.object({ parts: partSchema.array() })

/** The readiness pack 迎检 and the one-page brief 一页纸专报. Spread into the router of forms. */
export const packRouter = {
  brief: memberQuery.input(ofCycle).query(({ ctx, input }) => findBrief(ctx, input.cycleId)),
  briefFile: memberQuery.input(ofCycle).query(async ({ ctx, input }) => {
    const { paper, office } = await findBrief(ctx, input.cycleId)
    const bytes = await makeFormFile({ form: 'document', paper, maker: { name: office, at: ctx.now } })
    return { name: `${paper.title}.docx`, content: Buffer.from(bytes).toString('base64') }
  }),

  /** Packs of the half-year that were asked for in the last week, the latest first. */
  packs: memberQuery.input(ofCycle).query(async ({ ctx, input }) => {
    const rows = await ctx.db
      .selectFrom('job')
      .leftJoin('authUser', 'authUser.id', 'job.askedBy')
      .selectAll('job')
      .select('authUser.name as by')
      .where('kind', '=', 'readiness-pack')
      .where('object', '=', input.cycleId)
      .orderBy('askedAt', 'desc')
      .limit(10)
      .execute()
    return rows.map((row) => {
      const { id, status, progress, total, askedAt, finishedAt, result, askedBy } = jobSchema.parse(row)
      const parts = packResult.safeParse(result)
      const isMine = askedBy === ctx.actor.userId
      return {
        id,
        status,
        progress,
        total,
        askedAt,
        finishedAt,
        by: row.by ?? '',
        isMine,
        parts: parts.data?.parts ?? [],
      }
    })
  }),

  askPack: command(ofCycle, async ({ tx, ctx, record }, { cycleId }) => {
    await findCycle(tx, cycleId)
    const by = { userId: ctx.actor.userId, name: ctx.actor.name }
    const jobId = await enqueue(tx, ctx, { kind: 'readiness-pack', object: cycleId, input: { cycleId, by } })
    await record({ act: 'form.packAsked', subject: ['cycle', cycleId], payload: { jobId } })
    return { jobId }
  }),
}
