import { belongsToUnit } from '@ratchet/domain/accountability/case-interest'
import { recognised } from '@ratchet/domain/accountability/choose'
import { recordInputSchema, recordMerit, withdrawRecord } from '@ratchet/domain/accountability/recognition'
import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listPostsThen } from './case.queries.ts'
import { loadFinding, saveFinding } from './finding.queries.ts'
import { listRecords, loadRecord, nextRecordNumber, saveRecord, unitOfCase } from './recognition.queries.ts'

const recordInput = z.strictObject({
  ...recordInputSchema.shape,
  /** The finding that proposed the recognition; null where a meeting did by itself. */
  findingId: idSchema.nullable(),
})

export const recognitionRouter = router({
  list: memberQuery.input(noInput).query(({ ctx }) => listRecords(ctx.db)),

  /** Puts a recognition or a tolerance on record, with the meeting that decided it. */
  record: command(recordInput, async ({ tx, ctx, record }, { findingId, ...input }) => {
    await findUnit(tx, input.unitId)
    const posts = await listPostsThen(tx, input.unitId)
    const isOfUnit = input.personId === null ? null : posts.some((post) => post.personId === input.personId)
    const isOwnUnit = belongsToUnit({ case: input, posts }, ctx.actor)
    const caseUnitId = input.caseId === null ? null : await unitOfCase(tx, input.caseId)
    const number = await nextRecordNumber(tx, input.kind, input.day.slice(0, 4))
    const fresh = { id: ctx.newId(), number, illustrative: ctx.profile === 'demo' }
    const made = recordMerit(input, { isOfUnit, isOwnUnit, caseUnitId }, fresh, ctx.actor, ctx.now)
    await saveRecord(tx, made.record)
    if (findingId !== null) {
      await saveFinding(tx, recognised(await loadFinding(tx, findingId), personOf(ctx.actor), ctx.now))
    }
    await record(made.fact)
    return { id: fresh.id, number, version: 1 }
  }),

  withdraw: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().min(1).max(500) }),
    async ({ tx, record }, { id, seen, reason }) => {
      const before = await loadRecord(tx, id)
      refuseStale({ reason }, before, seen)
      const made = withdrawRecord(before, reason)
      await saveRecord(tx, made.record)
      await record(made.fact)
      return { id, version: made.record.version }
    },
  ),
})
