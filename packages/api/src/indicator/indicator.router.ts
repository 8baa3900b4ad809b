import { cycleIdSchema, quarterAfter, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { noBurden } from '@ratchet/domain/indicator/burden'
import { isListable } from '@ratchet/domain/indicator/content'
import { indicatorSetSchema, planNumberSchema } from '@ratchet/domain/indicator/indicator'
import { editSet, furthestHalf, recordPlan } from '@ratchet/domain/indicator/set'
import { z } from 'zod'
import { findPublished, listPublishedQuarters } from '../assessment/publication.queries.ts'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { countAnswered } from './answered.queries.ts'
import { countBurden, listBurden } from './burden.queries.ts'
import {
  findIndicatorSet,
  listIndicatorSets,
  loadIndicatorSet,
  previousSet,
  saveIndicatorSet,
} from './indicator.queries.ts'
import { findAround, listHalves } from './office.queries.ts'

const oneSet = z.strictObject({ cycleId: cycleIdSchema })
const editInput = oneSet.extend({
  seen: versionSchema,
  indicators: indicatorSetSchema.shape.indicators,
  listedUnitIds: indicatorSetSchema.shape.listedUnitIds,
  planNumber: indicatorSetSchema.shape.planNumber,
})
const planInput = oneSet.extend({ seen: versionSchema, planNumber: planNumberSchema })

export const indicatorRouter = router({
  /** The set of one half-year, the one before it, and what the rules hold a draft against. */
  find: memberQuery.input(oneSet).query(async ({ ctx, input }) => {
    const { units, ...around } = await findAround(ctx.db, ctx.now)
    const sets = await listIndicatorSets(ctx.db)
    return {
      set: await findIndicatorSet(ctx.db, input.cycleId),
      previous: await previousSet(ctx.db, input.cycleId),
      around: { ...around, units: units.filter((unit) => isListable(unit.kind)) },
      furthest: furthestHalf(around),
      halves: await listHalves(ctx.db, furthestHalf(around)),
      editions: sets.map(({ cycleId, edition, preset, status }) => ({ cycleId, edition, preset, status })),
    }
  }),

  /** The last published quarter as it was frozen, less its evidence, for a preview of other rules; null before the first. */
  lastScores: memberQuery.input(noInput).query(async ({ ctx }) => {
    const quarter = (await listPublishedQuarters(ctx.db)).at(-1)
    const published = quarter && (await findPublished(ctx.db, quarter))
    if (!quarter || !published) return null
    const { edition, publishedAt, illustrative, rows } = published
    const bare = rows.map((row) => ({ ...row, parts: row.parts.map((part) => ({ ...part, evidence: [] })) }))
    return { quarter, edition, publishedAt, illustrative, rows: bare, answered: await countAnswered(ctx.db, rows) }
  }),

  /** What each department and street was asked for in the quarter and in the one before, in the order of the org tree. */
  burden: memberQuery.input(z.strictObject({ quarter: quarterSchema })).query(async ({ ctx, input: { quarter } }) => {
    const { units } = await findAround(ctx.db, ctx.now)
    const earlier = quarterAfter(quarter, -1)
    const [now, before] = [await countBurden(ctx.db, quarter), await countBurden(ctx.db, earlier)]
    return {
      quarter,
      before: earlier,
      rows: units
        .filter((unit) => isListable(unit.kind))
        .map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          quarter: now.get(unit.id) ?? noBurden,
          before: before.get(unit.id) ?? noBurden,
        })),
    }
  }),

  /** The rows behind one unit's counts of a quarter. */
  burdenRows: memberQuery
    .input(z.strictObject({ quarter: quarterSchema, unitId: idSchema }))
    .query(({ ctx, input }) => listBurden(ctx.db, input.quarter, input.unitId)),

  /** Changes the set of a half-year that has not opened, or lists the units of one that opened without any. */
  edit: command(editInput, async ({ tx, ctx, record }, { cycleId, seen, ...change }) => {
    const before = await loadIndicatorSet(tx, cycleId)
    refuseStale(change, before, seen)
    const { set, fact } = editSet(before, change, await previousSet(tx, cycleId), await findAround(tx, ctx.now))
    await saveIndicatorSet(tx, { ...set, illustrative: ctx.profile === 'demo' })
    await record(fact)
    return { id: set.id, edition: set.edition, version: set.version }
  }),

  /** Adds the approval number of the yearly plan to a locked set that has none. */
  recordPlan: command(planInput, async ({ tx, ctx, record }, { cycleId, seen, planNumber }) => {
    const before = await loadIndicatorSet(tx, cycleId)
    refuseStale({ planNumber }, before, seen)
    const { set, fact } = recordPlan(before, planNumber)
    await saveIndicatorSet(tx, { ...set, illustrative: ctx.profile === 'demo' })
    await record(fact)
    return { id: set.id, version: set.version }
  }),
})
