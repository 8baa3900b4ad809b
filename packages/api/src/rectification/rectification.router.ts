import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { openItem } from '@ratchet/domain/rectification/assign'
import { carryOver, itemSchema } from '@ratchet/domain/rectification/item'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { loadOpenCycle } from '../cycle/cycle.queries.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, router } from '../trpc.ts'
import { listItems, loadItem, nextItemNumber, saveItem } from './rectification.queries.ts'

const openInput = z.strictObject({
  ...itemSchema.pick({ cycleId: true, subject: true, leadUnitId: true, dueDay: true }).shape,
  title: z.string().trim().min(1).max(200),
})

export const rectificationRouter = router({
  list: memberQuery
    .input(z.strictObject({ cycleId: cycleIdSchema.nullable() }))
    .query(({ ctx, input }) => listItems(ctx.db, input.cycleId ? { cycleId: input.cycleId } : {})),

  /** Opens an item by hand. */
  open: command(openInput, async ({ tx, ctx, record }, input) => {
    await loadOpenCycle(tx, input.cycleId)
    await findUnit(tx, input.leadUnitId)
    const number = await nextItemNumber(tx, input.cycleId)
    const id = ctx.newId()
    const about = { concernId: null, kind: 'short', theme: null, placeId: null } as const
    const { item, fact } = openItem({ ...input, ...about, coUnitIds: [], id, number, origin: 'manual' })
    await saveItem(tx, { ...item, openedAt: ctx.now, slip: null })
    await record(fact)
    return { id, version: 1, number }
  }),

  /** Carries an open item over into the next cycle, with the reason (SPEC §1, gate of rectification). */
  carryOver: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
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
