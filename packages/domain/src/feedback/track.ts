/**
 * Following a matter 查进度: what a resident reads of it, made from where it stands. A mere reply is never called solved:
 * that takes a photo or the resident's own word. Source: SPEC §8; UX §1 (OneService), goal 19.
 */
import type { Instant } from '../day.ts'
import type { AnswerOutcome, OpinionStatus, Verdict } from '../opinion/opinion.ts'
import type { ItemStatus } from '../rectification/item.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import type { FeedbackRefusal } from './say.ts'

export const trackStatuses = [
  'received',
  'handed',
  'working',
  'answered',
  'solved',
  'reopened',
  'cannot',
  'explained',
  'not_accepted',
  'erased',
] as const
export type TrackStatus = (typeof trackStatuses)[number]

/** Where the matter stands, as far as the resident is concerned. */
export interface Standing {
  readonly erased: boolean
  readonly status: OpinionStatus
  /** Of the direct answer; it stays when the resident disagrees and the office looks again. */
  readonly outcome: AnswerOutcome | null
  /** What the resident said of the present answer; what was said of an earlier round no longer counts. */
  readonly verdict: Verdict | null
  /** The item that the concern became, of several the least far (`part.ts`); null before. */
  readonly item: { readonly status: ItemStatus; readonly round: number } | null
  /** What was published of the present round, of every part, which is when the resident is told. */
  readonly published: 'solved' | 'explained' | 'cannot' | null
}

/** Work on it has begun. */
export const begun: readonly ItemStatus[] = [
  'in_progress',
  'progress_submitted',
  'progress_approved',
  'result_submitted',
  // The work is done, but nobody has told the resident.
  'closed',
  'verified',
]

/** The status that the resident reads. */
export function trackStatus({ erased, status, outcome, verdict, item, published }: Standing): TrackStatus {
  if (erased) return 'erased'
  if (status === 'answered' && outcome) return outcome
  // It had an answer: the resident disagrees, or the day has come on which the office looks again.
  if (!item) return outcome ? 'reopened' : 'received'
  if (published === 'solved') return verdict === 'solved' ? 'solved' : 'answered'
  if (published) return published
  if (item.round > 1) return 'reopened'
  return begun.includes(item.status) ? 'working' : 'handed'
}

/** Which answer the page asks for, or null when there is nothing to say yet or it was said. */
export function mayAnswer(standing: Standing): 'solved-or-not' | 'agree-or-not' | null {
  const { erased, status, outcome, verdict, published } = standing
  if (erased || verdict !== null) return null
  if (status === 'answered') return outcome === 'not_accepted' || outcome === null ? null : 'agree-or-not'
  if (!published) return null
  return published === 'solved' ? 'solved-or-not' : 'agree-or-not'
}

const answersOf = { 'solved-or-not': ['solved', 'unsolved'], 'agree-or-not': ['agreed', 'disagreed'] } as const

/** Why the resident's answer is not taken, or null. */
export function whyNotSay(standing: Standing, said: Verdict): WhyNot<FeedbackRefusal> {
  if (standing.erased) return { code: 'erased' }
  if (standing.verdict !== null) return { code: 'already-said', details: { verdict: standing.verdict } }
  const asked = mayAnswer(standing)
  const allowed: readonly Verdict[] = asked ? answersOf[asked] : []
  return allowed.includes(said) ? null : { code: 'not-answered-yet' }
}

/** Whether the resident is not content with what they were told. */
export const saysNo = (said: Verdict | null): said is 'unsolved' | 'disagreed' =>
  said === 'unsolved' || said === 'disagreed'

/** Whether the answer sends the item back to work. Throws `Refusal` when it is not taken. */
export function say(standing: Standing, said: Verdict): { readonly reopens: boolean } {
  refuse(whyNotSay(standing, said))
  return { reopens: standing.item !== null && saysNo(said) }
}

export const trackSteps = [
  'received',
  'handed',
  'sent_back',
  'planned',
  'working',
  'answered',
  'said',
  'reopened',
  'added',
  'merged',
  'unmerged',
] as const
export type TrackStep = (typeof trackSteps)[number]

/** Facts that a resident reads as a step; everything else stays among officials. */
export const stepOfAct: Readonly<Record<string, TrackStep>> = {
  'feedback.submitted': 'received',
  'feedback.supported': 'received',
  'opinion.filed': 'received',
  'opinion.answered': 'answered',
  'feedback.answered': 'said',
  'feedback.added': 'added',
  'rectification.opened': 'handed',
  'rectification.reassigned': 'handed',
  'rectification.contested': 'sent_back',
  'rectification.routingChanged': 'handed',
  'rectification.routingInsisted': 'handed',
  'rectification.arbitrated': 'handed',
  'rectification.planApproved': 'planned',
  'rectification.progressApproved': 'working',
  'rectification.published': 'answered',
  'rectification.reopened': 'reopened',
  'rectification.lookedAgain': 'reopened',
  'opinion.lookedAgain': 'reopened',
  'cycle.problemRecurred': 'reopened',
}

export interface Step {
  readonly at: Instant
  readonly step: TrackStep
  readonly unit: string | null
}
