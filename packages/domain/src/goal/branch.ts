/**
 * Branch 牵头分支: everything under a lead unit's target is that unit's to decompose, everything above it is the
 * owner's. Source: SPEC §2, §4 (→ lead unit → streets/departments/communities).
 */
import type { Target } from './target.ts'

/** The unit in whose branch the target stands: the nearest lead unit above it; null where only the whole zone decides. */
export function branchUnit(
  target: Pick<Target, 'level' | 'parentId'>,
  targets: readonly Pick<Target, 'id' | 'level' | 'parentId' | 'unitId'>[],
): string | null {
  if (target.level !== 'unit') return null
  const seen = new Set<string>()
  let at = targets.find((row) => row.id === target.parentId)
  while (at && at.level !== 'lead' && !seen.has(at.id)) {
    seen.add(at.id)
    const { parentId } = at
    at = targets.find((row) => row.id === parentId)
  }
  return at?.level === 'lead' ? at.unitId : null
}
