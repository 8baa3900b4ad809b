/**
 * Ground 预警依据: the numbers that a rule saw, as they stand on the paper: of an item, a theme, a quarter's tasks, a slip or
 * an area. How many people it is about and the interval of an estimate are part of it; no resident's words ever are, and no
 * answer of an open QR survey. Source: SPEC §11 (showing the people, the interval and the clause), §9.
 */
import { z } from 'zod'
import { floorSubjectSchema, themeIdSchema } from '../cycle/aspect.ts'
import { readingSchema } from '../cycle/floor.ts'
import { daySchema } from '../day.ts'
import { reviewSchema } from '../rectification/submission.ts'

const count = z.number().int().min(0)

export const itemGroundSchema = z.object({
  kind: z.literal('item'),
  number: z.string(),
  round: z.number().int().min(1),
  start: daySchema,
  dueDay: daySchema.nullable(),
  /** The day on which the rule came due. */
  since: daySchema,
  /** Working days gone and given; a lawful pause 暂停 is in neither. */
  gone: count.nullable(),
  given: count.nullable(),
  /** Working days past the deadline. */
  late: count,
  review: reviewSchema.nullable(),
  returns: count,
  /** What was handed in and waits for its reviewer: the paper says so, since that is not the unit's time. */
  waiting: reviewSchema.optional(),
  /** Distinct people behind it; null for an item that no resident's word opened. */
  people: count.nullable(),
})
export type ItemGround = z.infer<typeof itemGroundSchema>

export const themeGroundSchema = z.object({
  kind: z.literal('theme'),
  theme: themeIdSchema,
  waveId: z.string(),
  floor: z.number(),
  estimate: z.number(),
  /** One-sided 95 % bounds; null where the report gave no error. */
  lower95: z.number().nullable(),
  upper95: z.number().nullable(),
  people: count.nullable(),
})
export type ThemeGround = z.infer<typeof themeGroundSchema>

export const taskGroundSchema = z.object({
  kind: z.literal('task'),
  quarter: z.string(),
  lastDay: daySchema,
  since: daySchema,
  cards: z.array(z.object({ card: z.string(), count: z.number().min(0), wanted: z.number().min(0) })).min(1),
})
export type TaskGround = z.infer<typeof taskGroundSchema>

export const slipGroundSchema = z.object({
  kind: z.literal('slip'),
  subject: floorSubjectSchema,
  floor: z.number(),
  achieved: z.number(),
  basis: readingSchema.shape.basis.nullable(),
  /** The number of the item that it opened. */
  item: z.string(),
})
export type SlipGround = z.infer<typeof slipGroundSchema>

export const gradeGroundSchema = z.object({
  kind: z.literal('grade'),
  category: z.string(),
  area: z.string(),
  people: count,
  /** How many the last grading counted there. */
  before: count.nullable(),
  /** Of the composite; null where no normal grade was given. */
  z: z.number().nullable(),
  /** People in 10,000 residents, or in 100 respondents of a wave, with the 95 % interval; `exposure` says which. */
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  exposure: z.string(),
  by: z.enum(['rise', 'rate']),
})
export type GradeGround = z.infer<typeof gradeGroundSchema>

export const groundSchema = z.discriminatedUnion('kind', [
  itemGroundSchema,
  themeGroundSchema,
  taskGroundSchema,
  slipGroundSchema,
  gradeGroundSchema,
])
export type Ground = z.infer<typeof groundSchema>
