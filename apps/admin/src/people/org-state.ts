import { daySchema } from '@ratchet/domain/day'
import { unitKindSchema } from '@ratchet/domain/people/unit'
import { z } from 'zod'
import { useSearchState } from '../shell/page.ts'

export const unitActs = ['add', 'rename', 'move', 'merge', 'retire'] as const
export type UnitAct = (typeof unitActs)[number]

const orgStateSchema = z.object({
  day: daySchema.optional().catch(undefined),
  q: z.string().max(60).optional().catch(undefined),
  kind: unitKindSchema.optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  retired: z.literal('1').optional().catch(undefined),
  act: z.enum(unitActs).optional().catch(undefined),
})

/** What the page shows stands in its address: the day, the filters, the chosen unit, the open form. */
export function useOrgState() {
  return useSearchState(orgStateSchema)
}
