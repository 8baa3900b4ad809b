/**
 * Effect of a practice 固化做法的成效: what its subject stood at before the measure began and after it was over, as data say it. A
 * person judges whether it worked; the machine says no more than rose 上升, fell 下降 or not told apart 分不清, and of a figure
 * without an interval not even that. Other things happened too: it is a comparison, no proof. Source: SPEC §1 (pawl 3), §9; DOMAIN Q-01 (c).
 */
import type { Day } from '../day.ts'
import type { AspectId, ThemeId } from './aspect.ts'

export type EffectSubject =
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'aspect'; readonly id: AspectId }
export type EffectVerdict = 'rose' | 'fell' | 'not-told-apart'

/** One figure of the subject: a wave's estimate, or what the city published, which has no standard error. */
export interface EffectFigure {
  /** The wave, or the half-year of the city's result. */
  readonly source: string
  readonly day: Day
  readonly value: number
  readonly se: number | null
  /** Half of its own two-sided 95 % interval. */
  readonly half: number | null
}
export interface EffectSeries {
  readonly subject: EffectSubject
  readonly figures: readonly EffectFigure[]
}
export interface Effect {
  readonly subject: EffectSubject
  readonly before: EffectFigure | null
  readonly after: EffectFigure | null
  readonly change: number | null
  /** Of the change, at 95 % for all subjects of the practice together; null where one of the two has no interval. */
  readonly interval: readonly [low: number, high: number] | null
  readonly verdict: EffectVerdict | null
}

/** Two-sided normal quantiles at 95 % for so many comparisons together (Bonferroni), from one to eight. */
const QUANTILES = [1.96, 2.2414, 2.394, 2.4977, 2.5758, 2.6383, 2.6901, 2.7344] as const
const quantileOf = (comparisons: number) => QUANTILES[Math.min(Math.max(comparisons, 1), QUANTILES.length) - 1] ?? 1.96

/** While a measure ran: what was asked in between says neither before nor after. */
export interface EffectSpan {
  readonly from: Day
  readonly until: Day
}

const lastBefore = (figures: readonly EffectFigure[], day: Day) =>
  figures.filter((figure) => figure.day < day).reduce<EffectFigure | null>(later, null)
const firstAfter = (figures: readonly EffectFigure[], day: Day) =>
  figures.filter((figure) => figure.day >= day).reduce<EffectFigure | null>(earlier, null)
const later = (one: EffectFigure | null, other: EffectFigure) => (one && one.day >= other.day ? one : other)
const earlier = (one: EffectFigure | null, other: EffectFigure) => (one && one.day <= other.day ? one : other)

/** The figures next to the measure's time on both sides, and what their difference can be told to be. */
export function effectsOf({ from, until }: EffectSpan, series: readonly EffectSeries[]): Effect[] {
  const pairs = series.map(({ subject, figures }) => ({
    ...{ subject, before: lastBefore(figures, from), after: firstAfter(figures, until) },
  }))
  const tested = pairs.filter(({ before, after }) => seOf(before, after) !== null).length
  return pairs.map(({ subject, before, after }) => {
    const change = before && after ? after.value - before.value : null
    const se = seOf(before, after)
    if (change === null || se === null) return { subject, before, after, change, interval: null, verdict: null }
    const half = quantileOf(tested) * se
    const [low, high] = [change - half, change + half]
    const verdict = low > 0 ? 'rose' : high < 0 ? 'fell' : 'not-told-apart'
    return { subject, before, after, change, interval: [low, high], verdict }
  })
}

/** Two waves are two samples: the errors add up in squares. */
function seOf(before: EffectFigure | null, after: EffectFigure | null): number | null {
  const [one, other] = [before?.se ?? null, after?.se ?? null]
  return one === null || other === null ? null : Math.hypot(one, other)
}
