import { z } from 'zod'
import { publicQuery } from '../trpc.ts'
import { findPublicRound, listPublicRounds } from './public.queries.ts'

export const publicProcedures = {
  /** 抽查公开: the rounds whose lists were published. */
  published: publicQuery.query(({ ctx }) => listPublicRounds(ctx.db)),

  /** One of them with its list, hash, seed and draw, so that anybody draws it again. */
  redraw: publicQuery
    .input(z.strictObject({ number: z.string().regex(/^HK-20\d\d-\d{2,6}$/) }))
    .query(({ ctx, input }) => findPublicRound(ctx.db, input.number)),
}
