import { isDatabaseAway } from '@ratchet/api/database/away'
import { connectServer } from '@ratchet/api/database/connect'
import { migrate } from '@ratchet/api/database/migrate'
import { startPostgres } from '@ratchet/api/database/postgres-server'
import { testKeyring } from '@ratchet/api/test-context'
import { pointCodeOf } from '@ratchet/domain/point/code'
import { afterAll, expect, test } from 'vitest'
import { testApp } from './test-app.ts'

const server = await startPostgres()
const owner = connectServer(server.url, { asOwner: true, max: 1 })
await migrate(owner.db as never)
await owner.close()
const connection = connectServer(server.url)
const { app } = await testApp(connection)
afterAll(async () => {
  await app.close()
  await connection.close()
  await server.stop()
})

test('a lost database is 503 with Retry-After everywhere, the reason at /readyz, and found again without a restart', async () => {
  // A page that was asked for just now is still answered from memory for two seconds: another visit asks for another one.
  const asked = (visit: number) => ['/readyz', `/?visit=${visit}`, '/api/trpc/site.shell?input={}', '/checkpoint.json']
  const status = (visit: number) => Promise.all(asked(visit).map(async (url) => (await app.inject(url)).statusCode))
  expect(await status(1)).toEqual([200, 200, 200, 404])

  await server.kill()
  for (const url of asked(2)) {
    const answer = await app.inject(url)
    expect([url, answer.statusCode]).toEqual([url, 503])
    expect(answer.headers['retry-after']).toBe('5')
  }
  expect((await app.inject('/readyz')).json().checks.database).toMatch(/cannot be asked/)
  expect((await app.inject('/api/trpc/site.shell?input={}')).json().error.data.issue.code).toBe('database-away')
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  expect((await app.inject('/admin/')).statusCode).toBe(200)
  expect((await app.inject('/metrics')).body).toContain('ratchet_database_up 0')

  await server.restart()
  expect(await status(3)).toEqual([200, 200, 200, 404])
})

test('an answer to a scanned code comes back with all that was in it', async () => {
  const code = pointCodeOf(new Uint8Array(8), (body) => testKeyring.mac('point-code', body) ?? '')
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:3000' }
  const payload = 'key=answer-key-away&a.sanitation=4'
  await server.kill()
  const { body } = await app.inject({ method: 'POST', url: `/q/${code}`, headers, payload })
  await server.restart()
  const { errors, values } = JSON.parse(body)
  expect(errors).toMatchObject([{ code: 'database-away' }])
  expect(values).toEqual({ key: ['answer-key-away'], 'a.sanitation': ['4'] })
})

test('a connection lost between two statements of a transaction ends that act and not the process', async () => {
  const act = connection.db.transaction().execute(async (tx) => {
    const read = () => tx.selectFrom('unit').select('id').execute()
    await read()
    await server.kill()
    await new Promise((resolve) => setTimeout(resolve, 200))
    await read()
  })
  expect(isDatabaseAway(await act.catch((error: unknown) => error))).toBe(true)
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await server.restart()
  expect((await app.inject('/readyz')).statusCode).toBe(200)
})
