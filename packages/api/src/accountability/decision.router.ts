import { finish } from '@ratchet/domain/accountability/case-end'
import { serviceMethodSchema } from '@ratchet/domain/accountability/case-step'
import { correct, correctionSchema } from '@ratchet/domain/accountability/correction'
import { decide, decisionSchema } from '@ratchet/domain/accountability/decision'
import { serveDecision } from '@ratchet/domain/accountability/decision-served'
import { answerSchema, decideRemedy, fileRemedy, remedySchema } from '@ratchet/domain/accountability/remedy'
import { daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { command } from '../command.ts'
import { actOn } from './case.commands.ts'

const one = { id: idSchema, seen: versionSchema }
const serviceSchema = z.strictObject({
  personId: idSchema.nullable(),
  method: serviceMethodSchema,
  day: daySchema,
  note: z.string().trim().max(200),
})

/** The decision, its service, and what may be done against it. */
export const decisionProcedures = {
  decide: command(z.strictObject({ ...one, decision: decisionSchema }), (act, { decision, ...seen }) => {
    const ids = decision.effects.map(() => act.ctx.newId())
    return actOn(act, seen, { decision }, (dossier, acting) => decide(dossier, decision, ids, acting))
  }),

  /** Served on one person, or on the unit when `personId` is null. */
  serveDecision: command(z.strictObject({ ...one, ...serviceSchema.shape }), (act, { id, seen, ...serving }) =>
    actOn(act, { id, seen }, serving, (dossier, acting) => serveDecision(dossier, serving, acting)),
  ),

  fileRemedy: command(z.strictObject({ ...one, ...remedySchema.shape }), (act, { id, seen, ...filing }) =>
    actOn(act, { id, seen }, filing, (dossier, acting) => fileRemedy(dossier, filing, acting)),
  ),

  decideRemedy: command(z.strictObject({ ...one, answer: answerSchema }), (act, { answer, ...seen }) => {
    const ids = answer.reduced.map(() => act.ctx.newId())
    return actOn(act, seen, { answer }, (dossier, acting) => decideRemedy(dossier, answer, ids, acting))
  }),

  correct: command(z.strictObject({ ...one, correction: correctionSchema }), (act, { correction, ...seen }) =>
    actOn(act, seen, { correction }, (dossier, acting) => correct(dossier, correction, acting)),
  ),

  finish: command(z.strictObject(one), (act, seen) => actOn(act, seen, {}, finish)),
}
