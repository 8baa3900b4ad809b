/**
 * Floor 保底线 (rank: 保位线): the level that must not be lost, one per subject and cycle. `before` is in force while the
 * cycle runs; closing writes the reading, the verdict and `after`. Source: SPEC §1, first pawl; DOMAIN G-01.
 */
import { z } from 'zod'
import { versionSchema } from '../id.ts'
import { floorSubjectSchema } from './aspect.ts'
import { cycleIdSchema } from './cycle-id.ts'

export const verdicts = ['consolidate', 'strengthen', 'recover', 'undetermined'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

/** Why the verdict is what it is, and what is drawn beside it for ever. */
export const floorMarks = [
  'first',
  'items-open',
  'lookback-failed',
  'lookback-pending',
  'aspect-slipped',
  'indistinguishable',
  'rank-slip-pending',
  'no-result',
  'no-interval',
  'rebased',
  'forced',
] as const
export const floorMarkSchema = z.enum(floorMarks)
export type FloorMark = z.infer<typeof floorMarkSchema>

/**
 * What was achieved. `lower95` and `upper95` are one-sided 95 % bounds, null where none was published. Scores are points
 * of 0–100; a rank is a place, 1 on top, and only an examination gives one.
 */
export const readingSchema = z.object({
  value: z.number(),
  basis: z.enum(['examination', 'self_survey', 'wave']),
  lower95: z.number().nullable(),
  upper95: z.number().nullable(),
})
export type Reading = z.infer<typeof readingSchema>

export const floorSchema = z.object({
  cycleId: cycleIdSchema,
  subject: floorSubjectSchema,
  before: z.number().nullable(),
  achieved: z.number().nullable(),
  basis: readingSchema.shape.basis.nullable(),
  lower95: z.number().nullable(),
  upper95: z.number().nullable(),
  verdict: verdictSchema.nullable(),
  after: z.number().nullable(),
  marks: z.array(floorMarkSchema),
  provisional: z.boolean(),
  version: versionSchema,
})
export type Floor = z.infer<typeof floorSchema>

/** Whether level `a` is better than `b`: a higher score, a smaller rank. */
export function isBetter(subject: Floor['subject'], a: number, b: number): boolean {
  return subject === 'rank' ? a < b : a > b
}

/** A floor at the opening of a cycle: the level in force, and nothing achieved yet. */
export function openingFloor(opening: Pick<Floor, 'cycleId' | 'subject' | 'before' | 'provisional'>): Floor {
  const empty = { achieved: null, basis: null, lower95: null, upper95: null, verdict: null, after: null }
  return { ...opening, ...empty, marks: [], version: 1 }
}
