/**
 * Stages 阶段: 目标 → 策略 → 组织 → 考核 → 整改 → 总结结转. They order planning and closing and never lock work:
 * surveys, scoring, warnings and rectification ask nothing of this file. Source: SPEC §1.
 */
import { z } from 'zod'
import { instantSchema } from '../day.ts'
import { versionSchema } from '../id.ts'
import { cycleIdSchema } from './cycle-id.ts'

export const stages = ['goal', 'strategy', 'organization', 'assessment', 'rectification', 'closed'] as const
export const stageSchema = z.enum(stages)
export type Stage = z.infer<typeof stageSchema>

/** A stage that has a gate behind it: every one but the last. */
export const gateStages = ['goal', 'strategy', 'organization', 'assessment', 'rectification'] as const
export const gateStageSchema = z.enum(gateStages)
export type GateStage = z.infer<typeof gateStageSchema>

/** How much of a gain becomes the next minimum: a share of it, and at most the cap (points, places) where one is set. */
export const largestRiseSchema = z.object({
  scoreShare: z.number().min(0).max(1),
  rankShare: z.number().min(0).max(1),
  scoreCap: z.number().positive().max(100).nullable(),
  rankCap: z.number().int().positive().max(999).nullable(),
})
export type LargestRise = z.infer<typeof largestRiseSchema>

/** Half the gain for scores and the whole gain for ranks (SPEC §1, edges). */
export const usualRise: LargestRise = { scoreShare: 0.5, rankShare: 1, scoreCap: null, rankCap: null }

export const floorPolicySchema = z.enum(['published', 'lowerBound'])
export type FloorPolicy = z.infer<typeof floorPolicySchema>

export const cycleSchema = z.object({
  id: cycleIdSchema,
  stage: stageSchema,
  provisional: z.boolean(),
  openedFrom: cycleIdSchema.nullable(),
  floorPolicy: floorPolicySchema,
  largestRise: largestRiseSchema,
  aspectsEdition: z.number().int().min(1),
  crosswalkEdition: z.number().int().min(1),
  openedAt: instantSchema,
  settledAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  forcedClose: z.boolean(),
  version: versionSchema,
})
export type Cycle = z.infer<typeof cycleSchema>

/**
 * The running cycle, the first that is not closed, of cycles in their order; null before the first and after the last. A next
 * one that was opened provisionally 预启动 plans, and runs when this one is closed.
 */
export function runningOf<Any extends Pick<Cycle, 'stage'>>(cycles: readonly Any[]): Any | null {
  return cycles.find(({ stage }) => stage !== 'closed') ?? null
}

/** Whether `a` comes before `b`. */
export function isBefore(a: Stage, b: Stage): boolean {
  return stages.indexOf(a) < stages.indexOf(b)
}

/** The stage that follows; closed follows itself. */
export function stageAfter(stage: Stage): Stage {
  return stages[stages.indexOf(stage) + 1] ?? 'closed'
}

/** The gate that stands behind the stage, or null when the cycle is closed. */
export function gateOf(stage: Stage): GateStage | null {
  return stage === 'closed' ? null : stage
}
