/** Who may ask, and who did the work: the first are never of the second. */
import { dayOf, type Instant } from '@ratchet/domain/day'
import { type Asker, channelOf } from '@ratchet/domain/lookback/ask'
import { type Role, roleSchema } from '@ratchet/domain/people/role'
import { leadNow, pathOf, type Units } from '@ratchet/domain/rectification/lead'
import { Refusal } from '@ratchet/domain/refusal'
import type { Kysely } from 'kysely'
import type { Database } from '../database/tables.gen.ts'
import { mapUnits } from '../rectification/rectification.queries.ts'

type Db = Kysely<Database>
const askers: readonly Role[] = ['owner', 'inspector', 'lead_unit', 'unit', 'surveyor']

/** Everybody who may be sent, with roles and the units where they hold a role or a post. */
export async function listAskers(db: Db, now: Instant, units?: Units): Promise<Asker[]> {
  const known = units ?? (await mapUnits(db))
  const grants = await db
    .selectFrom('roleGrant')
    .innerJoin('authUser', 'authUser.id', 'roleGrant.userId')
    .select(['authUser.id', 'authUser.name', 'roleGrant.role', 'roleGrant.unitId'])
    .where('revokedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .where('role', 'in', askers)
    .orderBy('authUser.name')
    .orderBy('authUser.id')
    .execute()
  const today = dayOf(now)
  const posts = await db
    .selectFrom('person')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .select(['person.userId', 'post.unitId'])
    .where('person.userId', 'is not', null)
    .where('fromDay', '<=', today)
    .where((eb) => eb.or([eb('beforeDay', 'is', null), eb('beforeDay', '>', today)]))
    .execute()
  return [...Map.groupBy(grants, (row) => row.id)].map(([id, own]) => {
    const unitIds = [...own, ...posts.filter((post) => post.userId === id)].map((row) => row.unitId)
    return {
      id,
      name: own[0]?.name ?? '',
      roles: [...new Set(own.map((row) => roleSchema.parse(row.role)))],
      unitPaths: [...new Set(unitIds)].map((unitId) => pathOf(known, unitId)),
    }
  })
}

/** One of them; refused with `asker-gone` when the account is disabled or holds no such role. */
export async function findAsker(db: Db, userId: string, now: Instant): Promise<Asker> {
  const asker = (await listAskers(db, now)).find((one) => one.id === userId)
  if (!asker) throw new Refusal('asker-gone')
  return asker
}

/** Where the units that did an item's work stand in the tree: the lead unit and those that co-operated, as they are now. */
export async function listWorkPaths(db: Db, itemId: string): Promise<readonly (readonly string[])[]> {
  const units = await mapUnits(db)
  const item = await db
    .selectFrom('rectificationItem')
    .select(['leadUnitId', 'coUnitIds'])
    .where('id', '=', itemId)
    .executeTakeFirstOrThrow()
  return [item.leadUnitId, ...item.coUnitIds].map((id) => leadNow(units, id).path)
}

/** Who may be given a call, as the page offers them. */
export const callersOf = (all: readonly Asker[]): Asker[] => all.filter((one) => channelOf(one.roles) !== null)
