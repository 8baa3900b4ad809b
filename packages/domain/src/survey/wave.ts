/**
 * Wave 测评批次: a quarterly self-survey by a third party, scheduled first, then computed from its microdata or read from
 * its published table, "reported, not recomputable" 报告数据、不可复算. A wave of people who chose to answer is of
 * another type: it has no results, reaches no score and answers no gate. Source: SPEC §1, §9, §12.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { type CycleId, type Quarter, quarterOf, quarterSchema, quartersOf } from '../cycle/cycle-id.ts'
import type { Missing } from '../cycle/gate-fact.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'
import { contractSchema, fieldworkSchema, planSchema } from './plan.ts'

/** The questionnaire's own question about everything 总体满意度 is published beside the seven themes. */
export const readingSubjectSchema = z.union([themeIdSchema, z.literal('overall')])
export type ReadingSubject = z.infer<typeof readingSubjectSchema>

/** One row of a firm's published table. */
export const reportedResultSchema = z.object({
  theme: readingSubjectSchema,
  /** Points, 0–100. */
  estimate: z.number().min(0).max(100),
  /** Standard error in points, as published. */
  se: z.number().positive().nullable(),
  /** Half of the published 95 % interval, in points. */
  margin: z.number().positive().nullable(),
  n: z.number().int().min(1).max(100_000_000).nullable(),
})
export type ReportedResult = z.infer<typeof reportedResultSchema>

export const themeResultSchema = reportedResultSchema.extend({
  /** Of the design; null for what is only reported. */
  df: z.number().positive().nullable(),
  /** One-sided 95 % bounds in points, as computed with `df`. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
})
export type ThemeResult = z.infer<typeof themeResultSchema>

export const waveSchema = z.object({
  id: idSchema,
  quarter: quarterSchema,
  firm: z.string().trim().min(1).max(200),
  /** Everybody in the frame had a known chance to be asked, or people chose to answer 自愿参与. */
  design: z.enum(['probability', 'opt_in']),
  scheduledFor: daySchema,
  releasedOn: daySchema.nullable(),
  releasedByName: z.string().nullable(),
  basis: z.enum(['reported', 'microdata']).nullable(),
  questionnaireId: idSchema.nullable(),
  plan: planSchema.nullable(),
  contract: contractSchema.nullable(),
  fieldwork: fieldworkSchema.nullable(),
  /** Of the answers from which the results were computed. */
  digest: z.string().nullable(),
  /** Interviews of the wave; null until it is released. */
  n: z.number().int().min(1).max(100_000_000).nullable(),
  results: z.array(themeResultSchema),
  version: versionSchema,
})
export type Wave = z.infer<typeof waveSchema>
/** The one type that results are computed from or reported for. */
export type ProbabilityWave = Wave & { readonly design: 'probability' }
export interface WaveReport {
  readonly releasedOn: Day
  readonly n: number
  readonly results: readonly ReportedResult[]
}

export const surveyRefusals = [
  'outside-quarter',
  'quarter-scheduled',
  'already-released',
  'no-results',
  'theme-twice',
  'released-in-future',
  'released-before-quarter',
  'larger-than-wave',
  'opt-in',
] as const
export type SurveyRefusal = (typeof surveyRefusals)[number]
export type SurveyFact = Fact<'survey.waveScheduled' | 'survey.waveReported'>

/** The first day of a quarter. */
export const firstDayOf = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0')}-01` as Day

/** Why the wave may not be scheduled, or null. One firm has one wave in a quarter. */
export function whyNotSchedule(
  wave: Pick<Wave, 'id' | 'quarter' | 'firm' | 'scheduledFor'>,
  waves: readonly Wave[],
): WhyNot<SurveyRefusal> {
  if (quarterOf(wave.scheduledFor) !== wave.quarter)
    return { code: 'outside-quarter', details: { quarter: wave.quarter } }
  const twin = waves.some((row) => row.id !== wave.id && row.quarter === wave.quarter && row.firm === wave.firm)
  return twin ? { code: 'quarter-scheduled', details: { quarter: wave.quarter, firm: wave.firm } } : null
}

const unplanned = { questionnaireId: null, plan: null, contract: null, fieldwork: null }
const unreleased = {
  releasedOn: null,
  releasedByName: null,
  basis: null,
  n: null,
  digest: null,
  results: [] as ThemeResult[],
}

/** Schedules a wave that has no results yet; throws Refusal. */
export function schedule(
  fresh: Pick<Wave, 'id' | 'quarter' | 'firm' | 'design' | 'scheduledFor'>,
  waves: readonly Wave[],
): { readonly wave: Wave; readonly fact: SurveyFact } {
  refuse(whyNotSchedule(fresh, waves))
  const next: Wave = { ...fresh, ...unplanned, ...unreleased, version: 1 }
  return { wave: next, fact: waveFact('survey.waveScheduled', next) }
}

/** Why the published table may not be taken over, or null. */
export function whyNotReport(wave: Wave, report: WaveReport, today: Day): WhyNot<SurveyRefusal> {
  if (wave.design !== 'probability') return { code: 'opt-in' }
  if (wave.releasedOn !== null) return { code: 'already-released', details: { releasedOn: wave.releasedOn } }
  if (report.results.length === 0) return { code: 'no-results' }
  const themes = report.results.map((row) => row.theme)
  const twice = themes.find((theme, at) => themes.indexOf(theme) < at)
  if (twice) return { code: 'theme-twice', details: { theme: twice } }
  if (report.releasedOn > today) return { code: 'released-in-future', details: { releasedOn: report.releasedOn } }
  if (report.releasedOn < firstDayOf(wave.quarter)) {
    return { code: 'released-before-quarter', details: { releasedOn: report.releasedOn, quarter: wave.quarter } }
  }
  const larger = report.results.find((row) => (row.n ?? 0) > report.n)
  return larger ? { code: 'larger-than-wave', details: { theme: larger.theme, n: larger.n, wave: report.n } } : null
}

/** Takes over the published table; throws Refusal. */
export function report(wave: Wave, table: WaveReport, today: Day): { readonly wave: Wave; readonly fact: SurveyFact } {
  refuse(whyNotReport(wave, table, today))
  const { releasedOn, n } = table
  const results = table.results.map((row) => ({ ...row, df: null, lower: null, upper: null }))
  const next: Wave = { ...wave, releasedOn, n, results, basis: 'reported', version: wave.version + 1 }
  return { wave: next, fact: waveFact('survey.waveReported', next) }
}

function waveFact(act: SurveyFact['act'], { id, ...payload }: Wave): SurveyFact {
  return { act, subject: ['wave', id], payload }
}

/** The quarters of the half-year that have no wave, for the gate of 组织. */
export function quartersWithoutWave(cycleId: CycleId, waves: readonly Pick<Wave, 'quarter' | 'design'>[]): Missing[] {
  return quartersOf(cycleId)
    .filter((quarter) => !waves.some((row) => row.quarter === quarter && row.design === 'probability'))
    .map((quarter) => ({ kind: 'quarter', id: quarter, label: quarter }))
}

/** The standard error in points: as published, else out of the 95 % margin; null when the firm published neither. */
export function standardErrorOf(result: Pick<ThemeResult, 'se' | 'margin'>): number | null {
  return result.se ?? (result.margin === null ? null : result.margin / 1.959964)
}

/** One-sided 95 % bounds in points for the floor policy `lowerBound`; null without a standard error. */
export function oneSidedBounds(
  result: Pick<ThemeResult, 'estimate' | 'se' | 'margin'> & Partial<Pick<ThemeResult, 'lower' | 'upper'>>,
): { lower: number; upper: number } | null {
  if (typeof result.lower === 'number' && typeof result.upper === 'number')
    return { lower: result.lower, upper: result.upper }
  const se = standardErrorOf(result)
  return se === null ? null : { lower: result.estimate - 1.644854 * se, upper: result.estimate + 1.644854 * se }
}
