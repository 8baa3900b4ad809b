import { cycleIdSchema } from '@ratchet/domain/cycle/cycle-id'
import { lessonSchema, recordLesson } from '@ratchet/domain/cycle/lesson'
import { practiceSchema, promote, retire } from '@ratchet/domain/cycle/practice'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listLessons, listPractices, loadPractice, saveLesson, savePractice } from './practice.queries.ts'
import { findEffect } from './practice-effect.queries.ts'

const promoteInput = z.strictObject(
  practiceSchema.pick({ title: true, measureId: true, unitId: true, cycleId: true, evidence: true }).shape,
)

/** The third pawl 固做法, and what a cycle taught. */
export const practiceRouter = router({
  list: memberQuery.input(noInput).query(({ ctx }) => listPractices(ctx.db)),
  /** What the data say before and after the measure: beside a practice, and before one is made of it. */
  effect: memberQuery
    .input(z.strictObject({ measureId: idSchema }))
    .query(({ ctx, input }) => findEffect(ctx.db, input.measureId)),
  lessons: memberQuery.input(noInput).query(({ ctx }) => listLessons(ctx.db)),

  promote: command(promoteInput, async ({ tx, ctx, record }, input) => {
    const { practice, fact } = promote({ ...input, id: ctx.newId() }, await listPractices(tx), ctx.actor, ctx.now)
    await savePractice(tx, practice)
    await record(fact)
    return { id: practice.id, version: 1 }
  }),

  retire: command(
    z.strictObject({ id: idSchema, seen: versionSchema, reason: z.string().trim().max(500) }),
    async ({ tx, ctx, record }, { id, seen, reason }) => {
      const before = await loadPractice(tx, id)
      refuseStale({ reason }, before, seen)
      const { practice, fact } = retire(before, ctx.actor, reason, ctx.now)
      await savePractice(tx, practice)
      await record(fact)
      return { id, version: practice.version }
    },
  ),

  recordLesson: command(
    z.strictObject({ cycleId: cycleIdSchema, text: lessonSchema.shape.text }),
    async ({ tx, ctx, record }, input) => {
      const { lesson, fact } = recordLesson({ ...input, id: ctx.newId() }, ctx.actor, ctx.now)
      await saveLesson(tx, lesson)
      await record(fact)
      return { id: lesson.id, version: 1 }
    },
  ),
})
