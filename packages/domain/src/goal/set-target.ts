/**
 * Setting and removing a target 设定目标: under its parent, never under its floor, with a source where the zone and its
 * aspects are concerned. Source: SPEC §1 (goal gate), §4; DOMAIN S-041; issue 1/6 "Bad input".
 */
import type { FloorSubject } from '../cycle/aspect.ts'
import { targetsUnderFloor } from '../cycle/gate-goal.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { type GoalFact, goalFact } from './fact.ts'
import type { GoalRefusal } from './goal-refusal.ts'
import { type Target, type TargetLevel, targetFactOf } from './target.ts'

export interface TargetFloor {
  readonly subject: FloorSubject
  readonly before: number | null
}
export interface TargetContext {
  /** All targets of the cycle, the edited one included. */
  readonly targets: readonly Target[]
  readonly floors: readonly TargetFloor[]
}

/** Which level stands under which: 总目标 → 单项 → 牵头单位 → 街道、部门、社区. */
const parentLevels: Readonly<Record<TargetLevel, readonly TargetLevel[]>> = {
  zone: [],
  aspect: ['zone'],
  lead: ['aspect'],
  unit: ['lead', 'unit'],
}

/** Why the target may not stand as it is, or null. `under-floor` carries subject, target and floor. */
export function whyNotSetTarget(target: Target, context: TargetContext): WhyNot<GoalRefusal> {
  if (!(target.weight > 0)) return { code: 'weight-not-positive', details: { weight: target.weight } }
  if (target.level === 'zone' && target.aspect !== null) return { code: 'aspect-on-zone' }
  if (target.level !== 'zone' && target.aspect === null) return { code: 'aspect-missing' }
  const isZoneWide = target.level === 'zone' || target.level === 'aspect'
  if (isZoneWide && target.source === null) return { code: 'source-missing', details: { level: target.level } }
  if (!isZoneWide && target.unitId === null) return { code: 'unit-missing', details: { level: target.level } }
  return (
    whyNotParent(target, context.targets) ??
    whyNotTurned(target, context.targets) ??
    whyNotOnce(target, context.targets) ??
    whyNotFloor(target, context.floors)
  )
}

/** What hangs on a target would stand under the wrong level or aspect if it became another one. */
function whyNotTurned(target: Target, targets: readonly Target[]): WhyNot<GoalRefusal> {
  const before = targets.find((row) => row.id === target.id)
  if (!before || (before.level === target.level && before.aspect === target.aspect)) return null
  const count = targets.filter((row) => row.parentId === target.id).length
  return count > 0 ? { code: 'has-children', details: { count } } : null
}

function whyNotParent(target: Target, targets: readonly Target[]): WhyNot<GoalRefusal> {
  const allowed = parentLevels[target.level]
  if (target.parentId === null) {
    // An office may begin with the aspects and add the zone's own target later; the gate sees the difference.
    return isZoneWide(target) ? null : { code: 'parent-unknown', details: { level: target.level } }
  }
  const parent = targets.find((row) => row.id === target.parentId)
  if (target.parentId === target.id || isAbove(target, parent, targets)) return { code: 'parent-below-itself' }
  if (!parent) return { code: 'parent-unknown', details: { level: target.level } }
  if (!allowed.includes(parent.level))
    return { code: 'parent-level', details: { level: target.level, parent: parent.level } }
  if (parent.cycleId !== target.cycleId) return { code: 'parent-other-cycle', details: { cycleId: parent.cycleId } }
  const sameAspect = parent.aspect === null || parent.aspect === target.aspect
  return sameAspect ? null : { code: 'parent-other-aspect', details: { aspect: target.aspect, parent: parent.aspect } }
}

const isZoneWide = (target: Target) => target.level === 'zone' || target.level === 'aspect'

function isAbove(target: Target, from: Target | undefined, targets: readonly Target[]): boolean {
  let at = from
  for (let steps = 0; at && steps <= targets.length; steps += 1) {
    if (at.id === target.id) return true
    const { parentId } = at
    at = targets.find((row) => row.id === parentId)
  }
  return false
}

function whyNotOnce(target: Target, targets: readonly Target[]): WhyNot<GoalRefusal> {
  const twin = targets.find(
    (row) =>
      row.id !== target.id &&
      row.cycleId === target.cycleId &&
      row.level === target.level &&
      row.aspect === target.aspect &&
      row.unitId === target.unitId &&
      // A unit may serve one aspect under several lead units; the zone and its aspects exist once.
      (isZoneWide(target) || row.parentId === target.parentId),
  )
  return twin ? { code: 'target-twice', details: { id: twin.id, level: twin.level, aspect: twin.aspect } } : null
}

function whyNotFloor(target: Target, floors: readonly TargetFloor[]): WhyNot<GoalRefusal> {
  const [under] = targetsUnderFloor({ targets: [targetFactOf(target, '')], floors: [...floors] })
  if (!under?.figures) return null
  const { floor, rank } = under.figures
  const subject = rank !== undefined ? 'rank' : (target.aspect ?? 'overall')
  return { code: 'under-floor', details: { subject, target: rank ?? target.score, floor } }
}

/** Sets a new target, or the next version of `before`; throws Refusal. */
export function setTarget(
  target: Target,
  context: TargetContext,
  before: Target | null = null,
): { readonly target: Target; readonly fact: GoalFact } {
  refuse(whyNotSetTarget(target, context))
  const next = { ...target, version: before ? before.version + 1 : 1 }
  return { target: next, fact: goalFact('goal.targetSet', next) }
}

/** Why the target may not go, or null: its parts and the measures that serve it would hang in the air. */
export function whyNotRemoveTarget(
  target: Target,
  context: {
    readonly targets: readonly Target[]
    readonly measures: readonly { readonly title: string; readonly targetIds: readonly string[] }[]
  },
): WhyNot<GoalRefusal> {
  const children = context.targets.filter((row) => row.parentId === target.id).length
  if (children > 0) return { code: 'has-children', details: { count: children } }
  const served = context.measures.filter((row) => row.targetIds.includes(target.id)).map((row) => row.title)
  return served.length > 0 ? { code: 'served-by-measure', details: { measures: served } } : null
}

/** Takes the target out; throws Refusal. */
export function removeTarget(
  target: Target,
  context: Parameters<typeof whyNotRemoveTarget>[1],
): { readonly fact: GoalFact } {
  refuse(whyNotRemoveTarget(target, context))
  return { fact: goalFact('goal.targetRemoved', target) }
}
