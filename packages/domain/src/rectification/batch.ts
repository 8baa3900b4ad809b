/**
 * Batch ticks 批量勾审: plans, or progress reports, of items of at most ten working days, approved by ticks; each row has a
 * result of its own. The result of an item is always reviewed by itself, and so is whatever is returned, since a return has
 * a reason. Source: SPEC §11.
 */
import type { Actor } from '../people/permission.ts'
import type { WhyNot } from '../refusal.ts'
import type { Clock } from './clock.ts'
import { rowsOf } from './decomposition.ts'
import type { RectificationItem } from './item.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import { type Judgement, whyNotReview } from './review.ts'
import type { PlanContent, Submission } from './submission.ts'

/** Working days that an item may have from being given to its deadline. */
export const LONGEST_BATCH = 10
export const batchReviews = ['plan', 'progress'] as const

/** The judgement that one tick stands for. */
export function tickOf(submission: Pick<Submission, 'review' | 'content'>): Judgement {
  if (submission.review !== 'plan') return { decision: 'approved', marks: null, reason: '' }
  const { rows } = submission.content as PlanContent
  const each = rowsOf(submission.content as PlanContent).map(({ no }) => ({ no, ok: true, reason: '' }))
  return { decision: 'approved', marks: { row: true, plan: true, ...(rows && { rows: each }) }, reason: '' }
}

/** Why this kind of submission is not ticked in a batch, or null. */
export function whyNotTick(
  { review }: Pick<Submission, 'review'>,
  clock: Pick<Clock, 'total'> | null,
): RectificationWhyNot<'batch-result' | 'batch-too-long'> {
  if (review === 'result') return { code: 'batch-result' }
  const days = clock?.total ?? null
  return days === null || days > LONGEST_BATCH
    ? { code: 'batch-too-long', details: { days, most: LONGEST_BATCH } }
    : null
}

/** Why this row cannot be ticked by this person, or null; a single review asks all but the first question. */
export function whyNotBatch(
  item: RectificationItem,
  submission: Submission,
  submissions: readonly Submission[],
  clock: Pick<Clock, 'total'> | null,
  actor: Actor,
  leadPath: readonly string[],
): WhyNot {
  return (
    whyNotTick(submission, clock) ?? whyNotReview(item, submission, submissions, actor, tickOf(submission), leadPath)
  )
}
