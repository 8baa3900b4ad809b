import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { testDatabase } from '@ratchet/api/database/test-database'
import { firstPassword, key, testOffice } from '@ratchet/api/people/test-office'
import type { Instant } from '@ratchet/domain/day'
import Provider from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { testDesk } from './test-desk.ts'

const connection = await testDatabase()
const { db } = connection
const { admin } = await testOffice(db)
const publicUrl = 'http://127.0.0.1:3000'
const client = { clientId: 'ratchet', clientSecret: 'a-secret-between-the-two' }
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

async function listen(): Promise<{ server: Server; issuer: string }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  servers.push(server)
  return { server, issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** A real provider that demands PKCE and signs in whoever is named, asking nothing of its own. */
function serveProvider({ server, issuer }: { server: Server; issuer: string }): void {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${publicUrl}/api/auth/callback/oidc`],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['only-for-this-test'] },
    // An address that an account of ours has: it must not be what opens the door.
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: 'linked@account.invalid', email_verified: true }),
    }),
  })
  server.on('request', provider.callback())
}

/** Walks through the provider's own pages as a browser would; answers the address that it sends the person back to. */
async function authorize(url: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let [next, form] = [url, null as URLSearchParams | null]
  for (let hops = 0; hops < 15; hops += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const request = form ? { method: 'POST', body: form } : {}
    const answer: Response = await fetch(next, { ...request, redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      jar.set(name, value)
    }
    const location: string | null = answer.headers.get('location')
    form = null
    if (location) next = new URL(location, next).href
    else {
      const page = await answer.text()
      const [, action] = /action="([^"]+)"/.exec(page) ?? []
      if (!action) throw new Error(`a page without a form: ${page.slice(0, 300)}`)
      form = new URLSearchParams({ prompt: page.includes('name="login"') ? 'login' : 'consent', login, password: 'x' })
      next = new URL(action, next).href
    }
    if (next.startsWith(publicUrl)) return next
  }
  throw new Error('the provider never sent the person back')
}

const place = await listen()
serveProvider(place)
const desk = await testDesk(connection, { oidc: { issuer: place.issuer, ...client } })
const { id: linkedId } = await admin.account.add({
  username: 'linked',
  name: '某某某',
  password: firstPassword,
  key: key(),
})
await db.updateTable('authUser').set({ emailVerified: true }).where('id', '=', linkedId).execute()
await admin.account.linkOidcSubject({ id: linkedId, version: 1, subject: 'zone-0417', key: key() })

/** Sign-in through the provider as the subject, callback included. */
async function come(subject: string) {
  const browser = desk.browser()
  const start = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: 'https://evil.example/' })
  const { url } = start.json()
  const back = new URL(await authorize(url, subject))
  return { browser, url: new URL(url), back, answer: await browser.get(back.pathname + back.search) }
}
const countAccounts = async () => (await db.selectFrom('authUser').select('id').execute()).length

test('a linked subject signs in by code, PKCE and nonce, and comes back to the portal only', async () => {
  const { browser, url, answer } = await come('zone-0417')
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    nonce: expect.stringMatching(/.{16,}/),
    scope: 'openid',
  })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/admin/'])
  expect(await browser.who()).toMatchObject({ userId: linkedId })
  const kept = await db.selectFrom('authAccount').selectAll().where('providerId', '=', 'oidc').execute()
  expect(kept).toMatchObject([{ accountId: 'zone-0417', accessToken: null, idToken: null }])
})

test('an unknown subject is refused with a reason, whatever address it shows; no account is made or linked', async () => {
  const before = await countAccounts()
  const { browser, answer } = await come('zone-9999')
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/admin/sign-in?error=subject-not-linked'])
  expect(await browser.who()).toBeNull()
  expect(await countAccounts()).toBe(before)
  const facts = await db.selectFrom('fact').select('payload').where('act', '=', 'account.sign-in-failed').execute()
  expect(facts.map((fact) => fact.payload)).toMatchObject([{ way: 'provider', reason: 'subject-not-linked' }])
})

test('a disabled account does not come in through the provider', async () => {
  const { account } = await admin.account.find({ id: linkedId })
  await admin.account.disable({ id: linkedId, version: account.version, reason: '测试', key: key() })
  const { browser, answer } = await come('zone-0417')
  expect(answer.headers.location).toBe('/admin/sign-in?error=account-disabled')
  expect(await browser.who()).toBeNull()
})

test('a return without a start, with another state, or replayed in another browser signs nobody in', async () => {
  const stranger = desk.browser()
  const forged = await stranger.get('/api/auth/callback/oidc?code=forged&state=forged')
  expect(forged.headers.location).toBe('/admin/sign-in?error=provider-failed')
  const { json } = await desk.browser().post('/sign-in/social', { provider: 'oidc' })
  const back = new URL(await authorize(json().url, 'zone-0417'))
  const replayed = await stranger.get(back.pathname + back.search)
  expect(replayed.headers.location).toBe('/admin/sign-in?error=provider-failed')
  expect(await stranger.who()).toBeNull()
})

test('a provider that does not answer at the start is said aloud, and used as soon as it does', async () => {
  const late = await listen()
  const broken = (_request: unknown, response: ServerResponse) => void response.writeHead(502).end()
  late.server.on('request', broken)
  const other = await testDesk(connection, { oidc: { issuer: late.issuer, ...client } })
  const start = () => other.browser().post('/sign-in/social', { provider: 'oidc' })
  expect(other.signIn.trouble()).toBe('its discovery document answers 502')
  expect((await other.app.inject('/api/auth/options')).json().provider).toEqual({ available: false })
  const refused = await start()
  expect([refused.statusCode, refused.json()]).toEqual([503, { code: 'provider-away' }])
  expect((await other.browser().signIn('admin', firstPassword)).statusCode).toBe(200)

  late.server.off('request', broken)
  serveProvider(late)
  other.time.now = '2026-11-23T01:01:00.000Z' as Instant
  expect((await start()).json().url).toMatch(`${late.issuer}/auth?`)
  expect(other.signIn.trouble()).toBeNull()
})

test('a discovery document about another issuer is not believed', async () => {
  const impostor = await listen()
  impostor.server.on('request', (_request, response) =>
    response.setHeader('content-type', 'application/json').end(
      JSON.stringify({
        issuer: place.issuer,
        authorization_endpoint: `${impostor.issuer}/auth`,
        token_endpoint: `${impostor.issuer}/token`,
      }),
    ),
  )
  const fooled = await testDesk(connection, { oidc: { issuer: impostor.issuer, ...client } })
  expect(fooled.signIn.trouble()).toBe(`its discovery document is about ${place.issuer}`)
})
