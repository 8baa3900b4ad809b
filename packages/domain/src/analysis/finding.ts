/**
 * What the title of the results page and of each picture says: a finding, never the name of an axis. Only what a test
 * confirmed is said to have changed; the rest is said to be indistinguishable, not "unchanged". Source: UX §3.1 (测评分析);
 * STATISTICS §0.1, §1 "Verdict".
 */
import type { Change } from './subject-figures.ts'

/** Only `rise` and `fall` are confirmed (Holm, and beyond the published threshold); `possible-…` is a watch list. */
export type Verdict = 'rise' | 'fall' | 'possible-rise' | 'possible-fall' | 'not-distinguishable' | 'not-compared'

/** The verdict with the side it lies on; a change that nobody judges is only compared. */
export function verdictOf(change: Pick<Change, 'estimate' | 'verdict'> | null): Verdict {
  if (change?.verdict === 'confirmed_improvement') return 'rise'
  if (change?.verdict === 'confirmed_decline') return 'fall'
  if (change?.verdict === 'possible') return change.estimate < 0 ? 'possible-fall' : 'possible-rise'
  return change?.verdict === 'not_distinguishable' ? 'not-distinguishable' : 'not-compared'
}

export interface ChangeFinding {
  readonly fallen: readonly string[]
  readonly risen: readonly string[]
  readonly maybeFallen: readonly string[]
  readonly maybeRisen: readonly string[]
  /** How many cannot be told from the last wave, and how many have nothing to be compared with. */
  readonly same: number
  readonly uncompared: number
}

/** Names by verdict, in the order given. */
export function changeFinding(themes: readonly { readonly name: string; readonly verdict: Verdict }[]): ChangeFinding {
  const named = (verdict: Verdict) => themes.filter((row) => row.verdict === verdict).map(({ name }) => name)
  return {
    fallen: named('fall'),
    risen: named('rise'),
    maybeFallen: named('possible-fall'),
    maybeRisen: named('possible-rise'),
    same: named('not-distinguishable').length,
    uncompared: named('not-compared').length,
  }
}

/** At most `limit` names by falling value; whoever ties with the last one named is not dropped silently but not named. */
export function highest<T extends { readonly name: string }>(
  rows: readonly T[],
  figureOf: (row: T) => number | null,
  limit = 3,
): string[] {
  return rows
    .flatMap((row) => {
      const value = figureOf(row)
      return value === null ? [] : [{ name: row.name, value }]
    })
    .toSorted((a, b) => b.value - a.value)
    .slice(0, limit)
    .map(({ name }) => name)
}

export interface PlaceCell {
  readonly theme: string
  readonly place: string
  /** Null where fewer than five answered. */
  readonly score: number | null
}
export interface WeakPlace {
  readonly place: string
  readonly cells: readonly { readonly theme: string; readonly score: number }[]
}

/** The place that is lowest in most themes (two at least), its three lowest themes first; null where none stands out; of two places one always would. */
export function weakestPlace(cells: readonly PlaceCell[]): WeakPlace | null {
  const known = cells.flatMap((cell) => (cell.score === null ? [] : [{ ...cell, score: cell.score }]))
  const byTheme = [...Map.groupBy(known, (cell) => cell.theme).values()].filter((row) => row.length > 2)
  const lowest = byTheme.flatMap((row) => {
    const least = Math.min(...row.map(({ score }) => score))
    const at = row.filter(({ score }) => score === least)
    return at.length === 1 ? at : []
  })
  const counts = [...Map.groupBy(lowest, (cell) => cell.place)].toSorted((a, b) => b[1].length - a[1].length)
  const [first, second] = counts
  if (!first || first[1].length < 2 || second?.[1].length === first[1].length) return null
  const cellsOf = first[1].toSorted((a, b) => a.score - b.score).slice(0, 3)
  return { place: first[0], cells: cellsOf.map(({ theme, score }) => ({ theme, score })) }
}

export interface RankSet {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** Who can be the first and who the last with 95 % confidence; one name means that it is so. */
export function rankFinding(sets: readonly RankSet[]): { readonly first: string[]; readonly last: string[] } {
  const count = sets.length
  return {
    first: sets.filter(({ from }) => from === 1).map(({ name }) => name),
    last: sets.filter(({ to }) => to === count).map(({ name }) => name),
  }
}

/** What is low and weighs much, the heaviest first: where to begin. Whose interval reaches the line is not said to be low. */
export function priorities(
  points: readonly { readonly name: string; readonly high: number; readonly weight: number }[],
  split: { readonly score: number; readonly weight: number },
): string[] {
  return points
    .filter((row) => row.high < split.score && row.weight >= split.weight)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name)
}

export interface BusyTheme {
  readonly name: string
  readonly opinions: number
  readonly closedInTime: number
  readonly side: Verdict
}

/** The theme that most opinions came in on; null when none came in, or when two are level. */
export function busiestTheme(rows: readonly BusyTheme[]) {
  const [first, second] = rows.toSorted((a, b) => b.opinions - a.opinions)
  if (!first || first.opinions === 0 || second?.opinions === first.opinions) return null
  return { name: first.name, opinions: first.opinions, closedInTime: first.closedInTime, verdict: first.side }
}
