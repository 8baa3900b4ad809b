/**
 * The gate behind 目标: every aspect has a target with its source; targets are decomposed 逐级分解; none lies under its
 * floor; the decomposition adds up. Source: SPEC §1, §4.
 */
import type { FloorSubject } from './aspect.ts'
import type { GateFacts, Missing, TargetFact } from './gate-fact.ts'

type GoalFacts = NonNullable<GateFacts['goal']>

const missingTarget = (target: TargetFact, figures?: Missing['figures']): Missing => ({
  kind: 'target',
  id: target.id,
  label: target.label,
  ...(figures && { figures }),
})

/** The aspects without a target, or whose target names no source. */
export function aspectsWithoutTarget({ aspects, targets }: GoalFacts): Missing[] {
  return aspects.flatMap((aspect): Missing[] => {
    const target = targets.find((row) => row.level === 'aspect' && row.aspect === aspect)
    if (!target) return [{ kind: 'aspect', id: aspect, label: aspect }]
    return target.sourceId === null ? [missingTarget(target)] : []
  })
}

/**
 * What is not decomposed: the zone's target without aspects under it, an aspect that hangs beside it and would miss in
 * the sum, aspects without a lead unit, lead units whose part no street or department shares.
 */
export function targetsNotDecomposed({ aspects, targets }: GoalFacts): Missing[] {
  const parents = new Set(targets.map((row) => row.parentId))
  const hasZone = targets.some((row) => row.level === 'zone')
  const loose = targets.filter((row) => {
    if (row.level === 'unit') return false
    return !parents.has(row.id) || (hasZone && row.level === 'aspect' && row.parentId === null)
  })
  // An empty tree has nothing loose in it; it is still not decomposed.
  const bare = aspects.filter((aspect) => !targets.some((row) => row.level === 'aspect' && row.aspect === aspect))
  return [
    ...bare.map((aspect): Missing => ({ kind: 'aspect', id: aspect, label: aspect })),
    ...loose.map((target) => missingTarget(target)),
  ]
}

/** The targets under their floor: score under 保底线, rank behind 保位线. `figures` = target and floor. */
export function targetsUnderFloor({ targets, floors }: Pick<GoalFacts, 'targets' | 'floors'>): Missing[] {
  const floorOf = (subject: FloorSubject) => floors.find((row) => row.subject === subject)?.before ?? null
  return targets.flatMap((target): Missing[] => {
    if (target.level !== 'zone' && target.level !== 'aspect') return []
    const floor = target.aspect ? floorOf(`aspect:${target.aspect}`) : floorOf('overall')
    if (floor !== null && target.score < floor) return [missingTarget(target, { target: target.score, floor })]
    const place = target.level === 'zone' ? floorOf('rank') : null
    const behind = place !== null && target.rank !== null && target.rank > place
    return behind ? [missingTarget(target, { rank: target.rank ?? 0, floor: place })] : []
  })
}

/** The parents that their weighted children do not reach. `figures` = target, what the children give, and the gap. */
export function decompositionGaps({ targets }: Pick<GoalFacts, 'targets'>): Missing[] {
  return targets.flatMap((parent): Missing[] => {
    const children = targets.filter((row) => row.parentId === parent.id)
    const weight = children.reduce((sum, row) => sum + row.weight, 0)
    if (weight === 0) return []
    const reached = children.reduce((sum, row) => sum + row.weight * row.score, 0) / weight
    // Weighted means of decimals are off by a few units in the last binary place.
    if (reached + 1e-9 >= parent.score) return []
    return [missingTarget(parent, { target: parent.score, reached, gap: parent.score - reached })]
  })
}
