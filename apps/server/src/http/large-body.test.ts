import { actorOf } from '@ratchet/api/test-context'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitLargeBodies } from './large-body.ts'

const MB = 2 ** 20
const actor = actorOf('owner', ['zone'])
const app = Fastify({ bodyLimit: 32 * MB })
limitLargeBodies(app, { actorOfRequest: async ({ cookie }) => (cookie === 'mine' ? actor : null) })
const gate = Promise.withResolvers<void>()
app.post('/api/trpc/:path', async (request) => {
  if (request.headers.wait) await gate.promise
  return 'taken'
})
let address = ''
beforeAll(async () => {
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

async function send(path: string, size: number, headers: Record<string, string> = {}): Promise<number> {
  const body = JSON.stringify('x'.repeat(size))
  const url = `${address}/api/trpc/${path}`
  return (await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }))
    .status
}

test.each([
  ['a form', 'feedback.submit', 80_000, {}, 200],
  ['two megabytes of a stranger', 'feedback.submit', 2 * MB, {}, 413],
  ['a photo', 'feedback.addPhoto', 14 * MB, {}, 200],
  ['a photo of 20 MB', 'feedback.addPhoto', 20 * MB, {}, 413],
  ['an official’s evidence', 'rectification.addEvidence', 28 * MB, { cookie: 'mine' }, 200],
  ['evidence of whoever says so', 'rectification.addEvidence', 28 * MB, { cookie: 'made up' }, 413],
] as const)('%s', async (_what, path, size, headers, status) => {
  expect(await send(path, size, headers)).toBe(status)
})

test('a body that does not say how long it is needs a session', async () => {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('"x"'))
      stream.close()
    },
  })
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } }
  const url = `${address}/api/trpc/feedback.submit`
  expect((await fetch(url, init as RequestInit)).status).toBe(413)
})

test('a dozen photos at once, the next one is asked to come back', async () => {
  const twelve = Array.from({ length: 12 }, () => send('feedback.addPhoto', 2 * MB, { wait: 'yes' }))
  await expect.poll(() => send('feedback.addPhoto', 2 * MB), { timeout: 5000 }).toBe(503)
  gate.resolve()
  expect(await Promise.all(twelve)).toEqual(Array(12).fill(200))
  await expect.poll(() => send('feedback.addPhoto', 2 * MB)).toBe(200)
})
