/**
 * In time 按时: what is handed in by the day is in time, however long its reviewer has it, since the time in the queue is the
 * reviewer's. So a closed item is in time by the day on which the result that closed it was handed in, and an open one is
 * not late while what was handed in by the day waits for a review. One rule for 整改实绩, 按时销号率 and the warnings.
 * Source: SPEC §11; DOMAIN Q-27.
 */
import { type Day, dayOf, type Instant } from '../day.ts'
import { isOpen, type RectificationItem } from './item.ts'
import { type Submission, waitingReview } from './submission.ts'

/** What was handed in, with the day. */
export type HandedIn = Pick<Submission, 'review' | 'round' | 'decision'> & { readonly day: Day }

export function handedInOf(
  submissions: readonly Pick<Submission, 'review' | 'round' | 'decision' | 'at'>[],
): HandedIn[] {
  return submissions.map(({ review, round, decision, at }) => ({ review, round, decision, day: dayOf(at) }))
}

/** Handed in by the deadline and not judged yet: the reviewer has it. */
export function isWithReviewer(
  { status, round, dueDay }: Pick<RectificationItem, 'status' | 'round' | 'dueDay'>,
  handedIn: readonly HandedIn[],
): boolean {
  const review = waitingReview(status)
  const waiting = handedIn.find((row) => row.round === round && row.review === review && row.decision === null)
  return waiting !== undefined && dueDay !== null && waiting.day <= dueDay
}

/** The day on which the closed item was done: its result handed in; of one without reviews, the day of its closing. */
export function doneDay(
  { round }: Pick<RectificationItem, 'round'>,
  handedIn: readonly HandedIn[],
  closedDay: Day,
): Day {
  const result = handedIn.find((row) => row.round === round && row.review === 'result' && row.decision === 'approved')
  return result?.day ?? closedDay
}

/** `running`: open, and its day has not come or the reviewer has it. */
export type Timeliness = 'in-time' | 'late' | 'running'

/** How the item stands to its deadline on the day; null without one. */
export function timelinessOf(
  item: Pick<RectificationItem, 'status' | 'round' | 'dueDay'>,
  handedIn: readonly HandedIn[],
  { closedDay, today }: { readonly closedDay: Day | null; readonly today: Day },
): Timeliness | null {
  if (item.dueDay === null) return null
  if (!isOpen(item) && closedDay !== null) {
    return doneDay(item, handedIn, closedDay) <= item.dueDay ? 'in-time' : 'late'
  }
  return today > item.dueDay && !isWithReviewer(item, handedIn) ? 'late' : 'running'
}

/** The same of an item with what was handed in for it. */
export function standOf(
  item: Pick<RectificationItem, 'status' | 'round' | 'dueDay' | 'closedAt'>,
  submissions: Parameters<typeof handedInOf>[0],
  now: Instant,
): Timeliness | null {
  const closedDay = item.closedAt && dayOf(item.closedAt)
  return timelinessOf(item, handedInOf(submissions), { closedDay, today: dayOf(now) })
}
