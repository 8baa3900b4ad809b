import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonical, sha256 } from '../audit/digest.ts'
import { testDatabase } from '../database/test-database.ts'
import { createCaller } from '../router.ts'
import { contextOf } from '../test-context.ts'
import { loadActor } from './actor.ts'
import { createFirstAdmin } from './first-admin.ts'
import { verifyPassword } from './password.ts'
import { actsOn, firstPassword, key, testOffice } from './test-office.ts'

const { db } = await testDatabase()
const { zoneId, adminId, admin, as } = await testOffice(db)
const street = await admin.unit.add({ parentId: zoneId, kind: 'street', name: '新筑街道', key: key() })
const reason = '组织人事部通知'
const newAccount = async (username: string, name = '某某某') =>
  (await admin.account.add({ username, name, password: firstPassword, key: key() })).id
const openSession = (userId: string) =>
  db
    .insertInto('authSession')
    .values({ userId, token: randomUUID(), expiresAt: '2027-01-01T00:00:00Z', updatedAt: '2026-11-23T00:00:00Z' })
    .returning('id')
    .executeTakeFirstOrThrow()
const countSessions = async (userId: string) =>
  (await db.selectFrom('authSession').select('id').where('userId', '=', userId).execute()).length

test('the first administrator is made once', async () => {
  const again = { username: 'admin2', name: '另一人', password: firstPassword, zoneName: '另一区' }
  await expect(createFirstAdmin(contextOf(db, null), again)).rejects.toMatchObject({ code: 'accounts-exist' })
  expect(await actsOn(db, adminId)).toEqual(['account.added'])
})

test('a new account has its password as an argon2id hash, owes a new one, and holds no role', async () => {
  const id = await newAccount('fresh')
  const stored = await db.selectFrom('authAccount').selectAll().where('userId', '=', id).executeTakeFirstOrThrow()
  expect(stored).toMatchObject({ providerId: 'credential', accountId: id })
  expect(await verifyPassword(stored.password ?? '', firstPassword)).toBe(true)
  expect(await loadActor(db, id, 'demo')).toMatchObject({ owes: 'password', grants: [] })
})

test('no password appears in the trail, the replays or an answer', async () => {
  const id = await newAccount('secretive')
  await admin.account.resetPassword({ id, version: 1, password: 'second-password-2', reason, key: key() })
  const texts = [
    await db.selectFrom('fact').selectAll().execute(),
    await db.selectFrom('replay').selectAll().execute(),
    await admin.account.find({ id }),
    await admin.account.list({ state: 'all' }),
  ].map((value) => JSON.stringify(value))
  for (const text of texts) expect(text).not.toMatch(/first-password-1|second-password-2|argon2/)
})

test('a replay keeps no hash of a password that could be tried out offline', async () => {
  const body = { username: 'hashed_one', name: '某某某', password: firstPassword }
  await admin.account.add({ ...body, key: key() })
  const guess = sha256(canonical({ procedure: 'account.add', body }))
  const kept = await db.selectFrom('replay').select('requestHash').where('procedure', '=', 'account.add').execute()
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.map((row) => row.requestHash)).not.toContain(guess)
})

test('a taken user name and a poor password are refused with their reason', async () => {
  await newAccount('taken')
  await expect(newAccount('taken')).rejects.toMatchObject({ cause: { code: 'username-taken' } })
  const poor = { username: 'poorly', name: '某某', password: 'short-1', key: key() }
  await expect(admin.account.add(poor)).rejects.toMatchObject({ cause: { code: 'password-short' } })
})

test('a role reaches the subtree it was given for, with the next request; a conflicting one is refused', async () => {
  const id = await newAccount('streetman')
  const given = await admin.account.grantRole({ userId: id, role: 'unit', unitId: street.id, key: key() })
  expect((await loadActor(db, id, 'demo'))?.grants).toEqual([
    { role: 'unit', unitId: street.id, path: [zoneId, street.id] },
  ])
  for (const role of ['admin', 'auditor'] as const) {
    await expect(admin.account.grantRole({ userId: id, role, unitId: zoneId, key: key() })).rejects.toMatchObject({
      cause: { code: 'roles-conflict', details: { held: 'unit', role } },
    })
  }
  await admin.account.revokeRole({ id: given.id, version: 1, reason, key: key() })
  expect((await loadActor(db, id, 'demo'))?.grants).toEqual([])
  expect(await actsOn(db, id)).toEqual(['account.added', 'account.role-granted', 'account.role-revoked'])
  await admin.account.grantRole({ userId: id, role: 'auditor', unitId: zoneId, key: key() })
})

test('a disabled account is nobody at once, its sessions are gone, and it can come back', async () => {
  const id = await newAccount('leaving')
  await openSession(id)
  await admin.account.disable({ id, version: 1, reason, key: key() })
  expect(await loadActor(db, id, 'demo')).toBeNull()
  expect(await countSessions(id)).toBe(0)
  await admin.account.enable({ id, version: 2, reason, key: key() })
  expect(await loadActor(db, id, 'demo')).toMatchObject({ userId: id })
})

test('the administrator disables neither himself nor, through another, the last one', async () => {
  const self = { id: adminId, version: 1, reason, key: key() }
  await expect(admin.account.disable(self)).rejects.toMatchObject({ cause: { code: 'own-account' } })
  await expect(as('admin').account.disable({ ...self, key: key() })).rejects.toMatchObject({
    cause: { code: 'last-admin' },
  })
  const { account } = await admin.account.find({ id: adminId })
  const revoke = { id: account.grants[0]?.id ?? '', version: 1, reason, key: key() }
  await expect(admin.account.revokeRole(revoke)).rejects.toMatchObject({ cause: { code: 'last-admin' } })
})

test('production owes a second factor where the role decides; a subject that is linked twice is refused', async () => {
  const [one, two] = [await newAccount('linked1'), await newAccount('linked2')]
  await db.updateTable('authUser').set({ mustChangePassword: false }).where('id', 'in', [one, two]).execute()
  await admin.account.grantRole({ userId: one, role: 'owner', unitId: zoneId, key: key() })
  expect(await loadActor(db, one, 'production')).toMatchObject({ owes: 'second-factor' })
  expect(await loadActor(db, one, 'demo')).toMatchObject({ owes: null })
  await admin.account.linkOidcSubject({ id: one, version: 1, subject: 'zone-0417', key: key() })
  await expect(
    admin.account.linkOidcSubject({ id: two, version: 1, subject: 'zone-0417', key: key() }),
  ).rejects.toMatchObject({ cause: { code: 'subject-taken' } })
  expect((await admin.account.find({ id: one })).account).toMatchObject({ subject: 'zone-0417', hasPassword: true })
})

test('the list is filtered and sorted by what stands in its address', async () => {
  await newAccount('zz_searched', '司马光')
  const usernames = async (filter: object) => (await admin.account.list(filter)).rows.map((row) => row.username)
  expect(await usernames({ search: '司马' })).toEqual(['zz_searched'])
  expect(await usernames({ role: 'admin' })).toEqual(['admin'])
  expect(await usernames({ unitId: street.id })).toEqual([])
  expect((await usernames({ sort: 'username', direction: 'desc' }))[0]).toBe('zz_searched')
  expect(await admin.account.list({ size: 2 })).toMatchObject({ rows: { length: 2 }, total: expect.any(Number) })
  expect(await usernames({ search: '%' })).toEqual([])
})

test('one changes one’s own password knowing the old one; the other sessions end', async () => {
  const id = await newAccount('changer')
  const kept = await openSession(id)
  await openSession(id)
  const actor = await loadActor(db, id, 'demo')
  const self = createCaller(contextOf(db, actor && { ...actor, sessionId: kept.id }))
  expect(await self.me.find({})).toMatchObject({ username: 'changer', owes: 'password', roles: [] })
  await expect(self.unit.tree({})).rejects.toMatchObject({ cause: { code: 'owes-password' } })
  const change = (current: string, next: string) => self.me.changePassword({ current, next, key: key() })
  await expect(change('wrong', 'another-password-3')).rejects.toMatchObject({ cause: { code: 'password-wrong' } })
  await expect(change(firstPassword, firstPassword)).rejects.toMatchObject({ cause: { code: 'password-unchanged' } })
  await change(firstPassword, 'another-password-3')
  expect(await loadActor(db, id, 'demo')).toMatchObject({ owes: null })
  expect(await countSessions(id)).toBe(1)
})

test('one sees where one is signed in and ends the other places, never the own one or another’s', async () => {
  const [id, other] = [await newAccount('at_home'), await newAccount('elsewhere')]
  const here = await openSession(id)
  await openSession(id)
  await openSession(other)
  const actor = { userId: id, name: '某某某', grants: [], sessionId: here.id }
  const { me } = createCaller(contextOf(db, actor))
  expect((await me.sessions({})).map((session) => session.current).sort()).toEqual([false, true])
  expect(await me.endOtherSessions({ key: key() })).toEqual({ sessions: 1 })
  expect((await me.sessions({})).map((session) => session.id)).toEqual([here.id])
  expect(await countSessions(other)).toBe(1)
  expect(await actsOn(db, id)).toContain('account.sessions-revoked')
})
