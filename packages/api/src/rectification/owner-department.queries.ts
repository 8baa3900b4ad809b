import type { Day } from '@ratchet/domain/day'
import { ownerDepartmentName } from '@ratchet/words/role'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

/** Units in which somebody who holds the owner's role holds a post on the day. */
async function listPostUnits(db: Kysely<Database>, day: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.userId', 'roleGrant.userId')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .select('post.unitId')
    .distinct()
    .where('roleGrant.role', '=', 'owner')
    .where('roleGrant.revokedAt', 'is', null)
    .where('fromDay', '<=', day)
    .where(({ or, eb }) => or([eb('beforeDay', 'is', null), eb('beforeDay', '>', day)]))
    .execute()
  return rows.map((row) => row.unitId)
}

/** Units for which whoever holds the owner's role works besides, and the department that the regulation names. */
async function listLikelyUnits(db: Kysely<Database>): Promise<string[]> {
  const own = await db
    .selectFrom('roleGrant as owner')
    .innerJoin('roleGrant as worker', 'worker.userId', 'owner.userId')
    .innerJoin('unit', 'unit.id', 'worker.unitId')
    .select('unit.id')
    .where('owner.role', '=', 'owner')
    .where('owner.revokedAt', 'is', null)
    .where('worker.role', 'in', ['lead_unit', 'unit'])
    .where('worker.revokedAt', 'is', null)
    .where('unit.kind', '<>', 'zone')
    .execute()
  const named = await db
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'department')
    .where('name', 'like', `%${ownerDepartmentName}%`)
    .execute()
  return [...own, ...named].map((row) => row.id)
}

/**
 * Whether the unit is the owner department: somebody who holds the owner's role holds a post in it on the day. Until the
 * office has entered such a post it is the unit for which an owner works besides, or the one that bears the name which the
 * regulation gives it (S-213). What it hands in is reviewed by the inspector.
 */
export async function isOwnerDepartment(db: Kysely<Database>, unitId: string, day: Day): Promise<boolean> {
  const held = await listPostUnits(db, day)
  return (held.length > 0 ? held : await listLikelyUnits(db)).includes(unitId)
}

/** Whether what this person asks for the unit is the owner's own doing, on which the inspector decides. */
export async function isAskedByOwner(db: Kysely<Database>, unitId: string, userId: string, day: Day): Promise<boolean> {
  const grant = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('userId', '=', userId)
    .where('role', '=', 'owner')
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return grant !== undefined || (await isOwnerDepartment(db, unitId, day))
}
