/**
 * Fact 事实: one change of state, as it enters the audit trail 审计留痕. Source: SPEC §13, RELIABILITY "Audit trail".
 */
import { z } from 'zod'

/** What a rule says happened. `payload` holds codes and figures only, never a resident's personal data. */
export interface Fact<Act extends string = string> {
  readonly act: Act
  /** `kind:id` of the thing that changed, for instance `cycle:2026H2`. */
  readonly subject: readonly [kind: string, id: string]
  readonly payload: Readonly<Record<string, unknown>>
  readonly reason?: string | null
  readonly unitId?: string | null
}

export const factViewSchema = z.object({
  id: z.uuid(),
  seq: z.number().int().nullable(),
  at: z.string(),
  actorName: z.string(),
  act: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  reason: z.string().nullable(),
  payload: z.record(z.string(), z.unknown()),
})
export type FactView = z.infer<typeof factViewSchema>
