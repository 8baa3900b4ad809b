import { DEMO_PASSWORD, whyNotPassword } from '@ratchet/domain/people/account'
import { whyNotGrant } from '@ratchet/domain/people/conflict'
import type { Role } from '@ratchet/domain/people/role'
import type { Unit } from '@ratchet/domain/people/unit'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import type { Context, Tx } from '../context.ts'
import { CREDENTIAL, listGrants } from './account.queries.ts'
import { hashPassword } from './password.ts'

/** The sign-in library wants an e-mail address; nobody has one here, and `.invalid` reaches nobody (RFC 2606). */
const addressOf = (username: string) => `${username}@account.invalid`

interface NewAccount {
  readonly username: string
  readonly name: string
  readonly password: string
}

/**
 * Writes the account with its first password, which must be changed at the first sign-in; the demonstration's common
 * password is meant to be shared and stays. Refused: `username-taken`, the password's own reasons.
 */
export async function insertAccount(tx: Tx, ctx: Context, { username, name, password }: NewAccount): Promise<string> {
  refuse(whyNotPassword(password, username, ctx.profile))
  await refuseTakenUsername(tx, username)
  const id = ctx.newId()
  await tx
    .insertInto('authUser')
    .values({
      id,
      name,
      username,
      displayUsername: username,
      email: addressOf(username),
      mustChangePassword: mustChange(ctx, password),
      illustrative: ctx.profile === 'demo',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .execute()
  await savePassword(tx, ctx, id, await hashPassword(password))
  return id
}

export async function refuseTakenUsername(tx: Tx, username: string, exceptId?: string): Promise<void> {
  const row = await tx.selectFrom('authUser').select('id').where('username', '=', username).executeTakeFirst()
  if (row && row.id !== exceptId) throw new Refusal('username-taken', { username })
}

/** The columns of a new user name. */
export function usernameColumns(username: string) {
  return { username, displayUsername: username, email: addressOf(username) }
}

export function mustChange(ctx: Context, password: string): boolean {
  return !(ctx.profile === 'demo' && password === DEMO_PASSWORD)
}

/** Puts the hash in the place of the one before, or makes the first. */
export async function savePassword(tx: Tx, ctx: Context, userId: string, password: string): Promise<void> {
  const row = { accountId: userId, providerId: CREDENTIAL, userId, password, updatedAt: ctx.now }
  await tx
    .insertInto('authAccount')
    .values({ ...row, id: ctx.newId() })
    .onConflict((conflict) =>
      conflict.columns(['providerId', 'accountId']).doUpdateSet({ password, updatedAt: ctx.now }),
    )
    .execute()
}

/** Gives the role for the unit's subtree; the account row is locked by the caller. Answers the grant's id. */
export async function insertGrant(tx: Tx, ctx: Context, userId: string, role: Role, unit: Unit): Promise<string> {
  refuse(whyNotGrant(await listGrants(tx, [userId]), role, unit))
  const id = ctx.newId()
  await tx
    .insertInto('roleGrant')
    .values({
      id,
      userId,
      role,
      unitId: unit.id,
      grantedAt: ctx.now,
      grantedByName: ctx.actor?.name ?? '',
      revokedAt: null,
      version: 1,
    })
    .execute()
  return id
}
