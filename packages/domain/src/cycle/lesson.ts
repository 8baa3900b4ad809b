/** Lesson 经验教训: what a cycle taught, written by the owner and handed to the next cycle. Source: SPEC §1. */
import { z } from 'zod'
import { type Instant, instantSchema } from '../day.ts'
import { idSchema } from '../id.ts'
import type { Actor } from '../people/permission.ts'
import { refuse } from '../refusal.ts'
import { whyNotOwner } from './actor.ts'
import { cycleIdSchema } from './cycle-id.ts'
import type { CycleWhyNot } from './cycle-refusal.ts'
import type { CycleFact } from './fact.ts'

export const lessonSchema = z.object({
  id: idSchema,
  cycleId: cycleIdSchema,
  text: z.string().trim().min(1).max(2000),
  byName: z.string(),
  at: instantSchema,
})
export type Lesson = z.infer<typeof lessonSchema>

/** Why the actor may not write a lesson, or null. Closed cycles still learn: insight often comes later. */
export function whyNotRecordLesson(actor: Actor): CycleWhyNot<'not-owner'> {
  return whyNotOwner(actor)
}

/** Writes the lesson down. Throws `Refusal`. */
export function recordLesson(
  draft: Pick<Lesson, 'id' | 'cycleId' | 'text'>,
  actor: Actor,
  now: Instant,
): { lesson: Lesson; fact: CycleFact } {
  refuse(whyNotRecordLesson(actor))
  return {
    lesson: { ...draft, byName: actor.name, at: now },
    fact: { act: 'cycle.lessonRecorded', subject: ['cycle', draft.cycleId], payload: { lessonId: draft.id } },
  }
}
