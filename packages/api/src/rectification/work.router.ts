import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { coPartSchema, finishPart, setPart } from '@ratchet/domain/rectification/co-part'
import { contest, contestSchema } from '@ratchet/domain/rectification/contest'
import { decideContest } from '@ratchet/domain/rectification/decide-contest'
import { deciderOf } from '@ratchet/domain/rectification/decider'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import { findUnit } from '../people/unit.queries.ts'
import { findCoPart, saveCoPart } from './co-part.queries.ts'
import { findContest, listContests, saveContest } from './contest.queries.ts'
import { tellContested, tellPartSet, tellRouted } from './item-notice.commands.ts'
import { isAskedByOwner } from './owner-department.queries.ts'
import { loadItem, loadReadable, mapUnits, saveItem } from './rectification.queries.ts'
import { listSubmissions } from './submission.queries.ts'

const one = { id: idSchema, seen: versionSchema }
const contestInput = z.strictObject({
  ...one,
  clause: z.string().trim().max(300),
  reason: z.string().trim().max(1000),
  proposedUnitId: contestSchema.shape.proposedUnitId,
})
const partInput = z.strictObject({
  ...one,
  unitId: idSchema,
  task: z.string().trim().min(1).max(500),
  dueDay: coPartSchema.shape.dueDay,
})

/** Whose work it is: returning a wrongly assigned item 退单 and deciding that, and what co-operating units owe 协办分工. */
export const workProcedures = {
  contest: command(contestInput, async ({ tx, ctx, record, within }, { id, seen, ...draft }) => {
    const { item: before, lead } = await loadReadable(tx, ctx.actor, id)
    await within(lead.id)
    refuseStale(draft, before, seen)
    if (draft.proposedUnitId) await findUnit(tx, draft.proposedUnitId)
    const contests = await listContests(tx, [id])
    const context = { id: ctx.newId(), contests, submissions: await listSubmissions(tx, [id]), lead }
    const calendar = await findCalendar(tx)
    const done = contest(before, draft, { ...context, calendar }, ctx.actor, ctx.now)
    await saveItem(tx, { ...before, ...done.item })
    await saveContest(tx, done.contest)
    await record(done.fact)
    const byOwner = await isAskedByOwner(tx, lead.id, done.contest.by.id, dayOf(ctx.now))
    await tellContested(tx, ctx, done.item, done.contest.clause, deciderOf(byOwner))
    const { id: contestId, ordinal, dueDay } = done.contest
    return { id, version: done.item.version, contestId, ordinal, dueDay }
  }),

  /** Gives the item to another unit, insists on this one, or on the second return arbitrates. */
  decideContest: command(
    z.strictObject({ ...one, contestId: idSchema, leadUnitId: idSchema, reason: z.string().trim().max(1000) }),
    async ({ tx, ctx, record }, { id, seen, contestId, leadUnitId, reason }) => {
      const before = await loadItem(tx, id)
      const waiting = await findContest(tx, contestId)
      if (waiting.itemId !== id) throw new Refusal('not-found', { kind: 'contest' })
      // Whoever comes second learns that it was decided, and not only that something changed.
      if (waiting.decision === null) refuseStale({ leadUnitId, reason }, before, seen)
      await findUnit(tx, leadUnitId)
      const units = await mapUnits(tx)
      const [lead, next] = [leadNow(units, before.leadUnitId), leadNow(units, leadUnitId)]
      const byOwner = await isAskedByOwner(tx, lead.id, waiting.by.id, dayOf(ctx.now))
      const done = decideContest(before, waiting, { lead, next, reason, byOwner }, ctx.actor, ctx.now)
      await saveItem(tx, { ...before, ...done.item })
      await saveContest(tx, done.contest)
      await record(done.fact)
      await tellRouted(tx, ctx, done.item, waiting.unitId, reason)
      return { id, version: done.item.version, decision: done.contest.decision }
    },
  ),

  setPart: command(partInput, async ({ tx, ctx, record, within }, { id, seen, ...draft }) => {
    const { item, lead } = await loadReadable(tx, ctx.actor, id)
    await within(lead.id)
    refuseStale(draft, item, seen)
    const done = setPart(item, { ...draft, id: ctx.newId() }, ctx.actor, ctx.now, dayOf(ctx.now))
    await saveCoPart(tx, done.part)
    await record(done.fact)
    await tellPartSet(tx, ctx, item, done.part.unitId)
    return { id, partId: done.part.id }
  }),

  /** The co-operating unit says that its part is done. */
  finishPart: command(
    z.strictObject({ partId: idSchema, seen: versionSchema, note: z.string().trim().max(1000) }),
    async ({ tx, ctx, record, within }, { partId, seen, note }) => {
      const known = await findCoPart(tx, partId)
      const { item } = await loadReadable(tx, ctx.actor, known.itemId)
      await within(leadNow(await mapUnits(tx), known.unitId).id)
      if (known.doneAt === null) refuseStale({ note }, known, seen)
      const { part, fact } = finishPart(item, known, note, ctx.actor, ctx.now)
      await saveCoPart(tx, part)
      await record(fact)
      return { id: item.id, partId, version: part.version }
    },
  ),
}
