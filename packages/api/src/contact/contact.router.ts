import {
  contactViewSchema,
  OPEN_MINUTES,
  unmaskPurposeSchema,
  whyNotNote,
  whyNotReveal,
  whyNotUnmask,
} from '@ratchet/domain/contact/unmask'
import { idSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../command.ts'
import { findSetting } from '../setting/setting.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { countLooks, readContact } from './contact.queries.ts'
import { findRetention } from './retention.queries.ts'

const { note } = contactViewSchema.shape

/** 联系方式: a number is shown for a purpose, within a quota, and each look stands in the trail. */
export const contactRouter = router({
  /** Asks for a look. What it answers is kept for replays, so it holds no number: `reveal` does. */
  unmask: command(
    z.strictObject({ opinionId: idSchema, purpose: unmaskPurposeSchema, note }),
    async ({ tx, ctx, record }, { opinionId, purpose, note }) => {
      refuse(whyNotNote(note))
      // Two looks at once of one person must not both be the last of the day.
      await sql`select pg_advisory_xact_lock(hashtext(${`contact_view ${ctx.actor.userId}`}))`.execute(tx)
      const { unmaskPerDay: perDay } = await findSetting(tx, 'feedback')
      const contact = await readContact(tx, ctx.keyring, opinionId)
      const today = await countLooks({ ...ctx, db: tx })
      refuse(whyNotUnmask({ contact, purpose, today, perDay }))
      const id = ctx.newId()
      const by = { byId: ctx.actor.userId, byName: ctx.actor.name }
      await tx
        .insertInto('contactView')
        .values({ id, opinionId, ...by, purpose, note, at: ctx.now })
        .execute()
      await record({
        act: 'contact.unmasked',
        subject: ['contact', opinionId],
        payload: { purpose, ofToday: today + 1, perDay },
        reason: note,
      })
      return { viewId: id, left: perDay - today - 1 }
    },
  ),

  /** The number itself, to whoever asked for the look, for ten minutes. */
  reveal: memberQuery.input(z.strictObject({ viewId: idSchema })).query(async ({ ctx, input }) => {
    const row = await ctx.db.selectFrom('contactView').selectAll().where('id', '=', input.viewId).executeTakeFirst()
    if (!row) throw new Refusal('not-found')
    refuse(whyNotReveal(row, ctx.actor.userId, ctx.now))
    const contact = await readContact(ctx.db, ctx.keyring, row.opinionId)
    if (!contact?.phone) throw new Refusal('contact-erased')
    // What is left and not until when: a page counts down by its own clock, which may be wrong.
    return { phone: contact.phone, leftMs: Date.parse(row.at) + OPEN_MINUTES * 60_000 - Date.parse(ctx.now) }
  }),

  /** What is kept of residents, by class, and what was erased or looked at: figures only. */
  retention: memberQuery.input(noInput).query(({ ctx }) => findRetention(ctx)),
})
