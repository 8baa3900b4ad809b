import { withdraw } from '@ratchet/domain/accountability/case-end'
import { declareInterest } from '@ratchet/domain/accountability/case-interest'
import { basisSchema, textSchema } from '@ratchet/domain/accountability/case-step'
import { extend, receiveNotice, serveNotice } from '@ratchet/domain/accountability/notice'
import { lapse, state, waive } from '@ratchet/domain/accountability/statement'
import { daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { saveBlob } from '../blob/blob.queries.ts'
import { findCalendar } from '../calendar/calendar.queries.ts'
import { command } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { actOn } from './case.commands.ts'
import { findDossier } from './case.queries.ts'
import { findCasePage, listCaseRows, listEffectRows } from './case-page.queries.ts'
import { decisionProcedures } from './decision.router.ts'
import { openByHand, openByHandInput, openFromFinding, openInput } from './open-case.commands.ts'

const one = { id: idSchema, seen: versionSchema }
const reasonSchema = z.string().trim().min(1).max(500)
/** Three files of 10 MB in base64 at most. */
const fileSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  mediaType: z.string().max(200),
  content: z.string().max(14_000_000),
})
const statementInput = z.strictObject({
  ...one,
  text: textSchema,
  basis: basisSchema,
  files: z.array(fileSchema).max(3),
})

export const caseRouter = router({
  ...decisionProcedures,

  /** The cases that the caller may read, the newest first. */
  list: memberQuery.input(noInput).query(({ ctx }) => listCaseRows(ctx.db, ctx.actor)),

  find: memberQuery
    .input(z.strictObject({ id: idSchema }))
    .query(({ ctx, input }) => findCasePage(ctx.db, ctx.actor, input.id, ctx.now)),

  /** What decisions did to persons and units: who may not be rated excellent, whose bonus is cut, what was recommended. */
  effects: memberQuery.input(noInput).query(({ ctx }) => listEffectRows(ctx.db)),

  open: command(openInput, openFromFinding),
  openByHand: command(openByHandInput, openByHand),

  withdraw: command(z.strictObject({ ...one, reason: reasonSchema }), (act, { reason, ...seen }) =>
    actOn(act, seen, { reason }, (dossier, acting) => withdraw(dossier, reason, acting)),
  ),

  declareInterest: command(z.strictObject({ ...one, nature: reasonSchema }), (act, { nature, ...seen }) =>
    actOn(act, seen, { nature }, (dossier, acting) => declareInterest(dossier, nature, acting)),
  ),

  serveNotice: command(z.strictObject({ ...one, text: textSchema }), (act, { text, ...seen }) =>
    actOn(act, seen, { text }, (dossier, acting) => serveNotice(dossier, text, acting)),
  ),

  receiveNotice: command(
    z.strictObject({ ...one, basis: basisSchema, day: daySchema }),
    async (act, { basis, day, ...seen }) => {
      await act.within((await findDossier(act.tx, seen.id)).case.unitId)
      const calendar = await findCalendar(act.tx)
      return actOn(act, seen, { basis, day }, (dossier, acting) =>
        receiveNotice(dossier, { basis, day }, acting, calendar),
      )
    },
  ),

  /** Lengthens the time for the statement, once. */
  extend: command(z.strictObject({ ...one, reason: reasonSchema }), async (act, { reason, ...seen }) => {
    const calendar = await findCalendar(act.tx)
    return actOn(act, seen, { reason }, (dossier, acting) => extend(dossier, reason, acting, calendar))
  }),

  state: command(statementInput, async (act, { text, basis, files, ...seen }) => {
    const { tx, ctx } = act
    await act.within((await findDossier(tx, seen.id)).case.unitId)
    return actOn(act, seen, { text, basis }, async (dossier, acting) => {
      const kept = []
      for (const { name, mediaType, content } of files) {
        const bytes = Buffer.from(content, 'base64')
        const blob = await saveBlob(tx, ctx, { kind: 'statement', name, mediaType, bytes })
        kept.push({ id: blob.id, name: blob.name, size: blob.size })
      }
      return state(dossier, { text, basis, files: kept }, acting)
    })
  }),

  waive: command(z.strictObject({ ...one, basis: basisSchema }), async (act, { basis, ...seen }) => {
    await act.within((await findDossier(act.tx, seen.id)).case.unitId)
    return actOn(act, seen, { basis }, (dossier, acting) => waive(dossier, basis, acting))
  }),

  /** Records that the time passed and nothing came. */
  lapse: command(z.strictObject(one), (act, seen) => actOn(act, seen, {}, lapse)),
})
