import { addWorkingDays } from '@ratchet/domain/calendar/calendar'
import { whyNotTitle } from '@ratchet/domain/concern/concern'
import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { openItem, reassign, whyNotOpen } from '@ratchet/domain/rectification/assign'
import { lateParts } from '@ratchet/domain/rectification/co-part'
import { flowOf } from '@ratchet/domain/rectification/flow'
import { standOf } from '@ratchet/domain/rectification/in-time'
import { carryOver, isOpen, itemKindSchema, itemSchema } from '@ratchet/domain/rectification/item'
import { leadNow, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { sealsOf } from '@ratchet/domain/rectification/seal'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command, refuseStale } from '../command.ts'
import { loadWorkable } from '../concern/concern.queries.ts'
import type { Tx } from '../context.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { recurOnce } from '../cycle/recurrence.commands.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { batchProcedures } from './batch.router.ts'
import { listCoParts } from './co-part.queries.ts'
import { countContests, listContests } from './contest.queries.ts'
import { findDeadlines } from './deadline.queries.ts'
import { tellAssigned } from './item-notice.commands.ts'
import { findItemPage } from './item-page.queries.ts'
import { lookAgainProcedures } from './look-again.router.ts'
import { listPublishedRounds } from './publication.queries.ts'
import { publicationProcedures } from './publication.router.ts'
import { listItems, loadItem, mapUnits, nextItemNumber, saveItem } from './rectification.queries.ts'
import { listSubmissions } from './submission.queries.ts'
import { submissionProcedures } from './submission.router.ts'
import { timeProcedures } from './time.router.ts'
import { workProcedures } from './work.router.ts'

const openInput = z.strictObject({
  ...itemSchema.pick({ cycleId: true, subject: true, leadUnitId: true, dueDay: true }).shape,
  title: z.string().trim().min(1).max(200),
  concernId: idSchema.nullable().default(null),
  kind: itemKindSchema.default('short'),
  /** Left out, theme and place are the concern's. */
  theme: itemSchema.shape.theme.default(null),
  placeId: idSchema.nullable().default(null),
  coUnitIds: z.array(idSchema).max(20).default([]),
  category: itemSchema.shape.category,
  /** Why it is another problem than the closed one of the same category and place. */
  otherProblem: z.string().trim().max(500).default(''),
  /** Instead of a day: so many working days from today. */
  workDays: z.number().int().min(1).max(500).nullable().default(null),
})
const reasonSchema = z.string().trim().max(500)

/** The units that the input names, each of which must be there; the lead unit may have been merged away since. */
async function leadAndUnits(tx: Tx, leadUnitId: string, others: readonly string[]) {
  for (const id of [leadUnitId, ...others]) await findUnit(tx, id)
  return leadNow(await mapUnits(tx), leadUnitId)
}

export const rectificationRouter = router({
  ...submissionProcedures,
  ...publicationProcedures,
  ...workProcedures,
  ...timeProcedures,
  ...batchProcedures,
  ...lookAgainProcedures,

  /** The items that the caller may read, of a cycle or of all, with their seals and whether residents read what was done. */
  list: memberQuery.input(z.strictObject({ cycleId: cycleIdSchema.nullable() })).query(async ({ ctx, input }) => {
    const all = await listItems(ctx.db, input.cycleId ? { cycleId: input.cycleId } : {})
    const units = await mapUnits(ctx.db)
    const items = all.filter((item) => whyNotReadItem(item, ctx.actor, units) === null)
    const ids = items.map((item) => item.id)
    const submissions = Map.groupBy(await listSubmissions(ctx.db, ids), (row) => row.itemId)
    const published = await listPublishedRounds(ctx.db)
    const deadlineOf = await findDeadlines(ctx.db, items, ctx.now)
    const contests = Map.groupBy(await listContests(ctx.db, ids), (row) => row.itemId)
    const parts = Map.groupBy(await listCoParts(ctx.db, ids), (row) => row.itemId)
    return items.map((item) => ({
      ...item,
      leadNow: leadNow(units, item.leadUnitId),
      ...deadlineOf(item),
      returns: contests.get(item.id)?.length ?? 0,
      lateParts: isOpen(item) ? lateParts(parts.get(item.id) ?? [], item.round, dayOf(ctx.now)).length : 0,
      seals: sealsOf(item.round, submissions.get(item.id) ?? []),
      published: published.get(item.id) === item.round,
      stand: standOf(item, submissions.get(item.id) ?? [], ctx.now),
    }))
  }),

  /** The three gates of a cycle, or of all: what waits, and how long a review takes; and who returned how many items. */
  flow: memberQuery.input(z.strictObject({ cycleId: cycleIdSchema.nullable() })).query(async ({ ctx, input }) => {
    const units = await mapUnits(ctx.db)
    const all = await listItems(ctx.db, input.cycleId ? { cycleId: input.cycleId } : {})
    const ids = all.filter((item) => whyNotReadItem(item, ctx.actor, units) === null).map((item) => item.id)
    const gates = flowOf(await listSubmissions(ctx.db, ids), await findCalendar(ctx.db), ctx.now)
    return { gates, returns: await countContests(ctx.db, ids) }
  }),

  find: memberQuery
    .input(z.strictObject({ id: idSchema }))
    .query(({ ctx, input }) => findItemPage(ctx.db, ctx.actor, input.id, ctx.now)),

  /** Opens an item by hand, out of a concern or without one. */
  open: command(openInput, async (act, { workDays, otherProblem, ...input }) => {
    const { tx, ctx, record } = act
    // The title stands in the trail, and where nobody's words are quoted residents read it.
    refuse(whyNotTitle(input.title))
    await loadOpenCycle(tx, input.cycleId)
    const concern = input.concernId ? await loadWorkable(tx, input.concernId) : null
    const others = [...input.coUnitIds, ...(input.placeId ? [input.placeId] : [])]
    const lead = await leadAndUnits(tx, input.leadUnitId, others)
    if (workDays !== null && input.dueDay !== null) throw new Refusal('due-twice')
    const today = dayOf(ctx.now)
    const dueDay = workDays === null ? input.dueDay : addWorkingDays(await findCalendar(tx), today, workDays)
    refuse(whyNotOpen({ ...input, dueDay }, lead, today))
    const about = {
      theme: input.theme ?? concern?.theme ?? null,
      category: input.category ?? concern?.category ?? null,
      placeId: input.placeId ?? concern?.placeId ?? null,
      ...{ clockStart: today, clockDays: workDays },
    }
    const back = otherProblem === '' ? await recurOnce(act, { ...about, seenOn: today, opinionId: null }) : null
    if (back) return { id: back.id, version: back.version, number: back.number, dueDay: back.dueDay, recurred: true }
    const number = await nextItemNumber(tx, input.cycleId)
    const { item, fact } = openItem({ ...input, ...about, dueDay, id: ctx.newId(), number, origin: 'manual' })
    await saveItem(tx, { ...item, openedAt: ctx.now, slip: null })
    await record(otherProblem === '' ? fact : { ...fact, reason: otherProblem })
    await tellAssigned(tx, ctx, item)
    return { id: item.id, version: 1, number, dueDay, recurred: false }
  }),

  /** Gives the item to another lead unit: until its plan is approved, or when its unit is gone. */
  reassign: command(
    z.strictObject({ id: idSchema, seen: versionSchema, leadUnitId: idSchema, reason: reasonSchema }),
    async ({ tx, ctx, record }, { id, seen, leadUnitId, reason }) => {
      const before = await loadItem(tx, id)
      refuseStale({ leadUnitId, reason }, before, seen)
      const next = await leadAndUnits(tx, leadUnitId, [])
      const { item, fact } = reassign(before, leadNow(await mapUnits(tx), before.leadUnitId), next, reason)
      await saveItem(tx, { ...before, ...item })
      await record(fact)
      await tellAssigned(tx, ctx, { ...item, coUnitIds: [] })
      return { id, version: item.version }
    },
  ),

  /** Carries an open item over into the next cycle, with the reason (SPEC §1, gate of rectification). */
  carryOver: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: reasonSchema }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadItem(tx, id)
      await loadOpenCycle(tx, before.cycleId)
      refuseStale({ reason }, before, seen)
      const { item, fact } = carryOver(before, ctx.actor, reason, ctx.now)
      await saveItem(tx, { ...before, ...item })
      await record(fact)
      return { id, version: item.version }
    },
  ),
})
