/**
 * One person's opinions, marked 同一人: an official who knows it says that two opinions are one person's, with how they
 * know, and may take it back. It changes what is counted, never what was said. When a number is erased, the opinions that it
 * showed to be one person's are marked so by nobody: erasing makes no more people 删号不添人, and keeps no way to a number.
 * Source: SPEC §10, §13; DOMAIN C1.1.
 */
import { z } from 'zod'
import type { Fact } from '../audit/fact.ts'
import { holdsNumbers } from '../contact/personal-data.ts'
import { type Person, personSchema } from '../cycle/actor.ts'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema, versionSchema } from '../id.ts'
import { refuse, type WhyNot } from '../refusal.ts'

export const samePersonSchema = z.object({
  id: idSchema,
  /** The two in the order of their ids. */
  opinionId: idSchema,
  otherId: idSchema,
  note: z.string().min(1),
  /** Null where a number told it that was erased since. */
  by: personSchema.nullable(),
  at: instantSchema,
  undoneBy: personSchema.nullable(),
  undoneAt: instantSchema.nullable(),
  version: versionSchema,
})
export type SamePerson = z.infer<typeof samePersonSchema>
export type SamePersonRefusal =
  | 'same-opinion'
  | 'marked-already'
  | 'mark-undone'
  | 'reason-missing'
  | 'reason-names-somebody'
export type SamePersonFact = Fact<'concern.samePersonMarked' | 'concern.samePersonUnmarked'>

/** Why the two cannot be marked as one person's, or null; `marks` are those that stand. */
export function whyNotMark(
  { opinionId, otherId, note }: Pick<SamePerson, 'opinionId' | 'otherId' | 'note'>,
  marks: readonly Pick<SamePerson, 'opinionId' | 'otherId'>[],
): WhyNot<SamePersonRefusal> {
  if (opinionId === otherId) return { code: 'same-opinion' }
  const ids = [opinionId, otherId]
  if (marks.some((row) => ids.includes(row.opinionId) && ids.includes(row.otherId))) return { code: 'marked-already' }
  if (note.trim() === '') return { code: 'reason-missing' }
  return holdsNumbers(note) ? { code: 'reason-names-somebody' } : null
}

/** Marks them. Throws `Refusal`. */
export function markSamePerson(
  two: Pick<SamePerson, 'opinionId' | 'otherId' | 'note'>,
  marks: Parameters<typeof whyNotMark>[1],
  given: { readonly id: string; readonly by: Person; readonly at: Instant },
): { readonly mark: SamePerson; readonly fact: SamePersonFact } {
  refuse(whyNotMark(two, marks))
  const [opinionId, otherId] = [two.opinionId, two.otherId].sort() as [string, string]
  const undone = { undoneBy: null, undoneAt: null, version: 1 }
  const mark = { ...given, opinionId, otherId, note: two.note.trim(), ...undone }
  return { mark, fact: factOf('concern.samePersonMarked', mark) }
}

/** The note of a mark that nobody made. */
export const NUMBER_ERASED = 'number-erased'

/** What is kept when the number behind an opinion is erased: it stays one person's with the others of that number. */
export function keepSamePerson(
  opinionId: string,
  otherIds: readonly string[],
  { at, newId }: { readonly at: Instant; readonly newId: () => string },
): SamePerson[] {
  return otherIds.map((otherId) => {
    const [first, second] = [opinionId, otherId].sort() as [string, string]
    const kept = { id: newId(), opinionId: first, otherId: second, note: NUMBER_ERASED, by: null, at }
    return { ...kept, undoneBy: null, undoneAt: null, version: 1 }
  })
}

/** Takes the mark back. Throws `Refusal`. */
export function unmarkSamePerson(
  before: SamePerson,
  { by, at }: { readonly by: Person; readonly at: Instant },
): { readonly mark: SamePerson; readonly fact: SamePersonFact } {
  refuse(before.undoneAt === null ? null : { code: 'mark-undone' })
  const mark = { ...before, undoneBy: by, undoneAt: at, version: before.version + 1 }
  return { mark, fact: factOf('concern.samePersonUnmarked', mark) }
}

const factOf = (act: SamePersonFact['act'], { id, opinionId, otherId, note }: SamePerson): SamePersonFact => ({
  act,
  subject: ['same_person', id],
  payload: { opinionId, otherId },
  reason: note,
})
