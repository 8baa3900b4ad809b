/**
 * Entry 市考成绩: score and rank of one zone in one aspect or overall. What the circular does not give stays missing; a
 * correction is a new entry that supersedes the old one. Source: SPEC §12; DOMAIN Q-05, G-23.
 */
import { z } from 'zod'
import { aspectIdSchema } from '../cycle/aspect.ts'
import { idSchema } from '../id.ts'
import { roundIdSchema } from './round.ts'

export const examinationSubjectSchema = z.union([z.literal('overall'), aspectIdSchema])
export type ExaminationSubject = z.infer<typeof examinationSubjectSchema>

export const entrySchema = z.object({
  id: idSchema,
  roundId: roundIdSchema,
  /** The zone's name among the peers. */
  zone: z.string().trim().min(1),
  subject: examinationSubjectSchema,
  /** Points, 0–100. */
  score: z.number().min(0).max(100).nullable(),
  /** Place, 1 = first. */
  rank: z.number().int().min(1).max(999).nullable(),
  enteredBy: idSchema,
  supersedes: idSchema.nullable(),
  /** Why it was corrected; null on a first entry. */
  reason: z.string().trim().min(1).nullable(),
})
export type Entry = z.infer<typeof entrySchema>
export type Figures = Pick<Entry, 'zone' | 'subject' | 'score' | 'rank'>

/** The entries that no other supersedes, in the order given. */
export function currentEntries(entries: readonly Entry[]): Entry[] {
  const superseded = new Set(entries.map((row) => row.supersedes))
  return entries.filter((row) => !superseded.has(row.id))
}

/** Change against the earlier round: points gained, places climbed (positive is better); null where a figure is missing. */
export interface Change {
  readonly zone: string
  readonly subject: ExaminationSubject
  readonly score: number | null
  readonly places: number | null
}

/** The change of every current entry; scores are rounded to two decimals, as the circular gives them. */
export function changes(before: readonly Figures[], after: readonly Figures[]): Change[] {
  return after.map((row) => {
    const was = before.find((each) => each.zone === row.zone && each.subject === row.subject)
    const score =
      !was || was.score === null || row.score === null ? null : Math.round((row.score - was.score) * 100) / 100
    const places = !was || was.rank === null || row.rank === null ? null : was.rank - row.rank
    return { zone: row.zone, subject: row.subject, score, places }
  })
}
