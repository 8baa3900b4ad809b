import { type Concern, concernSchema, whyNotTitle } from '@ratchet/domain/concern/concern'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { join } from '@ratchet/domain/opinion/handle'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { recurOnJoin } from '../cycle/recurrence.commands.ts'
import { loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { listConcerns, loadWorkable, nextConcernNumber, saveConcern } from './concern.queries.ts'
import { findConcern } from './concern-page.queries.ts'
import { decomposeProcedures } from './decompose.router.ts'
import { joinProcedures } from './join.router.ts'
import { mergeProcedures } from './merge.router.ts'
import { personProcedures } from './person.router.ts'

const { title, theme, category, placeId, urgent } = concernSchema.shape
const about = { title, theme, category: category.default(null), placeId, urgent }
const opinions = z
  .array(z.strictObject({ id: idSchema, seen: versionSchema }))
  .min(1)
  .max(200)

async function refusePlace(tx: Tx, id: string | null): Promise<void> {
  if (id && (await findUnit(tx, id)).retiredDay) throw new Refusal('place-retired')
}

/** What the fact may hold: codes, and not the title. */
const codesOf = ({ theme, category, placeId, urgent }: Pick<Concern, 'theme' | 'category' | 'placeId' | 'urgent'>) => ({
  theme,
  category,
  placeId,
  urgent,
})

export const concernRouter = router({
  ...mergeProcedures,
  ...personProcedures,
  ...joinProcedures,
  ...decomposeProcedures,

  list: memberQuery.input(noInput).query(({ ctx }) => listConcerns(ctx.db)),
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => findConcern(ctx.db, input.id)),

  /** Opens a concern out of opinions, which join it in the same act. */
  open: command(z.strictObject({ ...about, opinions }), async (act, { opinions, ...given }) => {
    const { tx, ctx, record } = act
    refuse(whyNotTitle(given.title))
    await refusePlace(tx, given.placeId)
    const number = await nextConcernNumber(tx, ctx)
    const opened = { openedAt: ctx.now, openedByName: ctx.actor.name, mergedIntoId: null, version: 1 }
    const concern: Concern = { id: ctx.newId(), number, ...given, ...opened }
    await saveConcern(tx, concern)
    await record({
      act: 'concern.opened',
      subject: ['concern', concern.id],
      payload: { number, ...codesOf(given), opinions: opinions.length },
    })
    for (const { id, seen } of opinions) {
      const before = await loadOpinion(tx, id)
      const theirs = { version: before.version, number: before.number }
      refuseStale({}, theirs, seen)
      const { opinion, fact } = join(before, concern)
      await saveOpinion(tx, { ...before, ...opinion })
      await record(fact)
      await recurOnJoin(act, before, concern)
    }
    return { id: concern.id, number, version: 1 }
  }),

  /** Words it anew, or places it elsewhere; residents read the title. */
  edit: command(z.strictObject({ id: idSchema, seen: versionSchema, ...about }), async ({ tx, record }, input) => {
    const { id, seen, ...given } = input
    const before = await loadWorkable(tx, id)
    refuseStale(given, before, seen)
    refuse(whyNotTitle(given.title))
    await refusePlace(tx, given.placeId)
    const concern = { ...before, ...given, version: before.version + 1 }
    await saveConcern(tx, concern)
    await record({
      act: 'concern.edited',
      subject: ['concern', id],
      payload: { number: concern.number, ...codesOf(given) },
    })
    return { id, version: concern.version }
  }),
})
