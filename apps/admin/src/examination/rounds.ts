import type { AppRouter } from '@ratchet/api/router'
import { aspectIds } from '@ratchet/domain/cycle/aspect'
import { type Change, changes, currentEntries, type ExaminationSubject } from '@ratchet/domain/examination/entry'
import { previousRound } from '@ratchet/domain/examination/round'
import type { inferRouterOutputs } from '@trpc/server'

export type ExaminationList = inferRouterOutputs<AppRouter>['examination']['list']
export type ListedRound = ExaminationList['rounds'][number]
export type ListedEntry = ExaminationList['entries'][number]

/** What a circular gives a figure for: the whole, then the six. */
export const subjects: readonly ExaminationSubject[] = ['overall', ...aspectIds]

/** The entries of a round that no correction has taken the place of. */
export function entriesOf(list: ExaminationList, roundId: string): ListedEntry[] {
  const own = list.entries.filter((entry) => entry.roundId === roundId)
  const current = new Set(currentEntries(own).map((entry) => entry.id))
  return own.filter((entry) => current.has(entry.id))
}

export function entryOf(entries: readonly ListedEntry[], zone: string, subject: string): ListedEntry | null {
  return entries.find((entry) => entry.zone === zone && entry.subject === subject) ?? null
}

/** The round that this one is compared with: the last half-year (or year) of the same series. */
export function roundBefore(list: ExaminationList, round: ListedRound): ListedRound | null {
  return previousRound(
    round.id,
    list.rounds.filter((row) => row.reference === round.reference),
  )
}

/** Changes of the round's entries against the round before; none when there is no round before. */
export function changesOf(list: ExaminationList, round: ListedRound): Change[] {
  const before = roundBefore(list, round)
  return before ? changes(entriesOf(list, before.id), entriesOf(list, round.id)) : []
}

export interface RoundRow {
  readonly round: ListedRound
  readonly overall: ListedEntry | null
  /** Places climbed since the round before; null where a rank is missing. */
  readonly places: number | null
  readonly corrections: number
}

/** One row a round, the latest first. `own` is our zone's name among the peers. */
export function roundRows(list: ExaminationList, own: string): RoundRow[] {
  return list.rounds
    .map((round) => ({
      round,
      overall: entryOf(entriesOf(list, round.id), own, 'overall'),
      places: changesOf(list, round).find((row) => row.zone === own && row.subject === 'overall')?.places ?? null,
      corrections: list.entries.filter((entry) => entry.roundId === round.id && entry.supersedes).length,
    }))
    .toReversed()
}

/** What a title says of a round, the latest of our own unless one is given: rank, move, and what fell. */
export function findingOf(
  list: ExaminationList,
  own: string,
  name: (subject: ExaminationSubject) => string,
  round = list.rounds.filter((row) => !row.reference).at(-1),
) {
  if (!round) return null
  const moved = changesOf(list, round).filter((row) => row.zone === own)
  const overall = entryOf(entriesOf(list, round.id), own, 'overall')
  const fell = moved.flatMap(({ subject, score }) =>
    subject !== 'overall' && score !== null && score < 0 ? [{ name: name(subject), points: score }] : [],
  )
  const places = moved.find((row) => row.subject === 'overall')?.places ?? null
  return { id: round.id, rank: overall?.rank ?? null, places, fell }
}

/** The chain of a figure, the first entry first: each later one is a correction of the one before. */
export function historyOf(list: ExaminationList, entry: ListedEntry): ListedEntry[] {
  const before = list.entries.find((row) => row.id === entry.supersedes)
  return before ? [...historyOf(list, before), entry] : [entry]
}
