import { regulationContentSchema } from '@ratchet/domain/accountability/regulation'
import { adopt } from '@ratchet/domain/accountability/regulation-adopt'
import { personOf } from '@ratchet/domain/cycle/actor'
import { z } from 'zod'
import { command } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listRegulations, loadRegulations, saveRegulation } from './regulation.queries.ts'

const adoptInput = z.strictObject({ content: regulationContentSchema, note: z.string().max(500) })

export const regulationRouter = router({
  /** Every edition of the regulation, the newest first. */
  list: memberQuery.input(noInput).query(({ ctx }) => listRegulations(ctx.db)),

  /** Takes a regulation over as the next edition; earlier findings keep theirs. */
  adopt: command(adoptInput, async ({ tx, ctx, record }, given) => {
    const [last = null] = await loadRegulations(tx)
    const by = personOf(ctx.actor)
    const fresh = { id: ctx.newId(), by, now: ctx.now, illustrative: ctx.profile === 'demo' }
    const { regulation, fact } = adopt(given, last, fresh)
    await saveRegulation(tx, regulation)
    await record(fact)
    return { id: regulation.id, edition: regulation.edition }
  }),
})
