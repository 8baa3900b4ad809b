/**
 * The three seals 三次审核章: how far each review of the present round is, and how often it was returned on the way.
 * Source: SPEC §3, §11.
 */
import { type Day, dayOf } from '../day.ts'
import { type Review, reviews, type Submission } from './submission.ts'

export interface Seal {
  readonly state: 'none' | 'waiting' | 'passed' | 'returned'
  readonly timesReturned: number
  /** Of the last thing that happened to it: handed in, approved or returned. */
  readonly day: Day | null
  /** Who did that. */
  readonly by: string | null
}

function sealOf(versions: readonly Submission[]): Seal {
  const timesReturned = versions.filter((row) => row.decision === 'returned').length
  const last = versions.at(-1)
  if (!last) return { state: 'none', timesReturned, day: null, by: null }
  const { decision, reviewedAt, reviewedBy } = last
  if (decision === null) return { state: 'waiting', timesReturned, day: dayOf(last.at), by: last.by.name }
  const state = decision === 'approved' ? 'passed' : 'returned'
  return { state, timesReturned, day: dayOf(reviewedAt ?? last.at), by: reviewedBy?.name ?? null }
}

/** The seals of the round. */
export function sealsOf(round: number, submissions: readonly Submission[]): Record<Review, Seal> {
  const versions = (review: Review) =>
    submissions.filter((row) => row.round === round && row.review === review).toSorted((a, b) => a.edition - b.edition)
  return Object.fromEntries(reviews.map((review) => [review, sealOf(versions(review))])) as Record<Review, Seal>
}
