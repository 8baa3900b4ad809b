import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { confirmPlan, type PlanRow } from '@ratchet/domain/strategy/confirm-plan'
import { type Measure, measureSchema, taskSchema } from '@ratchet/domain/strategy/measure'
import { finishTask, removeMeasure, reopenTask, setMeasure, setTask } from '@ratchet/domain/strategy/set-measure'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { listTargets } from '../goal/goal.queries.ts'
import { router } from '../trpc.ts'
import { loadOutlines } from './outline.queries.ts'
import { findDropped, listMeasures, listTasks, removeMeasureRow, saveMeasure, saveTask } from './strategy.queries.ts'

const { version: _version, ...measureShape } = measureSchema.shape
const setInput = z.strictObject({ ...measureShape, id: idSchema.nullable(), seen: versionSchema.nullable() })
const { version: _taskVersion, doneAt: _doneAt, ...taskShape } = taskSchema.shape
const setTaskInput = z.strictObject({
  ...taskShape,
  cycleId: cycleIdSchema,
  id: idSchema.nullable(),
  seen: versionSchema.nullable(),
})
const planRow = z.strictObject({
  line: z.number().int().min(1),
  ...measureSchema.pick({ title: true, targetIds: true, unitId: true, coUnitIds: true, start: true, due: true }).shape,
  expectedEffect: measureSchema.shape.expectedEffect,
})
const planTask = z.strictObject({
  line: z.number().int().min(1),
  ...taskSchema.pick({ measureId: true, title: true }).shape,
  unitId: idSchema.nullable(),
  due: taskSchema.shape.due.nullable(),
})
const addFromPlanInput = z
  .strictObject({ cycleId: cycleIdSchema, rows: z.array(planRow).max(500), tasks: z.array(planTask).max(500) })
  .refine(({ rows, tasks }) => rows.length + tasks.length > 0)
const oneTask = z.strictObject({ cycleId: cycleIdSchema, id: idSchema, seen: versionSchema })

/** What the rules about measures look at; an office that has no outline yet works on its first draft. */
async function measureContext(tx: Tx, cycleId: string) {
  const outlines = await loadOutlines(tx, cycleId)
  const outline = outlines.at(-1) ?? { status: 'draft' as const, edition: 1 }
  const targets = await listTargets(tx, cycleId)
  return { outline, measures: await listMeasures(tx, cycleId), targetIds: targets.map((row) => row.id) }
}

async function loadTask(tx: Tx, { cycleId, id, seen }: z.infer<typeof oneTask>) {
  await loadOpenCycle(tx, cycleId)
  const task = (await listTasks(tx, cycleId)).find((row) => row.id === id)
  if (!task) throw new Refusal('not-found', { kind: 'task' })
  refuseStale({}, task, seen)
  return task
}

export const measureRouter = router({
  set: command(setInput, async ({ tx, ctx, record }, { seen, ...input }) => {
    await loadOpenCycle(tx, input.cycleId)
    const context = await measureContext(tx, input.cycleId)
    const before = context.measures.find((row) => row.id === input.id) ?? null
    if (input.id && !before) throw new Refusal('not-found', { kind: 'measure' })
    if (before) refuseStale(input, before, seen ?? 0)
    // What was taken out with a reason and comes back is the same measure, not a second one.
    const last = before ?? (await findDropped(tx, input))
    const fresh: Measure = { ...input, id: last?.id ?? ctx.newId(), version: 1 }
    const { measure, fact } = setMeasure(fresh, context, last)
    await saveMeasure(tx, measure)
    await record(fact)
    return { id: measure.id, version: measure.version }
  }),

  /** The lines of a pasted plan or of minutes that a person confirmed become measures and tasks, all or none (SPEC §12). */
  addFromPlan: command(addFromPlanInput, async ({ tx, ctx, record }, { cycleId, rows, tasks }) => {
    await loadOpenCycle(tx, cycleId)
    const fresh = { cycleId, origin: 'new', sourceId: null, version: 1 } as const
    const chosen: PlanRow[] = [
      ...rows.map(({ line, ...row }): PlanRow => {
        return { line, becomes: { kind: 'measure', measure: { ...row, ...fresh, id: ctx.newId() } } }
      }),
      ...tasks.map(({ line, ...row }): PlanRow => {
        return { line, becomes: { kind: 'task', task: { ...row, doneAt: null, version: 1, id: ctx.newId() } } }
      }),
    ]
    const made = confirmPlan(chosen, await measureContext(tx, cycleId))
    for (const row of made) {
      if ('task' in row) await saveTask(tx, row.task)
      else await saveMeasure(tx, row.measure)
      await record(row.fact)
    }
    return {
      rows: made.map((row) => {
        const { id, version } = 'task' in row ? row.task : row.measure
        return { line: row.line, id, version }
      }),
    }
  }),

  /** Takes a measure out; what the last cycle demanded stays behind as the answer why not. */
  remove: command(
    z.strictObject({
      cycleId: cycleIdSchema,
      id: idSchema,
      seen: versionSchema,
      reason: z.string().trim().max(500).nullable(),
    }),
    async ({ tx, record }, { cycleId, id, seen, reason }) => {
      await loadOpenCycle(tx, cycleId)
      const context = await measureContext(tx, cycleId)
      const measure = context.measures.find((row) => row.id === id)
      if (!measure) throw new Refusal('not-found', { kind: 'measure' })
      refuseStale({ reason }, measure, seen)
      const { fact } = removeMeasure(measure, { outline: context.outline, tasks: await listTasks(tx, cycleId), reason })
      if (measure.origin === 'new') await removeMeasureRow(tx, id)
      else await saveMeasure(tx, { ...measure, version: seen + 1 }, reason)
      await record(fact)
      return { id, version: seen + 1 }
    },
  ),

  setTask: command(setTaskInput, async ({ tx, ctx, record, within }, { cycleId, seen, ...input }) => {
    await loadOpenCycle(tx, cycleId)
    await within(input.unitId)
    const before = (await listTasks(tx, cycleId)).find((row) => row.id === input.id) ?? null
    if (input.id && !before) throw new Refusal('not-found', { kind: 'task' })
    if (before) {
      // Nobody takes a task away from a unit that is not theirs.
      await within(before.unitId)
      refuseStale(input, before, seen ?? 0)
    }
    const measure = (await listMeasures(tx, cycleId)).find((row) => row.id === input.measureId) ?? null
    const fresh = { ...input, id: before?.id ?? ctx.newId(), doneAt: before?.doneAt ?? null, version: 1 }
    const { task, fact } = setTask(fresh, measure, before)
    await saveTask(tx, task)
    await record(fact)
    return { id: task.id, version: task.version }
  }),

  finishTask: command(oneTask, async ({ tx, ctx, record, within }, input) => {
    const before = await loadTask(tx, input)
    await within(before.unitId)
    const { task, fact } = finishTask(before, ctx.now)
    await saveTask(tx, task)
    await record(fact)
    return { id: task.id, version: task.version }
  }),

  reopenTask: command(
    oneTask.extend({ reason: z.string().trim().max(500) }),
    async ({ tx, record, within }, { reason, ...input }) => {
      const before = await loadTask(tx, input)
      await within(before.unitId)
      const { task, fact } = reopenTask(before, reason)
      await saveTask(tx, task)
      await record(fact)
      return { id: task.id, version: task.version }
    },
  ),
})
