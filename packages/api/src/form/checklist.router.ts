import { personOf } from '@ratchet/domain/cycle/actor'
import { checklistSchema, setChecklist } from '@ratchet/domain/form/checklist'
import { z } from 'zod'
import { command } from '../command.ts'
import { memberQuery, noInput } from '../trpc.ts'
import { checklistNow } from './draw.ts'
import { addChecklist, findChecklist, lockChecklist } from './form.queries.ts'

const { source, clauses } = checklistSchema.shape

/** The clauses by which the office inspects itself 自查要点. Spread into the router of forms. */
export const checklistRouter = {
  checklist: memberQuery.input(noInput).query(async ({ ctx }) => {
    const kept = await findChecklist(ctx.db)
    return { ...(await checklistNow(ctx.db)), edition: kept?.edition ?? 0, at: kept?.at ?? null }
  }),

  setChecklist: command(z.strictObject({ source, clauses }), async ({ tx, ctx, record }, fresh) => {
    await lockChecklist(tx)
    const illustrative = ctx.profile === 'demo'
    const last = await findChecklist(tx)
    const { next, fact } = setChecklist({ ...fresh, id: ctx.newId(), illustrative }, last, personOf(ctx.actor), ctx.now)
    await addChecklist(tx, next)
    await record(fact)
    return { id: next.id, edition: next.edition }
  }),
}
