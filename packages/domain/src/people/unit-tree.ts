/**
 * The org tree on a day 某日机构: every unit that lived then, with the name and the place that it had then.
 * Accountability and history ask for it. Source: SPEC §2.
 */
import type { Day } from '../day.ts'
import type { Unit, UnitKind, UnitPeriod } from './unit.ts'

export interface TreeNode {
  readonly id: string
  readonly code: string | null
  readonly kind: UnitKind
  readonly name: string
  readonly parentId: string | null
  readonly sort: number
  readonly illustrative: boolean
  readonly retiredDay: Day | null
  readonly version: number
}

/** The period that covers the day; an empty period (changed twice on one day) covers none. */
export function periodOn(periods: readonly UnitPeriod[], day: Day): UnitPeriod | undefined {
  return periods.find((period) => period.fromDay <= day && (period.beforeDay === null || day < period.beforeDay))
}

/** Units that lived on the day, parents before children, siblings by `sort`, then code, then name. */
export function treeOn(units: readonly Unit[], periods: readonly UnitPeriod[], day: Day): readonly TreeNode[] {
  const periodsByUnit = Map.groupBy(periods, (period) => period.unitId)
  const living = units.flatMap((unit): TreeNode[] => {
    if (unit.sinceDay > day || (unit.retiredDay !== null && day >= unit.retiredDay)) return []
    const period = periodOn(periodsByUnit.get(unit.id) ?? [], day)
    if (!period) return []
    const { id, code, kind, sort, illustrative, retiredDay, version } = unit
    return [{ id, code, kind, name: period.name, parentId: period.parentId, sort, illustrative, retiredDay, version }]
  })
  const childrenOf = Map.groupBy(living.toSorted(inOrder), (node) => node.parentId)
  const below = (parentId: string | null): TreeNode[] =>
    (childrenOf.get(parentId) ?? []).flatMap((node) => [node, ...below(node.id)])
  return below(null)
}

function inOrder(a: TreeNode, b: TreeNode): number {
  return a.sort - b.sort || compare(a.code ?? '', b.code ?? '') || compare(a.name, b.name)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
