/**
 * Effect 处理结果: what a decision does, on the person who held the post then or on the unit. 不得评优 and 扣发奖金 stand in
 * force, 组织调整 is never more than a recommendation to the competent body. Nobody makes one but a decision.
 * Source: SPEC §6 R1–R3; DOMAIN S-086–S-090, Q-09–Q-11.
 */
import { z } from 'zod'
import { idSchema, versionSchema } from '../id.ts'
import type { CaseWhyNot } from './case-refusal.ts'
import { type RegulationContent, type RuleId, suggestsOf } from './regulation.ts'

export const effectKinds = [
  'not_excellent',
  'bonus_cut',
  'reassignment_recommended',
  'talk',
  'written_rectification',
] as const
export const effectKindSchema = z.enum(effectKinds)
export type EffectKind = z.infer<typeof effectKindSchema>

/** On whom: the unit itself, or whoever held a post of this kind. */
export const effectTargets = ['unit', 'principal', 'deputy', 'mid_level', 'handler'] as const
export const effectTargetSchema = z.enum(effectTargets)
export type EffectTarget = z.infer<typeof effectTargetSchema>

/** Per cent of the annual bonus. */
export const amountSchema = z.number().positive().max(100)

export const suggestedEffectSchema = z.strictObject({
  target: effectTargetSchema,
  kind: effectKindSchema,
  /** Per cent; null where the decision enters it, or where the kind has none. */
  amount: amountSchema.nullable(),
})
export type SuggestedEffect = z.infer<typeof suggestedEffectSchema>

/** Clocks and bounds of a case, taken from the regulation when it was opened: a later edition changes no running case. */
export const termsSchema = z.strictObject({
  /** Working days for the statement, counted from the receipt. */
  statementDays: z.number().int().min(1).max(60),
  /** Days after service for a review 复核, or for an appeal without one. */
  reviewDays: z.number().int().min(1).max(365),
  /** Days after service for an internal objection 内部异议. */
  objectionDays: z.number().int().min(1).max(365),
  /** Days after the review's decision for an appeal 申诉. */
  appealDays: z.number().int().min(1).max(365),
  /** Bounds of a bonus cut, per cent. */
  bonusLeast: z.number().min(0).max(100),
  bonusMost: z.number().min(0).max(100),
})
export type Terms = z.infer<typeof termsSchema>

/** DOMAIN D-62 and S-089, where the regulation says nothing else. */
export const usualTerms: Terms = {
  statementDays: 5,
  reviewDays: 30,
  objectionDays: 15,
  appealDays: 15,
  bonusLeast: 1,
  bonusMost: 20,
}

/** What the regulation's rule suggests, as a notice says it; recognition goes its own way. */
export function suggestedBy(content: Pick<RegulationContent, 'rules'>, rule: RuleId): SuggestedEffect[] {
  return suggestsOf(content, rule).flatMap(({ kind, target, amount }) =>
    kind === 'recognition' ? [] : [{ target, kind, amount: kind === 'bonus_cut' ? amount : null }],
  )
}

/** Which kinds may fall on whom: the bonus is a person's, written rectification is the unit's work. */
export function fits(target: EffectTarget, kind: EffectKind): boolean {
  if (kind === 'bonus_cut' || kind === 'reassignment_recommended') return target !== 'unit'
  return kind === 'written_rectification' ? target === 'unit' : true
}

/** Why the list of suggestions may not stand in a notice, or null. */
export function whyNotSuggest(
  suggested: readonly SuggestedEffect[],
  { bonusLeast, bonusMost }: Pick<Terms, 'bonusLeast' | 'bonusMost'>,
): CaseWhyNot<'suggestion-missing' | 'suggestion-twice' | 'suggestion-unfit' | 'amount-outside'> {
  if (suggested.length === 0) return { code: 'suggestion-missing' }
  const named = suggested.map(({ target, kind }) => `${target}:${kind}`)
  if (new Set(named).size < named.length) return { code: 'suggestion-twice' }
  const unfit = suggested.find(({ target, kind, amount }) => !fits(target, kind) || (kind !== 'bonus_cut' && amount))
  if (unfit) return { code: 'suggestion-unfit', details: { target: unfit.target, kind: unfit.kind } }
  const outside = suggested.find(({ amount }) => amount !== null && (amount < bonusLeast || amount > bonusMost))
  return outside ? { code: 'amount-outside', details: { least: bonusLeast, most: bonusMost } } : null
}

export const effectSchema = z.object({
  id: idSchema,
  caseId: idSchema,
  /** Null when it falls on the unit. */
  personId: idSchema.nullable(),
  postId: idSchema.nullable(),
  unitId: idSchema,
  kind: effectKindSchema,
  amount: amountSchema.nullable(),
  forYear: z.number().int(),
  status: z.enum(['in_force', 'undone']),
  /** The decision that made it. */
  stepId: idSchema,
  undoneByStep: idSchema.nullable(),
  version: versionSchema,
})
export type Effect = z.infer<typeof effectSchema>

export const isInForce = ({ status }: Pick<Effect, 'status'>): boolean => status === 'in_force'

/** The effects with those named undone by the step; the others as they were. */
export function undo(effects: readonly Effect[], ids: readonly string[], stepId: string): Effect[] {
  return effects.map((effect) =>
    ids.includes(effect.id) && isInForce(effect)
      ? { ...effect, status: 'undone', undoneByStep: stepId, version: effect.version + 1 }
      : effect,
  )
}
