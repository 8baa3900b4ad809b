import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { memberQuery } from '../trpc.ts'
import { readsWhole, refuseOtherFirm } from './firm.queries.ts'
import { findOutcomes } from './outcome.queries.ts'
import { planFigures, planFiguresInput } from './plan-figures.ts'
import { findQuality } from './quality.queries.ts'
import { listRecordFilters, listRecords, recordsInput } from './record.queries.ts'

const one = z.strictObject({ id: idSchema })

/** What fieldwork brought: the records themselves, and what is odd about them. */
export const fieldworkProcedures = {
  /** What a plan could show, while it is being typed: of no wave and nobody's data. */
  planFigures: memberQuery.input(planFiguresInput).query(({ input }) => planFigures(input)),

  /** Outcomes of the sample with AAPOR's rates. */
  fieldwork: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    return findOutcomes(ctx.db, input.id)
  }),

  /** The rows behind a figure, page by page. */
  records: memberQuery.input(recordsInput).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    return listRecords(ctx, input)
  }),

  recordFilters: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    return listRecordFilters(ctx, input.id)
  }),

  /** Signs of bad interviews; who held them is for those who see whole records. */
  quality: memberQuery.input(one).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.id)
    const quality = await findQuality(ctx.db, input.id)
    return { ...quality, interviewers: (await readsWhole(ctx.db, ctx.actor, input.id)) ? quality.interviewers : null }
  }),
}
