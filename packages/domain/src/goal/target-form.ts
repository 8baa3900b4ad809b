/**
 * The fields of a target as one form asks for them 目标填报: the source is typed in three fields and becomes one value.
 * Source: SPEC §4; issue 1/6 "Bad input" (errors at the field).
 */
import { z } from 'zod'
import { targetSchema, targetSourceKinds, targetSourceSchema } from './target.ts'

export const targetFormSchema = z.object({
  unitId: targetSchema.shape.unitId,
  score: targetSchema.shape.score,
  rank: targetSchema.shape.rank,
  weight: targetSchema.shape.weight,
  sourceKind: z.enum(targetSourceKinds).nullable(),
  sourceTitle: z.string().trim().max(200),
  sourceReference: targetSourceSchema.shape.reference,
})
export type TargetForm = z.infer<typeof targetFormSchema>
