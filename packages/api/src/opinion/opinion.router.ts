import { whyNotTouch } from '@ratchet/domain/concern/merge'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { showCode } from '@ratchet/domain/feedback/code'
import { LONGEST_PLACE, LONGEST_TEXT } from '@ratchet/domain/feedback/say'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { join, leave, reply, tellResident, toldOf, whyNotErase, whyNotMask } from '@ratchet/domain/opinion/handle'
import { answerOutcomeSchema, opinionKindSchema } from '@ratchet/domain/opinion/opinion'
import { sortingOf, sortingSchema } from '@ratchet/domain/opinion/sorting'
import { matrix } from '@ratchet/domain/people/matrix'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { currentCategories } from '../classification/classifier.ts'
import { fillSorting, sortOpinion } from '../classification/sort.commands.ts'
import { command, refuseStale } from '../command.ts'
import { loadConcern, lockConcernsOf } from '../concern/concern.queries.ts'
import { urgeConcern } from '../concern/urgent.commands.ts'
import { commitmentTo } from '../contact/sealed.ts'
import { recurOnJoin } from '../cycle/recurrence.commands.ts'
import { findStanding } from '../feedback/part.queries.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findDetail, findMaskPreview } from './detail.queries.ts'
import { eraseOpinion } from './erase.commands.ts'
import { listFiled } from './filed.queries.ts'
import { listInput, listOpinions } from './list.queries.ts'
import { lookAgainProcedures } from './look-again.router.ts'
import { findOpinion, loadOpinion, ownKeyOf, type StoredOpinion, saveOpinion } from './opinion.queries.ts'
import { receive } from './receive.commands.ts'
import { trackingCode } from './said.ts'

const one = z.strictObject({ id: idSchema })
const touched = z.strictObject({ id: idSchema, seen: versionSchema })
const reason = z.string().trim().max(500)

const fileInput = z.strictObject({
  mode: z.enum(['helper', 'phone']),
  unitId: idSchema,
  kind: opinionKindSchema,
  placeId: idSchema.nullable(),
  placeWords: z.string().max(LONGEST_PLACE),
  text: z.string().max(LONGEST_TEXT * 40),
  phone: z.string().max(40).nullable(),
  consentVersion: z.number().int().min(1).max(1000).nullable(),
  photoIds: z.array(idSchema).max(20),
})

/** 群众意见: read by who runs it, filed by whoever helps a resident. */
export const opinionRouter = router({
  ...lookAgainProcedures,
  list: memberQuery.input(listInput).query(({ ctx, input }) => listOpinions(ctx, input)),
  find: memberQuery.input(one).query(({ ctx, input }) => findDetail(ctx, input.id)),
  maskPreview: memberQuery.input(one).query(({ ctx, input }) => findMaskPreview(ctx.db, input.id)),

  /** What the caller's own units, and those under them, filed for somebody. */
  filed: memberQuery.input(noInput).query(({ ctx }) => {
    const { who } = matrix['opinion.file']
    const own = ctx.actor.grants.filter((grant) => Array.isArray(who) && who.includes(grant.role))
    return listFiled(
      ctx,
      own.map((grant) => grant.unitId),
    )
  }),

  /** Files for somebody without a smart phone, recorded as such (SPEC §12). */
  file: command(fileInput, async ({ tx, ctx, record, within }, { mode, unitId, ...said }) => {
    await within(unitId)
    await findUnit(tx, unitId)
    const filedBy = { id: ctx.actor.userId, name: ctx.actor.name, unitId }
    const { id, payload } = await receive(tx, ctx, { ...said, source: mode, filedBy, echoOf: null })
    await record({ act: 'opinion.filed', subject: ['opinion', id], payload, unitId })
    return { id }
  }),

  /** The code of what one filed, to be read out or written on a slip; the same day for who filed it. */
  receipt: memberQuery.input(one).query(async ({ ctx, input }) => {
    const opinion = await findOpinion(ctx.db, input.id)
    // Who filed it gives the code to the resident; later nobody in the office needs it.
    if (opinion.filedBy !== ctx.actor.userId || dayOf(opinion.receivedAt) !== dayOf(ctx.now))
      throw new Refusal('not-found', { kind: 'opinion' })
    const code = trackingCode(ctx.keyring, opinion.id, opinion.codeKeyId)
    return {
      number: opinion.number,
      code: code && showCode(code),
      replyDue: opinion.replyDue,
      estimated: opinion.dueEstimated,
    }
  }),

  /** Sorts it; what is left out stays as it is. */
  classify: command(
    touched.extend({
      ...sortingSchema.shape,
      secondTheme: sortingSchema.shape.secondTheme.optional(),
      category: sortingSchema.shape.category.optional(),
      sentiment: sortingSchema.shape.sentiment.optional(),
    }),
    async (act, { id, seen, ...as }) => {
      if (as.urgent) await lockConcernsOf(act.tx, [id])
      const before = await load(act.tx, id, seen, as)
      return { id, version: await sortOpinion(act, before, fillSorting(before, as, await currentCategories(act.tx))) }
    },
  ),

  /** Keeps the words as units and residents may see them. */
  mask: command(
    touched.extend({
      masked: z
        .string()
        .trim()
        .min(1)
        .max(LONGEST_TEXT * 2),
    }),
    async ({ tx, ctx, record }, input) => {
      const { id, seen, masked } = input
      const before = await load(tx, id, seen, { masked })
      refuse(whyNotMask(before, masked))
      const maskedCommitment = commitmentTo(ownKeyOf(ctx.keyring, before), masked)
      const version = before.version + 1
      await saveOpinion(tx, { ...before, maskedText: masked, maskedCommitment, version })
      await record({ act: 'opinion.masked', subject: ['opinion', id], payload: { number: before.number } })
      return { id, version }
    },
  ),

  join: command(touched.extend({ concernId: idSchema }), async (act, { id, seen, concernId }) => {
    const { tx, record } = act
    const concern = await loadConcern(tx, concernId)
    const before = await load(tx, id, seen, { concernId })
    refuse(whyNotTouch(concern))
    const { opinion, fact } = join(before, concern)
    await saveOpinion(tx, { ...before, ...opinion })
    await record(fact)
    await urgeConcern(act, concern, before)
    await recurOnJoin(act, before, concern)
    return { id, version: opinion.version }
  }),

  leave: command(touched.extend({ reason }), async ({ tx, record }, { id, seen, reason }) => {
    const before = await load(tx, id, seen, { reason })
    const { opinion, fact } = leave(before, reason)
    await saveOpinion(tx, { ...before, ...opinion })
    await record(fact)
    return { id, version: opinion.version }
  }),

  /** Answers at once, without an item: explained, cannot for now, or not accepted. */
  answer: command(
    touched.extend({ outcome: answerOutcomeSchema, text: z.string().trim().max(1000), againDay: daySchema.nullable() }),
    async ({ tx, ctx, record }, { id, seen, ...given }) => {
      const before = await load(tx, id, seen, given)
      const { opinion, fact } = reply(before, given, dayOf(ctx.now), ctx.now)
      await saveOpinion(tx, { ...before, ...opinion })
      await record(fact)
      return { id, version: opinion.version }
    },
  ),

  /** Records that the resident was told by a call or a slip. */
  told: command(touched.extend({ how: z.enum(['call', 'slip']) }), async ({ tx, ctx, record }, { id, seen, how }) => {
    const before = await load(tx, id, seen, { how })
    const { answeredAt } = await findStanding(tx, before)
    const present = { ...before, ...toldOf(before, answeredAt) }
    const { opinion, fact } = tellResident(present, how, answeredAt !== null, ctx.now)
    await saveOpinion(tx, { ...before, ...opinion })
    await record(fact)
    return { id, version: opinion.version }
  }),

  /** Erases words, photos and contact of a resident who asks for it; the trail stays valid. */
  erase: command(touched.extend({ reason }), async ({ tx, ctx, record }, { id, seen, reason }) => {
    const before = await load(tx, id, seen, { reason })
    refuse(whyNotErase(before, reason))
    await record(await eraseOpinion(tx, ctx, before, 'owner', reason))
    return { id, version: before.version + 1 }
  }),
})

async function load(
  tx: Parameters<typeof loadOpinion>[0],
  id: string,
  seen: number,
  mine: object,
): Promise<StoredOpinion> {
  const opinion = await loadOpinion(tx, id)
  if (opinion.version !== seen) {
    // What somebody said is not handed back in a conflict: only how it was sorted.
    const { status, version, concernId } = opinion
    const theirs = { ...sortingOf(opinion), status, version, concernId }
    refuseStale(mine, theirs, seen)
  }
  return opinion
}
