import { idSchema, versionSchema } from '@ratchet/domain/id'
import { lookAgain } from '@ratchet/domain/rectification/look-again'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { tellLookedAgain } from './item-notice.commands.ts'
import { lapseWaiting } from './lapse.commands.ts'
import { loadItem, saveItem } from './rectification.queries.ts'
import { newRoundOf } from './reopen.commands.ts'

export const lookAgainProcedures = {
  /** Opens again what could not be done for now, on the day that residents were told or before. */
  lookAgain: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadItem(tx, id)
      refuseStale({ reason }, before, seen)
      const { item, fact } = lookAgain(before, await newRoundOf(tx, ctx, before), reason)
      await saveItem(tx, { ...before, ...item })
      await record(fact)
      for (const lapsed of await lapseWaiting(tx, ctx, before)) await record(lapsed)
      await tellLookedAgain(tx, ctx, item)
      return { id, version: item.version, dueDay: item.dueDay }
    },
  ),
}
