import { explanationKinds } from '@ratchet/domain/analysis/explanation'
import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { refuseOtherFirm } from '../survey/firm.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { explainFigure } from './explain-figure.ts'
import { exportFigures, writeReport } from './export-analysis.ts'
import { findAnalysis } from './find-analysis.ts'
import { subjectIds } from './sample.queries.ts'

const asked = {
  waveId: idSchema,
  /** Without the interviews that have a quality flag, to compare. */
  leaveOutFlagged: z.boolean().default(false),
  /** Compares with this wave; without it, with the last one released before. */
  againstId: idSchema.nullable().default(null),
}

export const analysisRouter = router({
  /** What a wave says, as the caller may see it; a firm reads its own waves. */
  find: memberQuery.input(z.strictObject(asked)).query(async ({ ctx, input }) => {
    await refuseOtherFirm(ctx.db, ctx.actor, input.waveId)
    return findAnalysis(ctx, input)
  }),

  /** How one of its figures came about. */
  explain: memberQuery
    .input(
      z.strictObject({
        ...asked,
        subject: z.enum([...subjectIds, 'aware_city_survey', 'aware_work']),
        kind: z.enum(explanationKinds),
        placeId: idSchema.nullable().default(null),
      }),
    )
    .query(async ({ ctx, input }) => {
      await refuseOtherFirm(ctx.db, ctx.actor, input.waveId)
      return explainFigure(ctx, input)
    }),

  exportFigures,
  report: writeReport,
})
