import { dayOf } from '@ratchet/domain/day'
import { give, handoverSchema, noteSchema, receive } from '@ratchet/domain/handover/handover'
import { batchPlanSchema, makeBatch } from '@ratchet/domain/handover/print-batch'
import { readsBatch } from '@ratchet/domain/handover/reader'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { matrix } from '@ratchet/domain/people/matrix'
import { whyNotWithin } from '@ratchet/domain/people/permission'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import {
  chainUnit,
  givenBy,
  giverOf,
  listChainUnits,
  listHandovers,
  loadHandover,
  saveHandover,
} from './handover.queries.ts'
import { listBatches, loadBatch, loadPrinted, nextBatchNumber, saveBatch } from './print-batch.queries.ts'

const giveInput = z.strictObject({
  ...handoverSchema.pick({ batchId: true, fromUnitId: true, toUnitId: true, sheets: true }).shape,
  note: noteSchema,
})
const receiveInput = z.strictObject({
  id: idSchema,
  seen: versionSchema,
  sheets: z.number().int().min(0).max(100_000),
  note: noteSchema,
})

export const handoverRouter = router({
  /** The batches that the caller reads of, each with its handovers, and the units that sheets may lie at. */
  batches: memberQuery.input(noInput).query(async ({ ctx }) => {
    const [batches, handovers, units] = [
      await listBatches(ctx.db),
      await listHandovers(ctx.db),
      await listChainUnits(ctx.db),
    ]
    const own = await givenBy(ctx.db, ctx.actor.userId)
    const shown = handovers.map((row) => ({ ...row, givenByMe: own.has(row.id) }))
    const byBatch = Map.groupBy(shown, (row) => row.batchId)
    const pathOf = new Map(units.map((unit) => [unit.id, unit.path]))
    return {
      today: dayOf(ctx.now),
      units,
      batches: batches
        .map((batch) => ({ ...batch, handovers: byBatch.get(batch.id) ?? [] }))
        .filter((batch) => readsBatch(ctx.actor, batch, (id) => pathOf.get(id) ?? [])),
    }
  }),

  /** Puts open points of one street, printed in no batch yet, into one. */
  makeBatch: command(z.strictObject(batchPlanSchema.shape), async ({ tx, ctx, record }, input) => {
    const today = dayOf(ctx.now)
    const points = await loadPrinted(tx, input.pointIds)
    const fresh = { id: ctx.newId(), number: await nextBatchNumber(tx, today.slice(0, 4)), name: ctx.actor.name }
    const { batch, fact } = makeBatch(input, points, fresh, { today, at: ctx.now })
    await saveBatch(tx, { ...batch, illustrative: ctx.profile === 'demo' }, input.pointIds)
    await record(fact)
    return { id: batch.id, number: batch.number, version: batch.version }
  }),

  /** Whoever holds the giving unit writes down what was given to whom. */
  give: command(giveInput, async ({ tx, ctx, record, within }, { batchId, fromUnitId, toUnitId, sheets, note }) => {
    await within(fromUnitId)
    const batch = await loadBatch(tx, batchId)
    const [from, to] = [await chainUnit(tx, fromUnitId), await chainUnit(tx, toUnitId)]
    const giving = { batch, from, to, sheets, handovers: await listHandovers(tx, batchId) }
    const { handover, fact } = give(giving, { id: ctx.newId(), name: ctx.actor.name, note }, ctx.now)
    await saveHandover(tx, handover)
    await record(fact)
    return { id: handover.id, version: handover.version }
  }),

  /** Whoever holds the receiving unit counts and confirms. */
  receive: command(receiveInput, async ({ tx, ctx, record, within }, { id, seen, sheets, note }) => {
    const before = await loadHandover(tx, id)
    await within(before.toUnitId)
    refuseStale({ sheets, note }, before, seen)
    const from = await chainUnit(tx, before.fromUnitId)
    const alsoHoldsGiver = whyNotWithin(matrix['handover.receive'], ctx.actor, from.path) === null
    const by = { userId: ctx.actor.userId, name: ctx.actor.name, alsoHoldsGiver }
    const { handover, fact } = receive(before, { sheets, note, by, giverId: await giverOf(tx, id) }, ctx.now)
    await saveHandover(tx, handover)
    await record(fact)
    return { id, version: handover.version }
  }),
})
