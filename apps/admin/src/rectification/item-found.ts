import type { AppRouter } from '@ratchet/api/router'
import {
  type Content,
  nextReview,
  type PlanContent,
  type Review,
  type Submission,
  waitingReview,
} from '@ratchet/domain/rectification/submission'
import type { inferRouterOutputs } from '@trpc/server'

export type ItemFound = inferRouterOutputs<AppRouter>['rectification']['find']
export type FoundFile = ItemFound['files'][number]
export type WaitingRow = inferRouterOutputs<AppRouter>['rectification']['waiting'][number]

/** Whose turn it is, in the words of the title. */
export type Turn =
  | { readonly kind: 'submit' | 'review'; readonly review: Review }
  | { readonly kind: 'closed' | 'verified' | 'unled' | 'contested' }

/** What the item waits for now; a unit that is gone comes before what it should hand in. */
export function turnOf({ item, leadNow }: Pick<ItemFound, 'item' | 'leadNow'>): Turn {
  if (item.status === 'closed' || item.status === 'verified') return { kind: item.status }
  const waiting = waitingReview(item.status)
  if (waiting) return { kind: 'review', review: waiting }
  if (leadNow.retired) return { kind: 'unled' }
  const review = nextReview(item.status)
  return review ? { kind: 'submit', review } : { kind: 'contested' }
}

/** What waits for somebody's word besides a review: a return, or time that is asked for. */
export function waitsOf({ item, changes }: Pick<ItemFound, 'item' | 'changes'>) {
  const isAsked = changes.some((change) => change.round === item.round && change.decision === null)
  return { isContested: item.status === 'contested', isAsked }
}

/** The versions of one review in the present round, the oldest first. */
export function versionsOf({ item, submissions }: Pick<ItemFound, 'item' | 'submissions'>, review: Review) {
  return submissions.filter((row) => row.round === item.round && row.review === review)
}

/** The submission that waits for its review, or null. */
export function waitingOf({ item, submissions }: Pick<ItemFound, 'item' | 'submissions'>): Submission | null {
  return submissions.findLast((row) => row.round === item.round && row.decision === null) ?? null
}

/** The plan by which the round is measured: the last that was approved, else the last that was handed in. */
export function planOf({ item, submissions }: Pick<ItemFound, 'item' | 'submissions'>): PlanContent | null {
  const plans = versionsOf({ item, submissions }, 'plan')
  const plan = plans.findLast((row) => row.decision === 'approved') ?? plans.at(-1)
  return plan ? (plan.content as PlanContent) : null
}

/**
 * What a version is compared with: the version before it, or for the first result the last progress report, which tells
 * of the same work.
 */
export function previousOf(
  submissions: readonly Submission[],
  { round, review, edition }: Pick<Submission, 'round' | 'review' | 'edition'>,
): Submission | null {
  const before = submissions.findLast((row) => row.round === round && row.review === review && row.edition < edition)
  if (before || review !== 'result') return before ?? null
  return submissions.findLast((row) => row.round === round && row.review === 'progress') ?? null
}

/** The files of the version, in its order. */
export function filesOf(files: readonly FoundFile[], ids: readonly string[]): FoundFile[] {
  return ids.flatMap((id) => files.find((file) => file.id === id) ?? [])
}

/** A field of the content as it stands, whatever review it belongs to. */
export function fieldOf(content: Content, name: string): unknown {
  return (content as Readonly<Record<string, unknown>>)[name]
}

/** One line of the history: files that one person put there one after the other are told together. */
export type TimelineRow = ItemFound['timeline'][number] & { readonly count: number }

export function timelineOf(timeline: ItemFound['timeline'], dayOf: (at: string) => string): TimelineRow[] {
  const rows: TimelineRow[] = []
  for (const fact of timeline) {
    const last = rows.at(-1)
    const isMore =
      last?.act === 'rectification.evidenceAdded' &&
      fact.act === last.act &&
      fact.actorName === last.actorName &&
      dayOf(fact.at) === dayOf(last.at)
    if (last && isMore) rows[rows.length - 1] = { ...fact, count: last.count + 1 }
    else rows.push({ ...fact, count: 1 })
  }
  return rows.toReversed()
}

/** How many rows of what was said stand before the link to all of them. */
export const FEW_VOICES = 3
