import type { Day } from '@ratchet/domain/day'
import { type Holder, holderOn, holderSchema, type Post, postSchema } from '@ratchet/domain/people/post'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

const namedHolderSchema = holderSchema.extend({ name: z.string(), userId: z.uuid().nullable() })
export type NamedHolder = z.infer<typeof namedHolderSchema>

/** Holders of the posts with their names, latest first. */
export async function listHolders(
  db: Kysely<Database>,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NamedHolder[]>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('postHolder')
    .innerJoin('person', 'person.id', 'postHolder.personId')
    .select(['postHolder.id', 'postId', 'personId', 'fromDay', 'beforeDay', 'postHolder.version', 'name', 'userId'])
    .where('postId', 'in', postIds)
    .orderBy('fromDay', 'desc')
    .execute()
  return Map.groupBy(namedHolderSchema.array().parse(rows), (holder) => holder.postId)
}

/** Posts of the unit, the closed ones last, each with everyone who held it and who does on the day. */
export async function listPosts(db: Kysely<Database>, unitId: string, day: Day) {
  const rows = await db
    .selectFrom('post')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('retiredDay', (order) => order.asc().nullsFirst())
    .orderBy('kind', 'desc')
    .orderBy('title')
    .execute()
  const posts = postSchema.array().parse(rows)
  const holders = await listHolders(
    db,
    posts.map((post) => post.id),
  )
  return posts.map((post) => {
    const held = holders.get(post.id) ?? []
    return { ...post, holders: held, current: holderOn(held, day) }
  })
}

/** The post, locked: appointments to one post happen one after the other. */
export async function loadPost(tx: Tx, id: string): Promise<Post> {
  const row = await tx.selectFrom('post').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'post' })
  return postSchema.parse(row)
}

export async function loadHolder(tx: Tx, id: string): Promise<Holder> {
  const row = await tx.selectFrom('postHolder').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('not-found', { kind: 'holder' })
  return holderSchema.parse(row)
}

/** People whose name contains the text; at most 20, with the account where there is one. */
export async function findPeople(db: Kysely<Database>, search: string) {
  return await db
    .selectFrom('person')
    .leftJoin('authUser', 'authUser.id', 'person.userId')
    .select(['person.id', 'person.name', 'authUser.username'])
    .where('person.name', 'like', `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`)
    .orderBy('person.name')
    .limit(20)
    .execute()
}
