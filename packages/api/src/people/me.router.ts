import { dayOf } from '@ratchet/domain/day'
import { accountFact, passwordSchema, whyNotPassword } from '@ratchet/domain/people/account'
import { secondFactorRoles } from '@ratchet/domain/people/second-factor'
import { Refusal, refuse } from '@ratchet/domain/refusal'
import { z } from 'zod'
import { command } from '../command.ts'
import type { ActingContext } from '../context.ts'
import { memberQuery, noInput, router } from '../trpc.ts'
import { savePassword } from './account.commands.ts'
import { endSessions, findPasswordHash, listSessions, loadAccount } from './account.queries.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** The unit of the post that the person holds today; else of the role given deepest in the tree. */
async function findHomeUnit({ db, actor, now }: ActingContext) {
  const today = dayOf(now)
  const held = await db
    .selectFrom('person')
    .innerJoin('postHolder', 'postHolder.personId', 'person.id')
    .innerJoin('post', 'post.id', 'postHolder.postId')
    .select('post.unitId')
    .where('person.userId', '=', actor.userId)
    .where('fromDay', '<=', today)
    .where((where) => where.or([where('beforeDay', 'is', null), where('beforeDay', '>', today)]))
    .orderBy('fromDay', 'desc')
    .executeTakeFirst()
  const deepest = actor.grants.toSorted((a, b) => b.path.length - a.path.length)[0]
  const id = held?.unitId ?? deepest?.unitId
  if (!id) return null
  return (await db.selectFrom('unit').select(['id', 'name', 'kind']).where('id', '=', id).executeTakeFirst()) ?? null
}

export const meRouter = router({
  /** Who I am, what I may do and for which units, and what I must do first. */
  find: memberQuery.input(noInput).query(async ({ ctx }) => {
    const { userId, name, grants, owes = null } = ctx.actor
    const user = await ctx.db
      .selectFrom('authUser')
      .select(['username', 'twoFactorEnabled', 'illustrative'])
      .where('id', '=', userId)
      .executeTakeFirst()
    const unitIds = grants.map((grant) => grant.unitId)
    const units =
      unitIds.length > 0
        ? await ctx.db.selectFrom('unit').select(['id', 'name', 'kind']).where('id', 'in', unitIds).execute()
        : []
    const unitById = new Map(units.map((unit) => [unit.id, unit]))
    const roles = [...new Set(grants.map((grant) => grant.role))]
    return {
      userId,
      name,
      username: user?.username ?? '',
      roles,
      grants: grants.map((grant) => ({ ...grant, unit: unitById.get(grant.unitId) ?? null })),
      homeUnit: await findHomeUnit(ctx),
      owes,
      hasSecondFactor: user?.twoFactorEnabled === true,
      secondFactorDemanded: ctx.profile === 'production' && roles.some((role) => secondFactorRoles.includes(role)),
      illustrative: user?.illustrative === true,
    }
  }),

  /** Where one is signed in; `current` is the session that asks. */
  sessions: memberQuery.input(noInput).query(async ({ ctx }) => {
    const sessions = await listSessions(ctx.db, ctx.actor.userId, ctx.now)
    return sessions.map((session) => ({ ...session, current: session.id === ctx.actor.sessionId }))
  }),

  endOtherSessions: command(z.object({}), async ({ tx, ctx, record }) => {
    const sessions = await endSessions(tx, ctx.actor.userId, ctx.actor.sessionId)
    await record(accountFact('account.sessions-revoked', ctx.actor.userId, { sessions }))
    return { sessions }
  }),

  /** Ends one's other sessions: whoever knew the old password is out. */
  changePassword: command(
    z.object({ current: passwordSchema, next: passwordSchema }),
    async ({ tx, ctx, record }, { current, next }) => {
      const account = await loadAccount(tx, ctx.actor.userId)
      const hash = await findPasswordHash(tx, account.id)
      if (!hash || !(await verifyPassword(hash, current))) throw new Refusal('password-wrong')
      if (current === next) throw new Refusal('password-unchanged')
      refuse(whyNotPassword(next, account.username, ctx.profile))
      await savePassword(tx, ctx, account.id, await hashPassword(next))
      const version = account.version + 1
      await tx
        .updateTable('authUser')
        .set({ mustChangePassword: false, version })
        .where('id', '=', account.id)
        .execute()
      const sessions = await endSessions(tx, account.id, ctx.actor.sessionId)
      await record(accountFact('account.password-changed', account.id, { sessions }))
      return { version }
    },
  ),
})
