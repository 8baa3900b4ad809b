import { idSchema } from '@ratchet/domain/id'
import { itemIdSchema } from '@ratchet/domain/questionnaire/item'
import { z } from 'zod'
import { memberQuery, router } from '../trpc.ts'
import { findLive, listTold } from './live.queries.ts'
import { findResults } from './results.queries.ts'
import { listRows, rowsInput } from './rows.queries.ts'
import { findSignals, signalsInput } from './signal.queries.ts'

const campaign = z.strictObject({ id: idSchema })

/** What officials read of 码上评; what residents send stands in the router of surveys, what they read in that of the site. */
export const ballotRouter = router({
  /** How people answered, in both views, and where; `item` is the one that places are shown by. */
  results: memberQuery
    .input(z.strictObject({ id: idSchema, item: itemIdSchema.nullable() }))
    .query(({ ctx, input }) => findResults(ctx, input.id, input.item)),
  live: memberQuery.input(campaign).query(({ ctx, input }) => findLive(ctx, input.id)),
  rows: memberQuery.input(rowsInput).query(({ ctx, input }) => listRows(ctx.db, input)),
  signals: memberQuery.input(signalsInput).query(({ ctx, input }) => findSignals(ctx.db, input)),
  told: memberQuery.input(campaign).query(({ ctx, input }) => listTold(ctx.db, input.id)),
})
