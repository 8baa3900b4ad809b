/** The drawer 这个数怎么来的 as text: what stands in it, and what is copied out of it. Source: UX goal 12; SPEC §9. */
import type { Explanation } from '@ratchet/domain/analysis/explanation'
import { verdictOf } from '@ratchet/domain/analysis/finding'
import { placeName } from '@ratchet/words/place-name'
import { isTheme, subjectName } from './results.ts'
import { type Fact, factsTold } from './told-facts.ts'
import type { AnalysisWords } from './use-analysis-words.ts'

export interface Told {
  readonly heading: string
  /** −1 fell, 1 rose, 0 has no side. */
  readonly side: -1 | 0 | 1
  readonly figure: string
  readonly interval: string | null
  readonly verdict: string | null
  /** In words, and in symbols. */
  readonly formula: readonly string[]
  readonly facts: readonly Fact[]
}

type Kind = Explanation['kind']
const inPoints = (kind: Kind) => kind === 'score' || kind === 'change'

/** A value as it stands in an interval: points, a share in per cent, or a correlation. */
export function inUnit(value: number, kind: Kind, w: AnalysisWords): string {
  if (kind === 'change') return w.page.signed(value)
  if (kind === 'score') return w.page.points(value)
  return kind === 'importance' ? value.toFixed(2) : w.page.percent(value)
}

function figureSaid(found: Explanation, estimate: number | null, w: AnalysisWords): string {
  if (found.kind === 'rank') return found.rank ? w.page.ranks.place(found.rank.from, found.rank.to) : '—'
  if (estimate === null) return '—'
  return inPoints(found.kind) ? w.drawer.unit(w.page.points(Math.abs(estimate))) : inUnit(estimate, found.kind, w)
}

/** Everything the drawer says of one figure. */
export function tell(found: Explanation, w: AnalysisWords): Told {
  const { kind, figure, change } = found
  const of = kind === 'change' ? change : figure
  const estimate = of?.estimate ?? null
  const [low, high] = [of?.low ?? null, of?.high ?? null]
  const said = (value: number) => inUnit(value, kind, w)
  const interval =
    low === null || high === null ? w.drawer.noInterval : w.drawer.interval(figure.level, said(low), said(high))
  return {
    heading: [found.place && placeName(found.place.name), explainedName(found.subject, w), kindSaid(found, w)]
      .filter(Boolean)
      .join(' · '),
    side: kind !== 'change' || !estimate ? 0 : estimate < 0 ? -1 : 1,
    figure: figureSaid(found, estimate, w),
    interval: kind === 'rank' || estimate === null ? null : interval,
    verdict: verdictSaid(found, w),
    formula: kind === 'awareness' ? w.method.formula.awareness : w.method.formula[found.formula],
    facts: factsTold(found, w),
  }
}

function kindSaid({ kind, against }: Explanation, w: AnalysisWords): string {
  return kind === 'change' && against !== null ? w.drawer.since(w.quarter(against.quarter)) : w.drawer.kind[kind]
}

export function explainedName(subject: Explanation['subject'], w: AnalysisWords): string {
  if (subject === 'aware_city_survey') return w.trust.city
  return subject === 'aware_work' ? w.trust.work : subjectName(subject, w)
}

function verdictSaid(found: Explanation, w: AnalysisWords): string | null {
  if (found.figure.reason !== null) return w.method.reason[found.figure.reason]
  if (found.kind !== 'change') return null
  if (found.noChange !== null) return w.page.noChange[found.noChange]
  const judged = found.change !== null && isTheme(found.subject)
  return judged ? w.picture.diverging.verdict[verdictOf(found.change)] : null
}

/** The drawer as lines that can be pasted into a letter. */
export function copied(told: Told, illustrative: boolean, w: AnalysisWords): string {
  const arrow = told.side === 0 ? '' : told.side < 0 ? '▼ ' : '▲ '
  return [
    illustrative ? `${w.drawer.title} · ${w.illustrative}` : w.drawer.title,
    told.heading,
    `${arrow}${told.figure}`,
    ...[told.interval, told.verdict].filter((line) => line !== null),
    ...told.formula,
    ...told.facts.map(({ term, text }) => `${term}${w.drawer.colon}${text}`),
  ].join('\n')
}
