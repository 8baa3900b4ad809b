import { idSchema, versionSchema } from '@ratchet/domain/id'
import { join, whyNotJoin } from '@ratchet/domain/opinion/handle'
import { Refusal } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command } from '../command.ts'
import { recurOnJoin } from '../cycle/recurrence.commands.ts'
import { loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { memberQuery } from '../trpc.ts'
import { loadWorkable } from './concern.queries.ts'
import type { RowResult } from './merge.router.ts'
import { suggestFor } from './suggest.queries.ts'
import { urgeConcern } from './urgent.commands.ts'

const opinions = z
  .array(z.strictObject({ id: idSchema, seen: versionSchema }))
  .min(1)
  .max(200)

export const joinProcedures = {
  /** Opinions and concerns that look like the same problem, with the words they share. */
  suggest: memberQuery.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => suggestFor(ctx.db, input.id)),

  /** Joins several opinions at once; each row is told what became of it. */
  joinMany: command(z.strictObject({ id: idSchema, opinions }), async (act, input) => {
    const { tx, record } = act
    let concern = await loadWorkable(tx, input.id)
    const rows: RowResult[] = []
    for (const { id, seen } of input.opinions.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = await loadOpinion(tx, id)
      const stale = before.version === seen ? null : { code: 'changed-since' as const }
      const why = stale ?? whyNotJoin(before)
      rows.push({ id, number: before.number, done: why === null, code: why?.code ?? null, details: {} })
      if (why) continue
      const { opinion, fact } = join(before, concern)
      await saveOpinion(tx, { ...before, ...opinion })
      await record(fact)
      concern = await urgeConcern(act, concern, before)
      await recurOnJoin(act, before, concern)
    }
    const [first] = rows
    if (first && rows.every((row) => !row.done)) throw new Refusal(first.code ?? '')
    return { id: concern.id, rows }
  }),
}
