/**
 * Remedy 救济: whoever is affected asks for a review, objects, or appeals, within the clocks; whoever answers has no interest,
 * and nothing becomes heavier by it. What is revoked is undone wherever it counted. An appeal is answered by the body above:
 * here its document is recorded. Source: SPEC §6; DOMAIN D-62 (no heavier treatment, errors corrected).
 */
import { z } from 'zod'
import { holds } from '../cycle/actor.ts'
import { type Day, dayOf } from '../day.ts'
import { idSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { belongsToUnit, whyNotDecider, whyNotImpartial } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import {
  basisSchema,
  meetingSchema,
  type RemedyKind,
  remedyKindSchema,
  remedyOutcomeSchema,
  stepsOf,
  textSchema,
} from './case-step.ts'
import { servedOn, standing, targetsOf } from './decision-served.ts'
import { amountSchema, type Effect, isInForce, undo } from './effect.ts'
import { clocksOf, openRemedies, remediesFor } from './remedy-clock.ts'

export const remedySchema = z.strictObject({
  personId: idSchema.nullable(),
  remedy: remedyKindSchema,
  text: textSchema,
  basis: basisSchema,
})
export type Filing = z.infer<typeof remedySchema>

/** Whether the actor is the person (for the unit: belongs to it). */
export function isAffected(dossier: Dossier, personId: string | null, actor: Actor): boolean {
  if (personId === null) return belongsToUnit(dossier, actor)
  return dossier.posts.some((post) => post.personId === personId && post.userId === actor.userId)
}

/** Why the remedy may not be filed, or null. Where the person has no account, somebody writes it down and says by what. */
export function whyNotFileRemedy(
  dossier: Dossier,
  { personId, remedy, basis }: Pick<Filing, 'personId' | 'remedy' | 'basis'>,
  actor: Actor,
  today: Day,
): CaseWhyNot {
  const why = whyNotNow(dossier.case, 'fileRemedy')
  if (why) return why
  if (!targetsOf(dossier).includes(personId)) return { code: 'not-a-target' }
  if (!isAffected(dossier, personId, actor)) {
    if (!holds(actor, 'owner') && !holds(actor, 'inspector')) return { code: 'not-affected' }
    if (basis.trim() === '') return { code: 'basis-missing' }
  }
  if (servedOn(dossier, personId) === null) return { code: 'not-served' }
  const open = remediesFor(dossier, personId)
  if (!open.includes(remedy)) return { code: 'remedy-unfit', details: { remedy, open } }
  const filed = stepsOf(dossier.steps, 'remedy_filed').filter(({ content }) => content.personId === personId)
  if (filed.some(({ content }) => content.remedy === remedy)) return { code: 'remedy-twice', details: { remedy } }
  const waits = openRemedies(dossier).some(({ content }) => content.personId === personId)
  if (remedy === 'appeal' && waits) return { code: 'review-open' }
  const due = clocksOf(dossier).find((clock) => clock.personId === personId && clock.remedy === remedy)?.due
  return due && today > due ? { code: 'remedy-late', details: { remedy, due } } : null
}

/** Files the remedy. What was decided goes on standing until it is answered. Throws `Refusal`. */
export function fileRemedy(dossier: Dossier, filing: Filing, acting: Acting): Acted {
  const day = dayOf(acting.now)
  refuse(whyNotFileRemedy(dossier, filing, acting.actor, day))
  return moved(dossier, acting, {
    content: { kind: 'remedy_filed', ...filing, day },
    change: { status: 'in_remedy' },
    payload: { remedy: filing.remedy },
  })
}

export const answerSchema = z.strictObject({
  filedStepId: idSchema,
  outcome: remedyOutcomeSchema,
  reasons: textSchema,
  ...meetingSchema.shape,
  /** Of `changed`: which effects fall away. */
  undone: z.array(idSchema).max(40),
  /** Of `changed`: which cuts become smaller, per cent. */
  reduced: z.array(z.strictObject({ effectId: idSchema, amount: amountSchema })).max(40),
})
export type RemedyAnswer = z.infer<typeof answerSchema>

/** Why the actor may not answer this kind of remedy, or null. */
export function whyNotAnswerer(dossier: Dossier, remedy: RemedyKind, actor: Actor): CaseWhyNot {
  if (remedy !== 'appeal') {
    return holds(actor, 'leader') ? whyNotDecider(dossier, actor) : { code: 'not-the-decider', details: { remedy } }
  }
  const mayRecord = holds(actor, 'owner') || holds(actor, 'inspector')
  return mayRecord ? whyNotImpartial(dossier, actor) : { code: 'not-the-decider', details: { remedy } }
}

/** Why the answer may not stand, or null. */
export function whyNotDecideRemedy(dossier: Dossier, answer: RemedyAnswer, actor: Actor, today: Day): CaseWhyNot {
  const why = whyNotNow(dossier.case, 'decideRemedy')
  if (why) return why
  const filed = openRemedies(dossier).find((step) => step.id === answer.filedStepId)
  if (!filed) return { code: 'remedy-decided' }
  const { remedy, personId, day } = filed.content
  const who = whyNotAnswerer(dossier, remedy, actor)
  if (who) return who
  if (answer.meetingDay > today) return { code: 'meeting-ahead', details: { today } }
  if (answer.meetingDay < day) return { code: 'meeting-too-early', details: { from: day } }
  const touched = [...answer.undone, ...answer.reduced.map((row) => row.effectId)]
  if (answer.outcome !== 'changed') return touched.length > 0 ? { code: 'change-beside-upheld' } : null
  if (touched.length === 0) return { code: 'change-missing' }
  if (new Set(touched).size < touched.length) return { code: 'effect-twice' }
  const theirs = dossier.effects.filter((effect) => effect.personId === personId && isInForce(effect))
  if (touched.some((id) => !theirs.some((effect) => effect.id === id))) return { code: 'effect-not-theirs' }
  const isHeavier = answer.reduced.some(({ effectId, amount }) => {
    const before = theirs.find((effect) => effect.id === effectId)?.amount ?? 0
    return amount >= before
  })
  return isHeavier ? { code: 'heavier' } : null
}

/** Answers the remedy: upheld, changed for the better, or revoked. Throws `Refusal`. */
export function decideRemedy(
  dossier: Dossier,
  answer: RemedyAnswer,
  effectIds: readonly string[],
  acting: Acting,
): Acted {
  refuse(whyNotDecideRemedy(dossier, answer, acting.actor, dayOf(acting.now)))
  const filed = openRemedies(dossier).find((step) => step.id === answer.filedStepId)
  if (!filed) throw new Error('no remedy waits')
  const { personId, remedy } = filed.content
  const theirs = dossier.effects.filter((effect) => effect.personId === personId && isInForce(effect))
  const lighter = theirs.flatMap((effect) => {
    const less = answer.reduced.find((row) => row.effectId === effect.id)
    return less ? [{ effect, to: less.amount }] : []
  })
  const gone = answer.outcome === 'revoked' ? theirs.map(({ id }) => id) : answer.undone
  const undone = [...gone, ...lighter.map(({ effect }) => effect.id)]
  const { stepId } = acting
  const fresh = lighter.map(({ effect, to }, at): Effect => {
    const id = effectIds[at]
    if (!id) throw new Error('an effect without an id')
    return { ...effect, id, amount: to, stepId, version: 1 }
  })
  const { reduced: _, undone: __, ...said } = answer
  const reduced = lighter.map(({ effect, to }) => ({
    effectId: effect.id,
    kind: effect.kind,
    from: effect.amount ?? 0,
    to,
  }))
  const effects = [...undo(dossier.effects, undone, stepId), ...fresh]
  const content = { kind: 'remedy_decided' as const, remedy, ...said, undone: gone, reduced }
  const waits = openRemedies(dossier).length > 1
  return moved(dossier, acting, {
    content: { ...content, undone: [...gone] },
    change: { status: standing({ ...dossier, effects }, waits) },
    effects,
    payload: { remedy, outcome: answer.outcome, undone: undone.length, minutes: answer.minutesNumber },
  })
}
