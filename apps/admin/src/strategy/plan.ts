/** The strategy as the page shows it: measures by the target that they serve, and what is still missing. */
import type { AppRouter } from '@ratchet/api/router'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { targetsNotServed } from '@ratchet/domain/cycle/gate-strategy'
import { type Target, targetFactOf } from '@ratchet/domain/goal/target'
import { type Measure, measureFactOf } from '@ratchet/domain/strategy/measure'
import { type Outline, unanswered } from '@ratchet/domain/strategy/outline'
import type { StrategyFinding } from '@ratchet/words/strategy-page'
import type { inferRouterOutputs } from '@trpc/server'

export type StrategyData = inferRouterOutputs<AppRouter>['strategy']['find']

export interface MeasureGroup {
  /** The zone's target or one aspect's; null for measures that name no target. */
  readonly target: Target | null
  readonly measures: readonly Measure[]
  readonly isServed: boolean
}

/** The edition that is worked on: the draft, else the last one published; null before the first. */
export function latestOf(outlines: readonly Outline[]): Outline | null {
  return outlines.toSorted((a, b) => a.edition - b.edition).at(-1) ?? null
}

/** What the rules about measures ask of the outline; an office that has none yet works on its first draft. */
export function outlineState(data: StrategyData): Pick<Outline, 'status' | 'edition'> {
  return latestOf(data.outlines) ?? { status: 'draft', edition: 1 }
}

/** The zone first, then the aspects in the city's order. */
const placeOf = ({ aspect }: Target) => (aspect ? aspectIds.indexOf(aspect) : -1)

/** The wide target above a target: its aspect's, else the zone's. */
function wideTarget(id: string, targets: readonly Target[]): Target | null {
  let at = targets.find((row) => row.id === id) ?? null
  for (let steps = 0; at && steps < 10; steps += 1) {
    if (at.level === 'zone' || at.level === 'aspect') return at
    const { parentId } = at
    at = targets.find((row) => row.id === parentId) ?? null
  }
  return null
}

function unservedIds(data: StrategyData, measures: readonly Measure[]): ReadonlySet<string> {
  const facts = {
    outlinePublished: false,
    targets: data.targets.map((row) => targetFactOf(row, '')),
    measures: measures.map((row) => measureFactOf(row, data.tasks)),
    managementItems: [],
  }
  return new Set(targetsNotServed(facts).map((row) => row.id))
}

/** One group per wide target in the order of the tree, and one for measures without a target where there are any. */
export function measureGroups(data: StrategyData, measures: readonly Measure[]): readonly MeasureGroup[] {
  const wide = data.targets.filter((row) => row.level === 'zone' || row.level === 'aspect')
  const ordered = wide.toSorted((a, b) => placeOf(a) - placeOf(b))
  const unserved = unservedIds(data, measures)
  const homes = new Map(
    measures.map((row) => [row.id, row.targetIds.flatMap((id) => wideTarget(id, data.targets) ?? [])]),
  )
  const groups = ordered.map(
    (target): MeasureGroup => ({
      target,
      // A measure that serves several targets stands under each of them.
      measures: measures.filter((row) => homes.get(row.id)?.some((home) => home.id === target.id)),
      isServed: !unserved.has(target.id),
    }),
  )
  const homeless = measures.filter((row) => homes.get(row.id)?.length === 0)
  return homeless.length > 0 ? [...groups, { target: null, measures: homeless, isServed: true }] : groups
}

export function findingOf(data: StrategyData): StrategyFinding {
  const latest = latestOf(data.outlines)
  return {
    published: data.outlines.filter((row) => row.status === 'published').at(-1)?.edition ?? null,
    draft: latest?.status === 'draft' ? latest.edition : null,
    measures: data.measures.length,
    unserved: [...unservedIds(data, data.measures)].filter((id) => id !== '').length,
    unanswered: unanswered(data.mandatory, data.measures).length,
    incomplete: data.measures.filter((row) => row.unitId === null || (row.start === null && row.due === null)).length,
  }
}
