import { fill, finish } from '@ratchet/domain/cycle/management'
import { undoRecurrence } from '@ratchet/domain/cycle/undo-recurrence'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { leadNow, whyNotReadItem } from '@ratchet/domain/rectification/lead'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { lapseWaiting } from '../rectification/lapse.commands.ts'
import { listItems, loadItem, mapUnits, saveItem } from '../rectification/rectification.queries.ts'
import { listSubmissions } from '../rectification/submission.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listManagementItems } from './practice.queries.ts'
import { loadManagementItem, loadRecurrence, saveManagementItem, saveRecurrence } from './recurrence.queries.ts'

const text = z.string().trim().max(1000)
const one = { id: idSchema, seen: versionSchema }

/** Management items 管理事项: what a unit changes so that a problem does not come back again, and taking a recurrence back. */
export const managementRouter = router({
  /** Those of the items that the caller may read. */
  list: memberQuery.input(noInput).query(async ({ ctx }) => {
    const units = await mapUnits(ctx.db)
    const items = new Map((await listItems(ctx.db)).map((item) => [item.id, item]))
    return (await listManagementItems(ctx.db)).flatMap((row) => {
      const item = items.get(row.sourceItemId)
      if (!item || whyNotReadItem(item, ctx.actor, units)) return []
      return [{ ...row, unit: leadNow(units, row.unitId), item: { number: item.number, title: item.title } }]
    })
  }),

  fill: command(
    z.strictObject({ ...one, cause: text, change: text, ownerName: z.string().trim().max(50), dueDay: daySchema }),
    async ({ tx, record, within }, { id, seen, ...content }) => {
      const before = await loadManagementItem(tx, id)
      await within(leadNow(await mapUnits(tx), before.unitId).id)
      refuseStale(content, before, seen)
      const { item, fact } = fill(before, content)
      await saveManagementItem(tx, item)
      await record(fact)
      return { id, version: item.version }
    },
  ),

  finish: command(z.strictObject({ ...one, note: text }), async ({ tx, ctx, record, within }, { id, seen, note }) => {
    const before = await loadManagementItem(tx, id)
    await within(leadNow(await mapUnits(tx), before.unitId).id)
    refuseStale({ note }, before, seen)
    const { item, fact } = finish(before, note, dayOf(ctx.now))
    await saveManagementItem(tx, item)
    await record(fact)
    return { id, version: item.version }
  }),

  /** It is another problem: the item stands closed as it did, and the management item is owed no more. */
  undo: command(z.strictObject({ id: idSchema, reason: text }), async ({ tx, ctx, record }, { id, reason }) => {
    const recurrence = await loadRecurrence(tx, id)
    const before = await loadItem(tx, recurrence.itemId)
    const context = { submissions: await listSubmissions(tx, [before.id]), reason, today: dayOf(ctx.now) }
    const management = await loadManagementItem(tx, recurrence.managementItemId)
    const done = undoRecurrence(recurrence, before, management, context, ctx.actor, ctx.now)
    await saveItem(tx, { ...before, ...done.item })
    await saveRecurrence(tx, done.recurrence)
    await saveManagementItem(tx, done.management)
    await record(done.fact)
    for (const lapsed of await lapseWaiting(tx, ctx, before)) await record(lapsed)
    return { id: before.id, version: done.item.version }
  }),
})
