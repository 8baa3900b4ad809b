import { quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { memberQuery, router } from '../trpc.ts'
import { bonusProcedures } from './bonus.commands.ts'
import { setQuarterComponents } from './component.commands.ts'
import { publishProcedures } from './publish.commands.ts'
import { findQueue } from './queue.queries.ts'
import { takeEvidencePack, takeScoreSheet } from './score-export.ts'
import { findScore, findScoreList } from './score-list.queries.ts'
import { verifyIndicator } from './verify.commands.ts'

const quarterInput = z.strictObject({ quarter: quarterSchema.nullable() })

/** Scores 打分: verified by the owner, made of the records, published by two persons. */
export const scoreRouter = router({
  ...bonusProcedures,
  ...publishProcedures,

  list: memberQuery.input(quarterInput).query(({ ctx, input }) => findScoreList(ctx, input.quarter)),

  /** One score with everything that it is made of, down to the evidence and the clause. */
  explain: memberQuery
    .input(z.strictObject({ unitId: idSchema, quarter: quarterSchema }))
    .query(({ ctx, input }) => findScore(ctx, input.unitId, input.quarter)),

  /** The evidence of every report of the quarter beside its rule. */
  queue: memberQuery.input(quarterInput).query(({ ctx, input }) => findQueue(ctx, input.quarter)),

  verify: verifyIndicator,
  setComponents: setQuarterComponents,
  sheet: takeScoreSheet,
  pack: takeEvidencePack,
})
