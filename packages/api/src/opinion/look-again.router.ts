import { idSchema, versionSchema } from '@ratchet/domain/id'
import { takeUp } from '@ratchet/domain/opinion/look-again'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { loadOpinion, saveOpinion } from './opinion.queries.ts'
import { countDue } from './receive.commands.ts'

export const lookAgainProcedures = {
  /** Takes up again what could not be done for now, to be answered anew. */
  lookAgain: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadOpinion(tx, id)
      // What somebody said is not handed back in a conflict.
      const theirs = { status: before.status, version: before.version }
      refuseStale({ reason }, theirs, seen)
      const { replyDue, dueEstimated } = await countDue(tx, ctx)
      const { opinion, fact } = takeUp(before, { replyDue, dueEstimated }, reason)
      await saveOpinion(tx, { ...before, ...opinion })
      await record(fact)
      return { id, version: opinion.version }
    },
  ),
}
