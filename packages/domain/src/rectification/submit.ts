/**
 * Handing in 提交: only in its turn, by nobody who has reviewed in the same round, with what its outcome needs: a photo for
 * 已解决, which an earlier round did not show already, something to show for 已解释, a reason and a day for 暂不能办. Source: SPEC §8, §11; DOMAIN S-214.
 */
import type { Fact } from '../audit/fact.ts'
import { holds, personOf } from '../cycle/actor.ts'
import { type Day, dayOf, type Instant } from '../day.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { whyNotKept, whyNotRows } from './decomposition.ts'
import { isOpen, type RectificationItem } from './item.ts'
import { type LeadNow, whyNotLed } from './lead.ts'
import type { RectificationWhyNot } from './rectification-refusal.ts'
import {
  type Content,
  contentSchemas,
  nextReview,
  type PlanContent,
  type ResultContent,
  type Review,
  reviewSteps,
  type Submission,
  waitingReview,
} from './submission.ts'

export interface EvidenceFile {
  readonly id: string
  readonly isPhoto: boolean
  /** The same bytes were handed in with an earlier round, so they show nothing that was done since. */
  readonly earlier?: boolean
}

export interface SubmissionDraft {
  readonly id: string
  readonly review: Review
  readonly content: Content
  readonly evidence: readonly EvidenceFile[]
}

/** What a submission is judged against; `ownerDepartment`: the lead unit is the owner department 组织人事部 itself. */
export interface SubmissionContext {
  readonly submissions: readonly Submission[]
  readonly lead: Pick<LeadNow, 'name' | 'retired'>
  readonly ownerDepartment: boolean
}

type Turn = 'unit-retired' | 'item-closed' | 'review-waiting' | 'review-not-due' | 'reviewed-round'

/** Why it is not this person's turn to hand in this review, or null: what a page asks before it shows the form. */
export function whyNotTurn(
  item: RectificationItem,
  review: Review,
  context: Pick<SubmissionContext, 'submissions' | 'lead'>,
  actor: Actor,
): RectificationWhyNot<Turn> {
  const { status, number } = item
  if (!isOpen(item)) return { code: 'item-closed', details: { number } }
  const why = whyNotLed(context.lead)
  if (why) return why
  const waiting = waitingReview(status)
  if (waiting) return { code: 'review-waiting', details: { status, review: waiting } }
  const next = nextReview(status)
  if (next !== review) return { code: 'review-not-due', details: { status, review, next } }
  // Whoever judged a part of this round does not hand in another part of it.
  const judged = context.submissions.some((row) => row.round === item.round && row.reviewedBy?.id === actor.userId)
  return judged ? { code: 'reviewed-round', details: { round: item.round } } : null
}

function whyNotPlan(
  { start, end }: PlanContent,
  dueDay: Day | null,
  today: Day,
): RectificationWhyNot<'end-before-start' | 'end-after-due'> {
  if (end < start) return { code: 'end-before-start', details: { start, end } }
  // An item that is overdue already can still be planned; that it is late stays visible.
  const limit = dueDay !== null && dueDay >= today ? dueDay : null
  return limit !== null && end > limit ? { code: 'end-after-due', details: { end, dueDay: limit } } : null
}

function whyNotResult(
  { outcome, measured, because, againDay }: ResultContent,
  evidence: readonly EvidenceFile[],
  today: Day,
): RectificationWhyNot<
  | 'measured-missing'
  | 'evidence-missing'
  | 'evidence-earlier'
  | 'because-missing'
  | 'again-day-missing'
  | 'again-day-past'
> {
  if (outcome === 'cannot') {
    if ((because ?? '') === '') return { code: 'because-missing' }
    if (againDay === null) return { code: 'again-day-missing' }
    return againDay > today ? null : { code: 'again-day-past', details: { againDay } }
  }
  const enough = outcome === 'solved' ? evidence.some((file) => file.isPhoto) : evidence.length > 0
  if (!enough) return { code: 'evidence-missing', details: { outcome } }
  if (outcome === 'solved' && !evidence.some((file) => file.isPhoto && !file.earlier))
    return { code: 'evidence-earlier' }
  return outcome === 'solved' && measured === '' ? { code: 'measured-missing' } : null
}

/** Why what is handed in may not stand, or null. That its shape is the review's own was parsed before. */
export function whyNotContent(
  item: Pick<RectificationItem, 'dueDay' | 'leadUnitId' | 'coUnitIds'>,
  { review, content, evidence }: Omit<SubmissionDraft, 'id'>,
  today: Day,
): RectificationWhyNot {
  if (!contentSchemas[review].safeParse(content).success) return { code: 'content-other-review', details: { review } }
  if ('standard' in content) return whyNotPlan(content, item.dueDay, today) ?? whyNotRows(content, item, today)
  return 'outcome' in content ? whyNotResult(content, evidence, today) : null
}

/** Why it may not be handed in, or null. */
export function whyNotSubmit(
  item: RectificationItem,
  draft: Omit<SubmissionDraft, 'id'>,
  context: Omit<SubmissionContext, 'ownerDepartment'>,
  actor: Actor,
  today: Day,
): RectificationWhyNot {
  return (
    whyNotTurn(item, draft.review, context, actor) ??
    whyNotContent(item, draft, today) ??
    whyNotKept(draft.content, context.submissions, item.round)
  )
}

export type SubmissionFact = Fact<
  'rectification.planSubmitted' | 'rectification.progressSubmitted' | 'rectification.resultSubmitted'
>

/** The next version, waiting for its review, and the item that waits with it. Throws `Refusal`. */
export function submit(
  item: RectificationItem,
  draft: SubmissionDraft,
  context: SubmissionContext,
  actor: Actor,
  now: Instant,
): { item: RectificationItem; submission: Submission; fact: SubmissionFact } {
  refuse(whyNotSubmit(item, draft, context, actor, dayOf(now)))
  const { id, review, content } = draft
  const { round } = item
  const edition = context.submissions.filter((row) => row.round === round && row.review === review).length + 1
  const open = { decision: null, marks: null, reason: null, reviewedBy: null, reviewedAt: null }
  const submission: Submission = {
    ...{ id, itemId: item.id, round, review, edition },
    content: tidied(content),
    evidence: [...new Set(draft.evidence.map((file) => file.id))],
    by: personOf(actor),
    byOwner: isByOwner(item, context, actor),
    at: now,
    ...open,
    version: 1,
  }
  return {
    item: { ...item, status: reviewSteps[review].waiting, version: item.version + 1 },
    submission,
    fact: {
      act: `rectification.${review}Submitted`,
      subject: ['rectification_item', item.id],
      payload: { number: item.number, round, edition, review },
      unitId: item.leadUnitId,
    },
  }
}

/**
 * Whether the inspector reviews it. Once the owner had a hand in a round, all of it goes there: in an office with one
 * owner nobody else could review what the unit hands in next.
 */
function isByOwner({ round }: RectificationItem, { submissions, ownerDepartment }: SubmissionContext, actor: Actor) {
  return ownerDepartment || holds(actor, 'owner') || submissions.some((row) => row.round === round && row.byOwner)
}

/** Only what cannot be done says why and when again. */
function tidied(content: Content): Content {
  if (!('outcome' in content) || content.outcome === 'cannot') return content
  return { ...content, because: null, againDay: null }
}
