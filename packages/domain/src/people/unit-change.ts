/**
 * Changes of the org tree 机构调整: add 新设, rename 更名, move 划转, merge 并入, retire 撤销. A unit that still has
 * living children, holders of posts or roles is not merged or retired: each of them needs a new place first, and
 * accountability asks who answered for what, and when. Source: SPEC §2.
 */
import type { Fact } from '../audit/fact.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { WhyNot } from '../refusal.ts'
import { parentKindsOf, type Unit, type UnitKind } from './unit.ts'

export type UnitRefusal =
  | 'unit-retired'
  | 'wrong-parent'
  | 'name-taken'
  | 'code-taken'
  | 'nothing-changed'
  | 'tree-loop'
  | 'zone-stays'
  | 'merge-other-kind'
  | 'merge-itself'
  | 'unit-in-use'
  | 'day-in-future'
  | 'day-before-last-change'
  | 'division-parent-unknown'
  | 'division-elsewhere'

/** What still hangs on a unit. */
export interface UnitUse {
  readonly children: number
  readonly holders: number
  readonly grants: number
}

/** A change of the tree, and from which day; `since` is the first day of the unit's running period. */
export interface Timing {
  readonly day: Day
  readonly today: Day
  readonly since: Day
}

/** The next value, the running period to close or open at the day, and the fact. */
export interface UnitChange {
  readonly unit: Unit
  readonly fact: Fact<'unit.added' | 'unit.renamed' | 'unit.moved' | 'unit.merged' | 'unit.retired'>
}

/** Null when the change may count from the day: not ahead of today, not before what was changed last. */
export function whyNotFrom({ day, today, since }: Timing): WhyNot<UnitRefusal> {
  if (day > today) return { code: 'day-in-future', details: { day, today } }
  return day < since ? { code: 'day-before-last-change', details: { day, since } } : null
}

function whyNotUnder(kind: UnitKind, parent: Unit): WhyNot<UnitRefusal> {
  if (parent.retiredDay) return { code: 'unit-retired', details: { name: parent.name, day: parent.retiredDay } }
  if (parentKindsOf[kind].includes(parent.kind)) return null
  return { code: 'wrong-parent', details: { kind, parentKind: parent.kind, kinds: parentKindsOf[kind] } }
}

const whyNotAlive = (unit: Unit): WhyNot<UnitRefusal> =>
  unit.retiredDay ? { code: 'unit-retired', details: { name: unit.name, day: unit.retiredDay } } : null

const whyNotNamed = (name: string, siblingNames: readonly string[]): WhyNot<UnitRefusal> =>
  siblingNames.includes(name) ? { code: 'name-taken', details: { name } } : null

/** Null when a unit of the kind may be added under the parent; a zone has no parent and is added once. */
export function whyNotAdd(
  given: { readonly kind: UnitKind; readonly name: string; readonly code: string | null },
  parent: Unit | null,
  taken: { readonly siblingNames: readonly string[]; readonly codes: readonly string[] },
): WhyNot<UnitRefusal> {
  if (!parent && given.kind !== 'zone') {
    return { code: 'wrong-parent', details: { kind: given.kind, parentKind: null, kinds: parentKindsOf[given.kind] } }
  }
  const why = parent ? whyNotUnder(given.kind, parent) : null
  if (why) return why
  if (given.code && taken.codes.includes(given.code)) return { code: 'code-taken', details: { code: given.code } }
  return whyNotNamed(given.name, taken.siblingNames)
}

export function whyNotRename(unit: Unit, name: string, siblingNames: readonly string[]): WhyNot<UnitRefusal> {
  const why = whyNotAlive(unit)
  if (why) return why
  return unit.name === name ? { code: 'nothing-changed' } : whyNotNamed(name, siblingNames)
}

/** `parentPath` runs from the zone down to the new parent: a unit cannot come to stand under itself. */
export function whyNotMove(
  unit: Unit,
  parent: Unit,
  parentPath: readonly Id[],
  siblingNames: readonly string[],
): WhyNot<UnitRefusal> {
  if (unit.kind === 'zone') return { code: 'zone-stays' }
  const why = whyNotAlive(unit)
  if (why) return why
  if (parentPath.includes(unit.id)) return { code: 'tree-loop', details: { name: unit.name, parent: parent.name } }
  if (unit.parentId === parent.id) return { code: 'nothing-changed' }
  return whyNotUnder(unit.kind, parent) ?? whyNotNamed(unit.name, siblingNames)
}

export function whyNotMerge(unit: Unit, into: Unit, use: UnitUse): WhyNot<UnitRefusal> {
  if (unit.id === into.id) return { code: 'merge-itself' }
  if (unit.kind !== into.kind) return { code: 'merge-other-kind', details: { kind: unit.kind, into: into.kind } }
  return whyNotAlive(into) ?? whyNotRetire(unit, use)
}

export function whyNotRetire(unit: Unit, use: UnitUse): WhyNot<UnitRefusal> {
  if (unit.kind === 'zone') return { code: 'zone-stays' }
  const why = whyNotAlive(unit)
  if (why) return why
  const inUse = use.children + use.holders + use.grants > 0
  return inUse ? { code: 'unit-in-use', details: { name: unit.name, ...use } } : null
}

const changed = (
  unit: Unit,
  act: UnitChange['fact']['act'],
  payload: Fact['payload'],
  reason?: string,
): UnitChange => ({
  unit: { ...unit, version: unit.version + 1 },
  fact: { act, subject: ['unit', unit.id], payload, unitId: unit.id, reason: reason ?? null },
})

export function addUnit(unit: Omit<Unit, 'version' | 'retiredDay' | 'mergedIntoId'>): UnitChange {
  const { kind, name, code, parentId, sinceDay } = unit
  const added = { ...unit, retiredDay: null, mergedIntoId: null, version: 0 }
  return changed(added, 'unit.added', { kind, name, code, parentId, day: sinceDay })
}

export function renameUnit(unit: Unit, name: string, day: Day, reason: string): UnitChange {
  return changed({ ...unit, name }, 'unit.renamed', { from: unit.name, to: name, day }, reason)
}

export function moveUnit(unit: Unit, parentId: Id, day: Day, reason: string): UnitChange {
  return changed({ ...unit, parentId }, 'unit.moved', { from: unit.parentId, to: parentId, day }, reason)
}

export function mergeUnit(unit: Unit, intoId: Id, day: Day, reason: string): UnitChange {
  const next = { ...unit, retiredDay: day, mergedIntoId: intoId }
  return changed(next, 'unit.merged', { name: unit.name, into: intoId, day }, reason)
}

export function retireUnit(unit: Unit, day: Day, reason: string): UnitChange {
  return changed({ ...unit, retiredDay: day }, 'unit.retired', { name: unit.name, day }, reason)
}
