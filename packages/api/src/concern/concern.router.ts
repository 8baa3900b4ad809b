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
const about = { title, theme, placeId, urgent }
/** Left out, a new concern is of the first category among its opinions, and an edited one keeps its own. */
const categorised = { ...about, category: category.optional() }
const opinions = z
  .array(z.strictObject({ id: idSchema, seen: versionSchema }))
  .min(1)
  .max(200)

async function refusePlace(tx: Tx, id: string | null): Promise<void> {
  if (id && (await findUnit(tx, id)).retiredDay) throw new Refusal('place-retired')
}

/** Of the opinions in the order given. */
async function firstCategory(tx: Tx, opinions: readonly { readonly id: string }[]): Promise<Concern['category']> {
  const ids = opinions.map((row) => row.id)
  const rows = await tx.selectFrom('opinion').select(['id', 'category']).where('id', 'in', ids).execute()
  const categories = new Map(rows.map((row) => [row.id, row.category]))
  return ids.map((id) => categories.get(id) ?? null).find((one) => one !== null) ?? null
}

/** Whether somebody among them is in need, which the concern does not lose. */
async function holdsUrgent(tx: Tx, opinions: readonly { readonly id: string }[]): Promise<boolean> {
  const ids = opinions.map((row) => row.id)
  const found = await tx.selectFrom('opinion').select('id').where('id', 'in', ids).where('urgent', '=', true).execute()
  return found.length > 0
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
  open: command(z.strictObject({ ...categorised, opinions }), async (act, { opinions, ...said }) => {
    const { tx, ctx, record } = act
    const urgent = said.urgent || (await holdsUrgent(tx, opinions))
    const given = { ...said, urgent, category: said.category ?? (await firstCategory(tx, opinions)) }
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
  edit: command(
    z.strictObject({ id: idSchema, seen: versionSchema, ...categorised }),
    async ({ tx, record }, input) => {
      const { id, seen, ...said } = input
      const before = await loadWorkable(tx, id)
      const given = { ...said, category: said.category === undefined ? before.category : said.category }
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
    },
  ),
})
