/**
 * Year 考核年度: two half-years, in the order that the regulation sets. The city's own yearly figure counts where there is
 * one, else the mean of both half-years, labelled as ours; half a year is no year. Source: SPEC §6; DOMAIN Q-04, D-09.
 */
import type { AspectId } from '../cycle/aspect.ts'
import { type CycleId, spanOf } from '../cycle/cycle-id.ts'
import type { Day } from '../day.ts'
import { currentEntries, type Entry } from '../examination/entry.ts'
import type { Round } from '../examination/round.ts'
import type { Regulation, RegulationContent } from './regulation.ts'
import { type Sample, sampleOf } from './sample.ts'
import type { YearFigure } from './year-figure.ts'

export type YearRule = RegulationContent['year']

/** The half-years of the year, in order; a year that begins in autumn is called by the year in which it ends. */
export function halvesOf(year: number, { starts }: Pick<YearRule, 'starts'>): readonly [CycleId, CycleId] {
  return starts === 'H1' ? [`${year}H1`, `${year}H2`] : [`${year - 1}H2`, `${year}H1`]
}

/** The year that a half-year belongs to. */
export function yearOfHalf(half: CycleId, { starts }: Pick<YearRule, 'starts'>): number {
  return Number(half.slice(0, 4)) + (starts === 'H2' && half.endsWith('H2') ? 1 : 0)
}

/** First day of the year, and the first day no longer in it. */
export function spanOfYear(year: number, rule: Pick<YearRule, 'starts'>): { readonly from: Day; readonly before: Day } {
  const [first, last] = halvesOf(year, rule)
  return { from: spanOf(first).from, before: spanOf(last).before }
}

/** The last day of the year: by the regulation in force on it the year is judged. */
export function lastDayOf(year: number, rule: Pick<YearRule, 'starts'>): Day {
  const [, last] = halvesOf(year, rule)
  return last.endsWith('H1') ? (`${last.slice(0, 4)}-06-30` as Day) : (`${last.slice(0, 4)}-12-31` as Day)
}

/** The newest edition in force when the year ended, or null: nobody is judged by what came after. */
export function regulationOf<R extends Pick<Regulation, 'edition' | 'content'>>(
  editions: readonly R[],
  year: number,
): R | null {
  const inForce = editions.filter(({ content }) => content.effectiveFrom <= lastDayOf(year, content.year))
  return inForce.toSorted((a, b) => b.edition - a.edition)[0] ?? null
}

/** Years of which there is any compared result, the latest first. */
export function yearsOf({ rounds }: Pick<Results, 'rounds'>, rule: Pick<YearRule, 'starts'>): number[] {
  const halves = rounds.filter((round) => round.status === 'compared' && round.id.includes('H'))
  return [...new Set(halves.map((round) => yearOfHalf(round.id, rule)))].sort((a, b) => b - a)
}

export interface Results {
  /** Compared by a second person; what is only entered does not count yet. */
  readonly rounds: readonly Pick<Round, 'id' | 'status' | 'circularNumber'>[]
  readonly entries: readonly Entry[]
  readonly samples: readonly Sample[]
  /** Our zone's name among the peers. */
  readonly own: string
}

/** Half-years of the year whose result is not there, or not compared; none where the city's yearly figure is. */
export function missingHalves(year: number, rule: YearRule, { rounds }: Pick<Results, 'rounds'>): string[] {
  const compared = new Set(rounds.filter((round) => round.status === 'compared').map((round) => round.id))
  if (usesOfficial(rule) && compared.has(String(year))) return []
  return halvesOf(year, rule).filter((half) => !compared.has(half))
}

/** The figure of one aspect in one year with the rounds that it is made of. */
export function figureOf(aspect: AspectId, year: number, rule: YearRule, results: Results): YearFigure {
  const official = usesOfficial(rule) ? partOf(aspect, String(year), results) : null
  if (official?.score != null) return { basis: 'official', score: official.score, parts: [official] }
  const parts = halvesOf(year, rule).map((half) => partOf(aspect, half, results))
  const scores = parts.map((part) => part.score)
  if (scores.includes(null)) return { basis: 'missing', score: null, parts }
  return { basis: 'mean', score: scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length, parts }
}

/** A calendar year of the city is no year that begins in autumn. */
const usesOfficial = ({ starts, figure }: YearRule) => figure === 'official_else_mean' && starts === 'H1'

function partOf(aspect: AspectId, roundId: string, { rounds, entries, samples, own }: Results): YearFigure['parts'][0] {
  const round = rounds.find((row) => row.id === roundId && row.status === 'compared')
  const ofRound = entries.filter((entry) => entry.roundId === roundId && round)
  const score = currentEntries(ofRound).find((row) => row.zone === own && row.subject === aspect)?.score ?? null
  const sample = sampleOf(samples, roundId, aspect)
  const { n = null, deff = null, sd = null } = sample ?? {}
  return { roundId, circularNumber: round?.circularNumber ?? '', score, n, deff, sd }
}
