/**
 * Task of an activity 活动分工: what a unit does for it, by when, and what came of it. An activity is entered as held once each
 * of its tasks is done or dropped with a reason. Source: SPEC §7 (participants, tasks and results).
 */
import { z } from 'zod'
import { daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse } from '../refusal.ts'
import { type Activity, type ActivityAround, type ActivityFact, type ActivityWhyNot, whyNotTouch } from './activity.ts'

export const activityTaskSchema = z.object({
  id: idSchema,
  activityId: idSchema,
  unitId: idSchema,
  title: z.string().trim().min(2).max(120),
  dueDay: daySchema,
  status: z.enum(['open', 'done', 'dropped']),
  /** What came of it, or why it was dropped. */
  result: z.string().trim().max(500),
  version: versionSchema,
})
export type ActivityTask = z.infer<typeof activityTaskSchema>
export const taskPlanSchema = activityTaskSchema.pick({ activityId: true, unitId: true, title: true, dueDay: true })
export const taskResultSchema = z.string().trim().min(4).max(500)

type Tasked = { readonly next: ActivityTask; readonly fact: ActivityFact }

/** Why no task may be given for it, or null. */
export function whyNotAddTask(activity: Activity, around: Pick<ActivityAround, 'isPublished'>): ActivityWhyNot {
  if (activity.status === 'cancelled') return { code: 'activity-cancelled' }
  return activity.status === 'held' ? { code: 'activity-held' } : whyNotTouch(activity.quarter, around)
}

/** Gives a task; throws Refusal. */
export function addTask(
  activity: Activity,
  wanted: z.infer<typeof taskPlanSchema>,
  id: string,
  around: ActivityAround,
): Tasked {
  refuse(whyNotAddTask(activity, around))
  const gone = around.retired.get(wanted.unitId)
  if (gone) refuse({ code: 'unit-retired', details: { unit: gone } })
  return tasked('activity.taskAdded', activity, { ...wanted, id, status: 'open', result: '', version: 1 })
}

/** Ends a task, done or dropped; throws Refusal. */
export function endTask(
  activity: Activity,
  before: ActivityTask,
  { status, result }: { readonly status: 'done' | 'dropped'; readonly result: string },
): Tasked {
  if (before.status !== 'open') refuse({ code: 'task-over', details: { title: before.title } })
  const act = status === 'done' ? 'activity.taskDone' : 'activity.taskDropped'
  return tasked(act, activity, { ...before, status, result, version: before.version + 1 })
}

function tasked(act: ActivityFact['act'], { id: activityId }: Activity, next: ActivityTask): Tasked {
  const { id: taskId, unitId, dueDay, status } = next
  return { next, fact: { act, subject: ['activity', activityId], payload: { taskId, dueDay, status }, unitId } }
}
