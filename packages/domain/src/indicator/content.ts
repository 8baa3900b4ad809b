/**
 * What a set of indicators 指标 may hold: every indicator once with its kind of rule, base weights that add up to 100, a
 * table of ranks in order and inside the peers, and listed units 考核对象 that are departments or street offices;
 * communities, villages and property companies are never scored. Source: SPEC §5; DOMAIN, D-52.
 */
import type { UnitKind } from '../people/unit.ts'
import { BASE_POINTS, type Indicator, type IndicatorSet, indicatorIds, isBase, ruleKindOf } from './indicator.ts'
import type { IndicatorWhyNot } from './indicator-refusal.ts'

export type SetContent = Pick<IndicatorSet, 'indicators' | 'listedUnitIds'>

/** What the content is held against. */
export interface Office {
  /** Units that exist, by what they are. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  /** How many zones the city ranks; null when nobody entered them. */
  readonly peers: number | null
}

const listable: readonly UnitKind[] = ['department', 'street']
export const isListable = (kind: string): boolean => listable.some((it) => it === kind)

const hundredths = (points: number) => Math.round(points * 100)

/** Points of the six base indicators together; exact to the hundredth. */
export function baseSum(indicators: readonly Indicator[]): number {
  return indicators.filter((row) => isBase(row.id)).reduce((sum, row) => sum + hundredths(row.weight), 0) / 100
}

function whyNotRankTable(rule: Indicator['rule'], { peers }: Office): IndicatorWhyNot {
  if (rule.kind !== 'rankChange') return null
  const { points, topRankKept } = rule
  const at = points.findIndex((row, index) => {
    const before = points[index - 1]
    return before !== undefined && (row.atLeast >= before.atLeast || row.share > before.share)
  })
  if (at > 0) return { code: 'rank-table-unordered', details: { id: 'rise', row: at + 1 } }
  if (peers === null) return null
  if (topRankKept > peers) return { code: 'rank-outside-peers', details: { id: 'rise', rank: topRankKept, peers } }
  // From the last place to the first is the largest change there can be.
  const far = points.find((row) => Math.abs(row.atLeast) > peers - 1)
  return far ? { code: 'rank-outside-peers', details: { id: 'rise', rank: Math.abs(far.atLeast) + 1, peers } } : null
}

/** Why these indicators cannot be adopted, or null. */
export function whyNotIndicators(indicators: readonly Indicator[], office: Office): IndicatorWhyNot {
  const isWhole =
    indicators.length === indicatorIds.length &&
    indicatorIds.every((id, at) => indicators[at]?.id === id && indicators[at]?.rule.kind === ruleKindOf[id])
  if (!isWhole) return { code: 'indicators-incomplete' }
  const sum = baseSum(indicators)
  const gap = Math.round((BASE_POINTS - sum) * 100) / 100
  if (gap !== 0) return { code: 'weights-not-100', details: { sum, gap } }
  const bonus = indicators.find((row) => row.id === 'bonus')
  if (bonus && bonus.weight !== 0) return { code: 'bonus-weighed' }
  for (const { rule } of indicators) {
    const why = whyNotRankTable(rule, office)
    if (why) return why
  }
  return null
}

/** Why these units cannot be listed, or null. */
export function whyNotListed(ids: readonly string[], { units }: Office): IndicatorWhyNot {
  if (ids.length === 0) return { code: 'no-listed-units' }
  for (const id of ids) {
    const unit = units.find((row) => row.id === id)
    if (!unit || !isListable(unit.kind)) return { code: 'unit-not-listable', details: { name: unit?.name ?? '' } }
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) return { code: 'unit-listed-twice', details: { name: unit.name } }
  }
  return null
}

/** Why the content cannot be adopted, or null. */
export function whyNotContent(content: SetContent, office: Office): IndicatorWhyNot {
  return whyNotIndicators(content.indicators, office) ?? whyNotListed(content.listedUnitIds, office)
}
