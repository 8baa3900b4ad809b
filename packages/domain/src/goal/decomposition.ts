/**
 * Decomposition 逐级分解: zone → aspect → lead unit → streets and departments, adding up, without orphan and without
 * gap. The checklist of the gate is `cycle/gate-goal`; this is what the tree shows at each branch. Source: SPEC §1, §4; DOMAIN S-041.
 */
import type { AspectId } from '../cycle/aspect.ts'
import type { Missing } from '../cycle/gate-fact.ts'
import { decompositionGaps } from '../cycle/gate-goal.ts'
import { type Target, targetFactOf } from './target.ts'

export interface AddingUp {
  /** What the children give together, in points; null without children. */
  readonly reached: number | null
  /** Points that they lack; 0 when they reach the parent. */
  readonly short: number
  readonly addsUp: boolean
  /** Each child's share of the parent, summing to 1. */
  readonly shares: readonly { readonly id: string; readonly share: number }[]
}

/** Whether the weighted children reach the parent's score. */
export function addingUp(parent: Target, children: readonly Target[]): AddingUp {
  const weight = children.reduce((sum, row) => sum + row.weight, 0)
  if (weight <= 0) return { reached: null, short: 0, addsUp: false, shares: [] }
  const shares = children.map((row) => ({ id: row.id, share: row.weight / weight }))
  const facts = [parent, ...children.map((row) => ({ ...row, parentId: parent.id }))].map((row) =>
    targetFactOf(row, ''),
  )
  const gap = decompositionGaps({ targets: facts }).find((row) => row.id === parent.id)
  const reached = children.reduce((sum, row) => sum + (row.weight / weight) * row.score, 0)
  return { reached, short: gap?.figures?.gap ?? 0, addsUp: gap === undefined, shares }
}

export interface Coverage {
  /** Targets whose parent does not exist. */
  readonly orphans: readonly Missing[]
  /** Aspects without a target of their own. */
  readonly gaps: readonly Missing[]
  /** Units that carry no target at all. */
  readonly idleUnits: readonly { readonly id: string; readonly label: string }[]
}

/** What hangs loose in the tree and what nobody carries; `units` are those that shall carry something. */
export function coverage(
  targets: readonly Target[],
  aspects: readonly AspectId[],
  units: readonly { readonly id: string; readonly name: string }[],
): Coverage {
  const ids = new Set(targets.map((row) => row.id))
  const isLoose = (row: Target) =>
    row.parentId === null ? row.level === 'lead' || row.level === 'unit' : !ids.has(row.parentId)
  return {
    orphans: targets.filter(isLoose).map((row) => ({ kind: 'target', id: row.id, label: row.aspect ?? row.level })),
    gaps: aspects
      .filter((aspect) => !targets.some((row) => row.level === 'aspect' && row.aspect === aspect))
      .map((aspect) => ({ kind: 'aspect', id: aspect, label: aspect })),
    idleUnits: units
      .filter((unit) => !targets.some((row) => row.unitId === unit.id))
      .map((unit) => ({ id: unit.id, label: unit.name })),
  }
}
