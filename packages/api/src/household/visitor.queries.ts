import { type Kysely, sql } from 'kysely'
import type { Database } from '../database/tables.gen.ts'

interface Visitor {
  readonly id: string
  readonly name: string
  /** The unit for which the role was given: the unit itself or one under it. */
  readonly unitId: string
  readonly unit: string
}

/** Who can go for a unit: accounts with a role for it or for a unit under it, such as a street's community workers. */
export async function listVisitors(db: Kysely<Database>, unitId: string): Promise<readonly Visitor[]> {
  const { rows } = await sql<Visitor>`
    with recursive own as (
      select id from unit where id = ${unitId}
      union select unit.id from unit join own on unit.parent_id = own.id)
    select distinct on (auth_user.name, auth_user.id) auth_user.id, auth_user.name, unit.id as unit_id, unit.name as unit
    from role_grant join own on own.id = role_grant.unit_id join unit on unit.id = role_grant.unit_id
    join auth_user on auth_user.id = role_grant.user_id
    where role_grant.revoked_at is null and role_grant.role in ('lead_unit', 'unit')
      and auth_user.disabled_at is null and unit.retired_day is null
    order by auth_user.name, auth_user.id`.execute(db)
  return rows
}
