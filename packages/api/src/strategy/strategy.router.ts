import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { draft, edit, outlineTextSchema, publish } from '@ratchet/domain/strategy/outline'
import { z } from 'zod'
import { givenFileSchema } from '../blob/given-sheet.ts'
import { command, refuseStale } from '../command.ts'
import { findCycle, loadOpenCycle } from '../cycle/cycle.queries.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { listTreeUnits } from '../goal/tree.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { readGivenPlan } from './given-plan.ts'
import { listMandatory, loadOutline, loadOutlines } from './outline.queries.ts'
import { listMeasures, listOutlines, listTasks, saveOutline } from './strategy.queries.ts'

const ofCycle = z.strictObject({ cycleId: cycleIdSchema })

export const strategyRouter = router({
  /** The strategy of one cycle with everything its page shows. */
  find: memberQuery.input(ofCycle).query(async ({ ctx, input }) => {
    const { id, stage, provisional, illustrative, version } = await findCycle(ctx.db, input.cycleId)
    return {
      cycle: { id, stage, provisional, illustrative, version },
      today: dayOf(ctx.now),
      outlines: await listOutlines(ctx.db, id),
      measures: await listMeasures(ctx.db, id),
      tasks: await listTasks(ctx.db, id),
      mandatory: await listMandatory(ctx.db, id),
      targets: await listTargets(ctx.db, id),
      units: await listTreeUnits(ctx.db),
    }
  }),

  /** The text of a plan's file, DOCX or plain, to be read line by line like a pasted one. Sent as POST; nothing is kept. */
  readPlanFile: memberQuery.input(z.strictObject({ file: givenFileSchema })).mutation(async ({ input }) => ({
    text: await readGivenPlan(Buffer.from(input.file.content, 'base64')),
  })),

  draftOutline: command(ofCycle, async ({ tx, ctx, record }, { cycleId }) => {
    await loadOpenCycle(tx, cycleId)
    const { outline, fact } = draft(await loadOutlines(tx, cycleId), { id: ctx.newId(), cycleId })
    await saveOutline(tx, outline)
    await record(fact)
    return { id: outline.id, version: outline.version }
  }),

  editOutline: command(
    z.strictObject({ id: idSchema, seen: versionSchema, ...outlineTextSchema.shape }),
    async ({ tx, record }, { id, seen, ...text }) => {
      const before = await loadOutline(tx, id)
      await loadOpenCycle(tx, before.cycleId)
      refuseStale(text, before, seen)
      const { outline, fact } = edit(before, text)
      await saveOutline(tx, outline)
      await record(fact)
      return { id, version: outline.version }
    },
  ),

  publishOutline: command(
    z.strictObject({ id: idSchema, seen: versionSchema }),
    async ({ tx, ctx, record }, { id, seen }) => {
      const before = await loadOutline(tx, id)
      await loadOpenCycle(tx, before.cycleId)
      refuseStale({}, before, seen)
      const context = {
        measures: await listMeasures(tx, before.cycleId),
        mandatory: await listMandatory(tx, before.cycleId),
      }
      const { outline, fact } = publish(before, context, dayOf(ctx.now))
      await saveOutline(tx, outline)
      await record(fact)
      return { id, version: outline.version }
    },
  ),
})
