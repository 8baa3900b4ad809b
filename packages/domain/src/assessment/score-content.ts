/**
 * Score sheet 考核得分: one row a unit with everything that its score is made of, so that a published quarter explains itself
 * down to the evidence and the clause without asking anything that may have changed since. Source: SPEC §5 (every score
 * explains itself; publishing freezes a snapshot).
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { aspectIdSchema } from '../cycle/aspect.ts'
import { quarterSchema } from '../cycle/cycle-id.ts'
import { instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { indicatorIdSchema, indicatorRuleSchema, presetSchema } from '../indicator/indicator.ts'
import { decisionSchema } from './verify.ts'

/** One piece of evidence as it stood: its hash says whether the file is still the same. */
export const shownEvidenceSchema = z.object({
  id: idSchema,
  kind: z.enum(['file', 'record', 'link', 'text']),
  title: z.string(),
  blobId: idSchema.nullable(),
  sha256: z.string().nullable(),
  recordKind: z.string().nullable(),
  recordId: z.string().nullable(),
  /** Where it stands elsewhere, or the search that a ledger query is. */
  url: z.string().optional(),
  isPhoto: z.boolean().optional(),
  search: z.string().optional(),
})
export type ShownEvidence = z.infer<typeof shownEvidenceSchema>

export const basePartSchema = z.object({
  indicator: indicatorIdSchema,
  weight: z.number(),
  rule: indicatorRuleSchema,
  clause: z.string(),
  /** What the unit's report counted when it was handed in; null where nothing was. */
  counted: z.number().nullable(),
  decision: decisionSchema.nullable(),
  credit: z.number().min(0).max(1),
  points: z.number(),
  reason: z.string().nullable(),
  by: personSchema.nullable(),
  at: instantSchema.nullable(),
  evidence: z.array(shownEvidenceSchema),
})
export type BasePart = z.infer<typeof basePartSchema>

export const chances = ['told', 'not-told', 'unknown'] as const
/** Whether a change of rank is told apart from chance; `unknown` where the circular gave no scores. */
export const chanceSchema = z.enum(chances)
const rankRangeSchema = z.tuple([z.number().int(), z.number().int()]).nullable()

export const aspectRiseSchema = z.object({
  aspect: aspectIdSchema,
  roundId: z.string(),
  previousId: z.string().nullable(),
  before: z.number().int().nullable(),
  after: z.number().int().nullable(),
  /** Places climbed; null without both ranks. */
  places: z.number().int().nullable(),
  kept: z.boolean(),
  /** Share of the weight, 0–1; null without both ranks. */
  share: z.number().nullable(),
  chance: chanceSchema,
  /** Ranks that the two results do not rule out. */
  rangeBefore: rankRangeSchema,
  rangeAfter: rankRangeSchema,
})
export type AspectRise = z.infer<typeof aspectRiseSchema>

export const risePartSchema = z.object({
  weight: z.number(),
  clause: z.string(),
  rule: indicatorRuleSchema,
  credit: z.number().min(0).max(1),
  points: z.number(),
  aspects: z.array(aspectRiseSchema),
})

export const bonusPartSchema = z.object({
  id: idSchema,
  title: z.string(),
  scores: z.array(z.number()),
  excluded: z.number().int(),
  points: z.number(),
  approvedBy: personSchema,
})

/** 整改实绩: items due in the quarter, those closed by their day, and the 95 % Wilson interval of the share; null without any. */
export const rectificationRecordSchema = z.object({
  due: z.number().int(),
  onTime: z.number().int(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
})
export type RectificationRecord = z.infer<typeof rectificationRecordSchema>

export const scoreRowSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  reportId: idSchema.nullable(),
  reportStatus: z.enum(['none', 'open', 'submitted', 'returned', 'verified']),
  late: z.boolean(),
  returns: z.number().int(),
  rectification: rectificationRecordSchema,
  parts: z.array(basePartSchema),
  rise: risePartSchema.nullable(),
  bonusParts: z.array(bonusPartSchema),
  /** Points earned and points that apply. */
  earned: z.number(),
  applicable: z.number(),
  /** earned ÷ applicable × 100. */
  base: z.number(),
  /** min(sum of X, cap). */
  bonus: z.number(),
  bonusCap: z.number(),
  total: z.number(),
  rank: z.number().int(),
})
export type ScoreRow = z.infer<typeof scoreRowSchema>

export const scoreContentSchema = z.object({
  quarter: quarterSchema,
  set: z.object({
    id: idSchema,
    edition: z.number().int(),
    preset: presetSchema,
    planNumber: z.string().nullable(),
  }),
  /** What was known then is what the figures are made of 数据截止. */
  cutOff: instantSchema,
  rows: z.array(scoreRowSchema),
})
export type ScoreContent = z.infer<typeof scoreContentSchema>

export const publicationSchema = z.object({
  id: idSchema,
  quarter: quarterSchema,
  edition: z.number().int().min(1),
  kind: z.enum(['original', 'correction']),
  content: scoreContentSchema,
  reason: z.string().nullable(),
  proposedBy: personSchema,
  proposedAt: instantSchema,
  confirmedBy: personSchema.nullable(),
  publishedAt: instantSchema.nullable(),
  declinedBy: personSchema.nullable(),
  declinedAt: instantSchema.nullable(),
  declineReason: z.string().nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Publication = z.infer<typeof publicationSchema>
