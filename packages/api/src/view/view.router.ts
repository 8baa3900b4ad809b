import { idSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { ownCommand } from '../command.ts'
import { memberQuery, router } from '../trpc.ts'

const page = z.string().regex(/^[a-z-]{1,40}$/)
const saveInput = z.strictObject({
  page,
  name: z.string().trim().min(1).max(40),
  search: z
    .string()
    .max(1000)
    .regex(/^(\?|$)/),
})

/** One's own views of a list. They leave no fact: they are nobody else's business. */
export const viewRouter = router({
  list: memberQuery
    .input(z.strictObject({ page }))
    .query(({ ctx, input }) =>
      ctx.db
        .selectFrom('savedView')
        .select(['id', 'name', 'search'])
        .where('userId', '=', ctx.actor.userId)
        .where('page', '=', input.page)
        .orderBy('name')
        .execute(),
    ),

  save: ownCommand(saveInput, async ({ tx, ctx, userId }, input) => {
    const row = await tx
      .insertInto('savedView')
      .values({ id: ctx.newId(), userId, ...input, savedAt: ctx.now })
      .onConflict((conflict) =>
        conflict.columns(['userId', 'page', 'name']).doUpdateSet({ search: input.search, savedAt: ctx.now }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id: row.id }
  }),

  drop: ownCommand(z.strictObject({ id: idSchema }), async ({ tx, userId }, { id }) => {
    await tx.deleteFrom('savedView').where('id', '=', id).where('userId', '=', userId).execute()
    return { id }
  }),
})
