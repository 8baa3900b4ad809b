/**
 * Change of a deadline 时限变更: an extension 延期 that was asked for before the deadline and approved, a lawful pause 暂停计时
 * for a named cause, or a calendar that changed. The old day is kept beside the new one, and nothing else moves a deadline
 * within a round. Source: SPEC §11; DOMAIN S-190–S-197.
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

export const clockChangeKinds = ['extension', 'pause', 'calendar'] as const
export const clockChangeKindSchema = z.enum(clockChangeKinds)
export type ClockChangeKind = z.infer<typeof clockChangeKindSchema>

/**
 * What may stop the clock 暂停事由: 等上级或其他机关的决定, 诉讼复议, 季节天气, 居民要求, 不可抗力, 其他. Work that is hard is
 * none of them.
 */
export const pauseCauses = ['decision', 'litigation', 'season', 'resident', 'force', 'other'] as const
export const pauseCauseSchema = z.enum(pauseCauses)
export type PauseCause = z.infer<typeof pauseCauseSchema>

/** `lapsed` 失效: its round was over before anybody decided, so nobody did. */
export const timeDecisions = ['approved', 'refused', 'lapsed'] as const

export const clockChangeSchema = z.object({
  id: idSchema,
  itemId: idSchema,
  round: z.number().int().min(1),
  kind: clockChangeKindSchema,
  cause: pauseCauseSchema.nullable(),
  reason: z.string().min(1),
  /** First and last day of a pause, both paused. */
  fromDay: daySchema.nullable(),
  toDay: daySchema.nullable(),
  /** The deadline as it was when this was decided. */
  oldDay: daySchema.nullable(),
  /** The deadline that followed: asked for of an extension, worked out of a pause once it is approved. */
  newDay: daySchema.nullable(),
  by: personSchema,
  at: instantSchema,
  decision: z.enum(timeDecisions).nullable(),
  decisionReason: z.string().nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  /** The last paused day of a pause that was lifted early. */
  endedDay: daySchema.nullable(),
  version: versionSchema,
})
export type ClockChange = z.infer<typeof clockChangeSchema>

/** The request of the round that waits for its decision, or null; what an earlier round left is none. */
export function waitingRequest<C extends Pick<ClockChange, 'round' | 'decision'>>(
  changes: readonly C[],
  round: number,
): C | null {
  return changes.find((change) => change.round === round && change.decision === null) ?? null
}

/** Those of the round that hold, in the order in which they were decided. */
export function holding<C extends Pick<ClockChange, 'round' | 'decision' | 'decidedAt' | 'oldDay'>>(
  changes: readonly C[],
  round: number,
): C[] {
  return changes
    .filter((change) => change.round === round && change.decision === 'approved')
    .toSorted(
      (a, b) => (a.decidedAt ?? '').localeCompare(b.decidedAt ?? '') || (a.oldDay ?? '').localeCompare(b.oldDay ?? ''),
    )
}
