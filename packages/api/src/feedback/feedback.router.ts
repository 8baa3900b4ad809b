import { LONGEST_PLACE, LONGEST_TEXT, LONGEST_WORD } from '@ratchet/domain/feedback/say'
import { idSchema } from '@ratchet/domain/id'
import { opinionKindSchema, verdictSchema } from '@ratchet/domain/opinion/opinion'
import { z } from 'zod'
import { batchedCommand } from '../batched-command.ts'
import { publicCommand } from '../command.ts'
import { receive } from '../opinion/receive.commands.ts'
import { noInput, publicQuery, router } from '../trpc.ts'
import { addMore, answerBack, forgetPhone } from './answer.commands.ts'
import { findForm, listSimilar } from './form.queries.ts'
import { countUnknown, findCodes } from './lost-code.commands.ts'
import { addPhoto } from './photo.router.ts'
import { keptReceipt, receiptOf } from './receipt.ts'
import { supportConcern } from './support.commands.ts'
import { findTracked } from './track.queries.ts'

/** Twice the limit and a little: a text that is too long is refused in words, not by the shape of the input. */
const textSchema = z.string().max(LONGEST_TEXT * 40)
const typedCode = z.string().max(60)
const contact = { phone: z.string().max(40).nullable(), consentVersion: z.number().int().min(1).max(1000).nullable() }
const photoIds = z.array(idSchema).max(20)

const submitInput = z.strictObject({
  kind: opinionKindSchema,
  placeId: idSchema.nullable(),
  placeWords: z.string().max(LONGEST_PLACE),
  text: textSchema,
  photoIds,
  ...contact,
})
const supportInput = z.strictObject({ concernId: idSchema, ...contact })

/** 我要反映 and 查进度: what residents do without an account. Nothing here answers who somebody is. */
export const feedbackRouter = router({
  addPhoto,

  form: publicQuery.input(noInput).query(({ ctx }) => findForm(ctx.db)),

  similar: publicQuery
    .input(z.strictObject({ kind: opinionKindSchema, placeId: idSchema.nullable() }))
    .query(({ ctx, input }) => listSimilar(ctx.db, input.kind, input.placeId)),

  submit: batchedCommand(
    submitInput,
    async ({ tx, ctx, record }, input) => {
      const { id, payload, due } = await receive(tx, ctx, {
        ...input,
        source: 'feedback',
        filedBy: null,
        echoOf: null,
      })
      await record({ act: 'feedback.submitted', subject: ['opinion', id], payload })
      return keptReceipt(ctx, id, due)
    },
    receiptOf,
  ),

  /** "This too": one more person behind a concern, with a code of their own. */
  support: batchedCommand(supportInput, supportConcern, receiptOf),

  track: publicQuery.input(z.strictObject({ code: typedCode })).query(async ({ ctx, input }) => {
    try {
      return await findTracked(ctx, input.code)
    } catch (error) {
      throw await countUnknown(ctx, error)
    }
  }),

  answer: publicCommand(
    z.strictObject({
      code: typedCode,
      verdict: verdictSchema,
      word: z.string().max(LONGEST_WORD * 40),
      about: z.array(idSchema).max(100).default([]),
    }),
    answerBack,
  ),

  add: publicCommand(z.strictObject({ code: typedCode, text: textSchema, photoIds }), addMore),

  findCode: publicQuery
    .input(z.strictObject({ phone: z.string().max(40), lastWords: z.string().max(200) }))
    .mutation(({ ctx, input }) => findCodes(ctx, input)),

  /** Forgets the phone number because whoever gave it asks so. */
  forget: publicCommand(z.strictObject({ code: typedCode }), forgetPhone),
})
