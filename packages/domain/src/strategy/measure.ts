/**
 * Measure 措施 and task 任务: what is done for a target, by whom and until when; what the last cycle left behind
 * (practice 固化做法, carried item, management item) comes in as a measure too. Source: SPEC §1 (pawls), §4; DOMAIN S-031, S-042.
 */
import { z } from 'zod'
import { cycleIdSchema } from '../cycle/cycle-id.ts'
import type { MeasureFact } from '../cycle/gate-fact.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

export const measureOrigins = ['new', 'practice', 'carried', 'management'] as const
export const measureOriginSchema = z.enum(measureOrigins)
export type MeasureOrigin = z.infer<typeof measureOriginSchema>

export const measureSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  title: z.string().trim().max(300),
  targetIds: z.array(idSchema),
  /** The responsible unit; a measure from pasted text may lack it until someone fills it in. */
  unitId: idSchema.nullable(),
  coUnitIds: z.array(idSchema),
  start: daySchema.nullable(),
  due: daySchema.nullable(),
  expectedEffect: z.string().trim().max(1000),
  origin: measureOriginSchema,
  /** The practice, the carried item or the management item that it stands for; null when new. */
  sourceId: idSchema.nullable(),
  version: versionSchema,
})
export type Measure = z.infer<typeof measureSchema>

export const taskSchema = z.object({
  id: idSchema,
  measureId: idSchema,
  title: z.string().trim().max(300),
  unitId: idSchema,
  due: daySchema,
  doneAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Task = z.infer<typeof taskSchema>

/** The measure as the gates see it, with the number of its tasks. */
export function measureFactOf(measure: Measure, tasks: readonly Pick<Task, 'measureId'>[]): MeasureFact {
  const { id, title, targetIds, unitId, start, due } = measure
  const taskCount = tasks.filter((task) => task.measureId === id).length
  return { id, label: title, targetIds, unitId, startDay: start, dueDay: due, taskCount }
}
