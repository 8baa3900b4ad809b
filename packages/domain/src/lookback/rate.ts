/**
 * The three rates 三率 of a unit. 响应率 responded: of what should have been answered by now, the share that was in time: by an answer, or
 * by a plan that says who does it. 解决率
 * solved: of what was closed, the share that was closed as solved and is not contradicted. 满意率 satisfied: of those whom a
 * look-back asked and who answered, the share that is satisfied. Cases whose exclusion was upheld are in none of them.
 * Source: SPEC §11; DOMAIN D-10, D-13, D-15.
 */
import type { Day } from '../day.ts'
import type { CaseOutcome } from './ask.ts'

export const rates = ['responded', 'solved', 'satisfied'] as const
export type Rate = (typeof rates)[number]

/** One opinion, as the rates look at it. */
export interface RateFact {
  readonly opinionId: string
  readonly replyDue: Day
  /** The day of the first answer: its own, that of the item it became, or the plan of it that residents read. */
  readonly answeredDay: Day | null
  /** Its item stands closed, or did when it was opened again. */
  readonly closed: boolean
  /** Closed as solved, still closed, and the resident did not say otherwise. */
  readonly solved: boolean
  readonly asked: CaseOutcome | null
  readonly excluded: boolean
}

/** Whether the opinion is in the whole of the rate. */
export function isCounted(rate: Rate, fact: RateFact, today: Day): boolean {
  if (fact.excluded) return false
  if (rate === 'responded') return fact.answeredDay !== null || fact.replyDue < today
  if (rate === 'solved') return fact.closed
  return fact.asked === 'satisfied' || fact.asked === 'unsatisfied'
}

/** Whether it is in the part of which the rate is. */
export function isHit(rate: Rate, fact: RateFact): boolean {
  if (rate === 'responded') return fact.answeredDay !== null && fact.answeredDay <= fact.replyDue
  return rate === 'solved' ? fact.solved : fact.asked === 'satisfied'
}

/** Part and whole of a rate. */
export function rateOf(
  rate: Rate,
  facts: readonly RateFact[],
  today: Day,
): { readonly hits: number; readonly of: number } {
  const counted = facts.filter((fact) => isCounted(rate, fact, today))
  return { hits: counted.filter((fact) => isHit(rate, fact)).length, of: counted.length }
}
