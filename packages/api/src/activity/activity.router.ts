import {
  activityOutcomeSchema,
  activityPlanSchema,
  cancel,
  cancelReasonSchema,
  edit,
  hold,
  plan,
} from '@ratchet/domain/activity/activity'
import { attendedOf } from '@ratchet/domain/activity/attendance'
import { addTask, endTask, taskPlanSchema, taskResultSchema } from '@ratchet/domain/activity/task'
import { personOf } from '@ratchet/domain/cycle/actor'
import { quarterOf, quarterSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { isPublished } from '../assessment/publication.queries.ts'
import { findBlob } from '../blob/blob.queries.ts'
import { command, refuseStale } from '../command.ts'
import { unitPath } from '../people/unit.queries.ts'
import { memberQuery, publicQuery, router } from '../trpc.ts'
import {
  findActivity,
  findPhotoReuse,
  listActivities,
  listActivityQuarters,
  listAttendance,
  listTasks,
  loadActivity,
  loadAround,
  saveActivity,
  saveTask,
} from './activity.queries.ts'
import { checkIn, countSheet, findDoor } from './check-in.commands.ts'
import { addFile, removeFile } from './file.commands.ts'
import { listUnitsInTree } from './unit-in-tree.queries.ts'

const seenOne = { id: idSchema, seen: versionSchema }
const planInput = z.strictObject(activityPlanSchema.shape)

export const activityRouter = router({
  checkIn,
  countSheet,
  addFile,
  removeFile,

  /** The activities of a quarter, and what the page needs to name and plan them. */
  list: memberQuery
    .input(z.strictObject({ quarter: quarterSchema.optional() }))
    .query(async ({ ctx, input: { quarter = quarterOf(dayOf(ctx.now)) } }) => ({
      quarter,
      now: ctx.now,
      activities: await listActivities(ctx.db, quarter),
      quarters: await listActivityQuarters(ctx.db),
      published: await isPublished(ctx.db, quarter),
      units: await listUnitsInTree(ctx.db),
    })),

  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input: { id } }) => {
    const activity = await findActivity(ctx.db, { id })
    const files = []
    for (const fileId of [...activity.photoIds, ...activity.fileIds]) files.push(await findBlob(ctx.db, fileId))
    return {
      activity,
      now: ctx.now,
      attended: attendedOf(await listAttendance(ctx.db, id)),
      tasks: await listTasks(ctx.db, id),
      files: files.filter((file) => file !== null),
      reuse: await findPhotoReuse(ctx.db, id),
      published: await isPublished(ctx.db, activity.quarter),
      units: await listUnitsInTree(ctx.db),
    }
  }),

  atDoor: publicQuery
    .input(z.strictObject({ code: z.string().max(60) }))
    .query(({ ctx, input: { code } }) => findDoor(ctx, code)),

  /** Plans an activity, or writes down one that is over. */
  plan: command(planInput, async ({ tx, ctx, record, within }, input) => {
    await within(input.unitId)
    const around = await loadAround(tx, [quarterOf(dayOf(input.startsAt))], unitsIn(input))
    const { next, fact } = plan(input, { id: ctx.newId(), by: personOf(ctx.actor) }, around)
    await saveActivity(tx, { ...next, illustrative: ctx.profile === 'demo' })
    await record(fact)
    return { id: next.id, version: next.version }
  }),

  edit: command(
    z.strictObject({ ...seenOne, ...planInput.shape }),
    async ({ tx, record, within }, { id, seen, ...wanted }) => {
      const before = await loadActivity(tx, { id })
      await within(before.unitId)
      if (wanted.unitId !== before.unitId) await within(wanted.unitId)
      refuseStale(wanted, before, seen)
      const around = await loadAround(tx, [before.quarter, quarterOf(dayOf(wanted.startsAt))], unitsIn(wanted))
      const { next, fact } = edit(before, wanted, around)
      await saveActivity(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),

  cancel: command(
    z.strictObject({ ...seenOne, reason: cancelReasonSchema }),
    async ({ tx, record, within }, { id, seen, reason }) => {
      const before = await loadActivity(tx, { id })
      await within(before.unitId)
      refuseStale({ reason }, before, seen)
      const { next, fact } = cancel(before, reason, await loadAround(tx, [before.quarter]))
      await saveActivity(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),

  /** Enters what was held; once held, corrects it until the quarter is published. */
  hold: command(
    z.strictObject({ ...seenOne, ...activityOutcomeSchema.shape }),
    async ({ tx, ctx, record, within }, { id, seen, ...outcome }) => {
      const before = await loadActivity(tx, { id })
      await within(before.unitId)
      refuseStale(outcome, before, seen)
      const { isPublished } = await loadAround(tx, [before.quarter])
      const openTasks = (await listTasks(tx, id)).filter((task) => task.status === 'open').length
      const { next, fact } = hold(before, outcome, { isPublished, openTasks, now: ctx.now })
      await saveActivity(tx, { ...next, illustrative: before.illustrative })
      await record(fact)
      return { id, version: next.version }
    },
  ),

  addTask: command(z.strictObject(taskPlanSchema.shape), async ({ tx, ctx, record, within }, wanted) => {
    const activity = await loadActivity(tx, { id: wanted.activityId })
    await within(activity.unitId)
    const around = await loadAround(tx, [activity.quarter], [wanted.unitId])
    const { next, fact } = addTask(activity, wanted, ctx.newId(), around)
    await saveTask(tx, next)
    await record(fact)
    return { id: next.id, version: next.version }
  }),

  /** Done or dropped, by the unit that has the task or by the one that holds the activity. */
  endTask: command(
    z.strictObject({
      activityId: idSchema,
      taskId: idSchema,
      status: z.enum(['done', 'dropped']),
      result: taskResultSchema,
    }),
    async ({ tx, ctx, record, within }, { activityId, taskId, ...end }) => {
      const activity = await loadActivity(tx, { id: activityId })
      const before = (await listTasks(tx, activityId)).find((task) => task.id === taskId)
      if (!before) throw new Refusal('not-found', { kind: 'activity_task' })
      const isTheirs = !whyNotWithin(matrix['activity.endTask'], ctx.actor, await unitPath(tx, before.unitId))
      await within(isTheirs ? before.unitId : activity.unitId)
      const { next, fact } = endTask(activity, before, end)
      await saveTask(tx, next)
      await record(fact)
      return { id: next.id, version: next.version }
    },
  ),
})

const unitsIn = ({ unitId, coUnitIds, placeId }: z.infer<typeof planInput>): string[] => [
  ...new Set([unitId, ...coUnitIds, ...(placeId ? [placeId] : [])]),
]
