import { dayOf } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { join, unclassify, unjoin } from '@ratchet/domain/opinion/handle'
import { sortingSchema } from '@ratchet/domain/opinion/sorting'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import { loadWorkable, lockConcernsOf } from '../concern/concern.queries.ts'
import { urgeConcern } from '../concern/urgent.commands.ts'
import { recurOnJoin } from '../cycle/recurrence.commands.ts'
import { loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { currentCategories } from './classifier.ts'
import { findAccuracy } from './decision.queries.ts'
import { findJoining, findSorting } from './last-act.queries.ts'
import { listSame } from './same.queries.ts'
import { fillSorting, type RowResult, sortOpinion, suggestedSorting, withEach } from './sort.commands.ts'
import { findSimilar, findSuggestion } from './suggestion.queries.ts'

const one = z.strictObject({ id: idSchema })
const touched = z.strictObject({ id: idSchema, seen: versionSchema })
/** So many at once are answered well within a request; the page sends more in turns. */
export const MOST_AT_ONCE = 100
const rows = z
  .array(touched)
  .min(1)
  .max(MOST_AT_ONCE)
  .refine((given) => new Set(given.map(({ id }) => id)).size === given.length)

/** 分类建议与批量分类: suggestions are read, and whoever sorts takes or changes them; nothing is sorted by itself. */
export const classificationRouter = router({
  suggest: memberQuery.input(one).query(({ ctx, input }) => findSuggestion(ctx, input.id)),
  similar: memberQuery.input(one).query(({ ctx, input }) => findSimilar(ctx, input.id)),
  /** Those that wait with the very same words at the same place. */
  same: memberQuery.input(one).query(({ ctx, input }) => listSame(ctx.db, input.id)),
  categories: memberQuery.input(noInput).query(({ ctx }) => currentCategories(ctx.db)),
  accuracy: memberQuery
    .input(z.strictObject({ last: z.number().int().min(1).max(1000) }))
    .query(({ ctx, input }) => findAccuracy(ctx.db, input.last)),

  /** Sorts many: as given, or each as suggested for it. What a row is refused for stands beside it. */
  sortMany: command(
    z.strictObject({ rows, as: sortingSchema.partial().nullable() }),
    async (act, { rows: given, as }) => {
      const categories = await currentCategories(act.tx)
      await lockConcernsOf(
        act.tx,
        given.map(({ id }) => id),
      )
      const results = await withEach(act, given, async (before) => {
        const sorting = fillSorting(before, as ?? (await suggestedSorting(act, before)), categories)
        await sortOpinion(act, before, sorting)
      })
      await act.record(batchFact('opinion.sortedMany', results))
      return { results }
    },
  ),

  /** Joins many to one concern that was not merged; as with one, a closed problem that they bring up comes back. */
  joinMany: command(z.strictObject({ rows, concernId: idSchema }), async (act, { rows: given, concernId }) => {
    let concern = await loadWorkable(act.tx, concernId)
    const results = await withEach(act, given, async (before) => {
      const { opinion, fact } = join(before, concern)
      await saveOpinion(act.tx, { ...before, ...opinion })
      await act.record(fact)
      concern = await urgeConcern(act, concern, before)
      await recurOnJoin(act, before, concern)
    })
    await act.record(batchFact('opinion.joinedMany', results))
    return { results }
  }),

  /** Takes one's own latest sorting of today back, with the joining that went along with it. */
  undo: command(touched, async ({ tx, ctx, record }, { id, seen }) => {
    const before = await loadOpinion(tx, id)
    const { status, theme, category, version } = before
    const theirs = { status, theme, category, version }
    refuseStale({}, theirs, seen)
    const by = { userId: ctx.actor.userId, today: dayOf(ctx.now) }
    let sorted = before
    let last = await findSorting(tx, id, status === 'joined' ? version - 1 : version)
    if (status === 'joined') {
      const { opinion, fact } = unjoin(before, last && (await findJoining(tx, id)), by)
      sorted = { ...before, ...opinion }
      await saveOpinion(tx, sorted)
      await record(fact)
      last = last && { ...last, version: sorted.version }
    }
    const { opinion, fact } = unclassify(sorted, last, by)
    await saveOpinion(tx, { ...sorted, ...opinion })
    await record(fact)
    return { id, version: opinion.version }
  }),
})

/** How many were asked and how many went through; the trail has each of them besides. */
const batchFact = (act: 'opinion.sortedMany' | 'opinion.joinedMany', results: readonly RowResult[]) => ({
  act,
  subject: ['opinion', results[0]?.id ?? ''] as const,
  payload: { asked: results.length, done: results.filter(({ code }) => code === null).length },
})
