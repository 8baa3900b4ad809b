import { type Day, dayOf, type Instant } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/**
 * Of which unit people were when they acted: where they held a post on that day, else where their role was given, the zone
 * apart. Answers a function; null when neither says.
 */
export async function listActorUnits(
  db: Kysely<Database>,
  facts: readonly { readonly actorId: string | null }[],
): Promise<(actorId: string, at: Instant) => string | null> {
  const ids = [...new Set(facts.flatMap((fact) => fact.actorId ?? []))]
  if (ids.length === 0) return () => null
  const posts = await db
    .selectFrom('person')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select(['person.userId', 'fromDay', 'beforeDay', 'unit.name'])
    .where('person.userId', 'in', ids)
    .orderBy('fromDay', 'desc')
    .execute()
  const grants = await db
    .selectFrom('roleGrant')
    .innerJoin('unit', 'unit.id', 'roleGrant.unitId')
    .select(['userId', 'unit.name'])
    .where('userId', 'in', ids)
    .where('unit.kind', '<>', 'zone')
    .orderBy('grantedAt', 'desc')
    .execute()
  const heldOn = (row: { fromDay: string; beforeDay: string | null }, day: Day) =>
    row.fromDay <= day && (row.beforeDay === null || day < row.beforeDay)
  return (actorId, at) => {
    const post = posts.find((row) => row.userId === actorId && heldOn(row, dayOf(at)))
    return (post ?? grants.find((row) => row.userId === actorId))?.name ?? null
  }
}
