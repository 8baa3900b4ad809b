/**
 * Decision 决定: a leader without an interest records what a meeting decided, with its reasons, its minutes, and what became of
 * the statement. Nothing falls on anybody but what the notice named, nothing heavier, and only on who held the post then.
 * Source: SPEC §2 (collective), §6; DOMAIN D-61, D-65, Q-09–Q-11.
 */
import { z } from 'zod'
import { type Day, dayOf } from '../day.ts'
import { idSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { type Acted, type Acting, type Dossier, moved, whyNotNow } from './case.ts'
import { whyNotDecider } from './case-interest.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { meetingSchema, outcomeSchema, stepsOf, textSchema } from './case-step.ts'
import { amountSchema, type Effect, type EffectTarget, effectKindSchema } from './effect.ts'
import { heldIn } from './holder-then.ts'

/** One effect as the decision names it: on a holder of a post, or on the unit when both are null. */
export const decidedEffectSchema = z.strictObject({
  postId: idSchema.nullable(),
  personId: idSchema.nullable(),
  kind: effectKindSchema,
  amount: amountSchema.nullable(),
})
export type DecidedEffect = z.infer<typeof decidedEffectSchema>

export const decisionSchema = z.strictObject({
  outcome: outcomeSchema,
  reasons: textSchema,
  /** What was accepted of the statement, and why not the rest; empty where there was none. */
  onStatement: z.string().trim().max(4000),
  /** Why an honest error is tolerated 容错, in part or whole; empty where it is not. */
  tolerance: z.string().trim().max(2000),
  ...meetingSchema.shape,
  effects: z.array(decidedEffectSchema).max(40),
})
export type Decision = z.infer<typeof decisionSchema>

type EffectProblem =
  | 'effect-twice'
  | 'effect-not-noticed'
  | 'post-without-holder'
  | 'not-holder-then'
  | 'amount-missing'
  | 'amount-outside'
  | 'heavier-than-noticed'

/** Why this effect may not be decided, or null. */
export function whyNotEffect({ case: given, posts }: Dossier, effect: DecidedEffect): CaseWhyNot<EffectProblem> {
  const { postId, personId, kind, amount } = effect
  const held = posts.filter((post) => post.postId === postId)
  const target: EffectTarget = postId === null ? 'unit' : (held[0]?.postKind ?? 'unit')
  const told = given.suggested.find((row) => row.target === target && row.kind === kind)
  if (!told || (postId !== null && held.length === 0)) return { code: 'effect-not-noticed', details: { kind } }
  if (postId !== null) {
    const then = held.filter((row) => heldIn(row, given))
    const title = held[0]?.title
    if (then.length === 0) return { code: 'post-without-holder', details: { title } }
    if (!then.some((row) => row.personId === personId)) return { code: 'not-holder-then', details: { title } }
  }
  if (kind !== 'bonus_cut') return amount === null ? null : { code: 'effect-not-noticed', details: { kind } }
  if (amount === null) return { code: 'amount-missing' }
  const { bonusLeast: least, bonusMost: most } = given.terms
  if (amount < least || amount > most) return { code: 'amount-outside', details: { least, most } }
  return told.amount !== null && amount > told.amount
    ? { code: 'heavier-than-noticed', details: { told: told.amount } }
    : null
}

/** Why the meeting cannot have decided it, or null: it comes after the unit was heard, and not in the future. */
function whyNotMeeting(
  dossier: Dossier,
  meetingDay: Day,
  today: Day,
): CaseWhyNot<'meeting-ahead' | 'meeting-too-early'> {
  if (meetingDay > today) return { code: 'meeting-ahead', details: { today } }
  const heard = dossier.steps.filter(({ content }) => ['stated', 'waived', 'lapsed'].includes(content.kind)).at(-1)
  const from = heard ? dayOf(heard.at) : today
  return meetingDay < from ? { code: 'meeting-too-early', details: { from } } : null
}

/** Why the case is not for this person to decide now, or null: asked before the form is shown. */
export function whyNotOpenDecision(
  dossier: Dossier,
  actor: Actor,
): CaseWhyNot<'not-now' | 'interest-own-unit' | 'interest-declared' | 'interest-own-case' | 'interest-own-statement'> {
  return whyNotNow(dossier.case, 'decide') ?? whyNotDecider(dossier, actor)
}

/** Why the decision may not stand, or null. */
export function whyNotDecide(dossier: Dossier, decision: Decision, actor: Actor, today: Day): CaseWhyNot {
  const why = whyNotOpenDecision(dossier, actor) ?? whyNotMeeting(dossier, decision.meetingDay, today)
  if (why) return why
  const isStated = stepsOf(dossier.steps, 'stated').length > 0
  if (isStated && decision.onStatement.trim() === '') return { code: 'statement-unanswered' }
  const { outcome, effects } = decision
  if (outcome === 'none') return effects.length > 0 ? { code: 'effects-beside-none' } : null
  if (effects.length === 0) return { code: 'effects-missing' }
  const named = effects.map(({ postId, personId, kind }) => `${postId}:${personId}:${kind}`)
  if (new Set(named).size < named.length) return { code: 'effect-twice' }
  for (const effect of effects) {
    const problem = whyNotEffect(dossier, effect)
    if (problem) return problem
  }
  return null
}

/** Decides: the effects stand in force from here, and nowhere else in the product. Throws `Refusal`. */
export function decide(dossier: Dossier, decision: Decision, effectIds: readonly string[], acting: Acting): Acted {
  refuse(whyNotDecide(dossier, decision, acting.actor, dayOf(acting.now)))
  const { effects: named, ...content } = decision
  const effects = named.map(({ postId, personId, kind, amount }, at): Effect => {
    const id = effectIds[at]
    if (!id) throw new Error('an effect without an id')
    const { id: caseId, unitId, year: forYear } = dossier.case
    const where = { postId, personId, unitId }
    const row = { id, caseId, ...where, kind, amount, forYear, stepId: acting.stepId, undoneByStep: null, version: 1 }
    return { ...row, status: 'in_force' }
  })
  return moved(dossier, acting, {
    content: { kind: 'decided', ...content },
    change: { status: decision.outcome === 'none' ? 'final' : 'decided' },
    effects,
    payload: { outcome: decision.outcome, effects: effects.length, minutes: decision.minutesNumber },
  })
}
