import { roleSchema } from '@ratchet/domain/people/role'
import { Refusal } from '@ratchet/domain/refusal'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../context.ts'
import type { Database } from '../database/tables.gen.ts'

export const CREDENTIAL = 'credential'
export const OIDC = 'oidc'

const grantSchema = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  role: roleSchema,
  unitId: z.uuid(),
  unitName: z.string(),
  grantedAt: z.string(),
  grantedByName: z.string(),
  revokedAt: z.string().nullable(),
  version: z.number(),
})
export type GrantView = z.infer<typeof grantSchema>

/** The account, locked, without secrets. */
export async function loadAccount(tx: Tx, id: string) {
  const user = await tx
    .selectFrom('authUser')
    .select(['id', 'name', 'username', 'disabledAt', 'mustChangePassword', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!user) throw new Refusal('not-found', { kind: 'account' })
  return { ...user, username: user.username ?? '' }
}

/** Grants of the accounts, the living ones only unless asked; given first, first. */
export async function listGrants(
  db: Kysely<Database>,
  userIds: readonly string[],
  options: { readonly revokedToo?: boolean } = {},
): Promise<readonly GrantView[]> {
  if (userIds.length === 0) return []
  let query = db
    .selectFrom('roleGrant')
    .innerJoin('unit', 'unit.id', 'roleGrant.unitId')
    .select(['roleGrant.id', 'userId', 'role', 'unitId', 'unit.name as unitName'])
    .select(['grantedAt', 'grantedByName', 'revokedAt', 'roleGrant.version'])
    .where('userId', 'in', userIds)
    .orderBy('grantedAt')
    .orderBy('role')
  if (!options.revokedToo) query = query.where('revokedAt', 'is', null)
  return grantSchema.array().parse(await query.execute())
}

/** Enabled administrators besides the account; the rows are locked, so that two of them cannot remove each other. */
export async function countOtherAdmins(tx: Tx, userId: string): Promise<number> {
  const rows = await tx
    .selectFrom('roleGrant')
    .innerJoin('authUser', 'authUser.id', 'roleGrant.userId')
    .select(['roleGrant.id', 'userId'])
    .where('role', '=', 'admin')
    .where('revokedAt', 'is', null)
    .where('disabledAt', 'is', null)
    .orderBy('roleGrant.id')
    .forUpdate()
    .execute()
  return new Set(rows.filter((row) => row.userId !== userId).map((row) => row.userId)).size
}

export async function hasPassword(db: Kysely<Database>, userId: string): Promise<boolean> {
  return (await findPasswordHash(db, userId)) !== null
}

export async function findPasswordHash(db: Kysely<Database>, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('authAccount')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', CREDENTIAL)
    .executeTakeFirst()
  return row?.password ?? null
}

/** Sessions that are still open, latest first. */
export async function listSessions(db: Kysely<Database>, userId: string, now: string) {
  return await db
    .selectFrom('authSession')
    .select(['id', 'createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Ends the account's sessions, all but one where it is named; answers how many. */
export async function endSessions(tx: Tx, userId: string, exceptId?: string): Promise<number> {
  let query = tx.deleteFrom('authSession').where('userId', '=', userId)
  if (exceptId) query = query.where('id', '!=', exceptId)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Accounts for the demonstration's sign-in page: living, marked as illustrative, in the order they were made. */
export async function listDemoAccounts(db: Kysely<Database>) {
  const { rows } = await sql<{ username: string; name: string; role: string; unitName: string }>`
    select username, auth_user.name, role, unit.name as unit_name
    from auth_user join role_grant on user_id = auth_user.id join unit on unit.id = unit_id
    where auth_user.illustrative and disabled_at is null and revoked_at is null
    order by auth_user.created_at, username, role`.execute(db)
  return rows
}
