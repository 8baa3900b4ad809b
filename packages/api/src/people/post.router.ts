import { dayOf, daySchema } from '@ratchet/domain/day'
import { idSchema, versionSchema } from '@ratchet/domain/id'
import {
  personNameSchema,
  postFact,
  postKindSchema,
  postTitleSchema,
  whyNotAddPost,
  whyNotAppoint,
  whyNotEnd,
  whyNotRetirePost,
} from '@ratchet/domain/people/post'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Context, Tx } from '../context.ts'
import { memberQuery, router } from '../trpc.ts'
import { findPeople, listHolders, listPosts, loadHolder, loadPost } from './post.queries.ts'
import { loadUnit } from './unit.queries.ts'

/** Somebody on file, somebody with an account, or a new name. */
const whoSchema = z.union([
  z.strictObject({ personId: idSchema }),
  z.strictObject({ userId: idSchema }),
  z.strictObject({ name: personNameSchema }),
])
const noteSchema = z.string().trim().max(200).default('')

/** The person's id; a person is made where there is none yet. */
async function takePerson(tx: Tx, ctx: Context, who: z.infer<typeof whoSchema>): Promise<{ id: string; name: string }> {
  if ('name' in who) return addPerson(tx, ctx, who.name, null)
  const by = 'personId' in who ? (['id', who.personId] as const) : (['userId', who.userId] as const)
  const person = await tx.selectFrom('person').select(['id', 'name']).where(by[0], '=', by[1]).executeTakeFirst()
  if (person) return person
  const user =
    'userId' in who
      ? await tx.selectFrom('authUser').select('name').where('id', '=', who.userId).executeTakeFirst()
      : undefined
  if (!user) throw new Refusal('not-found', { kind: 'person' })
  return addPerson(tx, ctx, user.name, by[1])
}

async function addPerson(tx: Tx, ctx: Context, name: string, userId: string | null) {
  const id = ctx.newId()
  await tx
    .insertInto('person')
    .values({ id, name, userId, illustrative: ctx.profile === 'demo', version: 1 })
    .execute()
  return { id, name }
}

export const postRouter = router({
  list: memberQuery
    .input(z.strictObject({ unitId: idSchema, day: daySchema.optional() }))
    .query(({ ctx, input }) => listPosts(ctx.db, input.unitId, input.day ?? dayOf(ctx.now))),

  /** People to appoint, by part of the name. */
  people: memberQuery
    .input(z.strictObject({ search: z.string().trim().min(1).max(40) }))
    .query(({ ctx, input }) => findPeople(ctx.db, input.search)),

  add: command(
    z.object({ unitId: idSchema, kind: postKindSchema, title: postTitleSchema }),
    async ({ tx, ctx, record }, input) => {
      const unit = await loadUnit(tx, input.unitId)
      const living = (await listPosts(tx, unit.id, dayOf(ctx.now))).filter((post) => post.retiredDay === null)
      refuse(whyNotAddPost(unit, input.kind, living))
      const post = { ...input, id: ctx.newId(), retiredDay: null, version: 1 }
      await tx.insertInto('post').values(post).execute()
      await record(postFact('post.added', post, {}))
      return { id: post.id, version: post.version }
    },
  ),

  appoint: command(
    z.object({
      postId: idSchema,
      who: whoSchema,
      fromDay: daySchema,
      beforeDay: daySchema.nullable().default(null),
      note: noteSchema,
    }),
    async ({ tx, ctx, record }, { postId, who, fromDay, beforeDay, note }) => {
      const post = await loadPost(tx, postId)
      refuse(whyNotAppoint(post, (await listHolders(tx, [postId])).get(postId) ?? [], fromDay, beforeDay))
      const person = await takePerson(tx, ctx, who)
      const id = ctx.newId()
      await tx
        .insertInto('postHolder')
        .values({ id, postId, personId: person.id, fromDay, beforeDay, version: 1 })
        .execute()
      await record(postFact('post.appointed', post, { holder: id, name: person.name, fromDay, beforeDay, note }))
      return { id, version: 1 }
    },
  ),

  end: command(
    z.object({ holderId: idSchema, version: versionSchema, beforeDay: daySchema, note: noteSchema }),
    async ({ tx, record }, input) => {
      const { holderId, version, beforeDay, note } = input
      const holder = await loadHolder(tx, holderId)
      refuseStale(input, holder, version)
      refuse(whyNotEnd(holder, beforeDay))
      await tx
        .updateTable('postHolder')
        .set({ beforeDay, version: version + 1 })
        .where('id', '=', holderId)
        .where('version', '=', version)
        .executeTakeFirstOrThrow()
      const post = await loadPost(tx, holder.postId)
      await record(postFact('post.ended', post, { holder: holderId, fromDay: holder.fromDay, beforeDay, note }))
      return { id: holderId, version: version + 1 }
    },
  ),

  retire: command(z.object({ id: idSchema, version: versionSchema }), async ({ tx, ctx, record }, input) => {
    const post = await loadPost(tx, input.id)
    refuseStale(input, post, input.version)
    const holders = (await listHolders(tx, [post.id])).get(post.id) ?? []
    refuse(
      whyNotRetirePost(
        post,
        holders.some((holder) => holder.beforeDay === null),
      ),
    )
    const retired = { ...post, retiredDay: dayOf(ctx.now), version: post.version + 1 }
    await tx
      .updateTable('post')
      .set({ retiredDay: retired.retiredDay, version: retired.version })
      .where('id', '=', post.id)
      .execute()
    await record(postFact('post.retired', retired, { day: retired.retiredDay }))
    return { id: post.id, version: retired.version }
  }),
})
