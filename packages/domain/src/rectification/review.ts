/**
 * Review 审核: the owner department approves or returns each of the three 三次审核; its own work is reviewed by the
 * inspector 督查. Who handed in anything in a round reviews nothing in it, while one reviewer may do all three. A return
 * needs a reason; a plan is approved when each of its rows and the plan are ticked. The third approval closes the item 销号.
 * Source: SPEC §2, §11; DOMAIN S-210–S-214.
 */
import type { Fact } from '../audit/fact.ts'
import { holds, personOf } from '../cycle/actor.ts'
import type { Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import type { Role } from '../people/role.ts'
import { refuse } from '../refusal.ts'
import { whyNotMarks } from './decomposition.ts'
import type { ItemStatus, RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import {
  type Marks,
  type PlanContent,
  type ResultContent,
  type Review,
  reviewSteps,
  type Submission,
} from './submission.ts'

export interface Judgement {
  readonly decision: 'approved' | 'returned'
  /** Of a plan; null of anything else. */
  readonly marks: Marks | null
  readonly reason: string
}

/** Who reviews it: the owner department, or the inspector when it is the owner department's own. */
export function reviewerOf(submission: Pick<Submission, 'byOwner'>): 'owner' | 'inspector' {
  return submission.byOwner ? 'inspector' : 'owner'
}

const unitRoles: readonly Role[] = ['lead_unit', 'unit']

type Person = 'own-submission' | 'own-unit' | 'owner-reviews' | 'inspector-reviews'

/**
 * Why this person may not review the submission, or null. `submissions` are all of the item; `leadPath`: from the zone down
 * to the lead unit, none of whose people review it.
 */
export function whyNotReviewer(
  submission: Submission,
  submissions: readonly Submission[],
  actor: Actor,
  leadPath: readonly string[] = [],
): RectificationWhyNot<Person> {
  const own = submissions.some((row) => row.round === submission.round && row.by.id === actor.userId)
  if (own) return { code: 'own-submission', details: { round: submission.round } }
  const worksThere = actor.grants.some(({ role, unitId }) => unitRoles.includes(role) && leadPath.includes(unitId))
  if (worksThere) return { code: 'own-unit' }
  const reviewer = reviewerOf(submission)
  return holds(actor, reviewer) ? null : { code: `${reviewer}-reviews` }
}

/** Why the submission waits for no review, or null. */
export function whyNotWaiting(
  item: Pick<RectificationItem, 'id' | 'round' | 'status'>,
  submission: Submission,
): RectificationWhyNot<'already-reviewed' | 'submission-outdated'> {
  const { decision, reviewedBy } = submission
  if (decision !== null) return { code: 'already-reviewed', details: { decision, name: reviewedBy?.name ?? '' } }
  const stands =
    submission.itemId === item.id &&
    submission.round === item.round &&
    reviewSteps[submission.review].waiting === item.status
  return stands ? null : { code: 'submission-outdated' }
}

/** Why the judgement may not stand, or null. */
export function whyNotReview(
  item: RectificationItem,
  submission: Submission,
  submissions: readonly Submission[],
  actor: Actor,
  { decision, marks, reason }: Judgement,
  leadPath: readonly string[] = [],
): RectificationWhyNot<
  | Person
  | 'already-reviewed'
  | 'submission-outdated'
  | 'marks-missing'
  | 'marks-open'
  | 'row-reason-missing'
  | 'reason-missing'
> {
  const why = whyNotWaiting(item, submission) ?? whyNotReviewer(submission, submissions, actor, leadPath)
  if (why) return why
  if (submission.review === 'plan') {
    const open = whyNotMarks(submission.content as PlanContent, marks, decision)
    if (open) return open
  }
  return decision === 'returned' && reason.trim() === '' ? { code: 'reason-missing' } : null
}

/** Where a returned submission leads: to where the item stood when it was handed in. */
export function returnedTo(review: Review, round: number): ItemStatus {
  if (review === 'plan') return round > 1 ? 'reopened' : 'assigned'
  return review === 'progress' ? 'in_progress' : 'progress_approved'
}

export type ReviewFact = Fact<
  | 'rectification.planApproved'
  | 'rectification.progressApproved'
  | 'rectification.closed'
  | 'rectification.planReturned'
  | 'rectification.progressReturned'
  | 'rectification.resultReturned'
>

/** The submission with its judgement, and the item that moved on, was closed, or went back. Throws `Refusal`. */
export function review(
  item: RectificationItem,
  submission: Submission,
  submissions: readonly Submission[],
  actor: Actor,
  judgement: Judgement,
  now: Instant,
  leadPath: readonly string[] = [],
): { item: RectificationItem; submission: Submission; fact: ReviewFact } {
  refuse(whyNotReview(item, submission, submissions, actor, judgement, leadPath))
  const { decision } = judgement
  const { review: kind, round, edition } = submission
  const reason = judgement.reason.trim() || null
  const isClosing = decision === 'approved' && kind === 'result'
  const { outcome } = submission.content as Partial<ResultContent>
  const ended = isClosing ? { outcome: outcome ?? null, closedAt: now } : {}
  const status = decision === 'approved' ? reviewSteps[kind].approved : returnedTo(kind, round)
  return {
    item: { ...item, status, ...ended, version: item.version + 1 },
    submission: {
      ...submission,
      ...{ decision, reason, marks: kind === 'plan' ? judgement.marks : null },
      ...{ reviewedBy: personOf(actor), reviewedAt: now, version: submission.version + 1 },
    },
    fact: {
      act: actOf(kind, decision),
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round, edition, review: kind, ...(isClosing && { outcome }) },
      reason,
      unitId: item.leadUnitId,
    },
  }
}

/** The third approval is the closing itself, so it has that name and no other. */
function actOf(kind: Review, decision: Judgement['decision']): ReviewFact['act'] {
  if (decision === 'returned') return `rectification.${kind}Returned`
  return kind === 'result' ? 'rectification.closed' : `rectification.${kind}Approved`
}
