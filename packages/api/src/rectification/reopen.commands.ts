import type { Fact } from '@ratchet/domain/audit/fact'
import { runningOf } from '@ratchet/domain/cycle/stage'
import { lastRoundOf } from '@ratchet/domain/cycle/undo-recurrence'
import { reopenItem } from '@ratchet/domain/rectification/assign'
import { isOpen } from '@ratchet/domain/rectification/item'
import { findCalendar } from '../calendar/calendar.queries.ts'
import type { Context, Tx } from '../context.ts'
import { listCycles } from '../cycle/cycle.queries.ts'
import { listRecurrences } from '../cycle/recurrence.queries.ts'
import { clockAgain } from './deadline.queries.ts'
import { tellReopened } from './item-notice.commands.ts'
import { lapseWaiting } from './lapse.commands.ts'
import { loadItem, type StoredItem, saveItem } from './rectification.queries.ts'

/** Into which cycle the closed item is opened again, with which round and clock. */
export async function newRoundOf(tx: Tx, { now }: Pick<Context, 'now'>, before: StoredItem) {
  const cycles = await listCycles(tx)
  const own = cycles.find((cycle) => cycle.id === before.cycleId)
  // A closed cycle keeps what it closed with. Until the next one opens the item waits in it, and moves on with the rest.
  const running = own?.stage === 'closed' ? runningOf(cycles) : own
  const clock = clockAgain(await findCalendar(tx), before, now)
  const lastRound = lastRoundOf(before, await listRecurrences(tx, before.id))
  return { cycleId: running?.id ?? before.cycleId, ...clock, lastRound }
}

/**
 * A resident said that it is not solved: saves the item in a new round and tells its unit and the owner. Answers the
 * facts to record at once; none when somebody else's no has opened it already, so that no answer is lost for it.
 */
export async function reopenByResident(tx: Tx, ctx: Context, itemId: string): Promise<Fact[]> {
  const before = await loadItem(tx, itemId)
  if (isOpen(before)) return []
  const { item, fact } = reopenItem(before, await newRoundOf(tx, ctx, before))
  await saveItem(tx, { ...before, ...item })
  await tellReopened(tx, ctx, item)
  return [fact, ...(await lapseWaiting(tx, ctx, before))]
}
