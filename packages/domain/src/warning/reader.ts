/**
 * Who reads a warning 谁能看: the owner, leaders and the inspector read all of them; a unit reads what was issued to it or to a
 * unit under it, never a draft. Source: SPEC §2; DOMAIN G-03 (served before it is known).
 */
import type { Actor } from '../people/permission.ts'
import { readsEveryItem, type Units, whyNotReadItem } from '../rectification/lead.ts'
import type { Warning } from './warning.ts'

export function readsWarning(
  { unitId, number }: Pick<Warning, 'unitId' | 'number'>,
  actor: Actor,
  units: Units,
): boolean {
  if (readsEveryItem(actor)) return true
  return number !== null && whyNotReadItem({ leadUnitId: unitId, coUnitIds: [] }, actor, units) === null
}
