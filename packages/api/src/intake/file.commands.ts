/** Filing what came on paper or in another system 来源登记: with the source's own number, day and deadline. Source: SPEC §10. */
import { phoneOf } from '@ratchet/domain/contact/phone'
import { dayOf, daySchema, instantOf } from '@ratchet/domain/day'
import { LONGEST_TEXT, whyNotText } from '@ratchet/domain/feedback/say'
import { idSchema } from '@ratchet/domain/id'
import { whyNotFile } from '@ratchet/domain/intake/origin'
import { ownDueOf, sourceNumberOf, typedSourceSchema } from '@ratchet/domain/intake/source'
import { opinionKindSchema } from '@ratchet/domain/opinion/opinion'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import { countDue, findPlace } from '../opinion/receive.commands.ts'
import { findUnit } from '../people/unit.queries.ts'
import { followUp, mayFollow } from './follow-up.commands.ts'
import { lockIntake } from './import.queries.ts'
import { mapNumbers } from './origin.queries.ts'
import { prepareOpinion } from './prepare-opinion.ts'
import { findRule } from './rule.queries.ts'
import { storeOpinions } from './store-opinions.ts'

const fileInput = z.strictObject({
  source: typedSourceSchema,
  unitId: idSchema,
  number: z.string().trim().max(60).nullable(),
  /** The number of the first paper, where this one follows another. */
  original: z.string().trim().max(60).nullable(),
  cameOn: daySchema,
  due: daySchema.nullable(),
  kind: opinionKindSchema,
  placeId: idSchema.nullable(),
  text: z.string().max(LONGEST_TEXT * 40),
  category: z.string().trim().max(60).nullable(),
  phone: z.string().max(40).nullable(),
  urgent: z.boolean(),
})

/**
 * Files it; where its original is there and the caller's to add to, it is attached to that matter as a further word. Nobody
 * who only knows a number adds words to somebody else's matter: their paper is filed apart, and nothing of it is lost.
 */
export const fileFromSource = command(fileInput, async ({ tx, ctx, record, within }, given) => {
  const { source, unitId } = given
  await within(unitId)
  await findUnit(tx, unitId)
  const rule = await findRule(tx, source)
  refuse(whyNotFile(given, rule, dayOf(ctx.now)))
  refuse(whyNotText(given.text))
  const phone = given.phone && phoneOf(given.phone)
  if (given.phone && !phone) throw new Refusal('phone-wrong')
  if (given.placeId) await findPlace(tx, given.placeId)
  await lockIntake(tx)
  const number = sourceNumberOf(given.number ?? '') || null
  const original = sourceNumberOf(given.original ?? '') || null
  const there = await mapNumbers(
    tx,
    source,
    [number, original].flatMap((each) => each ?? []),
  )
  const taken = number === null ? undefined : there.get(number)
  if (taken) throw new Refusal('number-taken', { number, opinionId: taken.opinionId })
  const earlier = original === null ? undefined : there.get(original)
  // A matter that was erased cannot be added to.
  const first = earlier?.isErased ? undefined : earlier
  const mine = first !== undefined && (await mayFollow(tx, ctx, first.opinionId))
  const own = ownDueOf(rule, given.cameOn, given.due, await findCalendar(tx))
  const today = dayOf(ctx.now)
  const prepared = prepareOpinion(
    ctx,
    {
      ...{ source, number, own, owed: own, phone, masked: null, replied: null },
      ...{ text: given.text, placeId: given.placeId, kind: given.kind, urgent: given.urgent },
      receivedAt: given.cameOn === today ? ctx.now : instantOf(given.cameOn, 9),
      cameOn: given.cameOn,
      replyForm: rule.reply,
      category: given.category || null,
      // Whoever runs opinions sees which number it names, and decides whether they are one matter.
      facts: first && !mine ? { follows: original } : {},
    },
    {
      filedBy: { id: ctx.actor.userId, name: ctx.actor.name, unitId },
      importId: null,
      house: await countDue(tx, ctx),
    },
  )
  if (first && mine) {
    const paper = { text: given.text, phone, urgent: given.urgent, ...prepared }
    const followed = await followUp(tx, ctx, first.opinionId, paper)
    await record({
      act: 'intake.filed',
      subject: ['opinion', first.opinionId],
      payload: { number: followed, source, under: number, follows: original },
      unitId,
    })
    return { id: first.opinionId, number: followed, followed: true, apart: false }
  }
  const [filed = ''] = await storeOpinions(tx, ctx, [prepared])
  const told = { hasPhone: phone !== null, ...(first ? { follows: original } : {}) }
  await record({
    act: 'intake.filed',
    subject: ['opinion', prepared.opinion.id],
    payload: { number: filed, source, under: number, cameOn: given.cameOn, due: own.due, ...told },
    unitId,
  })
  return { id: prepared.opinion.id, number: filed, followed: false, apart: first !== undefined }
})
