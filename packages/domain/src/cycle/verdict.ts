/**
 * Verdict 巩固 / 加强 / 止跌回升 / 未定 of one subject when a cycle closes, and the floor after it. A floor here rises or
 * stays, it never falls: only a rebase 基数调整 lowers one. Source: SPEC §1, first pawl and both tables; DOMAIN E-3.
 */
import type { FloorSubject } from './aspect.ts'
import type { FloorMark, Reading, Verdict } from './floor.ts'
import { firstScoreFloor, risenRankFloor, risenScoreFloor } from './rise.ts'
import type { FloorPolicy, LargestRise } from './stage.ts'

/** `nothing`: no closed item to look back at, which counts as passed. */
export type Lookback = 'passed' | 'nothing' | 'pending' | 'failed'

/** Place and overall score of the last round that had a result. */
export interface Round {
  readonly rank: number | null
  readonly score: number | null
}

export interface FloorCase {
  readonly subject: FloorSubject
  readonly before: number | null
  readonly reading: Reading | null
  readonly openItems: number
  readonly lookback: Lookback
  readonly policy: FloorPolicy
  readonly largestRise: LargestRise
  /** For overall and rank only. */
  readonly aspectSlipped?: boolean
  /** For the rank only: the round before, and the overall score of this one. */
  readonly previousRound?: Round | null
  readonly score?: number | null
}

export interface Judgement {
  readonly verdict: Verdict
  readonly after: number | null
  readonly marks: readonly FloorMark[]
}

/**
 * The bounds that the evidence supports, or null when a sample has none. An official figure counts as published; under
 * `lowerBound` an official figure that comes with an interval counts by it too. A sample always counts by its bounds.
 */
function supportOf(reading: Reading, policy: FloorPolicy): { lower: number; upper: number } | null {
  const { lower95: lower, upper95: upper } = reading
  const hasBounds = lower !== null && upper !== null
  if (reading.basis === 'examination' && !(policy === 'lowerBound' && hasBounds)) {
    return { lower: reading.value, upper: reading.value }
  }
  return hasBounds ? { lower, upper } : null
}

/** What keeps a floor from rising although it was held: its own work; for overall and rank, a slip of an aspect alone. */
function workMarks(it: FloorCase): FloorMark[] {
  if (it.subject === 'overall' || it.subject === 'rank') return it.aspectSlipped ? ['aspect-slipped'] : []
  const marks: FloorMark[] = it.openItems > 0 ? ['items-open'] : []
  if (it.lookback === 'failed') marks.push('lookback-failed')
  if (it.lookback === 'pending') marks.push('lookback-pending')
  return marks
}

/** A rank slips only if the score fell too or two rounds agree, since ranks move by chance. */
function rankSlipped(it: FloorCase, before: number): boolean {
  const previous = it.previousRound
  if (!previous) return false
  const scoreFell = typeof it.score === 'number' && previous.score !== null && it.score < previous.score
  return scoreFell || (previous.rank !== null && previous.rank > before)
}

function judgeRank(it: FloorCase, place: number): Judgement {
  const held = workMarks(it)
  const verdict = held.length > 0 ? 'strengthen' : 'consolidate'
  if (it.before === null) return { verdict, after: place, marks: ['first', ...held] }
  if (place <= it.before) {
    const after = held.length > 0 ? it.before : risenRankFloor(it.before, place, it.largestRise)
    return { verdict, after, marks: held }
  }
  if (rankSlipped(it, it.before)) return { verdict: 'recover', after: it.before, marks: held }
  return { verdict: 'strengthen', after: it.before, marks: ['rank-slip-pending', ...held] }
}

function judgeScore(it: FloorCase, reading: Reading): Judgement {
  const support = supportOf(reading, it.policy)
  if (!support) return { verdict: 'undetermined', after: it.before, marks: ['no-interval'] }
  const held = workMarks(it)
  const verdict = held.length > 0 ? 'strengthen' : 'consolidate'
  if (it.before === null) return { verdict, after: firstScoreFloor(support.lower), marks: ['first', ...held] }
  if (support.upper < it.before) return { verdict: 'recover', after: it.before, marks: held }
  if (reading.value < it.before)
    return { verdict: 'strengthen', after: it.before, marks: ['indistinguishable', ...held] }
  const marks: FloorMark[] = support.lower < it.before ? ['indistinguishable', ...held] : held
  const after = held.length > 0 ? it.before : risenScoreFloor(it.before, support.lower, it.largestRise)
  return { verdict, after, marks }
}

/** The verdict, the floor after (points or place; null while there is no floor) and the marks that say why. */
export function judge(it: FloorCase): Judgement {
  if (!it.reading) return { verdict: 'undetermined', after: it.before, marks: ['no-result'] }
  return it.subject === 'rank' ? judgeRank(it, it.reading.value) : judgeScore(it, it.reading)
}
