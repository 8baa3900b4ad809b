/**
 * Lead unit now 现牵头单位 and who reads an item 谁能看: a unit that was merged away is followed to its living successor,
 * whose people act; one that was retired without a successor can do nothing, and the owner assigns the item again. The
 * owner, leaders and the inspector read all items; a unit reads what it, or a unit under it, leads or co-operates in.
 * Source: SPEC §2 (units merge, move and retire), §11.
 */
import { holds } from '../cycle/actor.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import type { Unit } from '../people/unit.ts'
import type { WhyNot } from '../refusal.ts'
import type { RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'

export type KnownUnit = Pick<Unit, 'id' | 'name' | 'parentId' | 'retiredDay' | 'mergedIntoId'>
export type Units = ReadonlyMap<string, KnownUnit>

export interface LeadNow {
  readonly id: string
  readonly name: string
  /** The name of the unit that the item was given to, when it has been merged away since. */
  readonly was: string | null
  readonly retired: boolean
  /** From the zone down to the unit itself. */
  readonly path: readonly string[]
}

/** Ids from the zone down to the unit. */
export function pathOf(units: Units, unitId: string): string[] {
  const path: string[] = []
  for (let unit = units.get(unitId); unit && !path.includes(unit.id); unit = units.get(unit.parentId ?? '')) {
    path.unshift(unit.id)
  }
  return path
}

/** The unit that answers for what was given to `unitId`: itself, or its living successor. */
export function leadNow(units: Units, unitId: string): LeadNow {
  const first = units.get(unitId)
  const passed = new Set<string>()
  let unit = first
  while (unit?.retiredDay && unit.mergedIntoId && !passed.has(unit.id)) {
    passed.add(unit.id)
    unit = units.get(unit.mergedIntoId)
  }
  const id = unit?.id ?? unitId
  return {
    id,
    name: unit?.name ?? '',
    was: unit && first && unit.id !== first.id ? first.name : null,
    retired: !unit || unit.retiredDay !== null,
    path: pathOf(units, id),
  }
}

/** Why nobody can act for the lead unit, or null. Details: `name`. */
export function whyNotLed(lead: Pick<LeadNow, 'name' | 'retired'>): RectificationWhyNot<'unit-retired'> {
  return lead.retired ? { code: 'unit-retired', details: { name: lead.name } } : null
}

const zoneReaders: readonly Role[] = ['owner', 'leader', 'inspector']
const unitReaders: readonly Role[] = ['lead_unit', 'unit']

/** Whether the actor sees all items there are, so that a count of them is the length of the list. */
export function readsEveryItem(actor: Actor): boolean {
  return zoneReaders.some((role) => holds(actor, role))
}

/** Null when the actor may see the item; whoever may not is told that there is none. */
export function whyNotReadItem(
  item: Pick<RectificationItem, 'leadUnitId' | 'coUnitIds'>,
  actor: Actor,
  units: Units,
): WhyNot<'not-found'> {
  if (readsEveryItem(actor)) return null
  const paths = [item.leadUnitId, ...item.coUnitIds].map((id) => leadNow(units, id).path)
  const own = actor.grants.filter((grant) => unitReaders.includes(grant.role))
  const seen = own.some((grant) => paths.some((path) => path.includes(grant.unitId)))
  return seen ? null : { code: 'not-found', details: { kind: 'item' } }
}
