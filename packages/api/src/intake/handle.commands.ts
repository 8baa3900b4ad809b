/** What a source asks of us besides an answer: registering, moving its deadline, replying in its own form. Source: SPEC §10. */
import { makeOfficialFile } from '@ratchet/documents/official-file'
import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { extend, type Origin, recordReply, register } from '@ratchet/domain/intake/origin'
import { isLetter, type ReplyGiven, replyPaper, replyText } from '@ratchet/domain/intake/reply'
import { countingSchema, replyFormSchema, sourceRules } from '@ratchet/domain/intake/source'
import { opinionSourceSchema } from '@ratchet/domain/opinion/opinion'
import { leadNow } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import { replyWords } from '@ratchet/words/intake-paper'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { findStanding } from '../feedback/part.queries.ts'
import { findOpinion, loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { findZoneUnit } from '../people/unit.queries.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'
import { memberQuery } from '../trpc.ts'
import { findOrigin, loadOrigin, saveOrigin } from './origin.queries.ts'
import { findRule, listRules, saveRule } from './rule.queries.ts'

/** `id` is the opinion's; `seen` the version of its origin. */
const touched = z.strictObject({ id: idSchema, seen: versionSchema })

async function load(tx: Tx, id: string, seen: number, mine: object): Promise<Origin> {
  const origin = await loadOrigin(tx, id)
  refuseStale(mine, origin, seen)
  return origin
}

export const registerOrigin = command(touched, async ({ tx, ctx, record }, { id, seen }) => {
  const { origin, fact } = register(await load(tx, id, seen, {}), ctx.now, dayOf(ctx.now))
  await saveOrigin(tx, origin)
  await record(fact)
  return { id, version: origin.version }
})

/** Moves the source's deadline, and with it the day until which the answer is owed. */
export const extendOrigin = command(
  touched.extend({ to: daySchema, reason: z.string().trim().max(500) }),
  async ({ tx, ctx, record }, { id, seen, to, reason }) => {
    const before = await load(tx, id, seen, { to, reason })
    const rule = await findRule(tx, before.source)
    const by = { id: ctx.actor.userId, name: ctx.actor.name }
    const { origin, fact } = extend(before, { to, reason }, rule, by, ctx.now, dayOf(ctx.now))
    await saveOrigin(tx, origin)
    const opinion = await loadOpinion(tx, id)
    if (opinion.replyDue === before.due && opinion.erasedAt === null) {
      await saveOpinion(tx, { ...opinion, replyDue: to, dueEstimated: false, version: opinion.version + 1 })
    }
    await record(fact)
    return { id, version: origin.version }
  },
)

/** Records that the reply went out in the source's form. */
export const recordOriginReply = command(
  touched.extend({ reference: z.string().trim().max(100) }),
  async ({ tx, ctx, record }, { id, seen, reference }) => {
    const before = await load(tx, id, seen, { reference })
    const { answeredAt } = await findStanding(tx, await findOpinion(tx, id))
    const by = { id: ctx.actor.userId, name: ctx.actor.name }
    const given = { reference, blobId: null }
    const { origin, fact } = recordReply(before, answeredAt !== null, given, by, ctx.now, dayOf(ctx.now))
    await saveOrigin(tx, origin)
    await record(fact)
    return { id, version: origin.version }
  },
)

/** The present answer as the source wants it; null while there is none. */
async function findReply(db: Kysely<Database>, id: string): Promise<ReplyGiven | null> {
  const origin = await findOrigin(db, id)
  if (!origin) throw new Refusal('not-found', { kind: 'opinion_origin' })
  const opinion = await findOpinion(db, id)
  const { parts, answeredAt } = await findStanding(db, opinion)
  const units = await mapUnits(db)
  // Of several units each says its own; of one, its words alone.
  const saidBy = (part: (typeof parts)[number]) =>
    parts.length > 1
      ? `${leadNow(units, part.leadUnitId).name}${replyWords.colon}${part.done ?? ''}`
      : (part.done ?? '')
  const answer = opinion.status === 'answered' ? opinion.answer : parts.map(saidBy).join('\n')
  if (!answer || !answeredAt) return null
  const { source, replyForm: form, number, cameOn } = origin
  return { source, form, number: source === 'survey' ? null : number, cameOn, answer, answeredOn: dayOf(answeredAt) }
}

/** What to copy into the other system, or the text of the letter. */
export const findReplySheet = memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
  const given = await findReply(ctx.db, input.id)
  if (!given) return null
  const issuer = (await findZoneUnit(ctx.db))?.name ?? ''
  const head = { addressee: '', letterNumber: '', issuer }
  const paper = isLetter(given.form) ? replyPaper(given, head, replyWords, dayOf(ctx.now)) : null
  return { form: given.form, text: replyText(given, replyWords), paper, issuer }
})

/** The letter as DOCX in base64. To whom it goes is written on it and kept nowhere. */
export const makeReplyFile = memberQuery
  .input(
    z.strictObject({
      id: idSchema,
      addressee: z.string().trim().max(60),
      letterNumber: z.string().trim().max(60),
      issuer: z.string().trim().min(1).max(60),
    }),
  )
  .mutation(async ({ ctx, input: { id, ...head } }) => {
    const given = await findReply(ctx.db, id)
    if (!given) throw new Refusal('not-answered-yet')
    const paper = replyPaper(given, head, replyWords, dayOf(ctx.now))
    const bytes = await makeOfficialFile({ paper, maker: { name: head.issuer, at: ctx.now } })
    const name = `${paper.title.join('')}.docx`
    return { name, content: Buffer.from(bytes).toString('base64') }
  })

/** The days and the form of reply of a source, as this office has them. */
export const setRule = command(
  z.strictObject({
    source: opinionSourceSchema,
    seen: z.number().int().min(0),
    days: z.number().int().min(1).max(400),
    counting: countingSchema,
    replyForm: replyFormSchema,
  }),
  async ({ tx, ctx, record }, { source, seen, ...rule }) => {
    const { days, isLaw } = sourceRules[source]
    if (days === null) throw new Refusal('source-without-deadline')
    if (isLaw) throw new Refusal('deadline-is-law')
    const now = (await listRules(tx)).find((each) => each.source === source)
    if (now && now.version !== seen) refuseStale(rule, { ...now, version: now.version }, seen)
    const version = seen + 1
    if (!(await saveRule(tx, source, { ...rule, byName: ctx.actor.name, at: ctx.now, version })))
      throw new Refusal('stale', { seen })
    await record({ act: 'intake.ruleSet', subject: ['source_rule', source], payload: { source, ...rule } })
    return { source, version }
  },
)
