import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { pauseCauseSchema } from '@ratchet/domain/rectification/clock-change'
import { deciderOf } from '@ratchet/domain/rectification/decider'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { setDeadline } from '@ratchet/domain/rectification/set-deadline'
import { decideTime, liftPause } from '@ratchet/domain/rectification/time-decision'
import { requestTime } from '@ratchet/domain/rectification/time-request'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { findClockChange, listClockChanges, saveClockChange } from './clock-change.queries.ts'
import { tellDeadlineSet, tellTimeAsked, tellTimeDecided } from './item-notice.commands.ts'
import { isAskedByOwner } from './owner-department.queries.ts'
import { loadItem, loadReadable, mapUnits, saveItem } from './rectification.queries.ts'

const one = { id: idSchema, seen: versionSchema }
const reason = z.string().trim().max(1000)
const workDaysSchema = z.number().int().min(1).max(500)
const requestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('extension'), newDay: daySchema, reason }),
  z.strictObject({
    kind: z.literal('pause'),
    cause: pauseCauseSchema,
    fromDay: daySchema,
    toDay: daySchema,
    reason,
  }),
])

async function loadChange(tx: Tx, itemId: string, changeId: string) {
  const change = await findClockChange(tx, changeId)
  if (change.itemId !== itemId) throw new Refusal('not-found', { kind: 'clock-change' })
  return change
}

/** Asking for time and deciding on it: 申请延期、申请暂停计时, and going on before a pause is over. */
export const timeProcedures = {
  askTime: command(
    z.strictObject({ ...one, request: requestSchema }),
    async ({ tx, ctx, record, within }, { id, seen, request }) => {
      const { item, lead } = await loadReadable(tx, ctx.actor, id)
      await within(lead.id)
      refuseStale(request, item, seen)
      const changes = await listClockChanges(tx, [id])
      const { change, fact } = requestTime(item, changes, request, { id: ctx.newId(), lead }, ctx.actor, ctx.now)
      await saveClockChange(tx, change)
      await record(fact)
      const byOwner = await isAskedByOwner(tx, lead.id, change.by.id, dayOf(ctx.now))
      await tellTimeAsked(tx, ctx, item, deciderOf(byOwner))
      return { id, changeId: change.id }
    },
  ),

  /** Gives a first deadline to what began without one: a slip, or an item out of an older ledger. */
  setDeadline: command(
    z.strictObject({ ...one, dueDay: daySchema.nullable(), workDays: workDaysSchema.nullable(), reason }),
    async ({ tx, ctx, record }, { id, seen, dueDay, workDays, reason }) => {
      const before = await loadItem(tx, id)
      const today = dayOf(ctx.now)
      if ((dueDay === null) === (workDays === null)) throw new Refusal(dueDay ? 'due-twice' : 'due-missing')
      const counted = workDays === null ? dueDay : addWorkingDays(await findCalendar(tx), today, workDays)
      if (counted === null) throw new Refusal('due-missing')
      if (before.dueDay === null) refuseStale({ dueDay, workDays, reason }, before, seen)
      const { item, fact } = setDeadline(before, { dueDay: counted, clockDays: workDays, reason }, today)
      await saveItem(tx, { ...before, ...item })
      await record(fact)
      await tellDeadlineSet(tx, ctx, item, fact.reason)
      return { id, version: item.version, dueDay: counted }
    },
  ),

  decideTime: command(
    z.strictObject({ ...one, changeId: idSchema, decision: z.enum(['approved', 'refused']), reason }),
    async ({ tx, ctx, record }, { id, seen, changeId, ...decision }) => {
      const before = await loadItem(tx, id)
      const waiting = await loadChange(tx, id, changeId)
      if (waiting.decision === null) refuseStale(decision, before, seen)
      const changes = await listClockChanges(tx, [id])
      const lead = leadNow(await mapUnits(tx), before.leadUnitId)
      const byOwner = await isAskedByOwner(tx, lead.id, waiting.by.id, dayOf(ctx.now))
      const context = { byOwner, calendar: await findCalendar(tx) }
      const { item, change, fact } = decideTime(before, changes, waiting, decision, context, ctx.actor, ctx.now)
      await saveItem(tx, { ...before, ...item })
      await saveClockChange(tx, change)
      await record(fact)
      await tellTimeDecided(tx, ctx, item, decision.reason)
      return { id, version: item.version, dueDay: item.dueDay }
    },
  ),

  /** Work goes on before the pause is over. */
  liftPause: command(
    z.strictObject({ ...one, changeId: idSchema, reason }),
    async ({ tx, ctx, record, within }, { id, seen, changeId, reason }) => {
      const { item: before, lead } = await loadReadable(tx, ctx.actor, id)
      await within(lead.id)
      refuseStale({ reason }, before, seen)
      const changes = await listClockChanges(tx, [id])
      const running = await loadChange(tx, id, changeId)
      const { item, change, fact } = liftPause(before, changes, running, reason, await findCalendar(tx), ctx.now)
      await saveItem(tx, { ...before, ...item })
      await saveClockChange(tx, change)
      await record(fact)
      await tellTimeDecided(tx, ctx, item, reason)
      return { id, version: item.version, dueDay: item.dueDay }
    },
  ),
}
