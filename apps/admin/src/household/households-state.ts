import { type Quarter, quarterOf, quarterSchema, spanOf } from '@ratchet/domain/cycle/cycle-id'
import { addDays, type Day } from '@ratchet/domain/day'
import { householdStandSchema, originSchema, visitOutcomeSchema } from '@ratchet/domain/household/household'
import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { hrefOf } from '../shell/page.ts'

/** What stands in the address: which unit's quarter, and which rows of its list. */
export const householdsStateSchema = z.object({
  quarter: quarterSchema.optional().catch(undefined),
  unit: idSchema.optional().catch(undefined),
  stand: householdStandSchema.optional().catch(undefined),
  origin: originSchema.optional().catch(undefined),
  outcome: visitOutcomeSchema.optional().catch(undefined),
  how: z.enum(['joint', 'alone']).optional().catch(undefined),
  place: idSchema.optional().catch(undefined),
  visitor: idSchema.optional().catch(undefined),
  q: z.string().max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1).optional(),
  household: idSchema.optional().catch(undefined),
})
export type HouseholdsState = z.infer<typeof householdsStateSchema>

export const noFilter = {
  stand: null,
  origin: null,
  outcome: null,
  how: null,
  place: null,
  visitor: null,
  q: null,
  page: null,
  household: null,
}
export const isFiltered = ({ stand, origin, outcome, how, place, visitor, q }: HouseholdsState) =>
  Boolean(stand ?? origin ?? outcome ?? how ?? place ?? visitor ?? q)

/** What the server is asked for the rows of the address. */
export function listInput(unitId: string, quarter: Quarter, state: HouseholdsState) {
  return {
    unitId,
    quarter,
    stand: state.stand ?? ('all' as const),
    origin: state.origin ?? null,
    outcome: state.outcome ?? null,
    how: state.how ?? null,
    placeId: state.place ?? null,
    visitorId: state.visitor ?? null,
    q: state.q ?? '',
    page: state.page ?? 1,
  }
}

/** The address of the rows behind a number. */
export function rowsPath(unit: string, quarter: Quarter, filter: Partial<Record<keyof HouseholdsState, string>>) {
  return `${hrefOf('/households', { quarter, unit, ...filter })}#household-list`
}

/** This quarter and the three before it, the latest first. */
export function lastQuarters(today: Day): readonly Quarter[] {
  const quarters: Quarter[] = [quarterOf(today)]
  for (let at = 1; at < 4; at += 1) quarters.push(quarterOf(addDays(spanOf(quarters[at - 1] as Quarter).from, -1)))
  return quarters
}
