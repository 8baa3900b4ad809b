import { addEdition, catalogueKindSchema, contentSchemas } from '@ratchet/domain/catalogue/catalogue'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { command } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findEdition, listEditions, lockCatalogue, saveEdition } from './catalogue.queries.ts'

const note = z.string().trim().max(500)
const addInput = z.strictObject({
  kind: catalogueKindSchema,
  note,
  content: z.union([
    contentSchemas.aspects,
    contentSchemas.crosswalk,
    contentSchemas.peers,
    contentSchemas.scales,
    contentSchemas.category,
  ]),
})

export const catalogueRouter = router({
  list: memberQuery.input(noInput).query(({ ctx }) => listEditions(ctx.db)),

  addEdition: command(addInput, async ({ tx, ctx, record }, { kind, ...input }) => {
    const { data: content, error } = contentSchemas[kind].safeParse(input.content)
    // The input takes the content of any kind; the content of another kind is a badly filled field, not a defect.
    if (error) throw new TRPCError({ code: 'BAD_REQUEST', cause: error })
    await lockCatalogue(tx)
    const last = await findEdition(tx, kind)
    const { edition, fact } = addEdition({ id: ctx.newId(), kind, content, note: input.note }, last, ctx.now)
    await saveEdition(tx, edition)
    await record(fact)
    return { id: edition.id, edition: edition.edition }
  }),
})
