import type { Calendar } from '@ratchet/domain/calendar/calendar'
import { personOf } from '@ratchet/domain/cycle/actor'
import { dayOf } from '@ratchet/domain/day'
import { calendarMove } from '@ratchet/domain/rectification/clock'
import { isOpen } from '@ratchet/domain/rectification/item'
import type { Act } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { mapClockChanges, saveClockChange } from './clock-change.queries.ts'
import { tellDueMoved } from './item-notice.commands.ts'
import { listItems, loadItem, saveItem } from './rectification.queries.ts'

/**
 * A changed calendar under running deadlines: what was set in working days is counted again, each move is kept with the old
 * day beside the new one and a fact of its own, and the unit is told. Answers how many moved.
 */
export async function moveDeadlines(
  { tx, ctx, record }: Act<ActingContext>,
  calendars: { readonly before: Calendar; readonly after: Calendar },
  note: string,
): Promise<number> {
  const open = (await listItems(tx)).filter((item) => isOpen(item) && item.dueDay !== null)
  const changes = await mapClockChanges(
    tx,
    open.map((item) => item.id),
  )
  let moved = 0
  for (const { id } of open.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const item = await loadItem(tx, id)
    const move = isOpen(item) ? calendarMove(item, changes.get(id) ?? [], calendars, dayOf(ctx.now)) : null
    if (!move) continue
    const { oldDay, newDay } = move
    const [by, at] = [personOf(ctx.actor), ctx.now]
    const after = { ...item, dueDay: newDay, version: item.version + 1 }
    await saveItem(tx, after)
    await saveClockChange(tx, {
      ...{ id: ctx.newId(), itemId: id, round: item.round, kind: 'calendar', cause: null, reason: note },
      ...{ fromDay: null, toDay: null, oldDay, newDay, by, at, endedDay: null, version: 1 },
      ...{ decision: 'approved', decisionReason: null, decidedBy: by, decidedAt: at },
    })
    await record({
      act: 'rectification.dueMoved',
      subject: ['rectification_item', id],
      payload: { number: item.number, round: item.round, oldDay, newDay },
      reason: note,
      unitId: item.leadUnitId,
    })
    await tellDueMoved(tx, ctx, after, note)
    moved += 1
  }
  return moved
}
