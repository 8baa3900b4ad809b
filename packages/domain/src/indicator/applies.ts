/**
 * Applicability 适用范围: a unit is scored on what applies to it. The six ones apply to every listed unit unless they weigh
 * nothing; the rise applies to a unit that leads an aspect, in the quarter in which a city result came out. Source: SPEC §5.
 */
import { type IndicatorId, type IndicatorSet, indicatorOf, isBase } from './indicator.ts'

export interface Standing {
  /** The unit leads at least one aspect. */
  readonly leadsAspects: boolean
  /** A city result came out in the quarter. */
  readonly resultOut: boolean
}

/**
 * The weighed indicators that apply, in their order: the denominator of the score is the sum of their weights. The bonus is
 * none of them; it is added.
 */
export function applicable(
  set: Pick<IndicatorSet, 'indicators'>,
  { leadsAspects, resultOut }: Standing,
): IndicatorId[] {
  const applies = (id: IndicatorId) => isBase(id) || (id === 'rise' && leadsAspects && resultOut)
  return set.indicators.filter((row) => row.weight > 0 && applies(row.id)).map((row) => row.id)
}

/** Points that the applicable indicators weigh together. */
export function applicableWeight(set: Pick<IndicatorSet, 'indicators'>, standing: Standing): number {
  return applicable(set, standing).reduce((sum, id) => sum + indicatorOf(set, id).weight, 0)
}
