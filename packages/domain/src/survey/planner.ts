/**
 * Planning a wave 制定方案: what was settled before fieldwork decides how the answers are read, so it does not change once
 * they are released. Known numbers by trait must add up to one population. Source: SPEC §9; STATISTICS §1 (raking).
 */
import type { Fact } from '../audit/fact.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { Margin, WavePlan } from './plan.ts'
import type { SurveyPlanRefusal } from './plan-refusal.ts'
import type { Wave } from './wave.ts'

export const totalOf = (margin: Margin): number => Object.values(margin.targets).reduce((sum, one) => sum + one, 0)

/** Rounding in a typed list of shares, not a difference of populations. */
const TOLERANCE = 1e-6

/** The first two margins whose totals differ, and by how much; null when all add up to one population. */
export function differingMargins(margins: readonly Margin[]) {
  const [first, ...others] = margins
  if (!first) return null
  const total = totalOf(first)
  const other = others.find((margin) => Math.abs(totalOf(margin) - total) > TOLERANCE * total)
  if (!other) return null
  const otherTotal = totalOf(other)
  // Shares such as 0.1 + 0.2 must not be told with sixteen digits.
  const round = (value: number) => Math.round(value * 1e4) / 1e4
  return {
    trait: first.trait,
    total: round(total),
    otherTrait: other.trait,
    otherTotal: round(otherTotal),
    difference: round(Math.abs(otherTotal - total)),
  }
}

/** Why the wave may not be planned so, or null. */
export function whyNotPlan(wave: Pick<Wave, 'design' | 'releasedOn'>, plan: WavePlan): WhyNot<SurveyPlanRefusal> {
  if (wave.design !== 'probability') return { code: 'plan-opt-in' }
  if (wave.releasedOn !== null) return { code: 'plan-released', details: { releasedOn: wave.releasedOn } }
  const { size } = plan.frame
  if (size !== null && size < plan.interviews) {
    return { code: 'larger-than-frame', details: { interviews: plan.interviews, size } }
  }
  // Clusters are counted in the org tree; without them the population is the frame's own number.
  if (plan.isFinite && plan.clusters === 'none' && size === null) return { code: 'finite-needs-size' }
  const traits = plan.margins.map((margin) => margin.trait)
  const twice = traits.find((trait, at) => traits.indexOf(trait) < at)
  if (twice) return { code: 'margin-twice', details: { trait: twice } }
  const empty = plan.margins.find((margin) => Object.keys(margin.targets).length < 2)
  if (empty) return { code: 'margin-empty', details: { trait: empty.trait } }
  const differing = differingMargins(plan.margins)
  return differing ? { code: 'margin-totals-differ', details: differing } : null
}

/** Plans the wave; throws Refusal. */
export function plan(wave: Wave, planned: WavePlan): { readonly wave: Wave; readonly fact: Fact<'survey.planned'> } {
  refuse(whyNotPlan(wave, planned))
  const payload = { plan: planned, before: wave.plan }
  return {
    wave: { ...wave, plan: planned, version: wave.version + 1 },
    fact: { act: 'survey.planned', subject: ['wave', wave.id], payload },
  }
}
