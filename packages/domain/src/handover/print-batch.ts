/**
 * Print batch 批次: the sheets of one street that were printed together and are handed on together, with the day by which
 * they are to be scanned. A code is printed in one batch only. Source: SPEC §9; DOMAIN S-183.
 */
import { z } from 'zod'
import { type Day, daySchema, type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { MOST_POINTS } from '../point/point.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { HandoverFact, HandoverRefusal } from './handover.ts'

/** One code on a poster, eight on a sheet of door cards 入户卡, twenty-four on a sheet of labels 标签. */
export const sheetKinds = ['poster', 'door_card', 'label'] as const
export const sheetKindSchema = z.enum(sheetKinds)
export type SheetKind = z.infer<typeof sheetKindSchema>

export const printBatchSchema = z.object({
  id: idSchema,
  number: z.string().regex(/^FF-20\d\d-\d{4,}$/),
  streetId: idSchema,
  sheet: sheetKindSchema,
  /** Sheets of paper for each point. */
  copies: z.number().int().min(1).max(100),
  scanBy: daySchema,
  madeByName: z.string(),
  madeAt: instantSchema,
  version: versionSchema,
  /** How many codes stand in it. */
  points: z.number().int().min(1),
  /** Sheets of paper in all. */
  sheets: z.number().int().min(1),
})
export type PrintBatch = z.infer<typeof printBatchSchema>
export const batchPlanSchema = printBatchSchema
  .pick({ streetId: true, sheet: true, copies: true, scanBy: true })
  .extend({
    pointIds: z.array(idSchema).min(1).max(MOST_POINTS),
  })
export type BatchPlan = z.infer<typeof batchPlanSchema>

/** FF-2026-0007 发放批次, counted on over the years. */
export const batchNumber = (year: string, at: number): string => `FF-${year}-${String(at).padStart(4, '0')}`

/** A point as it would be printed. */
export interface PrintedPoint {
  readonly id: string
  readonly site: string
  readonly status: string
  readonly streetId: string | null
  readonly batchNumber: string | null
}

/** Why these points may not be printed together, or null. `points` are those of the plan that are there. */
export function whyNotMakeBatch(
  { streetId, scanBy, pointIds }: Pick<BatchPlan, 'streetId' | 'scanBy' | 'pointIds'>,
  points: readonly PrintedPoint[],
  today: Day,
): WhyNot<HandoverRefusal> {
  if (points.length === 0 || points.length < new Set(pointIds).size) return { code: 'no-points' }
  const elsewhere = points.find((point) => point.streetId !== streetId)
  if (elsewhere) return { code: 'point-elsewhere', details: { site: elsewhere.site } }
  const ended = points.find((point) => point.status !== 'open')
  if (ended) return { code: 'point-not-open', details: { site: ended.site } }
  const printed = points.find((point) => point.batchNumber !== null)
  if (printed) return { code: 'point-in-batch', details: { site: printed.site, number: printed.batchNumber } }
  return scanBy < today ? { code: 'scan-by-passed', details: { scanBy } } : null
}

/** Puts points into a batch of their own; throws Refusal. */
export function makeBatch(
  plan: BatchPlan,
  points: readonly PrintedPoint[],
  fresh: { readonly id: string; readonly number: string; readonly name: string },
  now: { readonly today: Day; readonly at: Instant },
): { readonly batch: PrintBatch; readonly fact: HandoverFact } {
  refuse(whyNotMakeBatch(plan, points, now.today))
  const { pointIds: _, ...content } = plan
  const batch: PrintBatch = {
    ...content,
    id: fresh.id,
    number: fresh.number,
    madeByName: fresh.name,
    madeAt: now.at,
    version: 1,
    points: points.length,
    sheets: points.length * plan.copies,
  }
  const { id, ...payload } = batch
  const about = { subject: ['print_batch', id] as const, payload, unitId: plan.streetId }
  return { batch, fact: { act: 'handover.batchMade', ...about } }
}
