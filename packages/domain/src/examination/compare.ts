/**
 * Comparing and correcting 第二人核对与更正: a second person reads the circular again, a difference stops it; a
 * correction is a new entry with a reason and wants comparing again. Source: SPEC §12; DOMAIN G-23.
 */
import type { Fact } from '../audit/fact.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { currentEntries, type Entry, type Figures } from './entry.ts'
import type { Round } from './round.ts'

export const examinationRefusals = [
  'already-compared',
  'same-person',
  'no-entries',
  'figures-differ',
  'round-exists',
  'reason-missing',
  'nothing-changed',
  'entry-superseded',
  'rank-outside',
] as const
export type ExaminationRefusal = (typeof examinationRefusals)[number]
export type ExaminationFact = Fact<'examination.entered' | 'examination.compared' | 'examination.corrected'>

export interface Difference {
  readonly zone: string
  readonly subject: Entry['subject']
  readonly entered: Pick<Entry, 'score' | 'rank'> | null
  readonly second: Pick<Entry, 'score' | 'rank'> | null
}

/** Where the second reading is not what was entered; a figure that only one of them has is a difference. */
export function differences(entries: readonly Entry[], second: readonly Figures[]): Difference[] {
  const keyOf = (row: Figures) => `${row.zone} ${row.subject}`
  const entered = new Map(currentEntries(entries).map((row) => [keyOf(row), row]))
  const read = new Map(second.map((row) => [keyOf(row), row]))
  const figures = (row: Figures | undefined) => (row ? { score: row.score, rank: row.rank } : null)
  return [...new Map([...entered, ...read]).values()].flatMap((row): Difference[] => {
    const [mine, theirs] = [figures(entered.get(keyOf(row))), figures(read.get(keyOf(row)))]
    const same = mine?.score === theirs?.score && mine?.rank === theirs?.rank
    return same ? [] : [{ zone: row.zone, subject: row.subject, entered: mine, second: theirs }]
  })
}

/** Why the round may not be entered, or null: a half-year has one result, changed by corrections only. */
export function whyNotEnter(
  round: Pick<Round, 'id'>,
  rounds: readonly Pick<Round, 'id'>[],
): WhyNot<ExaminationRefusal> {
  return rounds.some((row) => row.id === round.id) ? { code: 'round-exists', details: { id: round.id } } : null
}

/** Records the round and its figures as entered by one person; throws Refusal. */
export function enter(
  round: Round,
  entries: readonly Entry[],
  rounds: readonly Pick<Round, 'id'>[],
): { readonly round: Round; readonly fact: ExaminationFact } {
  refuse(whyNotEnter(round, rounds))
  if (entries.length === 0) refuse({ code: 'no-entries' })
  const next: Round = { ...round, status: 'entered', comparedBy: null, version: 1 }
  const figures = entries.map(({ zone, subject, score, rank }) => ({ zone, subject, score, rank }))
  return {
    round: next,
    fact: { act: 'examination.entered', subject: ['examination', round.id], payload: { ...next, figures } },
  }
}

/** Why the comparer may not confirm the round, or null. `second` is what they read, when they typed it. */
export function whyNotCompare(
  round: Round,
  entries: readonly Entry[],
  comparer: { readonly id: string },
  second: readonly Figures[] | null = null,
): WhyNot<ExaminationRefusal> {
  if (round.status === 'compared') return { code: 'already-compared' }
  const current = currentEntries(entries)
  if (current.length === 0) return { code: 'no-entries' }
  const hand = round.enteredBy === comparer.id || current.some((row) => row.enteredBy === comparer.id)
  if (hand) return { code: 'same-person' }
  const differing = second ? differences(entries, second) : []
  return differing.length > 0 ? { code: 'figures-differ', details: { count: differing.length, differing } } : null
}

/** Confirms the round by a second person; throws Refusal. */
export function compare(
  round: Round,
  entries: readonly Entry[],
  comparer: { readonly id: string },
  second: readonly Figures[] | null = null,
): { readonly round: Round; readonly fact: ExaminationFact } {
  refuse(whyNotCompare(round, entries, comparer, second))
  const next: Round = { ...round, status: 'compared', comparedBy: comparer.id, version: round.version + 1 }
  const payload = { comparedBy: comparer.id, entries: currentEntries(entries).length, typed: second !== null }
  return { round: next, fact: { act: 'examination.compared', subject: ['examination', round.id], payload } }
}

export interface Correction {
  readonly id: string
  readonly score: number | null
  readonly rank: number | null
  readonly reason: string
  readonly by: { readonly id: string }
}

/** Why the entry may not be corrected like this, or null; `places` is the number of zones in the round. */
export function whyNotCorrect(
  entry: Entry,
  entries: readonly Entry[],
  correction: Correction,
  places: number,
): WhyNot<ExaminationRefusal> {
  if (!currentEntries(entries).some((row) => row.id === entry.id)) return { code: 'entry-superseded' }
  if (correction.reason.trim() === '') return { code: 'reason-missing' }
  const { score, rank } = correction
  if (score === entry.score && rank === entry.rank) return { code: 'nothing-changed' }
  return rank !== null && rank > places ? { code: 'rank-outside', details: { rank, places } } : null
}

/** The new entry, and the round that wants comparing again; throws Refusal. */
export function correct(
  round: Round,
  entry: Entry,
  entries: readonly Entry[],
  correction: Correction,
  places: number,
): { readonly round: Round; readonly entry: Entry; readonly fact: ExaminationFact } {
  refuse(whyNotCorrect(entry, entries, correction, places))
  const { id, score, rank, reason, by } = correction
  const next: Entry = { ...entry, id, score, rank, enteredBy: by.id, supersedes: entry.id, reason: reason.trim() }
  const fact: ExaminationFact = {
    act: 'examination.corrected',
    subject: ['examination', round.id],
    payload: { ...next, before: { score: entry.score, rank: entry.rank } },
    reason: next.reason,
  }
  return { round: { ...round, status: 'entered', comparedBy: null, version: round.version + 1 }, entry: next, fact }
}
