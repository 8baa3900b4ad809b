/**
 * Correction 更正: an error is mended of the office's own accord, also after the end. It only ever takes away, and what it undoes
 * falls away wherever it counted. Source: SPEC §6 (a correction undoes the effects); DOMAIN D-62.
 */
import { z } from 'zod'
import { type Day, dayOf } from '../day.ts'
import { idSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { whyNotDecider } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { meetingSchema, textSchema } from './case-step.ts'
import { standing } from './decision-served.ts'
import { isInForce, undo } from './effect.ts'
import { openRemedies } from './remedy-clock.ts'

export const correctionSchema = z.strictObject({
  effectIds: z.array(idSchema).min(1).max(40),
  reasons: textSchema,
  ...meetingSchema.shape,
})
export type Correction = z.infer<typeof correctionSchema>

/** Why the correction may not stand, or null. It only ever takes away: an error is mended even after the end. */
export function whyNotCorrect(dossier: Dossier, correction: Correction, actor: Actor, today: Day): CaseWhyNot {
  const why = whyNotNow(dossier.case, 'correct') ?? whyNotDecider(dossier, actor)
  if (why) return why
  if (correction.meetingDay > today) return { code: 'meeting-ahead', details: { today } }
  const inForce = dossier.effects.filter(isInForce)
  if (inForce.length === 0) return { code: 'undo-missing' }
  return correction.effectIds.every((id) => inForce.some((effect) => effect.id === id))
    ? null
    : { code: 'effect-not-theirs' }
}

/** Undoes effects of the office's own accord. Throws `Refusal`. */
export function correct(dossier: Dossier, { effectIds, ...said }: Correction, acting: Acting): Acted {
  refuse(whyNotCorrect(dossier, { effectIds, ...said }, acting.actor, dayOf(acting.now)))
  const effects = undo(dossier.effects, effectIds, acting.stepId)
  const { status } = dossier.case
  const waits = openRemedies(dossier).length > 0
  return moved(dossier, acting, {
    content: { kind: 'corrected', ...said, undone: effectIds },
    change: { status: status === 'final' ? status : standing({ ...dossier, effects }, waits) },
    effects,
    payload: { undone: effectIds.length, minutes: said.minutesNumber },
  })
}
