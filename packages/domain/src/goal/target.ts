/**
 * Target 目标: what a cycle wants for the zone, an aspect, a lead unit or a unit, and where the wish comes from
 * (职能定位、省市安排、自测结果). Source: SPEC §1, §4; DOMAIN S-030, S-038–S-040.
 */
import { z } from 'zod'
import { aspectIdSchema } from '../cycle/aspect.ts'
import { cycleIdSchema } from '../cycle/cycle-id.ts'
import type { TargetFact } from '../cycle/gate-fact.ts'
import { idSchema, versionSchema } from '../id.ts'

export const targetLevels = ['zone', 'aspect', 'lead', 'unit'] as const
export const targetLevelSchema = z.enum(targetLevels)
export type TargetLevel = z.infer<typeof targetLevelSchema>

export const targetSourceKinds = ['zone_role', 'superior_plan', 'self_survey'] as const
export const targetSourceSchema = z.object({
  kind: z.enum(targetSourceKinds),
  title: z.string().trim().min(1).max(200),
  /** The clause of the plan, or the wave and theme of the survey. */
  reference: z.string().trim().max(200),
})
export type TargetSource = z.infer<typeof targetSourceSchema>

export const targetSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  parentId: idSchema.nullable(),
  level: targetLevelSchema,
  aspect: aspectIdSchema.nullable(),
  unitId: idSchema.nullable(),
  /** Points on the examination's scale, 0–100. */
  score: z.number().min(0).max(100),
  /** Place among the zones; only the zone and its aspects are ranked. */
  rank: z.number().int().min(1).max(999).nullable(),
  /** Share in the parent before normalising; the rule demands more than zero. */
  weight: z.number(),
  source: targetSourceSchema.nullable(),
  version: versionSchema,
})
export type Target = z.infer<typeof targetSchema>

/** The target as the gate sees it; `label` is what the checklist shows. */
export function targetFactOf(target: Target, label: string): TargetFact {
  const { id, level, aspect, parentId, score, rank, weight, source } = target
  return {
    id,
    label,
    level,
    aspect,
    parentId,
    score,
    rank,
    weight,
    sourceId: source && `${source.kind}:${source.title}`,
  }
}
