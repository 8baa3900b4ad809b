/**
 * The flow through the three gates 三审流程: how many wait before each review, and how many working days a review takes as a
 * rule. A wait still running is counted in the queue and not in the median. Source: UX §3.1 (`/tasks`).
 */
import { type Calendar, workingDaysBetween } from '../calendar/calendar.ts'
import { dayOf, type Instant } from '../day.ts'
import { type Review, reviews, type Submission } from './submission.ts'

export interface Gate {
  readonly review: Review
  readonly waiting: number
  /** Working days that the longest wait has lasted; null when nothing waits. */
  readonly longest: number | null
  /** Median working days from handing in to decision; null when nothing was decided. */
  readonly medianDays: number | null
  /** Decisions behind the median. */
  readonly decided: number
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1], sorted[half]]
  if (high === undefined) return null
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

/** The three gates of the given submissions. */
export function flowOf(
  submissions: readonly Pick<Submission, 'review' | 'at' | 'decision' | 'reviewedAt'>[],
  calendar: Calendar,
  now: Instant,
): Gate[] {
  const days = (from: Instant, to: Instant) => workingDaysBetween(calendar, dayOf(from), dayOf(to))
  return reviews.map((review) => {
    const own = submissions.filter((row) => row.review === review)
    const waits = own.filter((row) => row.decision === null).map((row) => days(row.at as Instant, now))
    const taken = own.flatMap(({ at, reviewedAt }) =>
      reviewedAt === null ? [] : [days(at as Instant, reviewedAt as Instant)],
    )
    return {
      ...{ review, waiting: waits.length, longest: waits.length > 0 ? Math.max(...waits) : null },
      ...{ medianDays: medianOf(taken), decided: taken.length },
    }
  })
}
