import type { Actor } from '@ratchet/domain/people/permission'
import { roleSchema } from '@ratchet/domain/people/role'
import { owedBy } from '@ratchet/domain/people/second-factor'
import { type Kysely, sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'
import { hasPassword } from './account.queries.ts'

interface GrantRow {
  readonly role: string
  readonly unitId: string
  readonly path: readonly string[]
}

/**
 * Who is calling, with rights as they stand now: roles that were taken and accounts that were disabled lose effect
 * with the next request. Null when there is no such account or it is disabled.
 */
export async function loadActor(
  db: Kysely<Database>,
  userId: string,
  profile: Context['profile'],
): Promise<Actor | null> {
  const user = await db
    .selectFrom('authUser')
    .select(['id', 'name', 'mustChangePassword', 'twoFactorEnabled', 'disabledAt'])
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user || user.disabledAt) return null
  const grants = (await listGrantPaths(db, userId)).map((row) => ({ ...row, role: roleSchema.parse(row.role) }))
  const signsInWithPassword = await hasPassword(db, userId)
  const owes = owedBy({
    mustChangePassword: user.mustChangePassword && signsInWithPassword,
    // Who only comes through the identity provider has their second factor there.
    hasSecondFactor: user.twoFactorEnabled === true || !signsInWithPassword,
    roles: grants.map((grant) => grant.role),
    profile,
  })
  return { userId: user.id, name: user.name, grants, owes }
}

/** Living grants for living units, each with the path from the zone down to its unit. */
async function listGrantPaths(db: Kysely<Database>, userId: string): Promise<readonly GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    with recursive up as (
      select role_grant.id as grant_id, role, unit_id, unit.id, unit.parent_id, 0 as height
      from role_grant join unit on unit.id = role_grant.unit_id
      where user_id = ${userId} and revoked_at is null and retired_day is null
      union all
      select grant_id, role, unit_id, unit.id, unit.parent_id, height + 1 from unit join up on unit.id = up.parent_id
    )
    select role, unit_id, array_agg(id order by height desc) as path
    from up group by grant_id, role, unit_id order by role, unit_id`.execute(db)
  return rows
}
