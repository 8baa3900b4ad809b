/**
 * Wave 测评批次: a quarterly self-survey by a third party, scheduled first and then read from its published table,
 * "reported, not recomputable" 报告数据、不可复算. Probability samples only: whoever chose to answer is counted
 * elsewhere and reaches no score. Source: SPEC §1, §9, §12.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { themeIdSchema } from '../cycle/aspect.ts'
import { type CycleId, type Quarter, quarterSchema, quartersOf } from '../cycle/cycle-id.ts'
import type { Missing } from '../cycle/gate-fact.ts'
import { type Day, daySchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** The questionnaire's own question about everything 总体满意度 is published beside the seven themes. */
export const readingSubjectSchema = z.union([themeIdSchema, z.literal('overall')])
export type ReadingSubject = z.infer<typeof readingSubjectSchema>

export const themeResultSchema = z.object({
  theme: readingSubjectSchema,
  /** Points, 0–100. */
  estimate: z.number().min(0).max(100),
  /** Standard error in points, as published. */
  se: z.number().positive().nullable(),
  /** Half of the published 95 % interval, in points. */
  margin: z.number().positive().nullable(),
  n: z.number().int().min(1).max(100_000_000).nullable(),
})
export type ThemeResult = z.infer<typeof themeResultSchema>

export const waveSchema = z.object({
  id: idSchema,
  quarter: quarterSchema,
  firm: z.string().trim().min(1).max(200),
  design: z.literal('probability'),
  scheduledFor: daySchema,
  releasedOn: daySchema.nullable(),
  basis: z.literal('reported').nullable(),
  /** Interviews of the wave; null until it is released. */
  n: z.number().int().min(1).max(100_000_000).nullable(),
  results: z.array(themeResultSchema),
  version: versionSchema,
})
export type Wave = z.infer<typeof waveSchema>
export type WaveReport = Pick<Wave, 'results'> & { readonly releasedOn: Day; readonly n: number }

export const surveyRefusals = [
  'outside-quarter',
  'quarter-scheduled',
  'already-released',
  'no-results',
  'theme-twice',
  'released-in-future',
  'released-before-quarter',
  'larger-than-wave',
] as const
export type SurveyRefusal = (typeof surveyRefusals)[number]
export type SurveyFact = Fact<'survey.waveScheduled' | 'survey.waveReported'>

const firstDayOf = (quarter: Quarter): Day =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0')}-01` as Day

const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** Why the wave may not be scheduled, or null. One firm has one wave in a quarter. */
export function whyNotSchedule(wave: Wave, waves: readonly Wave[]): WhyNot<SurveyRefusal> {
  if (quarterOf(wave.scheduledFor) !== wave.quarter)
    return { code: 'outside-quarter', details: { quarter: wave.quarter } }
  const twin = waves.some((row) => row.id !== wave.id && row.quarter === wave.quarter && row.firm === wave.firm)
  return twin ? { code: 'quarter-scheduled', details: { quarter: wave.quarter, firm: wave.firm } } : null
}

/** Schedules a wave that has no results yet; throws Refusal. */
export function schedule(wave: Wave, waves: readonly Wave[]): { readonly wave: Wave; readonly fact: SurveyFact } {
  refuse(whyNotSchedule(wave, waves))
  const next: Wave = { ...wave, releasedOn: null, basis: null, n: null, results: [], version: 1 }
  return { wave: next, fact: waveFact('survey.waveScheduled', next) }
}

/** Why the published table may not be taken over, or null. */
export function whyNotReport(wave: Wave, report: WaveReport, today: Day): WhyNot<SurveyRefusal> {
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
  const { releasedOn, n, results } = table
  const next: Wave = { ...wave, releasedOn, n, results: [...results], basis: 'reported', version: wave.version + 1 }
  return { wave: next, fact: waveFact('survey.waveReported', next) }
}

function waveFact(act: SurveyFact['act'], { id, ...payload }: Wave): SurveyFact {
  return { act, subject: ['wave', id], payload }
}

/** The quarters of the half-year that have no wave, for the gate of 组织. */
export function quartersWithoutWave(cycleId: CycleId, waves: readonly Pick<Wave, 'quarter'>[]): Missing[] {
  return quartersOf(cycleId)
    .filter((quarter) => !waves.some((row) => row.quarter === quarter))
    .map((quarter) => ({ kind: 'quarter', id: quarter, label: quarter }))
}

/** The standard error in points: as published, else out of the 95 % margin; null when the firm published neither. */
export function standardErrorOf(result: Pick<ThemeResult, 'se' | 'margin'>): number | null {
  return result.se ?? (result.margin === null ? null : result.margin / 1.959964)
}

/** One-sided 95 % bounds in points for the floor policy `lowerBound`; null without a standard error. */
export function oneSidedBounds(
  result: Pick<ThemeResult, 'estimate' | 'se' | 'margin'>,
): { lower: number; upper: number } | null {
  const se = standardErrorOf(result)
  return se === null ? null : { lower: result.estimate - 1.644854 * se, upper: result.estimate + 1.644854 * se }
}
