/**
 * The plan of a wave 测评方案: how many, out of which frame, by which design; the contract with the firm 委托合同; and the
 * outcomes of fieldwork 访问结果. Source: SPEC §9; STATISTICS §1; DOMAIN D-30, D-34, D-38.
 */
import { z } from 'zod'
import { daySchema } from '../day.ts'

/** What a case ended as, in the groups of AAPOR's Standard Definitions. */
export const dispositions = [
  'complete',
  'partial',
  'refused',
  'not_contacted',
  'other',
  'unknown_household',
  'unknown_other',
  'ineligible',
] as const
export const dispositionSchema = z.enum(dispositions)
export type Disposition = z.infer<typeof dispositionSchema>

/** Only these carry answers and a weight. */
export const isInterview = (disposition: string) => disposition === 'complete' || disposition === 'partial'

/** What a sample is weighted to: known numbers of the population by one trait. */
export const marginTraits = ['street', 'gender', 'age_band', 'residency'] as const
export const marginSchema = z.object({
  trait: z.enum(marginTraits),
  targets: z.record(z.string().trim().min(1).max(40), z.number().positive().max(1e9)),
})
export type Margin = z.infer<typeof marginSchema>

export const planSchema = z.object({
  /** Complete interviews wanted. */
  interviews: z.number().int().min(1).max(1_000_000),
  frame: z.object({
    source: z.string().trim().min(1).max(200),
    /** Households or people in the frame; null while nobody knows. */
    size: z.number().int().min(1).max(100_000_000).nullable(),
    asOf: daySchema.nullable(),
  }),
  strata: z.enum(['street', 'none']),
  clusters: z.enum(['place', 'none']),
  /** The finite population correction: communities of a street are its clusters in the population. */
  isFinite: z.boolean(),
  weights: z.enum(['given', 'none']),
  lonelyPsu: z.enum(['error', 'certainty', 'adjust', 'average']),
  margins: z.array(marginSchema).max(4),
  expectedRate: z.number().min(0.01).max(0.99),
  expectedDeff: z.number().min(0.5).max(10),
  expectedResponse: z.number().min(0.01).max(1),
})
export type WavePlan = z.infer<typeof planSchema>

/** How a wave is read that nobody planned: streets, communities within them, weights as the firm gives them. */
export const plainDesign = {
  strata: 'street',
  clusters: 'place',
  isFinite: false,
  weights: 'given',
  lonelyPsu: 'error',
  margins: [],
} as const satisfies Partial<WavePlan>

export const contractSchema = z.object({
  number: z.string().trim().min(1).max(80),
  signedOn: daySchema,
  from: daySchema,
  to: daySchema,
  interviews: z.number().int().min(1).max(1_000_000),
  /** Share of the interviews that are asked again, 0–1. */
  recheckShare: z.number().min(0).max(1),
  /** Yuan; null when it is not told here. */
  fee: z.number().min(0).max(1e9).nullable(),
  terms: z.string().trim().max(2000),
})
export type Contract = z.infer<typeof contractSchema>

const count = z.number().int().min(0).max(100_000_000)
/** Counts typed from a firm's report; microdata bring their own. */
export const fieldworkSchema = z.object({
  counts: z.record(dispositionSchema, count),
  /** AAPOR's e: the share of cases of unknown eligibility that are eligible, with its basis. */
  eligible: z.number().min(0).max(1).nullable(),
  eligibleBasis: z.string().trim().max(200),
})
export type Fieldwork = z.infer<typeof fieldworkSchema>
