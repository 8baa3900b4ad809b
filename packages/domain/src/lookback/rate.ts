/**
 * The three rates 三率 of a unit. 响应率 responded: of what should have been answered by now, the share that was in time: by an
 * answer, or by a plan that says who does it. 解决率 solved: of what was closed, the share that was closed as solved and is not
 * contradicted. 满意率 satisfied: of those whom a look-back asked and who answered, the share that is satisfied. What several
 * units work on counts for each by its own part. Whoever cannot be told an answer 无处答复 is in no share of answers; cases
 * whose exclusion was upheld are in none of them. Source: SPEC §11; DOMAIN D-10, D-13, D-15.
 */
import type { Day } from '../day.ts'
import type { CaseOutcome } from './ask.ts'

export const rates = ['responded', 'solved', 'satisfied'] as const
export type Rate = (typeof rates)[number]

/** What a number opens: the part, the rest of the whole, and what stands beside it. */
export const rateGroups = ['hit', 'miss', 'excluded', 'unanswerable'] as const
export type RateGroup = (typeof rateGroups)[number]

/** One opinion and one item that it became, as the rates look at it. */
export interface RateFact {
  readonly opinionId: string
  /** Null while it is nobody's yet, and where it was answered at once. */
  readonly itemId: string | null
  readonly replyDue: Day
  /** Nobody can be told an answer: a survey and 码上评 leave no way to one. */
  readonly unanswerable: boolean
  /** The day of the first answer: its own, that of this item, or the plan of it that residents read. */
  readonly answeredDay: Day | null
  /** The item stands closed, or was closed for whoever said it before it was opened again. */
  readonly closed: boolean
  /** Closed as solved, still closed, and nobody who was told of this closing said otherwise. */
  readonly solved: boolean
  /** What a look-back heard of this item. */
  readonly asked: CaseOutcome | null
  /** Asked after its sixty days 超期回看: told beside the rate of those asked in time. */
  readonly late: boolean
  readonly excluded: boolean
}

/** Whether the opinion is in the whole of the rate. */
export function isCounted(rate: Rate, fact: RateFact, today: Day): boolean {
  if (fact.excluded) return false
  if (rate === 'responded') return !fact.unanswerable && (fact.answeredDay !== null || fact.replyDue < today)
  if (rate === 'solved') return fact.closed
  return !fact.late && isAnswer(fact)
}

const isAnswer = ({ asked }: RateFact) => asked === 'satisfied' || asked === 'unsatisfied'

/** Who answered late, and how many of them are satisfied. */
export function lateOf(facts: readonly RateFact[]): { readonly hits: number; readonly of: number } {
  const late = facts.filter((fact) => !fact.excluded && fact.late && isAnswer(fact))
  return { hits: late.filter((fact) => fact.asked === 'satisfied').length, of: late.length }
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
