import { type NewProblem, recur, whyNotRecur } from '@ratchet/domain/cycle/recurrence'
import { closedStandOf, lastRoundOf } from '@ratchet/domain/cycle/undo-recurrence'
import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Sentiment } from '@ratchet/domain/opinion/category'
import { whyNoProblem } from '@ratchet/domain/opinion/problem'
import { isOpen } from '@ratchet/domain/rectification/item'
import { sql } from 'kysely'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Act } from '../command.ts'
import type { ActingContext, Tx } from '../context.ts'
import { clockAgain } from '../rectification/deadline.queries.ts'
import { tellRecurred } from '../rectification/item-notice.commands.ts'
import { lapseWaiting } from '../rectification/lapse.commands.ts'
import { loadItem, type StoredItem, saveItem } from '../rectification/rectification.queries.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { listCycles } from './cycle.queries.ts'
import { listRecurrences, saveManagementItem, saveRecurrence } from './recurrence.queries.ts'

interface Seen {
  readonly category: string | null
  readonly placeId: string | null
  /** As a person heard it; what is opened by hand is no praise. */
  readonly sentiment?: Sentiment | null
  readonly seenOn: Day
  /** What was said; null when an item was to be opened, which is not opened beside the one that comes back. */
  readonly opinionId: string | null
}

/**
 * The newest item of the same category and place, locked, when it is a closed one: only the newest is met, so that a second
 * voice does not open an older one behind the one that is worked on. What ended as 'cannot' was never put right, so it does
 * not come back: it is looked at again on the day that was promised.
 */
async function findClosed(tx: Tx, { category, placeId }: NewProblem): Promise<StoredItem | null> {
  // Two voices at once: the second waits, and finds open what the first one has opened.
  await sql`select pg_advisory_xact_lock(hashtext(${`recurrence ${category} ${placeId}`}))`.execute(tx)
  const newest = await tx
    .selectFrom('rectificationItem')
    .select('id')
    .where('category', '=', category)
    .where('placeId', '=', placeId)
    .orderBy(sql`status in ('closed', 'verified')`)
    .orderBy(sql`closed_at desc nulls last`)
    .orderBy('openedAt', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  const item = newest ? await loadItem(tx, newest.id) : null
  return item && !isOpen(item) && item.outcome !== 'cannot' ? item : null
}

/** The cycle in which the item goes on: its own, or the running one when its own is closed. */
async function cycleFor(tx: Tx, item: StoredItem) {
  const cycles = await listCycles(tx)
  const own = cycles.find((cycle) => cycle.id === item.cycleId)
  const running = own?.stage === 'closed' ? cycles.find((cycle) => cycle.stage !== 'closed') : own
  return running?.id ?? item.cycleId
}

/**
 * The second pawl 防反弹, in the transaction of the act that brought the problem up: a closed item with the same category
 * and place, within the set days, opens again, counts, and a management item opens for its unit. Answers the item, or null
 * when nothing came back.
 */
export async function recurOnce({ tx, ctx, record }: Act<ActingContext>, seen: Seen): Promise<StoredItem | null> {
  const { category, placeId, seenOn, opinionId, sentiment = null } = seen
  if (category === null || placeId === null || whyNoProblem({ category, sentiment }) !== null) return null
  const again = { category, placeId, seenOn }
  const before = await findClosed(tx, again)
  if (!before?.closedAt) return null
  const closedOn = dayOf(before.closedAt)
  const closed = { item: before, category, placeId, closedOn, times: before.recurrences }
  const { recurrenceDays: withinDays } = await findSetting(tx, 'feedback')
  if (whyNotRecur(closed, again, withinDays)) return null
  const lastRound = lastRoundOf(before, await listRecurrences(tx, before.id))
  const into = { cycleId: await cycleFor(tx, before), managementItemId: ctx.newId(), withinDays, lastRound }
  const done = recur(closed, again, into)
  const clock = clockAgain(await findCalendar(tx), before, ctx.now)
  const item = { ...before, ...done.item, ...clock }
  await saveItem(tx, item)
  await saveManagementItem(tx, done.management)
  await saveRecurrence(tx, {
    ...{ id: ctx.newId(), itemId: before.id, opinionId, byItemId: opinionId ? null : before.id },
    ...{ category, placeId, closedOn, seenOn, times: done.times, managementItemId: done.management.id },
    ...{
      before: closedStandOf(before),
      round: item.round,
      at: ctx.now,
      undoneBy: null,
      undoneAt: null,
      undoneReason: null,
    },
    version: 1,
  })
  await record(done.fact)
  for (const lapsed of await lapseWaiting(tx, ctx, before)) await record(lapsed)
  await tellRecurred(tx, ctx, item)
  return item
}

/** Whether something is being done about the concern: one more voice of it is then no problem that came back. */
async function isWorkedOn(tx: Tx, concernId: string): Promise<boolean> {
  const open = tx
    .selectFrom('rectificationItem')
    .select('id')
    .where('concernId', '=', concernId)
    .where('status', 'not in', ['closed', 'verified'])
  return (await open.executeTakeFirst()) !== undefined
}

/**
 * What somebody said joined a concern: where the opinion was sorted itself, that says what it is about. Nothing comes back
 * while an item of the concern is open.
 */
export async function recurOnJoin(
  act: Act<ActingContext>,
  opinion: {
    readonly id: string
    readonly category?: string | null
    readonly sentiment?: Sentiment | null
    readonly placeId: string | null
    readonly receivedAt: Instant
  },
  concern: { readonly id: string; readonly category: string | null; readonly placeId: string | null },
): Promise<StoredItem | null> {
  if (await isWorkedOn(act.tx, concern.id)) return null
  const category = opinion.category ?? concern.category
  const placeId = opinion.placeId ?? concern.placeId
  const { sentiment = null, receivedAt } = opinion
  const seenOn = dayOf(receivedAt)
  return recurOnce(act, { category, placeId, seenOn, sentiment, opinionId: opinion.id })
}
