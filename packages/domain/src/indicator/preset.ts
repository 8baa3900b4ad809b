/**
 * Presets 预置方案: the reference case 原版2022, and 减负版 after the rules of 2023-12 and 2024-08 against formalism: media
 * reports earn nothing, meetings and talks count by the questions answered there, photos are optional. An office that
 * drafted nothing runs on the first. Source: SPEC §5; DOMAIN, D-50, D-51, D-52.
 */
import {
  BASE_POINTS,
  baseIndicators,
  type Indicator,
  type IndicatorId,
  indicatorIds,
  type Preset,
} from './indicator.ts'

const event = { kind: 'evidence', least: 1, photoRequired: false, counts: 'events' } as const
const answered = { ...event, least: 5, counts: 'questions_answered' } as const

/** Points for a change of rank are not public: a place won counts in full, a rank held for half, a place lost for a fifth. */
const rise = {
  kind: 'rankChange',
  points: [
    { atLeast: 1, share: 1 },
    { atLeast: 0, share: 0.5 },
    { atLeast: -1, share: 0.2 },
  ],
  topRankKept: 2,
} satisfies Indicator['rule']

const original: Record<IndicatorId, Indicator['rule']> = {
  household: { kind: 'threshold', count: 200, proportional: false },
  meeting: event,
  deed: event,
  presentation: { ...event, photoRequired: true },
  analysis: event,
  highlight: event,
  rise,
  bonus: { kind: 'bonus', capShare: 0.1, scorers: 3 },
}
const relieved: Record<IndicatorId, Indicator['rule']> = { ...original, meeting: answered, presentation: answered }

/** Equal weights to the hundredth of a point, adding up to the base: the first ones get what does not divide. */
function equalWeights(ids: readonly IndicatorId[]): (id: IndicatorId) => number {
  const each = Math.floor((BASE_POINTS * 100) / ids.length)
  const rest = BASE_POINTS * 100 - each * ids.length
  return (id) => {
    // The rise weighs as much as one of them, beside them.
    const at = id === 'rise' ? 0 : ids.indexOf(id)
    return at < 0 ? 0 : (each + (at < rest ? 1 : 0)) / 100
  }
}

/** The indicators of a preset, each of `indicatorIds` once and in their order. */
export function presetIndicators(preset: Exclude<Preset, 'own'>): Indicator[] {
  const isRelieved = preset === 'burden_relief'
  const weightOf = equalWeights(baseIndicators.filter((id) => !(isRelieved && id === 'highlight')))
  const rules = isRelieved ? relieved : original
  return indicatorIds.map((id) => ({ id, weight: weightOf(id), rule: rules[id], clause: '' }))
}

/** The preset whose indicators these are, or `own`. */
export function presetOf(indicators: readonly Indicator[]): Preset {
  const text = JSON.stringify(indicators)
  const known = (['original_2022', 'burden_relief'] as const).find(
    (preset) => JSON.stringify(presetIndicators(preset)) === text,
  )
  return known ?? 'own'
}
