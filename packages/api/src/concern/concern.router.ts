import { type Concern, concernSchema, whyNotTitle } from '@ratchet/domain/concern/concern'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import { join } from '@ratchet/domain/opinion/handle'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { loadOpinion, saveOpinion } from '../opinion/opinion.queries.ts'
import { findUnit } from '../people/unit.queries.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { findConcern, listConcerns, loadConcern, nextConcernNumber, saveConcern } from './concern.queries.ts'

const { title, theme, placeId, urgent } = concernSchema.shape
const about = { title, theme, placeId, urgent }
const opinions = z
  .array(z.strictObject({ id: idSchema, seen: versionSchema }))
  .min(1)
  .max(200)

async function refusePlace(tx: Tx, id: string | null): Promise<void> {
  if (id && (await findUnit(tx, id)).retiredDay) throw new Refusal('place-retired')
}

export const concernRouter = router({
  list: memberQuery.input(noInput).query(({ ctx }) => listConcerns(ctx.db)),
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(({ ctx, input }) => findConcern(ctx.db, input.id)),

  /** Opens a concern out of opinions, which join it in the same act. */
  open: command(z.strictObject({ ...about, opinions }), async ({ tx, ctx, record }, { opinions, ...given }) => {
    refuse(whyNotTitle(given.title))
    await refusePlace(tx, given.placeId)
    const number = await nextConcernNumber(tx, ctx)
    const opened = { openedAt: ctx.now, openedByName: ctx.actor.name, version: 1 }
    const concern: Concern = { id: ctx.newId(), number, ...given, ...opened }
    await saveConcern(tx, concern)
    const { title: _, ...payload } = given
    await record({
      act: 'concern.opened',
      subject: ['concern', concern.id],
      payload: { number, ...payload, opinions: opinions.length },
    })
    for (const { id, seen } of opinions) {
      const before = await loadOpinion(tx, id)
      const theirs = { version: before.version, number: before.number }
      refuseStale({}, theirs, seen)
      const { opinion, fact } = join(before, concern)
      await saveOpinion(tx, { ...before, ...opinion })
      await record(fact)
    }
    return { id: concern.id, number, version: 1 }
  }),

  /** Words it anew, or places it elsewhere; residents read the title. */
  edit: command(z.strictObject({ id: idSchema, seen: versionSchema, ...about }), async ({ tx, record }, input) => {
    const { id, seen, ...given } = input
    const before = await loadConcern(tx, id)
    refuseStale(given, before, seen)
    refuse(whyNotTitle(given.title))
    await refusePlace(tx, given.placeId)
    const concern = { ...before, ...given, version: before.version + 1 }
    await saveConcern(tx, concern)
    await record({
      act: 'concern.edited',
      subject: ['concern', id],
      payload: { number: concern.number, theme: given.theme, placeId: given.placeId, urgent: given.urgent },
    })
    return { id, version: concern.version }
  }),
})
