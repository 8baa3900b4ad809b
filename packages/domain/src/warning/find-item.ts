/**
 * What the rules find of one rectification item: its time nearly gone, over, or the same review returned twice. Time is
 * counted in working days of the present round; a lawful pause 暂停 stops it, and what waits for a reviewer since before the
 * deadline is not the unit’s lateness (`in-time`). Given to another unit, it is another occasion: who was warned before, or was
 * to be, was another. Source: SPEC §11; DOMAIN Q-27.
 */
import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { type Day, instantOf } from '../day.ts'
import { clockOf } from '../rectification/clock.ts'
import { type ClockChange, holding } from '../rectification/clock-change.ts'
import { isWithReviewer } from '../rectification/in-time.ts'
import { isOpen, type RectificationItem } from '../rectification/item.ts'
import { type Review, reviews, type Submission, waitingReview } from '../rectification/submission.ts'
import type { Found, GoneReason } from './found.ts'
import type { ItemGround } from './ground.ts'
import { RETURNED_TWICE, TIME_GONE } from './rule.ts'
import type { WarningRule } from './warning.ts'

export interface ItemWatch
  extends Pick<
    RectificationItem,
    'id' | 'number' | 'title' | 'cycleId' | 'leadUnitId' | 'round' | 'status' | 'dueDay' | 'clockDays'
  > {
  /** When the clock of the round began. */
  readonly clockStart: Day
  /** Extensions, pauses and moves of the calendar. */
  readonly changes: readonly ClockChange[]
  /** What was handed in, in this round. */
  readonly handedIn: readonly (Pick<Submission, 'review' | 'decision'> & { readonly day: Day })[]
  readonly people: number | null
}

const passed = ({ handedIn }: ItemWatch, review: Review) =>
  handedIn.some((row) => row.review === review && row.decision === 'approved')
const returnsOf = ({ handedIn }: ItemWatch, review: Review) =>
  handedIn.filter((row) => row.review === review && row.decision === 'returned').length

/** Everything handed in that a watch holds is of its round. */
const isHandedIn = (watch: ItemWatch) =>
  isWithReviewer(
    watch,
    watch.handedIn.map((row) => ({ ...row, round: watch.round })),
  )

/** How the time of the round runs on a day, and from when 80 % of it is gone. Null without a deadline. */
export function timeOf(watch: ItemWatch, calendar: Calendar, today: Day) {
  const on = (day: Day) => clockOf(watch, watch.changes, calendar, instantOf(day))
  const clock = on(today)
  if (clock === null) return null
  const wanted = Math.ceil(clock.total * TIME_GONE)
  let nearly = addWorkingDays(calendar, clock.start, wanted)
  // A pause on the way puts the day off by as much as it took.
  while (nearly < clock.due && (on(nearly)?.elapsed ?? wanted) < wanted) nearly = addWorkingDays(calendar, nearly, 1)
  const gone = Math.max(0, clock.elapsed)
  return { given: clock.total, gone, nearly, late: Math.max(0, -clock.left), isPaused: clock.running !== null }
}

/** Everything that the rules find of the item on the day. */
export function findOfItem(watch: ItemWatch, calendar: Calendar, today: Day): Found[] {
  const { id, number, title, round, dueDay, clockStart: start, people, status, leadUnitId: unitId } = watch
  if (!isOpen(watch) || status === 'contested') return []
  const time = timeOf(watch, calendar, today)
  const waiting = waitingReview(status)
  const ground: ItemGround = {
    ...{ kind: 'item', number, round, start, dueDay, since: today, people },
    ...{ gone: time?.gone ?? null, given: time?.given ?? null, late: time?.late ?? 0, review: null, returns: 0 },
    ...(waiting && { waiting }),
  }
  const found = (rule: WarningRule, occasion: string, more: Partial<ItemGround>): Found => ({
    ...{ rule, objectKind: 'item', objectId: id, occasion, cycleId: watch.cycleId, quarter: null, itemId: id },
    ...{ unitId, title, ground: { ...ground, ...more } },
  })
  const list: Found[] = []
  if (time && dueDay !== null && !time.isPaused) {
    const occasion = `${round}:${dueDay}:${unitId}`
    if (time.gone >= time.given * TIME_GONE && !passed(watch, 'progress')) {
      list.push(found('time-gone', occasion, { since: time.nearly }))
    }
    if (today > dueDay && !isHandedIn(watch)) list.push(found('overdue', occasion, { since: dueDay }))
  }
  for (const review of reviews) {
    const returns = returnsOf(watch, review)
    if (returns < RETURNED_TWICE || passed(watch, review)) continue
    list.push(found('returned-twice', `${round}:${review}:${unitId}`, { review, returns }))
  }
  return list
}

/** Why a draft of the item no longer stands; the first that is so. */
export function whyItemGone(
  ground: ItemGround,
  { rule, unitId }: Pick<Found, 'unitId'> & { readonly rule: WarningRule },
  watch: ItemWatch,
  calendar: Calendar,
  today: Day,
): GoneReason {
  if (!isOpen(watch)) return 'item-closed'
  if (watch.round !== ground.round) return 'item-closed'
  if (watch.leadUnitId !== unitId) return 'unit-changed'
  const last = holding(watch.changes, watch.round).at(-1)
  if (watch.dueDay !== ground.dueDay) return last?.kind === 'calendar' ? 'calendar-changed' : 'due-moved'
  const time = timeOf(watch, calendar, today)
  if (time?.isPaused) return 'clock-stopped'
  if (rule === 'returned-twice' && ground.review) return passed(watch, ground.review) ? 'review-passed' : 'ground-gone'
  if (passed(watch, 'progress')) return 'review-passed'
  if (rule === 'time-gone' && watch.dueDay !== null && today > watch.dueDay && !isHandedIn(watch)) return 'heavier-rule'
  return time && (time.nearly !== ground.since || rule === 'overdue') ? 'calendar-changed' : 'ground-gone'
}
