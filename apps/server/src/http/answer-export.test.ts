import { randomUUID } from 'node:crypto'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connection } from '@ratchet/api/database/connect'
import { testDatabase } from '@ratchet/api/database/test-database'
import { createFirstAdmin } from '@ratchet/api/people/first-admin'
import { createCaller } from '@ratchet/api/router'
import { makeWave } from '@ratchet/api/survey/test-wave'
import { actorOf, contextOf, testKeyring, testNow } from '@ratchet/api/test-context'
import type { Actor } from '@ratchet/domain/people/permission'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { addAnswerExport } from './answer-export.ts'
import { addFailures } from './failures.ts'
import { addSecurityHeaders } from './security-headers.ts'

const plain = await testDatabase()
/** Every page of cases that is read is counted. */
let pages = 0
const counting: Parameters<Connection['db']['withPlugin']>[0] = {
  transformQuery: ({ node }) => {
    if (JSON.stringify(node).includes('order by r.case_id limit')) pages += 1
    return node
  },
  transformResult: async ({ result }) => result,
}
const connection = { ...plain, db: plain.db.withPlugin(counting) } as Connection
const { zoneId } = await createFirstAdmin(contextOf(plain.db, null), {
  ...{ username: 'admin', name: '陈默', password: 'first-password-1', zoneName: '某开发区' },
})
const owner = actorOf('owner', [zoneId])
let actor: Actor | null = owner
const app = Fastify()
addFailures(app)
addSecurityHeaders(app, false)
const clock = { now: async () => testNow }
const deps = { connection, keyring: testKeyring, clock, environment: { profile: 'demo' } }
addAnswerExport(app, deps as never, { actorOfRequest: async () => actor })
app.get('/api/*', async (_request, reply) => reply.callNotFound())
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => app.close())
const { port } = app.server.address() as AddressInfo

/** 24,000 cases: twelve pages, and far more than a socket's buffers hold. */
const comment = '路灯坏了，'.repeat(60)
const cases = Array.from({ length: 24_000 }, (_, at) => ({ street: at % 2, place: at % 3, comment }))
const { waveId } = await makeWave(plain.db, { zoneId, cases })
const caller = createCaller(contextOf(plain.db, owner)).survey
const ask = async () =>
  String((await caller.exportAnswers({ waveId, file: 'csv', locale: 'zh', key: randomUUID() })).exportId)
/** Once no page was read for half a second. */
async function settled(): Promise<number> {
  for (let before = -1; before !== pages; ) {
    before = pages
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return pages
}

test('the whole wave comes as a download that runs nowhere', async () => {
  const { statusCode, headers, rawPayload } = await app.inject(`/api/export/${await ask()}`)
  expect(statusCode).toBe(200)
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  })
  expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(/^attachment;.*测评答卷\.csv$/)
  expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(rawPayload.toString('utf8').trimEnd().split('\r\n')).toHaveLength(24_001)
})

test('no more pages are read than the reader takes, and none after the reader has gone', async () => {
  const id = await ask()
  pages = 0
  const response = await new Promise<import('node:http').IncomingMessage>((resolve) =>
    get({ port, host: '127.0.0.1', path: `/api/export/${id}` }, resolve),
  )
  await new Promise((resolve) => response.once('readable', resolve))
  response.read(1)
  const waiting = await settled()
  expect(waiting).toBeLessThan(12)
  response.destroy()
  // The one that was being read when the reader went.
  expect(await settled()).toBeLessThanOrEqual(waiting + 1)
  expect(app.server.listening).toBe(true)
  expect(await new Promise((resolve) => app.server.getConnections((_error, count) => resolve(count)))).toBe(0)
})

test('a file that cannot be finished breaks off instead of ending early', async () => {
  const id = await ask()
  await plain.db.deleteFrom('surveyResponse').where('caseId', '=', 'C24000').execute()
  const ended = new Promise<string>((resolve) =>
    get({ port, host: '127.0.0.1', path: `/api/export/${id}` }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.complete ? 'whole' : 'cut'))
      response.once('error', () => resolve('cut'))
    }),
  )
  expect(await ended).toBe('cut')
})

test('nobody else, nothing else, and no HEAD: the same 404', async () => {
  const id = await ask()
  const status = async (path: string, method: 'GET' | 'HEAD' = 'GET') =>
    (await app.inject({ method, url: `/api/export/${path}` })).statusCode
  expect(await status(id, 'HEAD')).toBe(404)
  for (const path of [randomUUID(), 'x', "1'%20or%201=1", '..%2fblob']) expect(await status(path)).toBe(404)
  for (const someone of [
    null,
    actorOf('owner', [zoneId]),
    { ...owner, owes: 'password' } as const,
    { ...owner, grants: [] },
  ]) {
    actor = someone
    expect(await status(id)).toBe(404)
  }
})
