import { idSchema, versionSchema } from '@ratchet/domain/id'
import {
  accountFact,
  oidcSubjectSchema,
  passwordSchema,
  usernameSchema,
  whyNotDisable,
  whyNotEnable,
  whyNotPassword,
  whyNotRevoke,
} from '@ratchet/domain/people/account'
import { personNameSchema } from '@ratchet/domain/people/post'
import { roleSchema } from '@ratchet/domain/people/role'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command, refuseStale } from '../command.ts'
import type { Tx } from '../context.ts'
import { memberQuery, router } from '../trpc.ts'
import {
  insertAccount,
  insertGrant,
  mustChange,
  refuseTakenUsername,
  savePassword,
  usernameColumns,
} from './account.commands.ts'
import { countOtherAdmins, endSessions, listGrants, listSessions, loadAccount, OIDC } from './account.queries.ts'
import { accountListSchema, findAccount, listAccounts } from './account-list.queries.ts'
import { hashPassword } from './password.ts'
import { loadUnit } from './unit.queries.ts'

const seen = z.object({ id: idSchema, version: versionSchema })
const reasonSchema = z.string().trim().min(2).max(500)

/** Loads the account in the version that the caller saw. */
async function begin(tx: Tx, input: z.infer<typeof seen>) {
  const account = await loadAccount(tx, input.id)
  const { id, name, username, version } = account
  refuseStale(input, { id, name, username, version } as { version: number }, input.version)
  return { ...account, disabled: account.disabledAt !== null }
}

async function save(tx: Tx, account: { id: string; version: number }, columns: Record<string, unknown>) {
  const version = account.version + 1
  await tx
    .updateTable('authUser')
    .set({ ...columns, version })
    .where('id', '=', account.id)
    .execute()
  return { id: account.id, version }
}

export const accountRouter = router({
  list: memberQuery.input(accountListSchema).query(({ ctx, input }) => listAccounts(ctx.db, input)),

  /** One account with its sessions and every role it ever held. */
  find: memberQuery.input(z.strictObject({ id: idSchema })).query(async ({ ctx, input }) => {
    const account = await findAccount(ctx.db, input.id)
    if (!account) throw new Refusal('not-found', { kind: 'account' })
    const history = await listGrants(ctx.db, [input.id], { revokedToo: true })
    return { account, history, sessions: await listSessions(ctx.db, input.id, ctx.now) }
  }),

  add: command(
    z.object({ username: usernameSchema, name: personNameSchema, password: passwordSchema }),
    async ({ tx, ctx, record }, input) => {
      const id = await insertAccount(tx, ctx, input)
      await record(accountFact('account.added', id, { username: input.username }))
      return { id, version: 1 }
    },
  ),

  rename: command(seen.extend({ username: usernameSchema, name: personNameSchema }), async ({ tx, record }, input) => {
    const account = await begin(tx, input)
    await refuseTakenUsername(tx, input.username, account.id)
    const saved = await save(tx, account, { name: input.name, ...usernameColumns(input.username) })
    await record(accountFact('account.renamed', account.id, { from: account.username, to: input.username }))
    return saved
  }),

  disable: command(seen.extend({ reason: reasonSchema }), async ({ tx, ctx, record }, input) => {
    const account = await begin(tx, input)
    const isAdmin = (await listGrants(tx, [account.id])).some((grant) => grant.role === 'admin')
    refuse(whyNotDisable({ ...account, isAdmin }, ctx.actor.userId, await countOtherAdmins(tx, account.id)))
    const saved = await save(tx, account, { disabledAt: ctx.now })
    const sessions = await endSessions(tx, account.id)
    await record(accountFact('account.disabled', account.id, { sessions }, { reason: input.reason }))
    return saved
  }),

  enable: command(seen.extend({ reason: reasonSchema }), async ({ tx, record }, input) => {
    const account = await begin(tx, input)
    refuse(whyNotEnable(account))
    const saved = await save(tx, account, { disabledAt: null })
    await record(accountFact('account.enabled', account.id, {}, { reason: input.reason }))
    return saved
  }),

  /** A new first password: every session ends, and it must be changed at the next sign-in. */
  resetPassword: command(
    seen.extend({ password: passwordSchema, reason: reasonSchema }),
    async ({ tx, ctx, record }, input) => {
      const account = await begin(tx, input)
      refuse(whyNotPassword(input.password, account.username, ctx.profile))
      await savePassword(tx, ctx, account.id, await hashPassword(input.password))
      const saved = await save(tx, account, { mustChangePassword: mustChange(ctx, input.password) })
      const sessions = await endSessions(tx, account.id)
      await record(accountFact('account.password-reset', account.id, { sessions }, { reason: input.reason }))
      return saved
    },
  ),

  resetSecondFactor: command(seen.extend({ reason: reasonSchema }), async ({ tx, record }, input) => {
    const account = await begin(tx, input)
    await tx.deleteFrom('authTwoFactor').where('userId', '=', account.id).execute()
    const saved = await save(tx, account, { twoFactorEnabled: false })
    const sessions = await endSessions(tx, account.id)
    await record(accountFact('account.second-factor-reset', account.id, { sessions }, { reason: input.reason }))
    return saved
  }),

  /** Links the identity provider's subject, or unlinks it with null. Sign-in there works for linked subjects only. */
  linkOidcSubject: command(
    seen.extend({ subject: oidcSubjectSchema.nullable() }),
    async ({ tx, ctx, record }, input) => {
      const account = await begin(tx, input)
      const { subject } = input
      await tx.deleteFrom('authAccount').where('userId', '=', account.id).where('providerId', '=', OIDC).execute()
      if (subject !== null) {
        const row = { id: ctx.newId(), accountId: subject, providerId: OIDC, userId: account.id, updatedAt: ctx.now }
        const linked = await tx
          .insertInto('authAccount')
          .values(row)
          .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doNothing())
          .executeTakeFirst()
        if (Number(linked.numInsertedOrUpdatedRows) === 0) throw new Refusal('subject-taken', { subject })
      }
      const saved = await save(tx, account, {})
      await record(accountFact('account.subject-linked', account.id, { linked: subject !== null }))
      return saved
    },
  ),

  grantRole: command(
    z.object({ userId: idSchema, role: roleSchema, unitId: idSchema }),
    async ({ tx, ctx, record }, { userId, role, unitId }) => {
      const account = await loadAccount(tx, userId)
      const unit = await loadUnit(tx, unitId)
      if (account.disabledAt) throw new Refusal('account-disabled')
      const id = await insertGrant(tx, ctx, userId, role, unit)
      await record(accountFact('account.role-granted', userId, { role, unit: unit.name }, { unitId }))
      return { id, version: 1 }
    },
  ),

  revokeRole: command(seen.extend({ reason: reasonSchema }), async ({ tx, ctx, record }, input) => {
    const grant = await tx.selectFrom('roleGrant').selectAll().where('id', '=', input.id).forUpdate().executeTakeFirst()
    if (!grant) throw new Refusal('not-found', { kind: 'grant' })
    const { id, userId, role, unitId, revokedAt, version } = grant
    refuse(whyNotRevoke({ role, revokedAt }, await countOtherAdmins(tx, userId)))
    refuseStale(input, grant, input.version)
    await tx
      .updateTable('roleGrant')
      .set({ revokedAt: ctx.now, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await record(accountFact('account.role-revoked', userId, { role }, { unitId, reason: input.reason }))
    return { id, version: version + 1 }
  }),

  revokeSessions: command(z.object({ id: idSchema }), async ({ tx, record }, input) => {
    const account = await loadAccount(tx, input.id)
    const sessions = await endSessions(tx, account.id)
    await record(accountFact('account.sessions-revoked', account.id, { sessions }))
    return { sessions }
  }),
})
