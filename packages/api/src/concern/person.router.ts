import { markSamePerson, samePersonSchema, unmarkSamePerson } from '@ratchet/domain/concern/same-person'
import { personOf } from '@ratchet/domain/cycle/actor'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { Refusal } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { findOpinion } from '../opinion/opinion.queries.ts'
import { listMarks, saveMark } from './same-person.queries.ts'

const markInput = z.strictObject({ opinionId: idSchema, otherId: idSchema, note: z.string().trim().max(200) })

/** 同一人: what is counted once because an official knows it. */
export const personProcedures = {
  markSamePerson: command(markInput, async ({ tx, ctx, record }, input) => {
    for (const id of [input.opinionId, input.otherId]) await findOpinion(tx, id)
    // Two who mark the same at once wait for each other, so that the second is told.
    await sql`select pg_advisory_xact_lock(hashtext('same-person'))`.execute(tx)
    const marks = await listMarks(tx, [input.opinionId])
    const given = { id: ctx.newId(), by: personOf(ctx.actor), at: ctx.now }
    const { mark, fact } = markSamePerson(input, marks, given)
    await saveMark(tx, mark)
    await record(fact)
    return { id: mark.id, version: mark.version }
  }),

  unmarkSamePerson: command(
    z.strictObject({ id: idSchema, seen: versionSchema }),
    async ({ tx, ctx, record }, { id, seen }) => {
      const row = await tx.selectFrom('samePerson').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (!row) throw new Refusal('not-found', { kind: 'same-person' })
      const before = samePersonSchema.parse(row)
      const { mark, fact } = unmarkSamePerson(before, { by: personOf(ctx.actor), at: ctx.now })
      refuseStale({}, before, seen)
      await saveMark(tx, mark)
      await record(fact)
      return { id, version: mark.version }
    },
  ),
}
