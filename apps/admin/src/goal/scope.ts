/** Who may change which cell of the tree: the matrix and the branch rule, asked before a button is shown. */
import { branchUnit } from '@ratchet/domain/goal/branch'
import type { Target } from '@ratchet/domain/goal/target'
import { matrix, type ProcedureName } from '@ratchet/domain/people/matrix'
import { type Actor, type Rule, whyNotCall, whyNotWithin } from '@ratchet/domain/people/permission'
import type { WhyNot } from '@ratchet/domain/refusal'
import type { GoalData } from './tree.ts'

export interface TreeUnit {
  readonly id: string
  readonly parentId: string | null
}

/** Ids from the zone down to the unit. */
export function unitPath(units: readonly TreeUnit[], id: string): string[] {
  const path: string[] = []
  let at = units.find((unit) => unit.id === id)
  while (at && !path.includes(at.id)) {
    path.unshift(at.id)
    const { parentId } = at
    at = units.find((unit) => unit.id === parentId)
  }
  return path
}

/** Why the actor may not call the procedure for the unit in a cycle of this stage, or null. */
export function whyNotFor(
  procedure: ProcedureName,
  { cycle, units }: { readonly cycle: GoalData['cycle']; readonly units: readonly TreeUnit[] },
  actor: Actor,
  unitId: string | null,
): WhyNot {
  const rule: Rule = matrix[procedure]
  if (cycle.stage === 'closed') return { code: 'cycle-closed', details: { cycleId: cycle.id } }
  const zone = units.find((unit) => unit.parentId === null)
  const unit = unitId ?? zone?.id ?? ''
  return whyNotCall(rule, actor) ?? (rule.scope === 'unit' ? whyNotWithin(rule, actor, unitPath(units, unit)) : null)
}

/** Why the actor may not set or remove the target, or null; for a new one its level and parent are enough. */
export function whyNotTouch(data: GoalData, actor: Actor, target: Pick<Target, 'level' | 'parentId'>): WhyNot {
  return whyNotFor('goal.set', data, actor, branchUnit(target, data.targets))
}
