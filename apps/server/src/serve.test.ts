import { testDatabase } from '@ratchet/api/database/test-database'
import { firstPassword, testOffice } from '@ratchet/api/people/test-office'
import { afterAll, describe, expect, test } from 'vitest'
import { testApp } from './test-app.ts'

const connection = await testDatabase()
await testOffice(connection.db)
const { app, lifecycle } = await testApp(connection)
afterAll(() => app.close())
const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers })
const post = (url: string, headers = {}, payload: object = {}) => app.inject({ method: 'POST', url, headers, payload })
const own = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }

async function cookieOf(username: string): Promise<string> {
  const answer = await post('/api/auth/sign-in/username', own, { username, password: firstPassword })
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

describe('headers', () => {
  test.each(['/', '/admin/', '/admin/assets/main-1.js', '/healthz', '/api/none', '/api/trpc/me.find', '/nowhere'])(
    '%s cannot be framed, sniffed or run as something else',
    async (url) => {
      const { headers } = await get(url)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/)
      expect(headers['strict-transport-security']).toBeUndefined()
    },
  )

  test('pages and answers are kept nowhere; hashed files are kept for ever', async () => {
    for (const url of ['/', '/admin/', '/api/trpc/me.find', '/readyz']) {
      expect((await get(url)).headers['cache-control']).toBe('no-store')
    }
    expect((await get('/admin/assets/main-1.js')).headers['cache-control']).toContain('immutable')
  })

  test('over https the browser is told to stay there', async () => {
    const { app: secure } = await testApp(connection, { PUBLIC_URL: 'https://zone.example' })
    expect((await secure.inject('/healthz')).headers['strict-transport-security']).toContain('max-age=')
    await secure.close()
  })
})

describe('portals', () => {
  test('every answer of the admin page carries a nonce of its own, in the policy and in the page', async () => {
    const nonces = await Promise.all(
      ['/admin/', '/admin/cycle?c=2026H2'].map(async (url) => {
        const { body, headers } = await get(url)
        const nonce = /nonce="([\w-]{22})"/.exec(body)?.[1] ?? ''
        expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
        expect(headers['content-security-policy']).toContain("trusted-types 'none'")
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
    expect((await get('/admin')).headers.location).toBe('/admin/')
  })

  test('only the page that works without a network may start a worker, which may ask this site and no more', async () => {
    const visit = await get('/admin/households/visit?c=2026H2')
    expect(visit.headers['content-security-policy']).toMatch(/worker-src 'self'; trusted-types worker$/)
    const worker = await get('/admin/sw.js')
    expect(worker.statusCode).toBe(404)
    expect(worker.headers['content-security-policy']).toMatch(/^default-src 'none'; connect-src 'self'/)
  })

  test('a missing file is 404 and never a page', async () => {
    for (const url of ['/admin/assets/old-9.js', '/assets/old-9.css']) {
      const answer = await get(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('text/plain')
    }
    expect((await get('/api/none')).json()).toMatchObject({ error: 'not-found' })
  })

  test('files are sent squeezed to whoever can take it', async () => {
    expect((await get('/assets/site-1.css')).body).toBe('body{}')
    const squeezed = await get('/assets/site-1.css', { 'accept-encoding': 'br, gzip' })
    expect(squeezed.headers['content-encoding']).toBe('gzip')
    expect(squeezed.headers.vary).toContain('accept-encoding')
  })

  test('the site answers pages, real 404 pages, and keeps a choice without script', async () => {
    expect((await get('/')).statusCode).toBe(200)
    expect((await get('/nowhere')).statusCode).toBe(404)
    expect((await get('/nowhere')).headers['content-type']).toContain('text/html')
    const choice = await get('/prefer?lang=en')
    expect([choice.statusCode, choice.headers.location]).toEqual([303, '/'])
  })
})

describe('procedures over HTTP', () => {
  test('who is not signed in is told so; who is, gets an answer', async () => {
    expect((await get('/api/trpc/unit.tree?input={}')).statusCode).toBe(401)
    const me = await get('/api/trpc/me.find?input={}', { cookie: await cookieOf('admin') })
    expect(me.json().result.data).toMatchObject({ username: 'admin' })
  })

  test('reads may come in a batch, mutations may not', async () => {
    const batch = await get('/api/trpc/site.shell,site.trust?batch=1&input={"0":{},"1":{}}')
    expect(batch.json()).toHaveLength(2)
    const mutations = await post('/api/trpc/view.save,view.drop?batch=1', own, { 0: {}, 1: {} })
    expect(mutations.statusCode).toBe(400)
  })

  test('a batch without an end, and a HEAD, reach no procedure', async () => {
    const many = Array.from({ length: 51 }, () => 'site.shell').join(',')
    expect((await get(`/api/trpc/${many}?batch=1&input={}`)).statusCode).toBe(400)
    expect((await app.inject({ method: 'HEAD', url: '/api/trpc/site.shell?input={}' })).statusCode).toBe(404)
  })

  test('text that no database can keep is a badly filled field, and nobody’s name', async () => {
    const cookie = await cookieOf('admin')
    const answer = await post(
      '/api/trpc/me.changePassword',
      { ...own, cookie },
      { current: 'a\u0000', next: 'b', key: 'k-12345678' },
    )
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error.data.issue).toMatchObject({ kind: 'invalid', issues: [{ path: ['current'] }] })
    for (const username of ['ad\u0000min', 'ad\ud800min']) {
      const tried = await post('/api/auth/sign-in/username', own, { username, password: 'x' })
      expect(tried.statusCode).toBe(401)
    }
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a browser that hides its origin', { origin: 'null' }, 403],
    ['a cross-site request without an origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['our own page', own, 401],
    ['no browser', {}, 401],
  ])('a mutation from %s', async (_who, headers, status) => {
    const answer = await post('/api/trpc/view.drop', headers, { key: 'k-12345678', id: crypto.randomUUID() })
    expect(answer.statusCode).toBe(status)
  })

  test('a form of another site cannot pass for JSON', async () => {
    const form = { 'content-type': 'text/plain', ...own }
    expect(
      (await app.inject({ method: 'POST', url: '/api/trpc/view.drop', headers: form, payload: '{}' })).statusCode,
    ).toBe(415)
  })

  test('a photo of nearly 10 MB fits into a request without an account; what is none is refused by name', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAFElEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII='
    const large = Buffer.concat([Buffer.from(png, 'base64')], 10 * 1024 * 1024).toString('base64')
    const photo = { name: 'IMG_0001.png', content: large, key: 'k-photo-0001' }
    const answer = await post('/api/trpc/feedback.addPhoto', own, photo)
    expect(answer.json().result.data).toEqual({ id: expect.any(String) })
    expect((await post('/api/trpc/feedback.addPhoto', own, photo)).json()).toEqual(answer.json())
    const page = { ...photo, content: Buffer.from('<svg/>').toString('base64'), key: 'k-photo-0002' }
    const refused = await post('/api/trpc/feedback.addPhoto', own, page)
    expect([refused.statusCode, refused.json().error.data.issue.code]).toEqual([422, 'photo-not-readable'])
  })

  test('a file that one may not read, and one that is not there, are the same 404', async () => {
    for (const id of ['not-an-id', crypto.randomUUID()]) {
      for (const path of ['/api/blob', '/api/photo', '/photo']) {
        expect((await get(`${path}/${id}`)).statusCode).toBe(404)
      }
    }
  })
})

describe('the life of the process', () => {
  test('ready, with every check named and the limits of the embedded database told', async () => {
    const answer = await get('/readyz')
    expect(answer.json().checks).toEqual({
      process: 'ok',
      database: 'ok',
      migrations: 'ok',
      disk: 'ok',
      clock: 'ok',
      trail: 'ok',
      outbox: 'ok',
    })
    expect(answer.json().limits.length).toBe(connection.kind === 'embedded' ? 2 : 0)
    expect(answer.statusCode).toBe(200)
  })

  test('metrics name routes by pattern, so that no address of a person gets into them', async () => {
    await get('/t/8d7a6b54')
    const { body } = await get('/metrics')
    expect(body).toContain('ratchet_http_requests_total{method="GET",route="/t/:code",status="404"}')
    expect(body).not.toContain('8d7a6b54')
    expect(body).toContain('ratchet_database_up 1')
    expect(body).toMatch(/ratchet_http_request_seconds_bucket\{route="\/readyz",le="\+Inf"\} \d+/)
  })

  test('an unknown method, a body too large: plain answers with a request id', async () => {
    expect((await app.inject({ method: 'PUT', url: '/healthz' })).json()).toMatchObject({ error: 'not-found' })
    const large = await post('/api/auth/sign-in/username', own, { username: 'x'.repeat(2 ** 20) })
    expect(large.statusCode).toBe(413)
    expect(large.json().requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('an address that is not one is refused as everything else is', async () => {
    const answer = await get('/%E0%A4%A')
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'bad-request'])
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.body).not.toContain('%E0')
  })

  test('while stopping it is unready and takes nothing new, but says that it lives', async () => {
    lifecycle.draining = true
    expect((await get('/readyz')).json().checks.process).toBe('is stopping')
    const refused = await get('/')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '1'])
    expect((await get('/healthz')).statusCode).toBe(200)
    lifecycle.draining = false
  })
})
