import { LONGEST_LINE } from '@ratchet/domain/ballot/ballot'
import { themeIdSchema } from '@ratchet/domain/cycle/aspect'
import { dayOf } from '@ratchet/domain/day'
import { whyNotText } from '@ratchet/domain/feedback/say'
import { idSchema } from '@ratchet/domain/id'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findPublicCheckpoint } from '../audit/checkpoint.ts'
import { batchedCommand } from '../batched-command.ts'
import { publicCommand } from '../command.ts'
import type { Context, Tx } from '../context.ts'
import { keptReceipt, receiptOf } from '../feedback/receipt.ts'
import { receive } from '../opinion/receive.commands.ts'
import { checkPointCode } from '../point/code.ts'
import { publicQuery } from '../trpc.ts'
import { answer } from './answer.commands.ts'
import { findAsk } from './ask.queries.ts'
import { findSentAnswers } from './ballot.queries.ts'
import { findRunning, findScanned } from './board.queries.ts'
import { findReceipt } from './receipt.queries.ts'
import { findThanks } from './thanks.queries.ts'
import { readForm } from './token.ts'

const code = z.string().max(60)
const form = z.string().max(120)
const sayInput = z.strictObject({
  code,
  form,
  text: z.string().max(LONGEST_LINE * 40),
  photoIds: z.array(idSchema).max(20),
})

/** The point of a code and the campaign that runs there; throws when either is not. */
async function findScene(tx: Tx, ctx: Context, typed: string) {
  const known = checkPointCode(ctx, typed)
  const point = known === null ? undefined : (await findScanned(tx, [known])).get(known)
  if (!point) throw new Refusal('point-unknown')
  const running = await findRunning(tx, dayOf(ctx.now))
  if (!running) throw new Refusal('campaign-not-running')
  return { point, running }
}

/** 码上评: what a scanned code opens, without an account. They stand in the router of surveys (SPEC §14). */
export const ballotProcedures = {
  ask: publicQuery
    .input(z.strictObject({ code, form: form.nullable() }))
    .query(({ ctx, input }) => findAsk(ctx, input.code, input.form)),

  answer,

  thanks: publicQuery
    .input(z.strictObject({ code, form }))
    .query(({ ctx, input }) => findThanks(ctx, input.code, input.form)),

  /** That a form is inside the sealed total, for whoever has its receipt. */
  receipt: publicQuery
    .input(z.strictObject({ receipt: z.string().max(60) }))
    .query(async ({ ctx, input }) =>
      findReceipt(ctx.db, input.receipt, await findPublicCheckpoint(ctx.db, ctx.keyring)),
    ),

  /** One line and photos beside a form: an opinion like any other, with a code to follow it; the form does not name it. */
  say: batchedCommand(
    sayInput,
    async ({ tx, ctx, record }, { text, photoIds, ...input }) => {
      refuse(whyNotText(text, LONGEST_LINE))
      const { point, running } = await findScene(tx, ctx, input.code)
      const formId = readForm(ctx.keyring, input.form)
      const answers = formId === null ? undefined : (await findSentAnswers(tx, running.id, [formId])).get(formId)
      if (!answers) throw new Refusal('form-unknown')
      // What somebody was asked last is most likely what the line is about; the owner sorts it like every other.
      const asked = running.items.findLast((item) => Object.hasOwn(answers, item.id))
      const about = themeIdSchema.safeParse(asked?.id)
      const { id, payload, due } = await receive(tx, ctx, {
        source: 'qr',
        kind: about.data ?? 'other',
        placeId: point.placeId,
        placeWords: '',
        text,
        phone: null,
        consentVersion: null,
        photoIds,
        filedBy: null,
        echoOf: null,
      })
      await record({ act: 'ballot.said', subject: ['opinion', id], payload })
      return keptReceipt(ctx, id, due)
    },
    receiptOf,
  ),

  /** "I was told what to answer": one tap, nothing asked, no form named. */
  told: publicCommand(z.strictObject({ code }), async ({ tx, ctx, record }, input) => {
    const { point, running } = await findScene(tx, ctx, input.code)
    const id = ctx.newId()
    const row = { id, campaignId: running.id, pointId: point.id, at: ctx.now }
    await tx.insertInto('ballotTold').values(row).execute()
    await record({ act: 'ballot.told', subject: ['campaign', running.id], payload: { point: point.code } })
    return { id }
  }),
}
