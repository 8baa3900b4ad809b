import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { branchUnit } from '@ratchet/domain/goal/branch'
import { removeTarget, setTarget } from '@ratchet/domain/goal/set-target'
import { targetSchema } from '@ratchet/domain/goal/target'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { listFloors } from '../cycle/floor.queries.ts'
import { zoneId } from '../people/zone.queries.ts'
import { listMeasures } from '../strategy/strategy.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { loadTargets, removeTargetRow, saveTarget } from './goal.queries.ts'
import { findGoalTree } from './tree.queries.ts'

const { version: _version, ...targetShape } = targetSchema.shape
const setInput = z.strictObject({ ...targetShape, id: idSchema.nullable(), seen: versionSchema.nullable() })

export const goalRouter = router({
  /** The tree with everything its page shows: floors, last results, where it stands now, gaps, and who answers. */
  list: memberQuery
    .input(z.strictObject({ cycleId: cycleIdSchema }))
    .query(({ ctx, input }) => findGoalTree(ctx.db, input.cycleId, dayOf(ctx.now))),

  /** Sets a target. The owner sets any; a lead unit decomposes its own on to streets and departments (SPEC §4). */
  set: command(setInput, async ({ tx, ctx, record, within }, { seen, ...input }) => {
    await loadOpenCycle(tx, input.cycleId)
    const targets = await loadTargets(tx, input.cycleId)
    const before = targets.find((row) => row.id === input.id) ?? null
    if (input.id && !before) throw new Refusal('not-found', { kind: 'target' })
    if (before) refuseStale(input, before, seen ?? 0)
    for (const row of before ? [before, input] : [input]) await within(branchUnit(row, targets) ?? (await zoneId(tx)))
    const { target, fact } = setTarget(
      { ...input, id: before?.id ?? ctx.newId(), version: 1 },
      { targets, floors: await listFloors(tx, input.cycleId) },
      before,
    )
    await saveTarget(tx, target)
    await record(fact)
    return { id: target.id, version: target.version }
  }),

  remove: command(
    z.strictObject({ cycleId: cycleIdSchema, id: idSchema, seen: versionSchema }),
    async ({ tx, record, within }, { cycleId, id, seen }) => {
      await loadOpenCycle(tx, cycleId)
      const targets = await loadTargets(tx, cycleId)
      const target = targets.find((row) => row.id === id)
      if (!target) throw new Refusal('not-found', { kind: 'target' })
      refuseStale({}, target, seen)
      await within(branchUnit(target, targets) ?? (await zoneId(tx)))
      const { fact } = removeTarget(target, { targets, measures: await listMeasures(tx, cycleId) })
      await removeTargetRow(tx, id)
      await record(fact)
      return { id, version: seen }
    },
  ),
})
