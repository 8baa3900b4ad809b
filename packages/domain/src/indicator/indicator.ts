/**
 * Indicators 可考指标（6个1、一提升+X）: what each listed unit is asked for in a quarter, as typed, versioned data of one
 * half-year. The six base indicators weigh 100 together; the rise weighs beside them, and the bonus is a capped addition.
 * Source: SPEC §5; DOMAIN S-060 to S-074, Q-15 to Q-19.
 */
import { z } from 'zod'
import { type CycleId, cycleIdSchema } from '../cycle/cycle-id.ts'
import { instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'

export const indicatorIds = [
  'household',
  'meeting',
  'deed',
  'presentation',
  'analysis',
  'highlight',
  'rise',
  'bonus',
] as const
export const indicatorIdSchema = z.enum(indicatorIds)
export type IndicatorId = z.infer<typeof indicatorIdSchema>

/** The six ones 6个1, in the order of the plan. */
export const baseIndicators = ['household', 'meeting', 'deed', 'presentation', 'analysis', 'highlight'] as const
export type BaseIndicator = (typeof baseIndicators)[number]
export const BASE_POINTS = 100

export const isBase = (id: IndicatorId): id is BaseIndicator => baseIndicators.some((base) => base === id)

/** So many are done in the quarter; `proportional` credits a part of them in proportion, else it is all or nothing. */
export const thresholdRuleSchema = z.object({
  kind: z.literal('threshold'),
  count: z.number().int().min(1).max(100_000),
  proportional: z.boolean(),
})

/** At least so many with evidence: of events held, or of residents' questions answered at them. */
export const evidenceRuleSchema = z.object({
  kind: z.literal('evidence'),
  least: z.number().int().min(1).max(1000),
  photoRequired: z.boolean(),
  counts: z.enum(['events', 'questions_answered']),
})

/** Change of rank against the previous city round (positive: up) → share of the weight; a top rank kept counts in full. */
export const rankChangeRuleSchema = z.object({
  kind: z.literal('rankChange'),
  /** In falling order of `atLeast`; a change under the last row earns nothing. */
  points: z
    .array(z.object({ atLeast: z.number().int().min(-50).max(50), share: z.number().min(0).max(1) }))
    .min(1)
    .max(20),
  topRankKept: z.number().int().min(1).max(50),
})

/** Added on top: at most this share of the base, the median of so many scorers. */
export const bonusRuleSchema = z.object({
  kind: z.literal('bonus'),
  capShare: z.number().min(0).max(0.5),
  scorers: z.number().int().min(3).max(15),
})

export const indicatorRuleSchema = z.discriminatedUnion('kind', [
  thresholdRuleSchema,
  evidenceRuleSchema,
  rankChangeRuleSchema,
  bonusRuleSchema,
])
export type IndicatorRule = z.infer<typeof indicatorRuleSchema>
export type RuleOf<Kind extends IndicatorRule['kind']> = Extract<IndicatorRule, { kind: Kind }>

/** Which kind of rule each indicator is judged by: an office sets its figures, not its kind. */
export const ruleKindOf = {
  household: 'threshold',
  meeting: 'evidence',
  deed: 'evidence',
  presentation: 'evidence',
  analysis: 'evidence',
  highlight: 'evidence',
  rise: 'rankChange',
  bonus: 'bonus',
} as const satisfies Record<IndicatorId, IndicatorRule['kind']>

export const indicatorSchema = z.object({
  id: indicatorIdSchema,
  /** Points, to the hundredth; 0 = not asked for. The bonus has none: its cap is a share of the base. */
  weight: z.number().min(0).max(BASE_POINTS).multipleOf(0.01),
  rule: indicatorRuleSchema,
  /** The clause of the office's own plan; empty = the clause of the reference case, which `words` names. */
  clause: z.string().trim().max(120),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const presets = ['original_2022', 'burden_relief', 'own'] as const
export const presetSchema = z.enum(presets)
export type Preset = z.infer<typeof presetSchema>

export const planNumberSchema = z.string().trim().max(80)

export const indicatorSetSchema = z.object({
  id: idSchema,
  /** Prepared before its cycle opens, so the cycle need not exist. */
  cycleId: cycleIdSchema,
  /** Counts the different sets of the office: a half-year with unchanged rules keeps the number of the one before. */
  edition: z.number().int().min(1),
  preset: presetSchema,
  /** Each of `indicatorIds` once, in their order. */
  indicators: z.array(indicatorSchema),
  /** Listed units 考核对象: departments, and street offices by choice. */
  listedUnitIds: z.array(idSchema).max(300),
  /** Approval number of the yearly assessment plan 年度考核计划批准文号; null while nobody gave it. */
  planNumber: planNumberSchema.min(1).nullable(),
  status: z.enum(['draft', 'locked']),
  lockedAt: instantSchema.nullable(),
  version: versionSchema,
})
export type IndicatorSet = z.infer<typeof indicatorSetSchema>

/** A half-year has one set, so its identity follows from the half-year. */
export function indicatorSetId(cycleId: CycleId): string {
  return `00000000-0000-4000-8000-0000000${cycleId.replace('H', '')}`
}

/** The indicator of that name. The schema of a stored set does not let one be absent. */
export function indicatorOf(set: Pick<IndicatorSet, 'indicators'>, id: IndicatorId): Indicator {
  const found = set.indicators.find((row) => row.id === id)
  if (!found) throw new Error(`the set has no indicator ${id}`)
  return found
}

/** The rule of the indicator as the kind that it is known to have. */
export function ruleOf<Id extends IndicatorId>(
  set: Pick<IndicatorSet, 'indicators'>,
  id: Id,
): RuleOf<(typeof ruleKindOf)[Id]> {
  const { rule } = indicatorOf(set, id)
  if (rule.kind !== ruleKindOf[id]) throw new Error(`${id} is judged by ${rule.kind}`)
  return rule as RuleOf<(typeof ruleKindOf)[Id]>
}

/** The most points that a bonus adds. */
export function bonusCap(set: Pick<IndicatorSet, 'indicators'>): number {
  return ruleOf(set, 'bonus').capShare * BASE_POINTS
}
