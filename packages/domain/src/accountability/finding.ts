/**
 * Finding 规则研判: what one rule says of one year — it proposes 建议, leaves the choice to a person 提请选择, or finds
 * nothing 不成立 and says because of what. It never decides. Source: SPEC §6; DOMAIN, D-67.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { personSchema } from '../cycle/actor.ts'
import { aspectIdSchema } from '../cycle/aspect.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { postKindSchema } from '../people/post.ts'
import { ruleIdSchema } from './regulation.ts'
import { aspectTestSchema } from './year-figure.ts'

/** `untestable` 无法检验: the city told no sample size. `sample_too_small`: fewer than the gate asks for. */
export const verdicts = ['beyond_chance', 'within_chance', 'untestable', 'sample_too_small'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

/** What a person must look at before anything follows; the first three leave the choice to a person. */
export const candidateFlags = [
  'lead_changed',
  'lead_unknown',
  'method_changed',
  'mixed_basis',
  'no_post',
  'vacant_post',
] as const
export const candidateFlagSchema = z.enum(candidateFlags)
export type CandidateFlag = z.infer<typeof candidateFlagSchema>

/** Who held a post of a lead unit in the year, and when. */
export const postThenSchema = z.object({
  unitId: idSchema,
  postId: idSchema,
  kind: postKindSchema,
  title: z.string(),
  holders: z.array(
    z.object({ personId: idSchema, name: z.string(), fromDay: daySchema, beforeDay: daySchema.nullable() }),
  ),
})
export type PostThen = z.infer<typeof postThenSchema>

/** Who led an aspect in a half-year; null where nobody was named. */
export const leadThenSchema = z.object({
  half: z.string(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
})
export type LeadThen = z.infer<typeof leadThenSchema>

export const candidateSchema = z.object({
  aspect: aspectIdSchema,
  before: z.number(),
  after: z.number(),
  /** Points, after − before: a fall is below 0. */
  change: z.number(),
  /** What R3 measures by; null for the other rules. */
  target: z.number().nullable(),
  verdict: verdictSchema,
  /** One-sided, and adjusted over the aspects (Holm); null where it cannot be tested. */
  p: z.number().nullable(),
  adjusted: z.number().nullable(),
  /** Whether the gate lets the rule name it. */
  mayPropose: z.boolean(),
  flags: z.array(candidateFlagSchema),
  /** The lead unit; null where the leads differ or none is known, and a person must say. */
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  leads: z.array(leadThenSchema),
  posts: z.array(postThenSchema),
})
export type Candidate = z.infer<typeof candidateSchema>

export const becauseCodes = [
  'fell_most',
  'fell_most_again',
  'did_not_rise',
  'rose_most',
  'tied',
  'not_apart',
  'nothing_fell',
  'nothing_rose',
  'all_rose_as_meant',
  'no_target',
  'within_chance',
  'sample_too_small',
  'untestable',
  'no_earlier_year',
  'no_second_year',
  'not_twice',
  'last_year_no_finding',
  'last_year_not_examined',
  'lead_changed',
  'lead_unknown',
  'method_changed',
  'gate_advisory',
] as const
export const becauseSchema = z.object({
  code: z.enum(becauseCodes),
  aspects: z.array(aspectIdSchema),
})
export type Because = z.infer<typeof becauseSchema>

export const candidatePickSchema = z.strictObject({ aspect: aspectIdSchema, unitId: idSchema })
export type CandidatePick = z.infer<typeof candidatePickSchema>

export const findingSchema = z.object({
  id: idSchema,
  year: z.number().int().min(2000).max(2199),
  rule: ruleIdSchema,
  regulationEdition: z.number().int().min(1),
  outcome: z.enum(['proposes', 'none', 'choose']),
  candidates: z.array(candidateSchema),
  because: z.array(becauseSchema),
  /** The year's table as it was examined. */
  figures: z.array(aspectTestSchema),
  /** The circular that told of it, once there is one. */
  circularId: idSchema.nullable(),
  /** What a person chose where the rule could not, with the reasons. */
  chosen: z
    .object({
      picks: z.array(candidatePickSchema).min(1),
      reason: z.string().min(1),
      by: personSchema,
      at: instantSchema,
    })
    .nullable(),
  /** Aspects for which a case was opened. */
  opened: z.array(aspectIdSchema),
  status: z.enum(['open', 'case_opened', 'no_finding']),
  examinedBy: personSchema,
  at: instantSchema,
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
  illustrative: z.boolean(),
  version: versionSchema,
})
export type Finding = z.infer<typeof findingSchema>

export const findingRefusals = [
  'no-regulation',
  'results-missing',
  'examined-already',
  'finding-settled',
  'choice-not-asked',
  'choice-missing',
  'nothing-proposed',
  'pick-unknown',
  'pick-within-chance',
  'unit-not-lead',
  'case-exists',
  'reason-missing',
  'own-interest',
  'n-missing',
  'same-sample',
] as const
export type FindingRefusal = (typeof findingRefusals)[number]
export type FindingFact = Fact<
  | 'accountability.examined'
  | 'accountability.chosen'
  | 'accountability.foundNothing'
  | 'accountability.sampleEntered'
  | 'accountability.regulationAdopted'
>
