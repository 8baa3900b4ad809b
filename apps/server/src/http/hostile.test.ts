import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { openBallotOffice } from '@ratchet/api/ballot/test-office'
import { testDatabase } from '@ratchet/api/database/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../test-app.ts'

const connection = await testDatabase()
const { db } = connection
const office = await openBallotOffice(db)
const patience = { head: 1500, request: 1500, looksEvery: 200 }
const env = { RATCHET_NOW: '2026-11-23T01:00:00Z' }
const { app } = await testApp(connection, env, undefined, {}, patience)
let port = 0
const sockets: Socket[] = []
beforeAll(async () => {
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await app.close()
})

/** A socket with all that came over it. */
async function open() {
  const socket = connect({ port, host: '127.0.0.1' })
  sockets.push(socket)
  const told = { text: '', closed: false }
  socket.on('data', (chunk) => {
    told.text += chunk.toString()
  })
  socket.on('close', () => {
    told.closed = true
  })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return { socket, told }
}

let made = 0
function request(length: number, more: readonly string[] = []): string {
  const head = [`POST /q/${office.point.code} HTTP/1.1`, `host: 127.0.0.1:${port}`, 'accept: text/html', ...more]
  return `${[...head, 'content-type: application/x-www-form-urlencoded', `content-length: ${length}`].join('\r\n')}\r\n\r\n`
}
const form = () => {
  made += 1
  return `key=hostile-key-${made}&a.sanitation=4`
}
async function honest(): Promise<number> {
  const body = form()
  const { socket, told } = await open()
  socket.write(request(body.length) + body)
  await expect.poll(() => told.text, { timeout: 20_000 }).toMatch(/^HTTP\/1\.1 \d{3}/)
  socket.destroy()
  return Number(told.text.slice(9, 12))
}
const stored = async () => (await db.selectFrom('ballot').select('key').execute()).length

test('a body of five megabytes: a page in words, the connection closed, nothing stored', async () => {
  const before = await stored()
  const { socket, told } = await open()
  socket.write(request(5 * 2 ** 20) + form())
  await expect.poll(() => told.closed, { timeout: 10_000 }).toBe(true)
  expect(told.text).toMatch(/^HTTP\/1\.1 413 /)
  expect(told.text).toMatch(/\r\nconnection: close\r\n/i)
  expect(told.text).toContain('这一次没有存')
  expect(await stored()).toBe(before)
})

test('a thousand sockets that say nothing, or half of it, keep nobody from answering, and are let go', async () => {
  const idle = await Promise.all(Array.from({ length: 1000 }, open))
  for (const [at, { socket }] of idle.entries())
    if (at % 2 === 0) socket.write('POST /q/half HTTP/1.1\r\nhost: x\r\nx-head')
  const before = await stored()
  expect(await Promise.all(Array.from({ length: 20 }, honest))).toEqual(Array(20).fill(303))
  expect(await stored()).toBe(before + 20)
  // Those that never said a word go when nothing has moved for `connectionTimeout`.
  const spoke = () => idle.filter(({ told }, at) => at % 2 === 0 && !told.closed).length
  await expect.poll(spoke, { timeout: 30_000 }).toBe(0)
  expect(await honest()).toBe(303)
})

test('a body that trickles in is cut off and leaves nothing', async () => {
  const before = await stored()
  const body = form()
  const { socket, told } = await open()
  socket.write(request(body.length))
  const trickle = setInterval(() => socket.write('k'), 300)
  await expect.poll(() => told.closed, { timeout: 20_000 }).toBe(true)
  clearInterval(trickle)
  expect(told.text).toMatch(/^HTTP\/1\.1 408 /)
  expect(await stored()).toBe(before)
  expect(await honest()).toBe(303)
})

test.each([
  ['more heads than anybody sends', Array.from({ length: 3000 }, (_one, at) => `x-${at}: 1`), /^HTTP\/1\.1 431 /],
  ['one head without an end', [`cookie: ${'x'.repeat(100_000)}`], /^HTTP\/1\.1 431 /],
  ['a length that is none', ['content-length: -1'], /^HTTP\/1\.1 400 /],
  ['two ways to say the length', ['transfer-encoding: chunked'], /^HTTP\/1\.1 400 /],
])('%s', async (_what, heads, answer) => {
  const body = form()
  const { socket, told } = await open()
  socket.write(request(body.length, heads) + body)
  await expect.poll(() => told.closed, { timeout: 10_000 }).toBe(true)
  expect(told.text).toMatch(answer)
  expect(await honest()).toBe(303)
})

test('ten thousand odd codes: each is answered as one that leads nowhere, and the database is not asked for them', async () => {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  const odd = (at: number): string => {
    const signs = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
    const kinds = [signs, signs.toLowerCase(), `${signs}${signs}`, signs.slice(0, at % 8), `../${signs}`, `'${signs}--`]
    return [...kinds, `%00${signs}`, '％００', '7K3M-9PWX'.repeat(200), `\u202e${signs}`][at % 10] ?? ''
  }
  let asked = 0
  connection.pool.on('acquire', () => {
    asked += 1
  })
  const states = new Set<string>()
  for (let at = 0; at < 10_000; at += 1)
    states.add((await office.resident().ask({ code: odd(at).slice(0, 60), form: null })).state)
  expect([...states]).toEqual(['unknown'])
  // A guess of eight letters is well signed once in 32,768 times.
  expect(asked).toBeLessThan(6)
  for (let at = 0; at < 300; at += 1) {
    const url = `/q/${encodeURIComponent(odd(at))}`
    const looked = await app.inject({ url, headers: { accept: 'text/html' } })
    expect([url, looked.statusCode < 500]).toEqual([url, true])
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = await app.inject({ method: 'POST', url, headers, payload: form() })
    expect([url, [404, 414, 422].includes(sent.statusCode)]).toEqual([url, true])
  }
})
