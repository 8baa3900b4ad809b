import { roleSchema } from '@ratchet/domain/people/role'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '../database/tables.gen.ts'
import { CREDENTIAL, listGrants, OIDC } from './account.queries.ts'

/** Everything that stands in the list's address; sort columns come from this list only. */
export const accountListSchema = z.strictObject({
  search: z.string().trim().max(40).default(''),
  role: roleSchema.nullable().default(null),
  unitId: z.uuid().nullable().default(null),
  state: z.enum(['enabled', 'disabled', 'all']).default('enabled'),
  sort: z.enum(['username', 'name', 'lastSignInAt']).default('username'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  page: z.number().int().min(1).max(1_000_000).default(1),
  size: z.number().int().min(1).max(100).default(20),
})
export type AccountList = z.infer<typeof accountListSchema>

/** Accounts with what an administrator decides by; no secret is among the columns. */
function accounts(db: Kysely<Database>) {
  return db
    .selectFrom('authUser')
    .select(['authUser.id', 'username', 'name', 'disabledAt', 'mustChangePassword', 'illustrative', 'version'])
    .select((column) => [
      column.fn.coalesce('twoFactorEnabled', column.val(false)).as('hasSecondFactor'),
      column
        .selectFrom('authAccount')
        .select('accountId')
        .whereRef('authAccount.userId', '=', 'authUser.id')
        .where('providerId', '=', OIDC)
        .as('subject'),
      column
        .exists(
          column
            .selectFrom('authAccount')
            .select('authAccount.id')
            .whereRef('authAccount.userId', '=', 'authUser.id')
            .where('providerId', '=', CREDENTIAL),
        )
        .as('hasPassword'),
      column
        .selectFrom('fact')
        .select((inner) => inner.fn.max('fact.at').as('at'))
        .where('subjectKind', '=', 'account')
        .where('act', '=', 'account.signed-in')
        .whereRef('subjectId', '=', column.cast<string>('authUser.id', 'text'))
        .as('lastSignInAt'),
    ])
}

/** One page of accounts and how many there are in all. */
export async function listAccounts(db: Kysely<Database>, filter: AccountList) {
  let query = accounts(db)
  if (filter.search) {
    const pattern = `%${filter.search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where((where) => where.or([where('username', 'like', pattern), where('name', 'like', pattern)]))
  }
  if (filter.state !== 'all') query = query.where('disabledAt', filter.state === 'enabled' ? 'is' : 'is not', null)
  const { role, unitId } = filter
  if (role || unitId) {
    query = query.where((where) => {
      let grant = where
        .selectFrom('roleGrant')
        .select('roleGrant.id')
        .whereRef('roleGrant.userId', '=', 'authUser.id')
        .where('revokedAt', 'is', null)
      if (role) grant = grant.where('role', '=', role)
      if (unitId) grant = grant.where('unitId', '=', unitId)
      return where.exists(grant)
    })
  }
  const { total } = await db
    .selectFrom(query.as('found'))
    .select((column) => column.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(filter.sort, (order) => (filter.direction === 'asc' ? order.asc() : order.desc()).nullsLast())
    .orderBy('username')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute()
  return { total, rows: await withGrants(db, rows) }
}

export async function findAccount(db: Kysely<Database>, id: string) {
  const [account] = await withGrants(db, await accounts(db).where('authUser.id', '=', id).execute())
  return account ?? null
}

async function withGrants<Row extends { id: string }>(db: Kysely<Database>, rows: readonly Row[]) {
  const grants = await listGrants(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, grants: grants.filter((grant) => grant.userId === row.id) }))
}
