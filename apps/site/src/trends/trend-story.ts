import type { BumpInput } from '@ratchet/design/bump-chart'
import type { TableTwin } from '@ratchet/design/table-twin'
import type { RenderDeps } from '../render.ts'
import { periodOf, type View } from '../view.ts'

export type Trends = Awaited<ReturnType<RenderDeps['caller']['site']['trends']>>
export type Round = Trends['current'][number]
type Subject = keyof Round['figures']

const gain = (before: number, after: number) => Math.round((after - before) * 100) / 100
const overallOf = (round: Round) => round.figures.overall ?? { score: null, rank: null }

/** Places lost between neighbouring half-years; a gap between them forbids the comparison. */
export function rankFalls(rounds: readonly Round[]): readonly { id: string; by: number }[] {
  return rounds.flatMap((round, index) => {
    const [was, is] = [rounds[index - 1], round].map((each) => (each ? overallOf(each).rank : null))
    return was != null && is != null && is > was ? [{ id: round.id, by: is - was }] : []
  })
}

/** The title admits a fall: 升了，也降过. */
export function trendsTitle(view: View, { current }: Trends): string {
  const steps = current.flatMap((round, index) => {
    const before = current[index - 1]
    if (!before) return []
    const [was, is] = [overallOf(before), overallOf(round)]
    const points = was.score !== null && is.score !== null ? [is.score - was.score] : []
    return was.rank !== null && is.rank !== null ? [...points, was.rank - is.rank] : points
  })
  return view.words.trends.title(steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length)
}

/** Ranks of one's own zone, with 1 on top. */
export function ranksInput(view: View, title: string, rounds: readonly Round[], zone: string): BumpInput {
  return {
    title,
    periods: rounds.map((round) => view.words.trends.shortPeriod(round.id)),
    zones: [{ id: 'own', name: zone, own: true, ranks: rounds.map((round) => overallOf(round).rank) }],
    places: Math.max(8, ...rounds.map((round) => round.places ?? 0)),
  }
}

export interface AspectTrend {
  readonly id: Exclude<Subject, 'overall'>
  readonly score: number | null
  readonly values: readonly (number | null)[]
  /** Against the half-year before; null where either was not published. */
  readonly change: number | null
}

/** The six subjects over the half-years, the last one compared with the one before it. */
export function aspectTrends({ aspects, current }: Trends): readonly AspectTrend[] {
  return aspects.map((id) => {
    const values = current.map((round) => round.figures[id]?.score ?? null)
    const [before, score] = [values.at(-2) ?? null, values.at(-1) ?? null]
    return { id, values, score, change: before === null || score === null ? null : gain(before, score) }
  })
}

/** Everything as figures: ranks, total, subjects; a fall is marked where it happened. */
export function trendTable(view: View, { aspects, current }: Trends): TableTwin {
  const words = view.words.trends
  const row = (
    name: string,
    values: readonly (number | null)[],
    show: (value: number) => string,
    lowIsGood = false,
  ) => [
    name,
    ...values.map((value, index) => {
      if (value === null) return words.unpublished
      const before = values[index - 1] ?? null
      const isFall = before !== null && (lowIsGood ? value > before : value < before)
      return `${isFall ? words.fellMark : ''}${show(value)}`
    }),
  ]
  const figures = (subject: Subject, key: 'score' | 'rank') =>
    current.map((round) => round.figures[subject]?.[key] ?? null)
  return {
    columns: [words.item, ...current.map((round) => words.shortPeriod(round.id))],
    rows: [
      row(words.rank, figures('overall', 'rank'), String, true),
      row(words.overall, figures('overall', 'score'), (value) => value.toFixed(1)),
      ...aspects.map((id) => row(view.words.aspects[id], figures(id, 'score'), (value) => value.toFixed(1))),
    ],
  }
}

/** The last half-year with a rank, in one sentence; null when there is none. */
export function leadOf(view: View, { current }: Trends): string | null {
  const round = current.findLast((each) => overallOf(each).rank !== null)
  const rank = round ? overallOf(round).rank : null
  return round && rank !== null ? view.words.trends.lead(periodOf(view, round.id), rank, round.places) : null
}
