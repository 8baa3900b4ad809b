import { Keyring, withNewKey } from '@ratchet/api/database/keyring'
import { testDatabase } from '@ratchet/api/database/test-database'
import { firstPassword, key, testOffice } from '@ratchet/api/people/test-office'
import type { Instant } from '@ratchet/domain/day'
import { betterAuth } from 'better-auth'
import { beforeEach, expect, test } from 'vitest'
import { allowedPaths } from './allowed-paths.ts'
import { signInOptions } from './options.ts'
import { codeOf, testDesk } from './test-desk.ts'

const connection = await testDatabase()
const { db } = connection
const { admin, adminId } = await testOffice(db)
const desk = await testDesk(connection)
const reason = '测试'

async function newPerson(username: string) {
  const { id } = await admin.account.add({ username, name: '某某某', password: firstPassword, key: key() })
  return id
}
const settle = (id: string) =>
  db.updateTable('authUser').set({ mustChangePassword: false }).where('id', '=', id).execute()
const factsOn = async (subject: string) =>
  (await db.selectFrom('fact').select(['act', 'payload']).where('subjectId', '=', subject).execute()).map(
    (fact) => [fact.act, (fact.payload as { reason?: string }).reason] as const,
  )
beforeEach(() => db.deleteFrom('signInDelay').execute())

test('name and password sign in; the cookie is for this host and no script; rights come from the database', async () => {
  const browser = desk.browser()
  const answer = await browser.signIn('ADMIN', firstPassword)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ next: null })
  const session = [answer.headers['set-cookie']].flat().find((cookie) => cookie?.startsWith('ratchet.session_token='))
  expect(session).toMatch(/Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await browser.who()).toMatchObject({ userId: adminId, owes: 'password', grants: [{ role: 'admin' }] })
  expect(await factsOn(adminId)).toContainEqual(['account.signed-in', undefined])
})

test('no session lives longer than twelve hours, and none is prolonged by use', async () => {
  const browser = desk.browser()
  await browser.signIn('admin', firstPassword)
  const { userId, sessionId } = await browser.who()
  expect(userId).toBe(adminId)
  const read = () => db.selectFrom('authSession').selectAll().where('id', '=', sessionId).executeTakeFirstOrThrow()
  const first = await read()
  expect((Date.parse(first.expiresAt) - Date.parse(first.createdAt)) / 3_600_000).toBeCloseTo(12, 1)
  await db
    .updateTable('authSession')
    .set({ createdAt: '2020-01-01T00:00:00Z', updatedAt: '2020-01-01T00:00:00Z' })
    .execute()
  await browser.who()
  expect((await read()).expiresAt).toBe(first.expiresAt)
  await db.updateTable('authSession').set({ expiresAt: '2020-01-02T00:00:00Z' }).execute()
  expect(await browser.who()).toBeNull()
})

test('over https every cookie is a __Host- cookie', async () => {
  const secure = await testDesk(connection, { publicUrl: 'https://zone.example' })
  const answer = await secure.browser().signIn('admin', firstPassword)
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  expect(cookies.length).toBe(2)
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-(?=.*; Path=\/)(?=.*; Secure)(?!.*Domain)/)
})

test('a wrong password, an unknown name and a disabled account; the first two are told alike', async () => {
  const id = await newPerson('left_office')
  const wrong = await desk.browser().signIn('left_office', 'not-the-password')
  const unknown = await desk.browser().signIn('nobody_here', 'not-the-password')
  expect([wrong.statusCode, wrong.json()]).toEqual([401, { code: 'wrong-name-or-password' }])
  expect([unknown.statusCode, unknown.json()]).toEqual([wrong.statusCode, wrong.json()])
  await admin.account.disable({ id, version: 1, reason, key: key() })
  const disabled = await desk.browser().signIn('left_office', firstPassword)
  expect([disabled.statusCode, disabled.json()]).toEqual([403, { code: 'account-disabled' }])
  expect(await db.selectFrom('authSession').select('id').where('userId', '=', id).execute()).toEqual([])
  expect(await factsOn(id)).toContainEqual(['account.sign-in-failed', 'wrong-name-or-password'])
  expect(await factsOn(id)).toContainEqual(['account.sign-in-failed', 'account-disabled'])
  const unnamed = await db.selectFrom('fact').select('payload').where('subjectId', '=', 'unknown').execute()
  expect(JSON.stringify(unnamed)).not.toContain('nobody_here')
})

test('failures make the account wait, the right password too, until the time is over', async () => {
  await newPerson('guessed')
  for (let tries = 0; tries < 5; tries += 1) await desk.browser().signIn('guessed', `guess-${tries}`)
  const early = await desk.browser().signIn('guessed', firstPassword)
  expect([early.statusCode, early.headers['retry-after']]).toEqual([429, '5'])
  expect(early.json()).toEqual({ code: 'wait', seconds: 5 })
  const before = desk.time.now
  desk.time.now = '2026-11-23T01:00:06.000Z' as Instant
  expect((await desk.browser().signIn('guessed', firstPassword)).statusCode).toBe(200)
  expect((await desk.browser().signIn('guessed', firstPassword)).statusCode).toBe(200)
  desk.time.now = before
})

test('many guesses at once do not slip through together', async () => {
  await newPerson('stormed')
  const guesses = Array.from({ length: 30 }, (_, at) => desk.browser().signIn('stormed', `guess-${at}`))
  const statuses = (await Promise.all(guesses)).map((answer) => answer.statusCode)
  expect(statuses.filter((status) => status === 401).length).toBe(5)
  expect(statuses.filter((status) => status === 429).length).toBe(25)
})

test('a stranger’s guesses do not lock out the owner on a known device; a device of another account is no help', async () => {
  await newPerson('known_one')
  await newPerson('known_two')
  const [own, other] = [desk.browser(), desk.browser()]
  await own.signIn('known_one', firstPassword)
  await other.signIn('known_two', firstPassword)
  for (let tries = 0; tries < 5; tries += 1) await desk.browser().signIn('known_one', 'guess', '198.51.100.9')
  expect((await other.signIn('known_one', firstPassword)).statusCode).toBe(429)
  expect((await own.signIn('known_one', firstPassword)).statusCode).toBe(200)
})

test('an address prefix waits after many failures over many accounts', async () => {
  for (let tries = 0; tries < 61; tries += 1) await desk.browser().signIn(`guess_${tries}`, 'guess', `192.0.2.${tries}`)
  expect((await desk.browser().signIn('admin', firstPassword, '192.0.2.200')).statusCode).toBe(429)
  expect((await desk.browser().signIn('admin', firstPassword, '192.0.3.200')).statusCode).toBe(200)
}, 120_000)

test('a revoked session, a sign-out and a disabled account are nobody with the next request', async () => {
  const id = await newPerson('revoked')
  const browser = desk.browser()
  await browser.signIn('revoked', firstPassword)
  expect(await browser.who()).toMatchObject({ userId: id })
  await admin.account.revokeSessions({ id, key: key() })
  expect(await browser.who()).toBeNull()
  await browser.signIn('revoked', firstPassword)
  const stolen = browser.cookie()
  expect((await browser.post('/sign-out')).json()).toEqual({ next: null })
  const replayed = await desk.app.inject({ url: '/who', headers: { cookie: stolen } })
  expect(replayed.json()).toEqual({ actor: null })
  expect((await factsOn(id)).map(([act]) => act)).toContain('account.signed-out')
})

test('a second factor is enrolled, asked for at the next sign-in, and reset by the administrator', async () => {
  const id = await newPerson('careful')
  await settle(id)
  const browser = desk.browser()
  await browser.signIn('careful', firstPassword)
  const before = browser.jar.get('ratchet.session_token')
  const wrong = await browser.post('/two-factor/enable', { password: 'not-the-password' })
  expect(wrong.json()).toEqual({ code: 'wrong-password' })
  const { totpUri, backupCodes } = (await browser.post('/two-factor/enable', { password: firstPassword })).json()
  expect((await browser.post('/two-factor/verify-totp', { code: '000000' })).json()).toEqual({ code: 'wrong-code' })
  expect((await browser.post('/two-factor/verify-totp', { code: codeOf(totpUri) })).statusCode).toBe(200)
  expect(browser.jar.get('ratchet.session_token')).not.toBe(before)
  expect((await factsOn(id)).map(([act]) => act)).toContain('account.second-factor-enrolled')

  const again = desk.browser()
  expect((await again.signIn('careful', firstPassword)).json()).toEqual({ next: 'second-factor' })
  expect(await again.who()).toBeNull()
  const trusting = { code: codeOf(totpUri), trustDevice: true }
  expect((await again.post('/two-factor/verify-totp', trusting)).json()).toEqual({ next: null })
  expect(await again.who()).toMatchObject({ userId: id })
  expect([...again.jar.keys()].filter((name) => name.includes('trust'))).toEqual([])

  const lost = desk.browser()
  await lost.signIn('careful', firstPassword)
  expect((await lost.post('/two-factor/verify-backup-code', { code: backupCodes[0] })).json()).toEqual({ next: null })
  await admin.account.resetSecondFactor({ id, version: 1, reason, key: key() })
  expect(await lost.who()).toBeNull()
  expect((await desk.browser().signIn('careful', firstPassword)).json()).toEqual({ next: null })
})

test('after the keys were rotated a second factor still opens, and old sessions are over', async () => {
  const id = await newPerson('rotated')
  await settle(id)
  const ring = withNewKey(null, '2026-01-01T00:00:00.000Z')
  const old = await testDesk(connection, {}, new Keyring(ring))
  const browser = old.browser()
  await browser.signIn('rotated', firstPassword)
  const { totpUri } = (await browser.post('/two-factor/enable', { password: firstPassword })).json()
  await browser.post('/two-factor/verify-totp', { code: codeOf(totpUri) })

  const rotated = await testDesk(connection, {}, new Keyring(withNewKey(ring, '2026-11-01T00:00:00.000Z')))
  const headers = { cookie: browser.cookie() }
  expect((await rotated.app.inject({ url: '/who', headers })).json()).toEqual({ actor: null })
  const again = rotated.browser()
  await again.signIn('rotated', firstPassword)
  await again.post('/two-factor/verify-totp', { code: codeOf(totpUri) })
  expect(await again.who()).toMatchObject({ userId: id })
})

test('every path of the library that is not in the list answers 404, with and without a session', async () => {
  const { api } = betterAuth(signInOptions(desk.deps, { withOidc: false, log: () => undefined }))
  const endpoints = Object.values(api) as unknown as { path?: string; options?: { method: string | string[] } }[]
  const paths = endpoints.flatMap(({ path, options }) =>
    path === undefined ? [] : [options?.method ?? 'POST'].flat().map((method) => ({ method, path })),
  )
  expect(paths.length).toBeGreaterThan(30)
  const open = new Set(allowedPaths.filter((one) => !one.oidc).map(({ method, path }) => `${method} ${path}`))
  const signedIn = desk.browser()
  await signedIn.signIn('admin', firstPassword)
  const found: string[] = []
  for (const { method, path } of paths.filter((one) => one.method === 'GET' || one.method === 'POST')) {
    const url = `/api/auth${path.replace(/:\w+/g, 'oidc')}`
    for (const cookie of ['', signedIn.cookie()]) {
      const headers = { cookie, origin: 'http://127.0.0.1:3000' }
      const answer = await desk.app.inject({
        method: method as 'GET' | 'POST',
        url,
        headers,
        ...(method === 'POST' ? { payload: {} } : {}),
      })
      if (answer.statusCode !== 404) found.push(`${method} ${path}`)
    }
  }
  expect(new Set(found)).toEqual(open)
})

test('a foreign page cannot sign anybody in, and other methods and tricks with the path reach nothing', async () => {
  const send = (options: object) =>
    desk.app.inject({ payload: { username: 'admin', password: firstPassword }, ...options })
  const url = '/api/auth/sign-in/username'
  expect((await send({ method: 'POST', url, headers: { origin: 'https://evil.example' } })).statusCode).toBe(403)
  for (const trick of [
    `${url}/`,
    '/api/auth//sign-in/username',
    '/api/auth/sign-in/../update-user',
    '/api/auth/%75pdate-user',
  ]) {
    expect([trick, (await send({ method: 'POST', url: trick })).statusCode]).toEqual([trick, 404])
  }
  expect((await desk.app.inject({ method: 'GET', url })).statusCode).toBe(404)
})

test('the page is told what it may offer: demonstration accounts in the demonstration only', async () => {
  const options = (await desk.app.inject('/api/auth/options')).json()
  expect(options).toMatchObject({ profile: 'demo', provider: null })
  expect(options.demoAccounts).toContainEqual({ username: 'admin', name: '陈默', role: 'admin', unitName: '某开发区' })
  const production = await testDesk(connection, { profile: 'production', publicUrl: 'https://zone.example' })
  expect((await production.app.inject('/api/auth/options')).json()).toEqual({
    profile: 'production',
    demoAccounts: [],
    provider: null,
  })
})
