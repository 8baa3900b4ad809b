import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { openBallotOffice } from '@ratchet/api/ballot/test-office'
import { connectServer } from '@ratchet/api/database/connect'
import { migrate } from '@ratchet/api/database/migrate'
import { startPostgres } from '@ratchet/api/database/postgres-server'
import { keptKey } from '@ratchet/api/database/replay'
import type { Instant } from '@ratchet/domain/day'
import { afterAll, expect, test } from 'vitest'
import { buildApp } from './serve.ts'
import { testApp } from './test-app.ts'

const server = await startPostgres()
const owner = connectServer(server.url, { asOwner: true, max: 1 })
await migrate(owner.db as never)
await owner.close()
const connection = connectServer(server.url)
const { db } = connection
const office = await openBallotOffice(db)
const { app, deps } = await testApp(connection, { RATCHET_NOW: '2026-11-23T01:00:00Z' })
afterAll(async () => {
  await app.close()
  await connection.close()
  await server.stop()
})

const address = `/q/${office.point.code}`
const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
const bodyOf = (key: string) => `key=${key}&a.sanitation=4`
const send = (key: string, to = app) => to.inject({ method: 'POST', url: address, headers, payload: bodyOf(key) })
const keysOf = async () => (await db.selectFrom('ballot').select('key').execute()).map(({ key }) => key)
const missing = (kept: readonly string[], keys: readonly string[]) => keys.filter((key) => !kept.includes(keptKey(key)))

test('the database is gone in the middle: a page with Retry-After, nothing acknowledged lost, all of it taken afterwards, once', async () => {
  const acknowledged: string[] = []
  const waited: string[] = []
  let going = true
  let next = 0
  const client = async () => {
    while (going) {
      next += 1
      const key = `away-key-${String(next).padStart(6, '0')}`
      const answer = await send(key)
      if (answer.statusCode === 303) acknowledged.push(key)
      else {
        expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
        expect(answer.headers['content-type']).toContain('text/html')
        waited.push(key)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
  const clients = Array.from({ length: 8 }, client)
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(30)
  await server.kill()
  await expect.poll(() => waited.length, { timeout: 30_000 }).toBeGreaterThan(20)
  await new Promise((resolve) => setTimeout(resolve, 3000))
  await server.restart()
  const before = acknowledged.length
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(before + 30)
  going = false
  await Promise.all(clients)

  expect(missing(await keysOf(), acknowledged)).toEqual([])
  // Whoever reads the page sends again: what was kept without being acknowledged counts once too.
  for (const key of [...waited, ...acknowledged.slice(-20)]) expect((await send(key)).statusCode).toBe(303)
  const kept = await keysOf()
  expect(missing(kept, [...waited, ...acknowledged])).toEqual([])
  expect(kept).toHaveLength(new Set(kept).size)
  expect(kept).toHaveLength(waited.length + acknowledged.length)
}, 120_000)

test('asked to stop under load, the process answers what it has and keeps what it acknowledged', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'stop-child.ts'), server.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  const url = `http://127.0.0.1:${String(line).trim()}${address}`
  const acknowledged: string[] = []
  const refused: number[] = []
  let next = 0
  const client = async () => {
    for (;;) {
      next += 1
      const key = `stop-key-${String(next).padStart(6, '0')}`
      const init = { method: 'POST', headers, body: bodyOf(key), redirect: 'manual' as const }
      const answer = await fetch(url, init).catch(() => null)
      if (answer?.status === 303) acknowledged.push(key)
      else if (answer) refused.push(answer.status)
      if (!answer) return
      if (acknowledged.length === 60) child.kill('SIGTERM')
    }
  }
  const [[code]] = await Promise.all([once(child, 'exit'), ...Array.from({ length: 16 }, client)])
  expect(code).toBe(0)
  expect(acknowledged.length).toBeGreaterThanOrEqual(60)
  expect(refused.every((status) => status === 503)).toBe(true)
  expect(missing(await keysOf(), acknowledged)).toEqual([])
}, 120_000)

test('a clock that jumps an hour ahead and back loses and doubles nothing; what looks odd is only marked', async () => {
  const jump = { by: 0 }
  const jumping = async () => new Date(Date.parse(await deps.clock.now()) + jump.by).toISOString() as Instant
  const clock = { now: jumping, recent: jumping, guess: deps.clock.guess }
  const other = await buildApp({ ...deps, clock })
  const before = (await keysOf()).length
  const page = await office.pageOf(office.resident(null, await jumping()))
  const { key, token, proof } = page.sent
  const keys = []
  for (const [at, by] of [0, 3_600_000, -3_600_000, 0].entries()) {
    jump.by = by
    const own = `jump-key-${at}-0001`
    keys.push(own)
    expect((await send(own, other)).statusCode).toBe(303)
    expect((await send(keys[0] ?? '', other)).statusCode).toBe(303)
  }
  // The page was made an hour later than it is now: nobody knows how long it was read.
  jump.by = -3_600_000
  const fields = new URLSearchParams({ key, token, proof, 'a.sanitation': '4' })
  const sent = await other.inject({ method: 'POST', url: address, headers, payload: fields.toString() })
  expect(sent.statusCode).toBe(303)
  const row = await db.selectFrom('ballot').selectAll().where('key', '=', keptKey(key)).executeTakeFirstOrThrow()
  expect([row.proof, row.seconds, row.signs]).toEqual(['solved', null, []])
  expect(await keysOf()).toHaveLength(before + 5)
  expect(missing(await keysOf(), keys)).toEqual([])
  await other.close()
})
