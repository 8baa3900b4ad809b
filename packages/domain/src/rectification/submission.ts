/**
 * Submission 提交: one version of the plan 整改计划, the progress 整改进度 or the result 整改结果 of an item, handed in by its
 * lead unit for review. A plan is a row of the decomposition table 分解表 with its standard of completion 销号标准 and cause
 * analysis. Every version is kept. Here: its shape, and which status takes which review. Source: SPEC §11; DOMAIN S-201.
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { type ItemStatus, outcomeSchema } from './item.ts'

export const reviews = ['plan', 'progress', 'result'] as const
export const reviewSchema = z.enum(reviews)
export type Review = z.infer<typeof reviewSchema>

/** Which status takes which review, and where its approval leads. Nothing else moves an item. */
export const reviewSteps = {
  plan: { from: ['assigned', 'reopened'], waiting: 'plan_submitted', approved: 'in_progress' },
  progress: { from: ['in_progress'], waiting: 'progress_submitted', approved: 'progress_approved' },
  result: { from: ['progress_approved'], waiting: 'result_submitted', approved: 'closed' },
} as const satisfies Record<Review, { from: readonly ItemStatus[]; waiting: ItemStatus; approved: ItemStatus }>

/** Why it came to this 原因分析 (SPEC §11). */
export const causes = ['weak_service', 'work_style', 'attention', 'effort', 'not_understood', 'no_system'] as const

/** Rows that a decomposition table may have. */
export const MOST_ROWS = 30

const text = (longest: number, shortest = 1) => z.string().trim().min(shortest).max(longest)

/** One more row of the decomposition table: a piece of the work, whose it is, and what shows that it is done. */
export const planRowSchema = z.strictObject({
  /** Counts from 2, and keeps its figure from version to version; the plan itself is row 1. */
  no: z.number().int().min(2).max(MOST_ROWS),
  /** The lead unit, or one that co-operates. */
  unitId: idSchema,
  task: text(500),
  responsibleLeader: text(50),
  handler: text(50),
  standard: text(500),
  evidenceKind: text(200),
  start: daySchema,
  end: daySchema,
})
export type PlanRow = z.infer<typeof planRowSchema>

export const planSchema = z.strictObject({
  task: text(500),
  responsibleLeader: text(50),
  handler: text(50),
  /** The desk or team 科室/班组 that residents are told of; a small unit may have none. */
  desk: text(100, 0),
  standard: text(500),
  evidenceKind: text(200),
  start: daySchema,
  end: daySchema,
  cause: z.enum(causes),
  measures: text(4000),
  /** The rows behind the first; a plan of one row has none. */
  rows: z
    .array(planRowSchema)
    .max(MOST_ROWS - 1)
    .optional(),
})
export const progressSchema = z.strictObject({
  done: text(4000),
  percent: z.number().int().min(0).max(100),
  nextStep: text(2000, 0),
})
export const resultSchema = z.strictObject({
  done: text(4000),
  /** Against the standard of completion, as measured. */
  measured: text(1000, 0),
  outcome: outcomeSchema,
  /** Why it cannot be done for now, and when it is looked at again. */
  because: text(1000).nullable(),
  againDay: daySchema.nullable(),
})
export const contentSchemas = { plan: planSchema, progress: progressSchema, result: resultSchema } as const
export const contentSchema = z.union([planSchema, progressSchema, resultSchema])
export type PlanContent = z.infer<typeof planSchema>
export type ProgressContent = z.infer<typeof progressSchema>
export type ResultContent = z.infer<typeof resultSchema>
export type Content = PlanContent | ProgressContent | ResultContent

/** One row as it was reviewed; a returned one says why. */
export const rowMarkSchema = z.strictObject({
  no: z.number().int().min(1).max(MOST_ROWS),
  ok: z.boolean(),
  reason: z.string().trim().max(500),
})
export type RowMark = z.infer<typeof rowMarkSchema>

/**
 * What a plan review ticks: the decomposition table, and the plan. `rows`: how each row of the table was reviewed; left out
 * of a plan that has one row, where `row` says it.
 */
export const marksSchema = z.strictObject({
  row: z.boolean(),
  plan: z.boolean(),
  rows: z.array(rowMarkSchema).max(MOST_ROWS).optional(),
})
export type Marks = z.infer<typeof marksSchema>

export const submissionSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  round: z.number().int().min(1),
  review: reviewSchema,
  edition: z.number().int().min(1),
  content: contentSchema,
  evidence: z.array(idSchema),
  by: personSchema,
  /** The owner department's own work, which the inspector reviews. */
  byOwner: z.boolean(),
  at: instantSchema,
  decision: z.enum(['approved', 'returned']).nullable(),
  marks: marksSchema.nullable(),
  reason: z.string().nullable(),
  reviewedBy: personSchema.nullable(),
  reviewedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type Submission = z.infer<typeof submissionSchema>

/** The review that the item waits to be handed in for, or null. */
export function nextReview(status: ItemStatus): Review | null {
  return reviews.find((review) => (reviewSteps[review].from as readonly ItemStatus[]).includes(status)) ?? null
}

/** The review whose submission waits for a reviewer, or null. */
export function waitingReview(status: ItemStatus): Review | null {
  return reviews.find((review) => reviewSteps[review].waiting === status) ?? null
}
