/**
 * Checklist of self-inspection 自查要点: the clauses of the examination method, as the office wrote them down, in editions; a
 * report keeps those with which it was drafted. Source: DOMAIN S-205; SPEC §12.
 */
import { z } from 'zod'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'
import { refuse } from '../refusal.ts'
import type { FormFact, FormWhyNot } from './form.ts'

/** What the data can say about a clause by themselves. */
export const clauseData = [
  'targets',
  'measures',
  'tasks',
  'surveys',
  'scan',
  'reports',
  'circulars',
  'items',
  'evidence',
  'lookback',
  'answers',
  'publication',
  'trail',
] as const
export type ClauseData = (typeof clauseData)[number]

export const clauseEntrySchema = z.strictObject({
  clause: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(300),
  /** Null: only a person can say. */
  data: z.enum(clauseData).nullable(),
})
export type ClauseEntry = z.infer<typeof clauseEntrySchema>
export const clauseEntriesSchema = z.array(clauseEntrySchema).min(1).max(80)

export const checklistSchema = z.object({
  id: idSchema,
  edition: z.number().int().min(1),
  /** The method and its number. */
  source: z.string().trim().min(1).max(120),
  clauses: clauseEntriesSchema,
  by: personSchema,
  at: instantSchema,
  illustrative: z.boolean(),
})
export type Checklist = z.infer<typeof checklistSchema>

export function whyNotSetChecklist(
  fresh: Pick<Checklist, 'source' | 'clauses'>,
  last: Pick<Checklist, 'source' | 'clauses'> | null,
): FormWhyNot {
  const names = fresh.clauses.map(({ clause }) => clause)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) return { code: 'clause-twice', details: { clause: twice } }
  const isSame = last && last.source === fresh.source && JSON.stringify(last.clauses) === JSON.stringify(fresh.clauses)
  return isSame ? { code: 'nothing-changed' } : null
}

/** The next edition; throws Refusal. */
export function setChecklist(
  fresh: Pick<Checklist, 'id' | 'source' | 'clauses' | 'illustrative'>,
  last: Checklist | null,
  by: Person,
  at: Instant,
): { readonly next: Checklist; readonly fact: FormFact } {
  refuse(whyNotSetChecklist(fresh, last))
  const next: Checklist = { ...fresh, edition: (last?.edition ?? 0) + 1, by, at }
  const payload = { edition: next.edition, clauses: next.clauses.length }
  return { next, fact: { act: 'form.checklistSet', subject: ['form_checklist', next.id], payload } }
}
