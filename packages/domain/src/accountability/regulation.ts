/**
 * Regulation 考核办法: the document that accountability stands on, with its clauses, and the rules R1–R3 and P1 as data
 * that cite them. A rule without a clause is illustrative 示例. Amounts, periods and the statistical gate are configured
 * here, never in code. Source: SPEC §6; DOMAIN S-084–S-091, Q-04–, D-62, D-65.
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

/** R1 fell most 降幅最大; R2 fell most again 连续两年降幅最大; R3 did not rise 应升未升; P1 rose most 升幅最大 (recognition). */
export const ruleIds = ['R1', 'R2', 'R3', 'P1'] as const
export const ruleIdSchema = z.enum(ruleIds)
export type RuleId = z.infer<typeof ruleIdSchema>

/** What a rule suggests; `bonus_cut` without an amount is entered in the decision within the bounds. */
export const suggestedKinds = [
  'not_excellent',
  'bonus_cut',
  'reassignment_recommended',
  'talk',
  'written_rectification',
  'recognition',
] as const
export const suggestedKindSchema = z.enum(suggestedKinds)
export type SuggestedKind = z.infer<typeof suggestedKindSchema>

export const suggestionSchema = z.strictObject({
  kind: suggestedKindSchema,
  /** The lead unit itself, or whoever held such a post of it. */
  target: z.enum(['unit', 'principal', 'deputy', 'mid_level']),
  /** Percent of the annual bonus; null where the decision says it, and for what is no bonus. */
  amount: z.number().positive().max(100).nullable(),
})
export type Suggestion = z.infer<typeof suggestionSchema>

export const clauseSchema = z.strictObject({
  /** As it is cited, `11`. */
  id: z.string().trim().min(1).max(20),
  text: z.string().trim().min(1).max(4000),
})
export type Clause = z.infer<typeof clauseSchema>

export const ruleSchema = z.strictObject({
  id: ruleIdSchema,
  /** The clause that it is taken from; null: illustrative. */
  clause: z.string().trim().min(1).max(20).nullable(),
  suggests: z.array(suggestionSchema).min(1).max(12),
})
export type RegulationRule = z.infer<typeof ruleSchema>

/** `required`: a rule proposes only what is beyond chance; `advisory`: in any case, with the test beside it. */
export const gateSchema = z.strictObject({
  mode: z.enum(['required', 'advisory']),
  /** The document that adopts the gate, in its words: number and annex. */
  document: z.string().trim().min(1).max(200),
  /** Chance of any wrong proposal in a year in which nothing changed. */
  alpha: z.number().gt(0).lt(1),
  /** Fewest asked in a round, where the number is known. */
  leastSample: z.number().int().min(1).max(1_000_000),
  /** Taken where the city tells n and nothing else: spread of the answers in points, design effect. */
  assumedSd: z.number().gt(0).max(50),
  assumedDeff: z.number().gt(0).max(20),
})
export type Gate = z.infer<typeof gateSchema>

const percentSchema = z.number().positive().max(100)
const daysSchema = z.number().int().min(1).max(365)

export const regulationContentSchema = z.strictObject({
  title: z.string().trim().min(2).max(200),
  number: z.string().trim().min(1).max(100),
  issuer: z.string().trim().min(1).max(100),
  issuedOn: daySchema,
  effectiveFrom: daySchema,
  clauses: z.array(clauseSchema).max(200),
  rules: z.array(ruleSchema).min(1).max(ruleIds.length),
  year: z.strictObject({
    /** Which half-year a year begins with: `H2` makes 2026 of 2025H2 and 2026H1. */
    starts: z.enum(['H1', 'H2']),
    /** The city's own yearly figure where there is one, else the mean, labelled as ours; or always the mean. */
    figure: z.enum(['official_else_mean', 'mean']),
  }),
  gate: gateSchema,
  terms: z.strictObject({
    /** 陈述申辩, in working days after the receipt. */
    statementDays: z.number().int().min(1).max(60),
    /** 复核, 内部异议 and 申诉, in days (D-62). */
    reviewDays: daysSchema,
    objectionDays: daysSchema,
    appealDays: daysSchema,
    /** What a bonus may be cut by, in percent; where the rule gives no amount, the decision does within these. */
    bonusLeast: percentSchema,
    bonusMost: percentSchema,
  }),
})
export type RegulationContent = z.infer<typeof regulationContentSchema>

export const regulationSchema = z.object({
  id: idSchema,
  edition: z.number().int().min(1),
  content: regulationContentSchema,
  note: z.string().min(1),
  adoptedBy: personSchema,
  adoptedAt: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Regulation = z.infer<typeof regulationSchema>

/** The clause that the rule cites, or null: then the rule is illustrative. */
export function clauseOf(content: Pick<RegulationContent, 'clauses' | 'rules'>, rule: RuleId): Clause | null {
  const cited = content.rules.find((each) => each.id === rule)?.clause ?? null
  return content.clauses.find((clause) => clause.id === cited) ?? null
}

/** What the rule suggests, as the edition has it; nothing where it has no such rule. */
export function suggestsOf(content: Pick<RegulationContent, 'rules'>, rule: RuleId): readonly Suggestion[] {
  return content.rules.find((each) => each.id === rule)?.suggests ?? []
}
