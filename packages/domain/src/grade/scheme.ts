/**
 * Scheme of grading 分级办法: the published weights, thresholds and conditions of the normal-distribution grading, in
 * editions that the owner adds with a note. A run keeps the edition it was made with. Source: SPEC §10; STATISTICS §1;
 * DOMAIN Q-25…Q-27 where SPEC leaves it open.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

/** `residents`: people of a street or park. `respondents`: who was interviewed there in one wave. */
export const exposures = ['residents', 'respondents'] as const
export const exposureSchema = z.enum(exposures)
export type Exposure = z.infer<typeof exposureSchema>
/** Rates are told per ten thousand residents, or per hundred respondents. */
export const ratePer: Readonly<Record<Exposure, number>> = { residents: 10_000, respondents: 100 }

const share = z.number().min(0).max(100)
const pair = z.tuple([z.number().positive().max(1e6), z.number().positive().max(1e6)])

export const schemeContentSchema = z.strictObject({
  /** Of the composite; only their proportion counts. */
  weights: z.strictObject({ frequency: share, severity: share }),
  /** Points out of what one person's voice is severe; they add up to 100. */
  severity: z.strictObject({
    urgent: share,
    negative: share,
    waiting: share,
    /** Days without an answer after which waiting counts wholly. */
    waitingDays: z.number().int().min(1).max(365),
    /** So many people of the overall mean are added to each area: a small area's mean moves towards it. */
    shrinkage: z.number().min(0).max(100),
  }),
  /** Composite z from which an area is 预警 and 紧急预警. */
  bands: z.tuple([z.number().positive().max(10), z.number().positive().max(10)]),
  /** Below so many distinct people nothing is drafted. */
  leastPeople: z.number().int().min(10).max(1000),
  /** What besides a band makes a draft: a rise against the last run, the fixed rate, or either of them. */
  draftOn: z.enum(['rise', 'rate', 'either']),
  /** Holm-adjusted p of a rise. */
  alpha: z.number().min(0.001).max(0.2),
  /** Rates from which an area is 预警 and 紧急预警 where no normal grade is given; the first is the fixed rate. */
  rates: z.strictObject({ residents: pair, respondents: pair }),
})
export type SchemeContent = z.infer<typeof schemeContentSchema>

export const schemeSchema = z.object({
  id: idSchema,
  edition: z.number().int().min(1),
  content: schemeContentSchema,
  note: z.string().min(1),
  by: personSchema,
  at: instantSchema,
  version: versionSchema,
})
export type Scheme = z.infer<typeof schemeSchema>

/** What an office starts with. */
export const firstScheme: SchemeContent = {
  weights: { frequency: 70, severity: 30 },
  severity: { urgent: 40, negative: 30, waiting: 30, waitingDays: 60, shrinkage: 5 },
  bands: [1, 2],
  leastPeople: 10,
  draftOn: 'either',
  alpha: 0.05,
  rates: { residents: [2, 4], respondents: [5, 10] },
}

export type SchemeRefusal = 'note-missing' | 'same-as-before' | 'weights-zero' | 'severity-not-100' | 'not-ascending'

/** Why it cannot become the next edition, or null. */
export function whyNotAddScheme(content: SchemeContent, last: Scheme | null, note: string): WhyNot<SchemeRefusal> {
  const { weights, severity, bands, rates } = content
  if (weights.frequency + weights.severity <= 0) return { code: 'weights-zero' }
  const points = severity.urgent + severity.negative + severity.waiting
  if (Math.abs(points - 100) > 1e-9) return { code: 'severity-not-100', details: { points } }
  for (const [name, [low, high]] of Object.entries({ bands, ...rates }))
    if (low >= high) return { code: 'not-ascending', details: { name } }
  if (note.trim() === '') return { code: 'note-missing' }
  const before = last && JSON.stringify(schemeContentSchema.parse(last.content))
  return before === JSON.stringify(schemeContentSchema.parse(content)) ? { code: 'same-as-before' } : null
}

/** The next edition; runs made from now on use it. Throws `Refusal`. */
export function addScheme(
  content: SchemeContent,
  last: Scheme | null,
  given: { readonly id: string; readonly note: string; readonly by: Person; readonly at: Instant },
): { readonly scheme: Scheme; readonly fact: Fact<'grade.schemeAdded'> } {
  refuse(whyNotAddScheme(content, last, given.note))
  const scheme = { ...given, note: given.note.trim(), content, edition: (last?.edition ?? 0) + 1, version: 1 }
  const payload = { edition: scheme.edition, content, note: scheme.note }
  return { scheme, fact: { act: 'grade.schemeAdded', subject: ['grade_scheme', scheme.id], payload } }
}
