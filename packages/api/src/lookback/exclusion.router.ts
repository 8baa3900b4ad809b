import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { decide, exclude, exclusionKindSchema } from '@ratchet/domain/lookback/exclusion'
import { rateGroups, rates } from '@ratchet/domain/lookback/rate'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery } from '../trpc.ts'
import { listExclusions, loadExclusion, saveExclusion } from './exclusion.queries.ts'
import { findRates, listRateRows } from './rate.queries.ts'

const ofCycle = z.strictObject({ cycleId: cycleIdSchema })
const reason = z.string().trim().max(500)

export const exclusionProcedures = {
  /** 三率: responded, solved and satisfied of each unit, with their intervals, and what is to be left out. */
  rates: memberQuery.input(ofCycle).query(({ ctx, input }) => findRates(ctx, input.cycleId)),

  /** The opinions behind one number. */
  rateRows: memberQuery
    .input(
      z.strictObject({
        ...ofCycle.shape,
        /** `none`: what was answered at once, or belongs to no unit yet; null: all of it. */
        unitId: z.union([idSchema, z.literal('none')]).nullable(),
        rate: z.enum(rates),
        group: z.enum(rateGroups),
      }),
    )
    .query(({ ctx, input }) => listRateRows(ctx, input)),

  /** Asks to leave a case out of the rates; until somebody else upholds it, it counts. */
  exclude: command(
    z.strictObject({ opinionId: idSchema, kind: exclusionKindSchema, reason }),
    async ({ tx, ctx, record }, { opinionId, kind, reason }) => {
      const opinion = await tx
        .selectFrom('opinion')
        .leftJoin('rectificationItem as item', 'item.concernId', 'opinion.concernId')
        .select(['opinion.id', 'item.leadUnitId'])
        .where('opinion.id', '=', opinionId)
        .orderBy('item.number')
        .executeTakeFirst()
      if (!opinion) throw new Refusal('not-found', { kind: 'opinion' })
      const unitId = opinion.leadUnitId && leadNow(await mapUnits(tx), opinion.leadUnitId).id
      const wanted = { id: ctx.newId(), opinionId, unitId, kind, reason }
      const { next, fact } = exclude(wanted, await listExclusions(tx, opinionId), ctx.actor, ctx.now)
      await saveExclusion(tx, next)
      await record(fact)
      return { id: next.id, version: 1 }
    },
  ),

  /** Upholds or refuses it, by somebody who did not ask for it. */
  decideExclusion: command(
    z.strictObject({ id: idSchema, seen: versionSchema, decision: z.enum(['upheld', 'refused']), reason }),
    async ({ tx, ctx, record }, { id, seen, decision, reason }) => {
      const before = await loadExclusion(tx, id)
      refuseStale({ decision, reason }, before, seen)
      const { next, fact } = decide(before, decision, reason, ctx.actor, ctx.now)
      await saveExclusion(tx, next)
      await record(fact)
      return { id, version: next.version }
    },
  ),
}
