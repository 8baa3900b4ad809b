/**
 * Handling an opinion 意见办理: classify and place it, hide what names a person, join it to a concern, or answer it at
 * once. Sorting may be mended as long as nothing was answered. Source: SPEC §10; DOMAIN A9.
 */
import type { Fact } from '../audit/fact.ts'
import { findNumbers, holdsNumbers } from '../contact/personal-data.ts'
import type { Day, Instant } from '../day.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { AnswerOutcome, Opinion, OpinionRefusal } from './opinion.ts'
import {
  type LastJoining,
  type LastSorting,
  type Sorting,
  type Suggested,
  sortingOf,
  whyNotUnjoin,
  whyNotUnsort,
} from './sorting.ts'

type Why = WhyNot<OpinionRefusal>
export type OpinionFact = Fact<`opinion.${string}`>
interface Act {
  readonly opinion: Opinion
  readonly fact: OpinionFact
}

const factOf = (
  act: OpinionFact['act'],
  { id, number }: Opinion,
  payload: object = {},
  reason: string | null = null,
) => ({
  act,
  subject: ['opinion', id] as const,
  payload: { number, ...payload },
  reason,
})

const whyNotTouch = (opinion: Opinion): Why => (opinion.erasedAt ? { code: 'erased' } : null)

/** Why it may not be sorted, or null. */
export function whyNotClassify(opinion: Opinion): Why {
  return whyNotTouch(opinion) ?? (opinion.status === 'answered' ? { code: 'already-answered' } : null)
}

/**
 * Says what it is about, where, how it sounds and whether it is urgent 急难愁盼. The fact keeps what was suggested beside
 * what was decided, and what stood before, so that suggestions are measured and a slip is taken back. Throws `Refusal`.
 */
export function classify(opinion: Opinion, as: Sorting, suggested: Suggested | null = null): Act {
  refuse(whyNotClassify(opinion))
  const status = opinion.status === 'new' ? 'classified' : opinion.status
  const before = { ...sortingOf(opinion), status: opinion.status }
  const version = opinion.version + 1
  return {
    opinion: { ...opinion, ...as, status, version },
    fact: factOf('opinion.classified', opinion, { ...as, suggested, before, version }),
  }
}

/** Takes one's own latest sorting back, as if it had not been. Throws `Refusal`. */
export function unclassify(opinion: Opinion, last: LastSorting | null, by: { userId: string; today: Day }): Act {
  refuse(whyNotTouch(opinion) ?? whyNotUnsort(opinion, last, by))
  const before = last?.before ?? { ...sortingOf(opinion), status: opinion.status }
  return {
    opinion: { ...opinion, ...before, version: opinion.version + 1 },
    fact: factOf('opinion.unclassified', opinion, before),
  }
}

/** Why these words may not be shown to units and the public, or null. An echo has none. */
export function whyNotMask(opinion: Opinion, masked: string): Why {
  const why = whyNotTouch(opinion)
  if (why) return why
  if (opinion.echo) return { code: 'echo-has-no-words' }
  return findNumbers(masked).length > 0 ? { code: 'numbers-left' } : null
}

/** Why it may not be joined to a concern, or null. */
export function whyNotJoin(opinion: Opinion): Why {
  const why = whyNotTouch(opinion)
  if (why) return why
  if (opinion.status === 'answered') return { code: 'already-answered' }
  return opinion.status === 'joined' ? { code: 'already-joined' } : null
}

/** Joins it to the concern; it counts as one person there. Throws `Refusal`. */
export function join(opinion: Opinion, concern: { readonly id: string; readonly number: string }): Act {
  refuse(whyNotJoin(opinion))
  return {
    opinion: { ...opinion, status: 'joined', concernId: concern.id, version: opinion.version + 1 },
    fact: factOf('opinion.joined', opinion, { concernId: concern.id, concern: concern.number }),
  }
}

/** Why it may not leave its concern again, or null. */
export function whyNotLeave(opinion: Opinion, reason: string): Why {
  if (opinion.status !== 'joined') return { code: 'not-joined' }
  return whyNotTouch(opinion) ?? whyNotReason(reason)
}

/** Why it may not be erased, or null. */
export function whyNotErase(opinion: Opinion, reason: string): Why {
  return whyNotTouch(opinion) ?? whyNotReason(reason)
}

/** A reason stands in the trail for good: it says why, and not who. */
function whyNotReason(reason: string): Why {
  if (reason.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(reason) ? { code: 'reason-names-somebody' } : null
}

/**
 * Takes it out of its concern, with the reason. What the resident said of the concern's answer stays behind: they have read
 * no other one yet. An objection to a direct answer goes along. Throws `Refusal`.
 */
export function leave(opinion: Opinion, reason: string): Act {
  refuse(whyNotLeave(opinion, reason))
  return left(opinion, reason.trim())
}

/** Takes one's own joining back at once: a slip has no reason. Throws `Refusal`. */
export function unjoin(opinion: Opinion, last: LastJoining | null, by: { userId: string; today: Day }): Act {
  refuse(whyNotTouch(opinion) ?? whyNotUnjoin(last, by))
  return left(opinion, null)
}

function left(opinion: Opinion, reason: string | null): Act {
  const objected = opinion.outcome !== null && opinion.verdict === 'disagreed'
  const said = objected ? {} : { verdict: null, verdictAt: null }
  return {
    opinion: { ...opinion, ...said, status: 'classified', concernId: null, version: opinion.version + 1 },
    fact: factOf('opinion.left', opinion, { concernId: opinion.concernId }, reason),
  }
}

export interface GivenAnswer {
  readonly outcome: AnswerOutcome
  readonly text: string
  readonly againDay: Day | null
}

/** Why it may not be answered at once, or null. "Cannot be done for now" names the day on which it is looked at again. */
export function whyNotReply(opinion: Opinion, { outcome, text, againDay }: GivenAnswer, today: Day): Why {
  const why = whyNotJoin(opinion)
  if (why) return why
  if (text.trim() === '') return { code: 'reason-missing' }
  if (findNumbers(text).some((span) => span.kind === 'identity')) return { code: 'numbers-left' }
  if (outcome !== 'cannot') return null
  if (againDay === null) return { code: 'again-day-missing' }
  return againDay <= today ? { code: 'again-day-past', details: { againDay } } : null
}

/** Answers it without an item. Throws `Refusal`. */
export function reply(opinion: Opinion, given: GivenAnswer, today: Day, now: Instant): Act {
  refuse(whyNotReply(opinion, given, today))
  const { outcome } = given
  const againDay = outcome === 'cannot' ? given.againDay : null
  const answered = { status: 'answered' as const, answer: given.text.trim(), outcome, againDay, answeredAt: now }
  return {
    opinion: { ...opinion, ...answered, verdict: null, verdictAt: null, version: opinion.version + 1 },
    fact: factOf('opinion.answered', opinion, { outcome, againDay }),
  }
}

/** The resident disagrees with a direct answer: the office looks at it again until a new day; the answer stays readable. */
export function lookAgain(
  opinion: Opinion,
  { replyDue, dueEstimated }: Pick<Opinion, 'replyDue' | 'dueEstimated'>,
): Opinion {
  return { ...opinion, status: 'classified', answeredAt: null, replyDue, dueEstimated }
}

/** What was told of the present answer: a call about an earlier one no longer counts. */
export function toldOf(
  { toldHow, toldAt }: Pick<Opinion, 'toldHow' | 'toldAt'>,
  answeredAt: Instant | null,
): Pick<Opinion, 'toldHow' | 'toldAt'> {
  const counts = toldAt !== null && answeredAt !== null && toldAt >= answeredAt
  return counts ? { toldHow, toldAt } : { toldHow: null, toldAt: null }
}

/** Why nobody can be told by call or slip, or null; of the opinion with `toldOf` its present answer. */
export function whyNotTell(opinion: Opinion, isAnswered: boolean): Why {
  if (opinion.toldAt) return { code: 'already-told' }
  return whyNotTouch(opinion) ?? (isAnswered ? null : { code: 'nobody-to-tell' })
}

/** Records that the resident was told by a call or a slip 告知. Throws `Refusal`. */
export function tellResident(opinion: Opinion, how: 'call' | 'slip', isAnswered: boolean, now: Instant): Act {
  refuse(whyNotTell(opinion, isAnswered))
  return {
    opinion: { ...opinion, toldHow: how, toldAt: now, version: opinion.version + 1 },
    fact: factOf('opinion.residentTold', opinion, { how }),
  }
}
