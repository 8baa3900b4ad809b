import { z } from 'zod'
import { memberQuery, router } from '../trpc.ts'
import { findOverview } from './ratchet.queries.ts'

/** 棘轮总览 joins many nouns and owns none: it only reads. */
export const ratchetRouter = router({
  overview: memberQuery
    .input(z.strictObject({ all: z.boolean() }))
    .query(async ({ ctx, input }) => ({ ...(await findOverview(ctx.db, input.all)), asOf: ctx.now })),
})
