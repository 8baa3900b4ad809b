import { instantSchema } from '@ratchet/domain/day'
import { idSchema } from '@ratchet/domain/id'
import { noticeKindSchema } from '@ratchet/domain/notice/notice'
import { z } from 'zod'
import { ownCommand } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { countNotices, listNotices, markRead } from './notice.queries.ts'

const mineInput = z.strictObject({
  unreadOnly: z.boolean().optional(),
  kind: noticeKindSchema.optional(),
  limit: z.number().int().min(1).max(500).optional(),
})
const markInput = z.strictObject({
  /** Null for all of them. */
  ids: z.array(idSchema).max(500).nullable(),
  /** Up to when: what came after the list was read stays unread. */
  until: instantSchema.nullable().optional(),
})

/** One's own notices. Whose they are is never an input; that they were read leaves no fact. */
export const noticeRouter = router({
  mine: memberQuery.input(mineInput).query(async ({ ctx, input }) => {
    const { unreadOnly = false, kind = null, limit = 50 } = input
    return {
      ...(await listNotices(ctx.db, ctx.actor.userId, { unreadOnly, kind }, limit)),
      ...(await countNotices(ctx.db, ctx.actor.userId)),
    }
  }),

  unread: memberQuery.input(noInput).query(async ({ ctx }) => {
    const { unread } = await countNotices(ctx.db, ctx.actor.userId)
    return { unread }
  }),

  markRead: ownCommand(markInput, async ({ tx, ctx, userId }, { ids, until = null }) => {
    await markRead(tx, userId, { ids, until, at: ctx.now })
    return { unread: (await countNotices(tx, userId)).unread }
  }),
})
