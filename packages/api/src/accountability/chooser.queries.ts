import type { Chooser } from '@ratchet/domain/accountability/choose'
import type { Finding } from '@ratchet/domain/accountability/finding'
import { personOf } from '@ratchet/domain/cycle/actor'
import type { Actor } from '@ratchet/domain/people/permission'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Whoever acts, with the units below the zone that they have a role for, or hold or held a post of. */
export async function chooserOf(db: Kysely<Database>, actor: Actor): Promise<Chooser> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .select('post.unitId')
    .where('person.userId', '=', actor.userId)
    .execute()
  const granted = actor.grants.filter((grant) => grant.path.length > 1).map((grant) => grant.unitId)
  return { by: personOf(actor), unitIds: [...new Set([...granted, ...rows.map((row) => row.unitId)])] }
}

/** The finding as the reader may see it: who held which post is for the zone's officers and for the unit itself. */
export function maskPosts(finding: Finding, actor: Actor): Finding {
  if (actor.grants.some((grant) => grant.path.length === 1)) return finding
  const own = new Set(actor.grants.map((grant) => grant.unitId))
  const candidates = finding.candidates.map((each) => ({
    ...each,
    posts: each.posts.filter((post) => own.has(post.unitId)),
  }))
  return { ...finding, candidates }
}
