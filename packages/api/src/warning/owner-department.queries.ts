import type { Day } from '@ratchet/domain/day'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** The department in which those who hold the owner's role hold a post 归口管理部门; null while there is none. */
export async function findOwnerDepartment(db: Kysely<Database>, day: Day): Promise<string | null> {
  const row = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.userId', 'roleGrant.userId')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select('post.unitId')
    .where('roleGrant.role', '=', 'owner')
    .where('roleGrant.revokedAt', 'is', null)
    .where('unit.kind', '<>', 'zone')
    .where('fromDay', '<=', day)
    .where(({ or, eb }) => or([eb('beforeDay', 'is', null), eb('beforeDay', '>', day)]))
    .orderBy('unit.sort')
    .orderBy('unit.id')
    .executeTakeFirst()
  return row?.unitId ?? null
}
