import Fastify from 'fastify'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { addFailures } from './failures.ts'
import { limitLoad } from './load-limit.ts'
import { addSecurityHeaders } from './security-headers.ts'

const lifecycle = { draining: false }
const gate = { open: Promise.withResolvers<void>() }
const app = Fastify({ bodyLimit: 1000 })
addFailures(app)
addSecurityHeaders(app, false)
limitLoad(app, lifecycle, 2)
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
)
app.all('/q/:code', async () => 'taken')
app.get('/api/slow', async () => gate.open.promise)
app.get('/away', async () => Promise.reject(Object.assign(new Error('secret'), { code: 'ECONNREFUSED' })))
app.get('/broken', async () => Promise.reject(new Error('secret')))
afterAll(() => app.close())
beforeEach(() => {
  lifecycle.draining = false
})

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const form = { ...browser, 'content-type': 'application/x-www-form-urlencoded' }

test.each([
  [
    'a body that is too large',
    { method: 'POST', url: '/q/7K3M', headers: form, payload: 'x'.repeat(2000) },
    413,
    '太大',
  ],
  [
    'a body of no known kind',
    { method: 'POST', url: '/q/7K3M', headers: { ...form, 'content-type': 'text/odd' }, payload: 'x' },
    415,
    '没收到',
  ],
  ['a lost database', { method: 'GET', url: '/away', headers: browser }, 503, '正在恢复'],
  ['a defect of ours', { method: 'GET', url: '/broken', headers: browser }, 500, '没打开'],
] as const)('%s is told in words to a browser, and by name to a program', async (_what, asked, status, words) => {
  const page = await app.inject(asked as never)
  expect(page.statusCode).toBe(status)
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(page.body).toContain(words)
  expect(page.body).toContain('lang="en"')
  expect(page.body).not.toContain('secret')
  const nonce = /style nonce="([^"]+)"/.exec(page.body)?.[1]
  expect(page.headers['content-security-policy']).toContain(`style-src 'nonce-${nonce}'`)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")

  const program = await app.inject({ ...asked, headers: { ...asked.headers, accept: '*/*' } } as never)
  expect([program.statusCode, program.headers['content-type']]).toEqual([status, 'application/json; charset=utf-8'])
})

test('in a crowd a sender reads how to send again, whoever only looked comes back by itself, a program gets a name', async () => {
  // Asked for at once: what `inject` answers is only begun when somebody waits for it.
  const slow = [1, 2].map(async () => app.inject('/api/slow'))
  await new Promise((resolve) => setTimeout(resolve, 20))
  const sent = await app.inject({ method: 'POST', url: '/q/7K3M', headers: form, payload: 'key=1' })
  expect([sent.statusCode, sent.headers['retry-after']]).toEqual([503, '1'])
  expect(sent.body).toContain('会再交一次，只算一份')
  expect(sent.body).not.toContain('http-equiv')
  const looked = await app.inject({ url: `/q/7K3M?x=${encodeURIComponent('"><script>')}`, headers: browser })
  expect(looked.body).toContain('<meta http-equiv="refresh" content="5">')
  expect(looked.body).not.toContain('"><script>')
  expect((await app.inject({ url: '/api/slow', headers: browser })).json()).toMatchObject({ error: 'busy' })
  gate.open.resolve()
  await Promise.all(slow)
  expect((await app.inject({ url: '/q/7K3M', headers: browser })).body).toBe('taken')
})

test('while the process stops, a page says to come back', async () => {
  lifecycle.draining = true
  const page = await app.inject({ url: '/q/7K3M', headers: browser })
  expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '1'])
  expect(page.body).toContain('请等几秒')
})

test('an address that is not there is the site’s own page, or a name', async () => {
  expect((await app.inject({ url: '/nope', headers: browser })).json()).toMatchObject({ error: 'not-found' })
})
