/**
 * Assigning households 分派: a list of doors of one place goes to a unit, and to one of its people, for a quarter that is not
 * over. The same list again changes only who goes. Source: SPEC §5; DOMAIN G-13.
 */
import { type Quarter, spanOf } from '../cycle/cycle-id.ts'
import type { Day } from '../day.ts'
import type { UnitKind } from '../people/unit.ts'
import type { WhyNot } from '../refusal.ts'
import { whyNotTakeDoors } from './door.ts'
import { examinedKinds, type HouseholdRefusal, placeKinds } from './household.ts'

interface Given {
  readonly unit: { readonly id: string; readonly kind: UnitKind }
  readonly place: { readonly id: string; readonly kind: UnitKind }
  readonly quarter: Quarter
  readonly text: string
  /** Whoever goes holds a role for the unit; null while nobody is named. */
  readonly visitor: { readonly holdsUnit: boolean } | null
}

/** Why the list may not be assigned, or null. */
export function whyNotAssign({ unit, place, quarter, text, visitor }: Given, today: Day): WhyNot<HouseholdRefusal> {
  if (!examinedKinds.includes(unit.kind)) return { code: 'unit-not-examined', details: { unitId: unit.id } }
  if (!placeKinds.includes(place.kind)) return { code: 'place-no-doors' }
  if (spanOf(quarter).before <= today) return { code: 'quarter-over', details: { quarter } }
  if (visitor && !visitor.holdsUnit) return { code: 'visitor-outside' }
  return whyNotTakeDoors(text)
}
