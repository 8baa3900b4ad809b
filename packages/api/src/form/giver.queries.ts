import type { Day } from '@ratchet/domain/day'
import { type KeptKind, kindRules } from '@ratchet/domain/form/kind'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { findZone } from '../people/zone.queries.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The owner department 归口管理部门: where somebody who holds the owner's role holds a post on the day; else the zone itself. */
export async function findOwnerUnit(db: Kysely<Database>, day: Day): Promise<Named> {
  const row = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.userId', 'roleGrant.userId')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select(['unit.id', 'unit.name'])
    .where('roleGrant.role', '=', 'owner')
    .where('roleGrant.revokedAt', 'is', null)
    .where('unit.kind', '<>', 'zone')
    .where('fromDay', '<=', day)
    .where(({ or, eb }) => or([eb('beforeDay', 'is', null), eb('beforeDay', '>', day)]))
    .orderBy('unit.sort')
    .executeTakeFirst()
  if (row) return row
  const zone = await findZone(db)
  if (!zone) throw new Error('the org tree has no zone')
  return zone
}

/** Who gives a form of the kind: the owner department, or the unit whose work it reports. */
export async function findGiver(db: Kysely<Database>, kind: KeptKind, unitId: string | null, day: Day): Promise<Named> {
  if (kindRules[kind].givenBy === 'owner' || unitId === null) return findOwnerUnit(db, day)
  return db.selectFrom('unit').select(['id', 'name']).where('id', '=', unitId).executeTakeFirstOrThrow()
}
