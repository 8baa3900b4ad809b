/**
 * Grade 分级: the result of a run, frozen with what it was made of. It grades problems, never people or units. Bands:
 * normal below 1σ, watch 1–2σ (预警单), urgent from 2σ (紧急预警单). Fewer than ten areas, or no spread: no normal grade, but
 * values, ranks and fixed thresholds, and it says so. A grade only drafts: enough distinct people, and a rise against the
 * last run or the fixed rate. Source: SPEC §10; STATISTICS §0.3, §1; DOMAIN A11.
 */
import { z } from 'zod'
import { personSchema } from '../cycle/actor.ts'
import { quarterSchema } from '../cycle/cycle-id.ts'
import { daySchema, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { categoryIdSchema } from '../opinion/category.ts'
import { inputsSchema } from './area.ts'
import { exposureSchema, type SchemeContent } from './scheme.ts'

export const bands = ['normal', 'watch', 'urgent'] as const
export const bandSchema = z.enum(bands)
export type Band = z.infer<typeof bandSchema>
export const draftRules = ['rise', 'rate'] as const
export type DraftRule = (typeof draftRules)[number]

const figure = z.number().nullable()

export const gradedAreaSchema = z.strictObject({
  key: z.string(),
  category: categoryIdSchema,
  placeId: idSchema,
  people: z.number().int(),
  voices: z.number().int(),
  exposure: z.number(),
  /** People per ten thousand residents or per hundred respondents, with its 95 % interval. */
  rate: z.number(),
  low: z.number(),
  high: z.number(),
  frequencyZ: figure,
  severity: z.number(),
  severityZ: figure,
  composite: figure,
  z: figure,
  robustZ: figure,
  rank: figure,
  band: bandSchema.nullable(),
  /** By the fixed thresholds, beside the normal grade or instead of it. */
  fixedBand: bandSchema,
  /** The band is the same under every weight moved by a tenth. */
  stable: z.boolean(),
  last: z.strictObject({ people: z.number().int(), band: bandSchema.nullable() }).nullable(),
  /** Against the last run: what was to be expected, and the Holm-adjusted p of as many or more. */
  rise: z.strictObject({ expected: z.number(), p: z.number() }).nullable(),
  draft: z.enum(draftRules).nullable(),
})
export type GradedArea = z.infer<typeof gradedAreaSchema>

/** `too-few-areas`, `no-spread`: no normal grade. */
export const noGradeReasons = ['too-few-areas', 'no-spread'] as const

export const resultSchema = z.strictObject({
  reason: z.enum(noGradeReasons).nullable(),
  areas: z.array(gradedAreaSchema),
  weights: z.strictObject({ frequency: z.number(), severity: z.number() }),
  flips: z.array(
    z.strictObject({ name: z.enum(['frequency', 'severity']), factor: z.number(), areas: z.array(z.string()) }),
  ),
  /** People per exposure over all areas, and how much more they vary than chance alone. */
  rate: figure,
  phi: z.number(),
  /** Of the composite over the areas. */
  mean: figure,
  sd: figure,
})
export type GradeResult = z.infer<typeof resultSchema>

export const runSchema = z.object({
  id: idSchema,
  number: z.string().regex(/^FJ-20\d\d-\d{4,}$/),
  quarter: quarterSchema,
  throughDay: daySchema,
  exposure: exposureSchema,
  waveId: idSchema.nullable(),
  schemeEdition: z.number().int(),
  comparedId: idSchema.nullable(),
  inputs: inputsSchema,
  result: resultSchema,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  note: z.string(),
  by: personSchema,
  at: instantSchema,
  illustrative: z.boolean(),
  version: versionSchema,
})
export type GradeRun = z.infer<typeof runSchema>

export type GradeRefusal = 'quarter-to-come' | 'no-voices' | 'no-population' | 'no-scheme' | 'no-respondents'

export const bandAt = (reached: number): Band => bands[Math.min(2, Math.max(0, reached))] as Band

/** The band of a rate by the fixed thresholds. */
export const fixedBandOf = (rate: number, cuts: readonly [number, number]): Band =>
  bandAt(cuts.filter((cut) => rate >= cut).length)

type Drafting = Pick<GradedArea, 'people' | 'rate' | 'band' | 'fixedBand' | 'rise'>
export type NoDraft = 'band-normal' | 'people-too-few' | 'neither-rise-nor-rate'

/** By which rule the area becomes a draft, or null: its band, enough people, and a rise or the fixed rate. */
export function draftRuleOf(area: Drafting, scheme: SchemeContent, fixedRate: number): DraftRule | null {
  if (whyNoDraft(area, scheme, fixedRate)) return null
  return isRise(area, scheme) ? 'rise' : 'rate'
}

const isRise = ({ rise }: Drafting, { draftOn, alpha }: SchemeContent) =>
  draftOn !== 'rate' && rise !== null && rise.p <= alpha

/** Why nothing is drafted, or null. Where no normal grade was given the fixed thresholds say the band. */
export function whyNoDraft(area: Drafting, scheme: SchemeContent, fixedRate: number): NoDraft | null {
  if ((area.band ?? area.fixedBand) === 'normal') return 'band-normal'
  const { leastPeople, draftOn } = scheme
  if (area.people < leastPeople) return 'people-too-few'
  const byRate = draftOn !== 'rise' && area.rate >= fixedRate
  return isRise(area, scheme) || byRate ? null : 'neither-rise-nor-rate'
}
