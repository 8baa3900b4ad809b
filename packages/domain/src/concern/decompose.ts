/**
 * Decomposition of a concern 分解: one problem becomes items of several streets, departments and parks at once, each with its
 * kind and its deadline. A unit that has an open item of it already gets no second one. Source: SPEC §10; DOMAIN S-172.
 */
import { z } from 'zod'
import type { Day } from '../day.ts'
import { idSchema } from '../id.ts'
import { whyNotOpen } from '../rectification/assign.ts'
import { isOpen, itemKindSchema, type RectificationItem } from '../rectification/item.ts'
import type { LeadNow } from '../rectification/lead.ts'
import type { WhyNot } from '../refusal.ts'

export const decomposeRowSchema = z.strictObject({
  leadUnitId: idSchema,
  kind: itemKindSchema,
  title: z.string().trim().min(1).max(200),
  workDays: z.number().int().min(1).max(500),
  /** Why it is another problem than the closed one of the same category and place. */
  otherProblem: z.string().trim().max(500).default(''),
})
export type DecomposeRow = z.infer<typeof decomposeRowSchema>
/** A concern goes to so many units in one act at most. */
export const MOST_ROWS = 30

/** Why the row becomes no item, or null; `items` are those that the concern has, with the ones of the rows before. */
export function whyNotDecompose(
  row: Pick<DecomposeRow, 'leadUnitId'>,
  dueDay: Day,
  lead: Pick<LeadNow, 'id' | 'name' | 'retired'>,
  items: readonly Pick<RectificationItem, 'leadUnitId' | 'status' | 'number'>[],
  today: Day,
): WhyNot {
  const theirs = items.find((item) => [row.leadUnitId, lead.id].includes(item.leadUnitId) && isOpen(item))
  if (theirs) return { code: 'unit-has-item', details: { unit: lead.name, number: theirs.number } }
  return whyNotOpen({ concernId: 'concern', dueDay, leadUnitId: row.leadUnitId, coUnitIds: [] }, lead, today)
}
